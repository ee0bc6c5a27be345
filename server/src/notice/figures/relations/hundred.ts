import { DOWN_TO_SHARE, LESS } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { DIVIDED, MAKE_UP, MAKE_UP_AT_END, NEGATION, SHARE } from '../lexicon/rates';
import type { Piece } from '../passage';
import { respectiveOf } from '../respective';
import { isMisprintOf } from '../slip';
import { isAny, type Term } from '../terms';
import { isChangeTerm } from './changeTerms';
import { areBands, arePartners, scalesOf } from './sumLabels';

/** Shares that make up all, or a share that is stated as their sum. */
export interface HundredReading {
  readonly shares: readonly Term[];
  /** 合计占69.3%; null where all of it is meant. */
  readonly whole: Term | null;
  readonly sum: number;
  readonly fits: boolean;
}

/** What shares come to at the most that are meant to be all. */
const MOST_SUM = 110;

/** Shares without counts: 占38%，占27%，其他占35%; and rates that leave nothing: 合格率94.2%，不合格率5.8%. */
export function readHundreds(terms: readonly Term[], numerators: ReadonlyMap<Term, Term | null>): readonly HundredReading[] {
  const rates = terms.filter(({ kind, mention, is }) => kind === 'percent' && mention.exact && (is & IS.change) === 0);
  const shares = rates.filter(
    (term) => SHARE.test(term.lead) || /^(?:其余|其他|剩余)/u.test(term.lead) || isOfMakeUp(term) || isShareWithOthers(terms, term),
  );
  const readings: HundredReading[] = [];
  for (let from = 0; from < shares.length;) {
    const run = runFrom(shares, from);
    from += run.length;
    const isPairOfMore = run.length === 2 && rates.some((rate) => !run.includes(rate) && rate.piece.sentence === run[0]?.piece.sentence);
    const reading = isPairOfMore && !arePartners(run) ? null : readRun(run, numerators);
    if (reading !== null) readings.push(reading);
  }
  return [...readings, ...opposites(rates), ...leftAndGone(terms)];
}

function runFrom(shares: readonly Term[], from: number): readonly Term[] {
  const run: Term[] = [];
  for (const share of shares.slice(from)) {
    const last = run.at(-1);
    const isNear = last === undefined || (share.piece.sentence === last.piece.sentence && hostOf(share) - hostOf(last) <= 4);
    if (!isNear) break;
    run.push(share);
  }
  return run;
}

/** 支出构成为：⟦人员52.3%、公用18.4%、项目29.3%⟧: of what a matter is made up. */
function isOfMakeUp({ piece }: Term): boolean {
  let first = piece;
  while ((first.opening === '、' || first.opening === ',') && first.before !== null && endsWithRate(first.before)) first = first.before;
  if (/^\s?其中/u.test(piece.text)) return false;
  const words = first.opening === ':' ? (first.before?.text ?? '') : first.text;
  return (first.opening === ':' ? MAKE_UP_AT_END : MAKE_UP).test(words);
}

/** 人员52.3%⟦，⟧项目47.7%: one rate and nothing behind it. */
function endsWithRate({ mentions, span }: Piece): boolean {
  const [only, other] = mentions;
  return only?.kind === 'percent' && other === undefined && only.end === span.end;
}

/** 三类分别占45%⟦、35%、20%⟧. */
function isShareWithOthers(terms: readonly Term[], term: Term): boolean {
  const together = respectiveOf(terms, term);
  return together !== null && SHARE.test(terms[together.first]?.lead ?? '');
}

/** What divides all there is. */
const KINDS = /^(?:[大个]?[类档型]|[个大]?(?:方面|部分|层次|等次))/u;

/** ⟦三类⟧分别占45%、35%、20%: as many as are counted right before them. */
function areAllCounted(run: readonly Term[]): boolean {
  const counted = run[0]?.piece.mentions[0];
  return (
    counted?.kind === 'count' &&
    KINDS.test(counted.unit + counted.after) &&
    counted.value === run.length &&
    run[0]?.lead.includes('分别') === true
  );
}

/** The piece that a term stands in, or the one that its bracket interrupts. */
function hostOf({ bracket, piece }: Term): number {
  return bracket === null ? piece.index : bracket.host.index;
}

function readRun(run: readonly Term[], numerators: ReadonlyMap<Term, Term | null>): HundredReading | null {
  const last = run.at(-1);
  if (last === undefined || run.length < (arePartners(run) || run.every(isOfMakeUp) ? 2 : 3)) return null;
  const isSumUp = /合计|共占|总计|共计|累计|[两三四五]者/u.test(last.lead);
  const shares = isSumUp ? run.slice(0, -1) : run;
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const step = Math.max(...run.map(({ mention }) => mention.step));
  if (isSumUp) return { shares, whole: last, sum, fits: Math.abs(sum - last.value) <= (shares.length * step) / 2 - step / 4 };
  const areAll = arePartners(run) || areBands(run) || scalesOf(run) !== 0;
  const isClosed =
    areAll ||
    isAny(last, IS.others | IS.left) ||
    /其他|其余/u.test(last.lead) ||
    isDivided(run) ||
    areAllCounted(run) ||
    isTooMuch(run, sum);
  const fits = Math.abs(sum - 100) <= roundingOff(shares.length) * step + 1e-9;
  if (fits) return { shares, whole: null, sum, fits };
  const hasCounts = shares.every((share) => (numerators.get(share) ?? null) !== null);
  const isSlip = shares.some(({ mention, value }) => isMisprintOf(mention, value + 100 - sum));
  return isClosed && !hasCounts && isSlip && (areAll || shares.length > 2 || run.every(isOfMakeUp))
    ? { shares, whole: null, sum, fits }
    : null;
}

/** Shares are not all rounded to one side: of three hundred sums of them one is off by more standard deviations than this. */
const SURE = 3.5;

/** How far off 100 the sum of rounded shares is at the most, in steps of their last digit. */
function roundingOff(count: number): number {
  return Math.max(1, Math.min(count / 2, SURE * Math.sqrt((count - 1) / 12)));
}

/** ⟦资金来源中⟧，财政占65%、自筹占25%; ⟦从年龄看⟧: what they are shares of is divided. */
function isDivided([first]: readonly Term[]): boolean {
  return first !== undefined && (DIVIDED.test(first.piece.before?.text ?? '') || isOfMakeUp(first));
}

/** A little more than all of it, where nothing says that they overlap. */
function isTooMuch(run: readonly Term[], sum: number): boolean {
  return sum > 100 && sum <= MOST_SUM && !run.some((share) => isAny(share, IS.trait | IS.state | IS.done));
}

/** 合格率94.2%，⟦不合格率6.8%⟧. */
function opposites(rates: readonly Term[]): readonly HundredReading[] {
  return rates.flatMap((rate, index) => {
    const other = rates[index - 1];
    if (other === undefined || rate.piece.index - other.piece.index > 2 || rate.piece.sentence !== other.piece.sentence) return [];
    const [one, two] = [nameOf(other), nameOf(rate)];
    if (one === '' || two === '') return [];
    const areOpposite = (NEGATION.test(two) && two.slice(1) === one) || (NEGATION.test(one) && one.slice(1) === two);
    if (!areOpposite) return [];
    const sum = rate.value + other.value;
    return [
      { shares: [other, rate], whole: null, sum, fits: Math.abs(sum - 100) <= Math.max(rate.mention.step, other.mention.step) / 2 + 1e-9 },
    ];
  });
}

/** 下降到上年的60%，⟦减少40%⟧: what is left of it and what is gone. */
function leftAndGone(terms: readonly Term[]): readonly HundredReading[] {
  return terms.flatMap((left) => {
    const gone = terms[left.index + 1];
    if (left.kind !== 'percent' || gone?.kind !== 'percent' || !DOWN_TO_SHARE.test(left.lead) || left.value >= 100) return [];
    const areBeside = gone.piece.sentence === left.piece.sentence && gone.piece.index - left.piece.index <= 1 && isAny(gone, IS.change);
    if (!areBeside || !isChangeTerm(gone) || !LESS.test(gone.lead.slice(-14)) || !left.mention.exact) return [];
    const sum = left.value + gone.value;
    const fits = Math.abs(sum - 100) <= Math.max(left.mention.step, gone.mention.step) + 1e-9;
    return [{ shares: [left, gone], whole: null, sum, fits }];
  });
}

function nameOf({ lead }: Term): string {
  return /(?<name>[不未非]?[\u4e00-\u9fff]{2})率[为达是]?$/u.exec(lead)?.groups?.name ?? '';
}
