import type { Quantity } from '../../text/quantity';

/**
 * Whether two sides of a sum agree. `among` are the numbers reckoned with: where they are shown in 亿 and in 万,
 * or with decimals and with fewer, the coarser ones stand for what they round.
 */
export function agree(one: number, other: number, among: readonly Quantity[]): boolean {
  return among.length > 0 && Math.abs(one - other) <= slack(among) + dust(one, other);
}

/** Units of what is counted one by one; money and measures have fractions of their own. */
const COUNTED: ReadonlySet<string> = new Set([
  '人',
  '件',
  '项',
  '家',
  '户',
  '栋',
  '场',
  '批',
  '次',
  '份',
  '笔',
  '处',
  '套',
  '辆',
  '所',
  '册',
  '篇',
  '张',
]);

/** Whether two sides that do not agree may yet be one: things counted are rounded where they are given in 万 or 亿 with decimals, 33.2万人次. */
export function mayBeRounding(one: number, other: number, among: readonly Quantity[]): boolean {
  const rounded = among.filter(
    ({ scale, step, family }) => scale >= 10_000 && step < scale && (COUNTED.has(family) || scale >= 100_000_000),
  );
  return rounded.length > 0 && Math.abs(one - other) <= roundingOff(rounded) + dust(one, other);
}

/** Of a hundred sums of rounded numbers one is off by more standard deviations than this. */
const SURE = 2.3;

/** How far off the sum of several rounded numbers is at the most: they are not all rounded to one side. 2.1 + 1.6 + 1.5 is 5.4 as little as it is 5.0. */
function roundingOff(rounded: readonly Quantity[]): number {
  let [worst, variance] = [0, 0];
  for (const { step } of rounded) {
    worst += step / 2;
    variance += step ** 2 / 12;
  }
  return Math.min(worst, SURE * Math.sqrt(variance));
}

/** How far rounding alone can part the two sides: half the last digit of whatever is shown more coarsely than the rest. */
function slack(among: readonly Quantity[]): number {
  const finest = among.reduce((best, quantity) => (quantity.step < best.step ? quantity : best));
  let result = 0;
  for (const { step, scale, value } of among) {
    if (step < finest.step * 1.5) continue;
    if (step < scale * 0.9) result += step / 2;
    else if (scale !== finest.scale) result += Math.min(step / 2, value * 0.05);
  }
  return result;
}

function dust(one: number, other: number): number {
  return 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
