import type { Figure } from '../figure';
import { countsBefore } from '../lookBack';
import type { Mention, Passage } from '../passage';
import { fits, type Quotient } from './quotient';
import { rateFigure } from './rate';

/** 占20.2%, 占总人次的66%: a share of what all of them are shares of. */
const SHARE = /^占(?:(?:总|全部|全[省市县区校镇])[^,]{0,8})?的?(?:比例|比重)?[为达]?$/u;
/** So many shares of one whole make the one that is none of it a slip. */
const LEAST_SHARES = 3;

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

/** Judged where all the shares, or all but one, are shares of one number before them. */
function judgeRun(passage: Passage, run: readonly Share[]): readonly Figure[] {
  const [first] = run;
  if (first === undefined || run.length < LEAST_SHARES) return [];
  const wholes = countsBefore(passage, first.part, { sentence: first.part.piece.sentence - 1 });
  const quotientOf = ({ part }: Share, whole: Mention): Quotient => ({ parts: [part], whole: [whole] });
  const whole = wholes.find(
    (candidate) => candidate.exact && run.filter((share) => fits(quotientOf(share, candidate), share.rate)).length >= run.length - 1,
  );
  return whole === undefined ? [] : run.map((share) => rateFigure(share.rate, quotientOf(share, whole)));
}
