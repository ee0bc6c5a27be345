import { codeTable, bitsAt } from '../../text/codeTable';
import { isHan } from '../../text/marks';
import type { Source } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';
import { isFrame } from './frameHalves';
import { soughtIn } from './sought';
import { BOUND_CHARACTERS, CALLS, COMPOUND_ENDINGS, FUNCTION_WORDS, OFFICES } from './tables/doubled';
import { doublingOf, type Doubling } from './wordGuard';

const [ENDING, FUNCTION, BOUND] = [1, 2, 4];
const KINDS = codeTable([
  [ENDING, COMPOUND_ENDINGS],
  [FUNCTION, FUNCTION_WORDS],
  [BOUND, BOUND_CHARACTERS],
]);
/** At most this many doubled characters of a notice are looked into: a bound for texts that are nothing else. */
const MOST = 200;
/** A name in quotation marks is no longer than this: the team “啊对对队”. */
const QUOTED = /“[^“”]{0,6}$/u;

/** Characters written twice or more by a slip: 加强对对干部, 整改成成果, 局局党组; not where one word ends and another begins with them (提升升学率). */
export function doubledCharacters(source: Source): readonly Finding[] {
  const { folded } = source;
  const findings: Finding[] = [];
  let looks = MOST;
  let end = 0;
  for (const second of soughtIn(source).doubled) {
    if (second < end || !isHan(folded.charAt(second)) || looks === 0) continue;
    const place = runAt(folded, second - 1);
    end = place.end;
    if (standsInFrame(folded, place)) findings.push(describe(folded, place));
    else if (mayBeSlip(folded, place)) {
      looks -= 1;
      if (isSlip(folded, place)) findings.push(describe(folded, place));
    }
  }
  return findings;
}

function runAt(folded: string, start: number): Span {
  let end = start + 2;
  while (folded.charCodeAt(end) === folded.charCodeAt(start)) end += 1;
  return span(start, end);
}

/** A look without cutting words: whether the character is one that no two words meet in, and what stands around is prose. */
function mayBeSlip(folded: string, { start, end }: Span): boolean {
  const [before, behind] = [folded.charAt(start - 1), folded.charAt(end)];
  if (end - start > 2) {
    const isCall = CALLS.includes(folded.charAt(start)) || behind === '!' || (!isHan(before) && !isHan(behind));
    return !isCall && !isQuotedName(folded, start);
  }
  if (!isHan(behind) || isQuotedName(folded, start)) return false;
  // 实实在在, 完完全全, 一批批.
  if (behind === folded.charAt(end + 1) || (before !== '' && before === folded.charAt(start - 2)) || before === '一') return false;
  const isEnding = (bitsAt(KINDS, folded, start) & ENDING) !== 0;
  return !isEnding || (OFFICES.includes(folded.charAt(start)) && !isHan(before));
}

/** Characters that end a word of two and begin the next where words stand side by side: 常委会⟦会议⟧精神, 就整改工作⟦作⟧部署, 科技创新⟦新⟧领域. */
const JOINTS = '会作组新了';

/** Whether one of two is all that keeps the characters around from being a pair of words that often stand together: 完成⟦成⟧整改, 意见建⟦建⟧议. */
function standsInFrame(folded: string, { start, end }: Span): boolean {
  if (end - start > 2 || JOINTS.includes(folded.charAt(start)) || folded.charAt(start - 1) === folded.charAt(start - 2)) return false;
  return (
    isFrame(folded.slice(start - 2, start + 1) + folded.charAt(end)) ||
    isFrame(folded.slice(start - 1, start + 1) + folded.slice(end, end + 2))
  );
}

function isQuotedName(folded: string, start: number): boolean {
  const opening = QUOTED.exec(folded.slice(Math.max(0, start - 8), start));
  return opening !== null && folded.slice(start, start + 8).includes('”');
}

function isSlip(folded: string, place: Span): boolean {
  const doubling = doublingOf(folded, place);
  return doubling !== null && !doubling.isOneWord && isTooMany(folded, place, doubling) && !doubling.isName;
}

function isTooMany(folded: string, place: Span, doubling: Doubling): boolean {
  if (place.end - place.start > 2) return doubling.isShorterWithOne;
  const kind = bitsAt(KINDS, folded, place.start);
  if ((kind & ENDING) !== 0) return doubling.areAlone || doubling.isBeforeTerm;
  if ((kind & FUNCTION) !== 0) return doubling.areAlone && (doubling.isBetweenWords || !(doubling.endsWord || doubling.beginsWord));
  if (!doubling.isShorterWithOne) return false;
  // 整改成成果: the words on both sides are whole without it.
  if (doubling.isBehindTerm) return true;
  if ((kind & BOUND) !== 0) return doubling.endsWord !== doubling.beginsWord;
  return standsWithOneElsewhere(folded, place) && !(doubling.endsWord && doubling.beginsWord);
}

/** This many characters, one of the doubled ones among them, stand elsewhere in the text: 整改情况 where the place has 整改改情况. */
const COMPARED = 4;

function standsWithOneElsewhere(folded: string, { start, end }: Span): boolean {
  return [
    folded.slice(start - 2, start + 1) + folded.slice(end, end + 1),
    folded.slice(start - 1, start + 1) + folded.slice(end, end + 2),
  ].some((words) => words.length === COMPARED && /^\p{Script=Han}+$/u.test(words) && folded.includes(words));
}

function describe(folded: string, place: Span): Finding {
  const character = folded.charAt(place.start);
  const count = place.end - place.start;
  return {
    span: place,
    message: count > 2 ? `“${character}”连写了${String(count)}次，疑有多余的字。` : `“${character}”重复了，请删去一个。`,
    fix: { title: `只留一个“${character}”`, kind: 'suggested', edits: [{ span: place, text: character }] },
  };
}
