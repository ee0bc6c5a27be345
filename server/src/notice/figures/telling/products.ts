import type { Figure } from '../figure';
import { makeFigure, type Role } from '../makeFigure';
import type { Mention } from '../passage';
import { term, valueBeside } from '../wording';

/** What is multiplied, the number that it should come to, and what it does come to. */
export interface Multiplied {
  readonly parts: readonly Role[];
  readonly total: Mention;
  readonly exact: number;
  readonly fits: boolean;
}

/** A product, with its numbers as they are multiplied: `15 × 1.2万 = 18万元，与文中18万元相符`. */
export function productFigure({ parts, total, exact, fits }: Multiplied, multiplied: string): Figure {
  const shown = `${term(total)}${total.unit}`;
  return makeFigure({
    kind: 'parts-sum',
    subject: 'product',
    verdict: fits ? 'holds' : 'fails',
    roles: [...parts, ['whole', total]],
    working: `${multiplied} = ${valueBeside(exact, total)}${total.unit}，${fits ? `与文中${shown}相符` : `文中为${shown}`}`,
    culprit: { mention: total },
  });
}
