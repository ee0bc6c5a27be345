import { ALL_OF_THEM, FIRST_FEW, NO_BOUND, OTHERS_THAN } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import { between } from '../row';
import { isAny, isSummed, type Term } from '../terms';
import { openerOf } from './openerOf';
import type { SumReading } from './sumScore';

/** A part and the whole it is said to be of. */
export interface WithinReading {
  readonly part: Term;
  readonly whole: Term;
  readonly fits: boolean;
}

/** How many numbers back a whole is looked for, and how many parts after a word that opens them. */
const [BACK, PARTS] = [4, 6];
/** How many numbers before a part are looked at at all. */
const NEAR = 8;

/** Parts that are said to be of a whole by 其中, N个X中 or a bracket: none is more than it. A whole whose parts are summed has no other ones. */
export function readWithin(passage: Passage, terms: readonly Term[], sums: readonly SumReading[]): readonly WithinReading[] {
  const readings: WithinReading[] = [];
  for (const first of terms) {
    if (!isPart(terms, first)) continue;
    const found = wholesOf(passage, terms, first);
    const [nearest, next] = found.wholes;
    if (nearest === undefined || isItem(nearest, next)) continue;
    if (found.isOut) for (const part of beyondGroup(terms, first, nearest)) readings.push({ part, whole: nearest, fits: false });
    for (const [part, whole] of besideOf(terms, first, nearest)) readings.push({ part, whole, fits: part.value <= whole.value });
    for (const part of partsFrom(terms, first)) {
      const reading = judge(part, found);
      if (reading !== null && (reading.fits || !isMadeUp(reading, sums))) readings.push(reading);
    }
  }
  return [...readings, ...beyondAll(terms)];
}

/** 60个村中，账目不清的18个；⟦合同不规范的63个⟧: of those spoken of in the whole sentence. */
function beyondGroup(terms: readonly Term[], first: Term, { unit, value, mention }: Term): readonly Term[] {
  return terms
    .slice(first.index + 1)
    .filter(
      (part) =>
        part.piece.sentence === first.piece.sentence &&
        part.piece.group !== first.piece.group &&
        part.bracket === first.bracket &&
        part.unit === unit &&
        mention.exact &&
        part.value > value &&
        part.value < value * MOST_BEYOND &&
        part.lead.endsWith('的') &&
        part.tail === '' &&
        isPart(terms, part),
    );
}

/** More than twice as many are of something else. */
const MOST_BEYOND = 2;

/** ⟦全校24个支部⟧，26个支部开展了联建: more of a thing than all there are of it, in one sentence. */
function beyondAll(terms: readonly Term[]): readonly WithinReading[] {
  const readings: WithinReading[] = [];
  for (const part of terms) {
    if (part.kind !== 'count' || !part.mention.exact || part.tail.length < 2) continue;
    const whole = lastLike(terms, part);
    if (whole?.mention.exact !== true || whole.bracket !== part.bracket) continue;
    if (part.value <= whole.value || part.value >= whole.value * 1.5) continue;
    if (ALL_OF_THEM.test(whole.lead) && !OTHERS_THAN.test(part.lead)) readings.push({ part, whole, fits: false });
  }
  return readings;
}

/** The nearest number before another in its sentence that is of its unit and noun. */
function lastLike(terms: readonly Term[], { index, unit, tail, piece: { sentence } }: Term): Term | null {
  const noun = tail.slice(0, 2);
  for (let at = index - 1; at >= Math.max(0, index - BACK); at -= 1) {
    const term = terms[at];
    if (term?.unit === unit && term.piece.sentence === sentence && term.tail.slice(0, 2) === noun) return term;
  }
  return null;
}

/** 引进109人，其中领军3人、骨干106人、⟦专任教师822人⟧: what stands before the part makes up the whole. */
function isMadeUp({ part, whole }: WithinReading, sums: readonly SumReading[]): boolean {
  return sums.some((sum) => sum.fits && sum.whole === whole && sum.parts.every(({ index }) => index < part.index));
}

/** ⟦487种期刊中⟧，: what others are taken out of is a whole itself. */
function isPart(terms: readonly Term[], term: Term): boolean {
  if (term.tail.endsWith('中') && term.piece.closing === ',') return false;
  return isSummed(terms, term) && !isAny(term, IS.beside | IS.average | IS.twice) && term.value > 0;
}

/** What a part may be a part of. */
interface Wholes {
  /** Those near, nearest first. */
  readonly wholes: readonly Term[];
  /** By N个X中, which shows too little to say that it holds. */
  readonly isOut: boolean;
  /** All of its kind before it. */
  readonly earlier: readonly Term[];
}

/** The numbers before a part that its opener ties it to, nearest first. */
function wholesOf(passage: Passage, terms: readonly Term[], first: Term): Wholes {
  const none: Wholes = { wholes: [], isOut: false, earlier: [] };
  const like = (term: Term): boolean =>
    term.kind === 'count' &&
    term.family === first.family &&
    (first.mention.chinese || !term.mention.chinese) &&
    !isAny(term, IS.change | IS.former | IS.average);
  if (first.bracket !== null && first.piece.index === 0 && first.piece.mentions[0] === first.mention) {
    const { host, span } = first.bracket;
    const hosts = terms.filter(
      (term) => term.piece === host && term.mention.end <= span.start && span.start - term.mention.end <= 8 && like(term),
    );
    return /^(?:其中|含(?!在)|包括(?!在))/u.test(first.lead) || isAny(first, IS.done) ? { ...none, wholes: hosts.slice(-1) } : none;
  }
  const last = lastBefore(terms, first);
  if (last === null || first.piece.sentence - last.piece.sentence > 1) return none;
  const words = between(passage, last, first);
  // 其中, N个X中, N个X里: most words have neither sign, and need not be read for what they open.
  const opener = words.includes('中') || words.includes('里') ? openerOf(passage, last, first) : 'none';
  if (opener !== 'among' && opener !== 'outOf') return none;
  if (FIRST_FEW.test(words) || isOtherTotal(words, first)) return none;
  const before = terms.slice(Math.max(0, first.index - NEAR), first.index).filter((term) => term.bracket === first.bracket);
  const near = before.filter((term) => like(term) && first.piece.sentence - term.piece.sentence <= 1);
  const same = near.filter(({ unit }) => unit === first.unit);
  const wholes = (same.length > 0 ? same : near).slice(-BACK).reverse();
  const earlier = terms.slice(Math.max(0, first.index - 20), first.index).filter((term) => term.bracket === first.bracket && like(term));
  return { wholes, isOut: opener === 'outOf', earlier };
}

/** The nearest number before a part at its level. */
function lastBefore(terms: readonly Term[], { index, bracket }: Term): Term | null {
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at -= 1) {
    const term = terms[at];
    if (term?.bracket === bracket) return term;
  }
  return null;
}

/** 其中，手册是主要成果，⟦共绘制流程图107项⟧: a total of a clause of its own. */
function isOtherTotal(words: string, first: Term): boolean {
  const opened = words.slice(words.search(/其中|当中/u) + 2).replace(/^[,:]/u, '');
  return isAny(first, IS.total) && opened.includes(',');
}

/** 新建12项、⟦修订30项⟧，其中: one of several side by side. */
function isItem(whole: Term, before: Term | undefined): boolean {
  return (
    before !== undefined &&
    (whole.piece.opening === '、'
      ? whole.piece.index - before.piece.index === 1
      : whole.piece === before.piece && /^[和与及]/u.test(whole.lead))
  );
}

/** 2515户，面积8万平方米，其中1400余户，⟦面积4万平方米⟧: what else is stated of the part, and of its whole in the same word. */
function besideOf(terms: readonly Term[], first: Term, whole: Term): readonly (readonly [part: Term, whole: Term])[] {
  return terms.slice(first.index + 1, first.index + 4).flatMap((part): readonly (readonly [Term, Term])[] => {
    if (
      part.family === first.family ||
      part.piece.group !== first.piece.group ||
      part.kind !== 'count' ||
      !part.mention.exact ||
      part.piece.index - first.piece.index > 2
    )
      return [];
    const word = /[\u4e00-\u9fff]{2}(?=(?:合计|共计?|总计)?$)/u.exec(part.lead)?.[0];
    const of = terms
      .slice(Math.max(0, whole.index - 2), first.index)
      .find((term) => word !== undefined && term.family === part.family && term.mention.exact && term.lead.endsWith(word));
    return of === undefined ? [] : [[part, of]];
  });
}

/** The part that is opened and those of its kind that follow in its clause. */
function partsFrom(terms: readonly Term[], first: Term): readonly Term[] {
  const parts: Term[] = [first];
  for (const term of terms.slice(first.index + 1, first.index + 1 + PARTS * 2)) {
    if (term.piece.group !== first.piece.group || term.bracket !== first.bracket || parts.length >= PARTS) break;
    if (term.family !== first.family) continue;
    // 里程639公里，其中高铁370公里，⟦新增高速2600公里⟧: another clause is no longer of the whole.
    if (term.piece.opening !== '、') break;
    if (isPart(terms, term)) parts.push(term);
  }
  return parts;
}

/** 15个受检⟦单位⟧中，18个⟦单位⟧建立了: the part counts what the whole does. */
function isOfNoun({ tail: part }: Term, { tail: whole }: Term): boolean {
  const [noun] = whole.split(/[中里,]/u);
  return part === '' || part.slice(0, 2) === whole.slice(0, 2) || [2, 1].some((length) => noun?.endsWith(part.slice(0, length)) === true);
}

function judge(part: Term, { wholes, isOut, earlier }: Wholes): WithinReading | null {
  const whole = wholes.find(({ value }) => part.value <= value);
  if (whole !== undefined) return isOut ? null : { part, whole, fits: true };
  const [nearest] = wholes;
  if (nearest === undefined || wholes.some(({ lead }) => NO_BOUND.test(lead)) || /最[高多大]/u.test(part.lead)) return null;
  if ((isOut || nearest.piece.sentence !== part.piece.sentence) && nearest.unit === '个' && !isOfNoun(part, nearest)) return null;
  const isSure =
    (part.mention.exact || part.mention.atLeast) &&
    wholes.every(
      ({ value, mention }) =>
        (mention.exact || part.value > value * 1.9) && (part.value < value * 20 || (part.mention.exact && part.mention.scale === 1)),
    );
  const beside = wholes.reduce((sum, { value }) => sum + value, 0);
  // 单位2007家，其中国企233家、民企24家，⟦其中⟧到县城901家: a number before the list is the whole of both.
  const isInReach = ({ unit, piece: { sentence } }: Term): boolean =>
    nearest.piece.sentence !== part.piece.sentence || (unit === part.unit && sentence === part.piece.sentence);
  if (earlier.some((term) => part.value <= term.value && isInReach(term))) return null;
  const mayBeOfAll = wholes[1]?.piece.sentence === nearest.piece.sentence && part.value <= beside;
  return isSure && !mayBeOfAll ? { part, whole: nearest, fits: false } : null;
}
