import { parseChineseNumeral } from '../../../text/numerals';
import { OF_FORMER } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import { isAny, type Term } from '../terms';
import type { FractionReading } from './fraction';

const DOUBLED = /翻(?<times>[一两三])?番/gu;
/** How far behind a number 翻番 is said of it, in characters. */
const NEAR = 10;
/** Of what comes to nearly twice as much one says 翻番. */
const NEARLY = 0.975;

/** What a number has become of what it was: 由1200张增加到2150张，实现⟦翻番⟧; 由18个增加到54个，⟦是整改前的3倍⟧. */
export function readMultiples(passage: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [...(passage.words.includes('番') ? doubled(passage, terms) : []), ...terms.flatMap((term) => multiple(terms, term))];
}

function doubled({ words, scan: { span } }: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [...words.matchAll(DOUBLED)].flatMap((found) => {
    const start = span.start + found.index;
    const now = terms.findLast(({ mention }) => mention.end <= start);
    const former = now === undefined || start - now.mention.end > NEAR ? null : formerOf(terms, now);
    if (now === undefined || former === null) return [];
    const times = 2 ** (parseChineseNumeral(found.groups?.times ?? '一') ?? 1);
    const exact = now.value / former.value;
    const place = { start, end: start + found[0].length };
    return [{ part: now, whole: former, words: found[0], span: place, exact, isLess: false, fits: exact >= times * NEARLY }];
  });
}

function multiple(terms: readonly Term[], by: Term): readonly FractionReading[] {
  const { kind, mention, lead, tail, value, piece } = by;
  if (kind !== 'times' || !mention.exact || !OF_FORMER.test(lead) || /^倍?(?:多|以[上下]|左右)/u.test(tail)) return [];
  const now = terms.slice(0, by.index).findLast(({ kind: other }) => other === 'count' || other === 'measure');
  const former = now?.piece.sentence === piece.sentence && piece.index - now.piece.index <= 2 ? formerOf(terms, now) : null;
  if (now === undefined || former === null) return [];
  const exact = now.value / former.value;
  // As near as the two numbers are shown, and cut off or rounded.
  const slack = mention.step + exact * (halfStep(now) / now.value + halfStep(former) / former.value);
  const span = { start: mention.span.start, end: mention.end + 1 };
  return [{ part: now, whole: former, words: `${String(value)}倍`, span, exact, isLess: false, fits: Math.abs(exact - value) < slack }];
}

/** ⟦由1200张⟧增加到2150张. */
function formerOf(terms: readonly Term[], now: Term): Term | null {
  const former = terms[now.index - 1];
  if (former?.kind !== now.kind || now.family !== former.family || former.value <= 0) return null;
  const isPair = isAny(now, IS.become) && isAny(former, IS.from | IS.former) && now.mention.exact && former.mention.exact;
  return isPair ? former : null;
}

function halfStep({ mention: { step, scale } }: Term): number {
  return step >= 1 && scale === 1 ? 0 : step / 2;
}
