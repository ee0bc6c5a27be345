import { total } from '../arithmetic';
import type { Figure } from '../figure';
import { countsBefore } from '../lookBack';
import type { Mention, Passage } from '../passage';
import { fits, percentOf, type Quotient } from './quotient';
import { rateFigure } from './rate';

/** 占20.2%, 占总人次的66%, 占承办提案总数的23.91%: a share of what all of them are shares of. */
const SHARE = /^占(?:[^,]{0,10}?(?:总|全部|全[省市县区校镇])[^,]{0,8})?的?(?:比[例重]?)?[为达]?$/u;
/** So many shares of one whole make the one that is none of it a slip. */
const LEAST_SHARES = 3;
/** So many sentences may lie between a whole and the shares of it. */
const SENTENCES_BACK = 5;

/** A share and the number it is the share of the whole in. */
interface Share {
  readonly rate: Mention;
  readonly part: Mention;
}

/** 处理426人次，其中第一种形态312人次，占73.2%；第二种形态86人次，占20.2%；…: shares of one whole, told one after another. */
export function readShares(passage: Passage): readonly Figure[] {
  return runsOf(passage).flatMap((run) => judgeRun(passage, run));
}

/** Shares whose numbers count the same, in runs that nothing else comes between. */
function runsOf(passage: Passage): readonly (readonly Share[])[] {
  const runs: Share[][] = [];
  for (const rate of passage.mentions) {
    const part = passage.mentions[rate.index - 1];
    if (rate.kind !== 'percent' || !rate.exact || !SHARE.test(rate.before) || part === undefined || !isPartOf(rate, part)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last?.rate.index === part.index - 1 && last.part.unit === part.unit) runs.at(-1)?.push({ rate, part });
    else runs.push([{ rate, part }]);
  }
  return runs;
}

function isPartOf(rate: Mention, part: Mention): boolean {
  const isBeside = part.piece.bracket === rate.piece.bracket && rate.piece.index - part.piece.index <= 1;
  return isBeside && part.kind === 'count' && part.exact && !part.quoted;
}

/** Judged where all the shares, or all but one, are shares of one number before them, or of their sum where they make up all of it. */
function judgeRun(passage: Passage, run: readonly Share[]): readonly Figure[] {
  const whole = wholesOf(passage, run).find(
    (of) => run.filter((share) => fits(quotientOf(share, of), share.rate)).length >= run.length - 1,
  );
  if (whole === undefined) return [];
  const isAll = total(run.map(({ rate }) => rate)).toFixed(6) === '100.000000';
  return run.filter((share) => !isAll || !isEvenedOut(share, whole)).map((share) => rateFigure(share.rate, quotientOf(share, whole)));
}

/** The last of the shares may be one step off, so that all make 100. */
function isEvenedOut(share: Share, whole: readonly Mention[]): boolean {
  const quotient = quotientOf(share, whole);
  return !fits(quotient, share.rate) && Math.abs(percentOf(quotient) - share.rate.value) < share.rate.step * 1.5;
}

function quotientOf({ part }: Share, whole: readonly Mention[]): Quotient {
  return { parts: [part], whole };
}

/** What the shares may be shares of. Of two alone, only what both make up. */
function wholesOf(passage: Passage, run: readonly Share[]): readonly (readonly Mention[])[] {
  const [first] = run;
  if (first === undefined || run.length < 2) return [];
  const parts = run.map(({ part }) => part);
  const stated = countsBefore(passage, first.part, { sentence: first.part.piece.sentence - SENTENCES_BACK }).filter(({ exact }) => exact);
  if (run.length < LEAST_SHARES) return stated.filter(({ value }) => value === total(parts)).map((whole) => [whole]);
  return [...stated.map((whole) => [whole]), parts];
}
