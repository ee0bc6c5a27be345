import { OF_PLACES, PLACES } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';

/** How numbers make a quotient: one by one, what is missing to one, both as the base, a run of parts, a base of all parts. */
export type Shape = 'pair' | 'rest' | 'ofBoth' | 'run' | 'ofAll' | 'ofSum';

/** Numbers whose quotient a rate may be. */
export interface Quotient {
  readonly parts: readonly Term[];
  readonly whole: readonly Term[];
  /** What is missing to the whole: 不合格率 of the 合格. */
  readonly isRest: boolean;
  readonly shape: Shape;
  /** Among those of its shape, the nearest being 1: how many were tried. */
  readonly rank: number;
}

/** How many numbers nearest to a rate are tried as its part, and how many of a run. */
const [MOST_PARTS, LONGEST_RUN] = [8, 5];

/** Every quotient that a rate may be, of the numbers before and after it, the nearest first. */
export function quotientsNear(rate: Term, name: string, before: readonly Term[], after: readonly Term[]): readonly Quotient[] {
  return [...pairsOf(rate, name, [...before, ...after]), ...runsOf(before)];
}

/** Pairs of like numbers, and what they make together or leave of each other. */
function pairsOf(rate: Term, name: string, near: readonly Term[]): readonly Quotient[] {
  const found: Quotient[] = [];
  const ranks = { pair: 0, rest: 0, ofBoth: 0 };
  for (const part of near.slice(0, MOST_PARTS)) {
    for (const whole of near) {
      if (!mayBeQuotient(rate, part, whole) && !(OF_PLACES.test(name) && isOfPlaces(part, whole))) continue;
      found.push({ parts: [part], whole: [whole], isRest: false, shape: 'pair', rank: (ranks.pair += 1) });
      if (part.value < whole.value) found.push({ parts: [part], whole: [whole], isRest: true, shape: 'rest', rank: (ranks.rest += 1) });
      if (Math.abs(part.index - whole.index) > 3 || part.value === 0 || whole.value === 0) continue;
      found.push({ parts: [part], whole: [part, whole], isRest: false, shape: 'ofBoth', rank: (ranks.ofBoth += 1) });
    }
  }
  return found;
}

/** A number that is repeated is no part of itself, where the rate is not 100 % and nothing is said to be done. */
function mayBeQuotient(rate: Term, part: Term, whole: Term): boolean {
  if (part === whole || part.family !== whole.family || whole.value === 0) return false;
  return part.value !== whole.value || rate.value === 100 || isAny(part, IS.done | IS.result);
}

/** 核定床位⟦1450张⟧，入住1059人: men of the places that there are for them. */
function isOfPlaces(part: Term, whole: Term): boolean {
  return part.family === '人' && whole.family !== '人' && PLACES.test(whole.lead) && whole.value > 0;
}

/** Runs of the nearest numbers of one kind: as parts of one before them, as the base of one or more of them. */
function runsOf(before: readonly Term[]): readonly Quotient[] {
  const [first] = before;
  const run =
    first === undefined
      ? []
      : before.filter(({ family, bracket, value }) => family === first.family && bracket === first.bracket && value > 0);
  const found: Quotient[] = [];
  const ranks = { run: 0, ofAll: 0, ofSum: 0 };
  const longest = Math.min(LONGEST_RUN, run.length);
  for (let length = 2; length <= longest; length += 1) {
    const parts = run.slice(0, length);
    const wholes = run.filter((term, at) => at >= length && (at < length + 4 || isAny(term, IS.total)));
    for (const whole of wholes) found.push({ parts, whole: [whole], isRest: false, shape: 'run', rank: (ranks.run += 1) });
    if (length < 3) continue;
    for (const part of parts) {
      found.push({ parts: [part], whole: parts, isRest: false, shape: 'ofAll', rank: (ranks.ofAll += 1) });
      const others = parts.filter((each) => each !== part);
      found.push({ parts: others, whole: parts, isRest: false, shape: 'ofSum', rank: (ranks.ofSum += 1) });
    }
  }
  // 完成190个，基本完成6个，未完成4个: those done, and those done for the most part.
  for (let skip = 1; skip + 2 < longest; skip += 1) {
    const parts = run.slice(skip, skip + 2);
    for (const whole of run.slice(skip + 2, skip + 4))
      found.push({ parts, whole: [whole], isRest: false, shape: 'run', rank: (ranks.run += 1) });
  }
  return found;
}

/** The values added up. */
export function sumOfTerms(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

/** A quotient as a percentage. */
export function percentOf({ parts, whole, isRest }: Pick<Quotient, 'parts' | 'whole' | 'isRest'>): number {
  const share = (sumOfTerms(parts) / sumOfTerms(whole)) * 100;
  return isRest ? 100 - share : share;
}
