import type { EvidenceName } from '../evidence';
import type { Term } from '../terms';
import type { RateName } from './rateNames';

/** A rate, what it is called, and what other readings have found out. */
export interface RateContext {
  readonly rate: Term;
  readonly name: RateName;
  /** The count right before each rate. */
  readonly numerators: ReadonlyMap<Term, Term | null>;
  /** What is surely a part of what. */
  readonly wholeOf: ReadonlyMap<Term, Term>;
  readonly isTogether: boolean;
  /** Its base, by its place among those that 分别 speaks of. */
  readonly parallel: Term | null;
  /** The two numbers that it is said to be reckoned from. */
  readonly reckoned: readonly [one: Term, other: Term] | null;
  /** The numbers around the rate. */
  readonly near: readonly Term[];
  /** What the name has to do with each part, once it was asked. */
  readonly ofNames: Map<Term, readonly EvidenceName[]>;
}
