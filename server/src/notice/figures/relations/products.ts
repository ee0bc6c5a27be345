import type { Figure } from '../figure';
import type { Passage } from '../passage';
import { readAreas } from './area';
import { readEquations } from './equation';
import { readInterest } from './interest';
import { readProducts } from './product';

/** What numbers come to that are multiplied. */
export function readAllProducts(passage: Passage): readonly Figure[] {
  return [readEquations, readInterest, readAreas, readProducts].flatMap((read) => read(passage));
}
