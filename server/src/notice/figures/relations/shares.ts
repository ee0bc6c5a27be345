import { roundingOf } from '../rounding';
import { someMisprint } from '../slip';
import type { Term } from '../terms';

/** A share and the number that it is the share of. */
export interface Share {
  readonly rate: Term;
  readonly part: Term;
}

/** Shares of one base, side by side. */
export interface ShareRun {
  readonly shares: readonly Share[];
  /** What they are shares of: a number of the text, or all parts together; null where only their agreement shows it. */
  readonly base: readonly Term[] | null;
  /** The base as a number. */
  readonly value: number;
  /** Those that the base bears out, and those that it does not. */
  readonly fitting: readonly Share[];
  readonly failing: readonly Share[];
}

/** How many terms back a base is looked for. */
const BACK = 14;
/** The bases that all shares allow differ by less than this share of them. */
const NARROW = 0.04;

/** Runs of shares with their base, where most of them agree on one. */
export function readShareRuns(terms: readonly Term[], shares: readonly Share[], mayBeBase: (term: Term) => boolean): readonly ShareRun[] {
  return runsOf(shares).flatMap((run) => {
    const found = baseOf(terms, run, mayBeBase);
    return found === null ? [] : [found];
  });
}

function runsOf(shares: readonly Share[]): readonly (readonly Share[])[] {
  const runs: Share[][] = [];
  for (const share of shares) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last?.part.family === share.part.family && share.part.index - last.rate.index <= 3 && share.part.index > last.rate.index - 8;
    if (goesOn && share.part.piece.sentence - last.part.piece.sentence <= 1) runs.at(-1)?.push(share);
    else runs.push([share]);
  }
  return runs.filter(({ length }) => length > 1);
}

function baseOf(terms: readonly Term[], run: readonly Share[], mayBeBase: (term: Term) => boolean): ShareRun | null {
  const [first] = run;
  if (first === undefined) return null;
  const before = terms
    .slice(Math.max(0, first.part.index - BACK), first.part.index)
    .filter((term) => term.family === first.part.family && mayBeBase(term))
    .reverse();
  const bases: readonly (readonly Term[])[] = [...before.map((term) => [term]), run.map(({ part }) => part)];
  const tried = bases.map((base) =>
    tryBase(
      run,
      base,
      base.reduce((sum, { value }) => sum + value, 0),
    ),
  );
  const best = tried.reduce<ShareRun | null>(
    (one, other) => (one === null || other.fitting.length > one.fitting.length ? other : one),
    null,
  );
  const agreed = agreedBase(run);
  if (
    best !== null &&
    best.fitting.length >= 2 &&
    best.fitting.length * 2 >= run.length &&
    best.fitting.length + 1 >= agreed.fitting.length
  )
    return best;
  if (best === null || best.fitting.length < 2) {
    const mistaken = before.find((term) => isMistaken(term, agreed));
    // One is reported: all of them miss the same mistaken base.
    if (mistaken !== undefined) return { ...tryBase(run, [mistaken], mistaken.value), fitting: [], failing: [first] };
  }
  const isAgreed = agreed.fitting.length === run.length || (agreed.fitting.length >= 3 && run.length - agreed.fitting.length <= 1);
  if (best !== null && best.fitting.length >= 2 && best.fitting.length * 2 >= run.length && !isAgreed) return best;
  return isAgreed ? agreed : null;
}

function tryBase(run: readonly Share[], base: readonly Term[] | null, value: number): ShareRun {
  // 末位凑足100%: rounded shares are made to add up.
  const isMadeUp = Math.abs(run.reduce((sum, { rate }) => sum + rate.value, 0) - 100) < 1e-6;
  const fits = ({ rate, part }: Share): boolean => {
    const { step } = rate.mention;
    const share = (part.value / value) * 100;
    const slack = part.mention.scale >= 10_000 && part.mention.step < part.mention.scale ? (part.mention.step / value) * 100 : 0;
    return (
      roundingOf(share, rate.value, step) === 'rounded' ||
      Math.abs(share - rate.value) <= step / 2 + slack ||
      (isMadeUp && Math.abs(share - rate.value) <= step)
    );
  };
  return { shares: run, base, value, fitting: run.filter(fits), failing: run.filter((share) => !fits(share)) };
}

/** 135名 printed ⟦134⟧名, where 89名，占65.9%；58名，占43% agree on 135. */
function isMistaken({ mention, value }: Term, { value: base, fitting, shares }: ShareRun): boolean {
  if (fitting.length < shares.length || value === base) return false;
  const lows = shares.map(({ rate, part }) => part.value / ((rate.value + rate.mention.step / 2) / 100));
  const highs = shares.map(({ rate, part }) => part.value / (Math.max(1e-9, rate.value - rate.mention.step / 2) / 100));
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  const isOutside = value < low || value > high;
  return isOutside && high - low < base * NARROW && someMisprint(mention, low, high);
}

/** The number that most shares agree on as their base. */
function agreedBase(run: readonly Share[]): ShareRun {
  const ends = run.flatMap(({ rate, part }) => {
    const half = rate.mention.step / 2;
    return [part.value / ((rate.value + half) / 100), part.value / (Math.max(1e-9, rate.value - half) / 100)];
  });
  let best = tryBase(
    run,
    null,
    run.reduce((sum, { part }) => sum + part.value, 0),
  );
  for (const end of ends) {
    for (const value of [Math.ceil(end - 1e-9), Math.floor(end + 1e-9)]) {
      const found = value > 0 ? tryBase(run, null, value) : best;
      if (found.fitting.length > best.fitting.length) best = found;
    }
  }
  return best;
}
