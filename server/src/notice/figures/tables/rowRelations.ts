import { LEFT_COLUMN, TOTAL_ROW } from '../lexicon/columns';
import { roundingOf } from '../rounding';
import { isMisprintOf } from '../slip';
import type { Quantity } from '../../../text/quantity';
import { countIn, holdsNumber, type Cell, type NumberCell, type PastedTable } from './pasted';

/** One cell of a row that follows from others: 完成率 from 已完成 and 问题数, 剩余 from both, 占比 from its column's total. */
export interface RowRelation {
  readonly kind: 'rate' | 'remainder';
  readonly target: NumberCell;
  readonly one: NumberCell;
  readonly other: NumberCell;
  readonly exact: number;
  readonly fits: boolean;
}

type Row = readonly Cell[];
type Pairing = (row: Row) => readonly [one: Cell | undefined, other: Cell | undefined];

/** How many rows must hold before another is reported as mistaken. */
const LEAST_HOLDING = 2;

/** What each column follows from, where all its rows but one say so. */
export function relationsOf({ rows, header }: PastedTable): readonly RowRelation[] {
  const columns = [...(rows[0] ?? []).keys()].slice(1);
  const counted = columns.filter((column) => rows.filter((row) => countIn(row[column]) !== null).length > LEAST_HOLDING);
  const total = rows.find((row) => row.slice(0, 2).some(({ words }) => TOTAL_ROW.test(words)));
  const pairs = counted.flatMap((one) => counted.filter((other) => other !== one).map((other): Pairing => (row) => [row[one], row[other]]));
  const shares = total === undefined ? [] : counted.map((one): Pairing => (row) => [row[one], total[one]]);
  return columns.flatMap((target) => {
    const isRate = rows.some((row) => row[target]?.number?.kind === 'percent');
    const kind = isRate ? 'rate' : 'remainder';
    const tried = isRate ? [...pairs, ...shares] : pairs;
    const found = tried
      .map((pair) => rows.flatMap((row) => relationOf(kind, row[target], pair(row)) ?? []))
      .find((relations) => isBorneOut(relations));
    if (found === undefined || isRate || LEFT_COLUMN.test(header[target] ?? '')) return found ?? [];
    // A column that is not said to be what is left: the last of the three, where chance could hardly have it so.
    return found.every((relation) => isLast(relation)) && isNoChance(found, tried.length) ? found : [];
  });
}

function isLast({ target, one, other }: RowRelation): boolean {
  return target.span.start > Math.max(one.span.start, other.span.start);
}

/** How many powers of ten chance must be out of reach by. */
const SURE = 2;

/** Whether as many rows as hold could hardly hold by chance, among so many pairs of columns. */
function isNoChance(relations: readonly RowRelation[], tried: number): boolean {
  const digits = relations
    .filter(({ fits, exact }) => fits && exact !== 0)
    .reduce((sum, { one, other }) => sum + Math.log10(Math.max(1, Math.min(one.number.value, other.number.value))), 0);
  return digits > SURE + Math.log10(tried);
}

function relationOf(kind: RowRelation['kind'], target: Cell | undefined, pair: ReturnType<Pairing>): RowRelation | null {
  const [one, other] = [countIn(pair[0]), countIn(pair[1])];
  if (!holdsNumber(target) || one === null || other === null || target === one || target === other) return null;
  if ((kind === 'rate') !== (target.number.kind === 'percent')) return null;
  const [a, b] = [one.number.value, other.number.value];
  if (kind === 'remainder')
    return { kind, target, one, other, exact: a - b, fits: Math.abs(a - b - target.number.value) < target.number.step / 100 };
  if (b === 0) return null;
  const exact = (a / b) * 100;
  return { kind, target, one, other, exact, fits: roundingOf(exact, target.number.value, target.number.step) === 'rounded' };
}

/** Enough rows hold in which it is no matter of course, and one at the most does not: by a misprint, where but few hold. */
function isBorneOut(relations: readonly RowRelation[]): boolean {
  const failing = relations.filter(({ fits }) => !fits);
  const holding = relations.filter(({ fits, exact, other }) => fits && exact !== 0 && exact !== 100 && other.number.value !== 0);
  const [wrong] = failing;
  return holding.length >= LEAST_HOLDING && failing.length <= 1 && (wrong === undefined || isSlip(wrong) || holding.length > LEAST_HOLDING);
}

function isSlip({ kind, target, one, other, exact }: RowRelation): boolean {
  const { value, step } = target.number;
  if (exact < 0 !== value < 0) return false;
  const meant = kind === 'rate' ? Math.round(exact / step) * step : Math.abs(exact);
  if (isMisprintOf({ value: Math.abs(value), step }, meant)) return true;
  return kind === 'rate' ? Math.abs(exact - value) < 1 : mayBe(one.number, exact - value) && mayBe(other.number, value - exact);
}

function mayBe(number: Quantity, gap: number): boolean {
  return isMisprintOf(number, number.value - gap);
}
