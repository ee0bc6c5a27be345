import type { Mention } from '../passage';
import type { Factor } from './productParts';

/** Amounts for each of the same things, and by what they are multiplied. */
export interface Product {
  readonly each: readonly Mention[];
  readonly factors: readonly Factor[];
  /** What each is now, where the product is that of the change: 由每吨420元降至⟦385元⟧. */
  readonly now?: Mention;
  /** How many of the unit of the total one of that of the amount is: 公斤 to ⟦吨⟧. */
  readonly inUnit?: number;
}

/** Products that come to a total. */
export interface ProductReading {
  readonly products: readonly Product[];
  readonly total: Mention;
}

/** What products come to. */
export function valueOf(products: readonly Product[]): number {
  return products.reduce((sum, product) => sum + Math.abs(amountOf(product)) * times(product), 0);
}

/** What each has, or by how much it has less now. */
function amountOf({ each, now }: Product): number {
  return each.reduce((sum, { value }) => sum + value, 0) - (now?.value ?? 0);
}

function times({ factors, inUnit = 1 }: Product): number {
  return factors.reduce((product, { value }) => product * value, inUnit);
}

/** Whether the total is what the products come to, as near as its numbers are shown. */
export function fits({ products, total }: ProductReading): boolean {
  const slack = products.reduce(
    (sum, product) =>
      sum + product.each.reduce((all, { step, before }) => all + (/[均约]/u.test(before) ? step / 2 : 0), 0) * times(product),
    0,
  );
  return Math.abs(valueOf(products) - total.value) <= total.step / 2 + slack + 1e-6;
}

/** Each number of a product, and how much the sum grows where it grows by one. */
export function slopesOf(products: readonly Product[]): readonly (readonly [mention: Mention, slope: number])[] {
  return products.flatMap((product) => {
    const { each, factors, now } = product;
    const amount = amountOf(product);
    const slope = times(product) * Math.sign(amount);
    const whole = Math.abs(amount) * times(product);
    return [
      ...each.map((mention) => [mention, slope] as const),
      ...(now === undefined ? [] : [[now, -slope] as const]),
      ...factors.flatMap(({ mention }) => (mention === null ? [] : [[mention, whole / mention.value] as const])),
    ];
  });
}
