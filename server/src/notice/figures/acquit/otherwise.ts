import type { Span } from '../../../text/span';
import { OUTSIDE, OVERLAPPING } from '../lexicon/overlaps';
import type { Figure } from '../figure';
import { firstFrom, type Mention, type Passage } from '../passage';
import { sentenceOf, type Accounted, type Accused } from './accused';
import { isOfOtherCount } from './averages';
import { explainsBalance, explainsDifference } from './differences';
import { explainsRate } from './rates';
import { explainsSum } from './sums';

/**
 * The figures without those that fail while other numbers nearby show what theirs are: 上年41个，⟦计划28个，召开24个，比上年减少17个⟧.
 * To explain comes before to accuse: a number that meets exactly with others is no misprint of what it does not meet with. `reckoned` are the
 * numbers counted twice that a claim takes off already.
 */
export function withoutExplainedOtherwise(passage: Passage, figures: readonly Figure[], reckoned: readonly Span[]): readonly Figure[] {
  if (figures.every(({ verdict }) => verdict !== 'fails')) return figures;
  const twice = new Set(reckoned.map(({ start }) => start));
  const held = heldByNumber(figures);
  const heldAt = ({ span }: Mention): readonly Figure[] => held.get(span.start) ?? [];
  return figures.filter((figure) => {
    if (figure.verdict !== 'fails' || figure.numbers.some(({ span }) => twice.has(span.start))) return true;
    const numbers = accountedIn(passage, figure);
    return numbers === null || !isExplained({ figure, numbers, heldAt, ...aroundOf(passage, numbers) });
  });
}

function isExplained(accused: Accused): boolean {
  const { kind, subject } = accused.figure;
  if (subject === 'change' || subject === 'difference') return explainsDifference(accused);
  // 二至⟦五层⟧，每层4个: the last of a range.
  if (subject === 'product') return accused.numbers.some(({ mention }) => /[一二三四五六七八九十\d][至到]$/u.test(mention.before));
  if (subject === 'balance') return explainsBalance(accused);
  if (subject === 'average') return isOfOtherCount(accused);
  if (subject !== undefined) return false;
  return kind === 'rate' ? explainsRate(accused) : (kind === 'parts-sum' || kind === 'remainder') && explainsSum(accused);
}

function heldByNumber(figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[]> {
  const held = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (figure.verdict !== 'holds') continue;
    for (const { span } of figure.numbers) {
      const others = held.get(span.start);
      if (others === undefined) held.set(span.start, [figure]);
      else others.push(figure);
    }
  }
  return held;
}

/** The numbers of a claim where they stand; null where one of them is none of the passage. */
function accountedIn({ mentions }: Passage, figure: Figure): readonly Accounted[] | null {
  const numbers: Accounted[] = [];
  for (const { span, part, name } of figure.numbers) {
    const mention = mentions[firstFrom(mentions, span.start)];
    if (mention?.span.start !== span.start) return null;
    numbers.push({ mention, part, ...(name === undefined ? {} : { name }) });
  }
  return numbers.length === 0 ? null : numbers;
}

/** How many numbers and clauses before and behind are looked at. */
const [NUMBERS, CLAUSES] = [12, 40];

function aroundOf({ mentions, pieces }: Passage, numbers: readonly Accounted[]): Pick<Accused, 'around' | 'overlaps' | 'isOutside'> {
  const own = new Set(numbers.map(({ mention }) => mention.index));
  const homes = numbers.map(({ mention: { piece } }) => piece.bracket?.host ?? piece);
  const sentences = homes.map(({ sentence }) => sentence);
  const [from, to] = [Math.min(...sentences), Math.max(...sentences) + 1];
  const around = mentions
    .slice(Math.max(0, Math.min(...own) - NUMBERS), Math.max(...own) + NUMBERS)
    .filter((mention) => !own.has(mention.index) && sentenceOf(mention) >= from - 1 && sentenceOf(mention) <= to);
  const at = homes.map(({ index }) => index);
  const words = pieces
    .slice(Math.max(0, Math.min(...at) - CLAUSES), Math.max(...at) + CLAUSES)
    .filter(({ sentence }) => sentence >= from && sentence <= to)
    .map(({ opening, text }) => opening + text);
  const text = words.join('');
  return { around, overlaps: OVERLAPPING.test(text), isOutside: OUTSIDE.test(text) };
}
