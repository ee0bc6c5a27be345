import type { Figure, FigureNumber } from '../figure';
import type { Mention } from '../passage';

/** A claim that fails, its numbers where they stand, and those around that it does not use. */
export interface Accused {
  readonly figure: Figure;
  readonly numbers: readonly Accounted[];
  /** Numbers of the sentences that the claim stands in, and of those beside, in order. */
  readonly around: readonly Mention[];
  /** Whether the sentences that the claim stands in, or the next, speak of things that are counted twice. */
  readonly overlaps: boolean;
  /** Whether they say that some are no part of others. */
  readonly isOutside: boolean;
  /** The claims that hold and have a number, by where it stands. */
  readonly heldAt: (number: Mention) => readonly Figure[];
}

/** A number of a claim. */
export interface Accounted {
  readonly part: FigureNumber['part'];
  readonly name?: string;
  readonly mention: Mention;
}

/** The sentence that a number stands in, be it in a bracket. */
export function sentenceOf({ piece }: Mention): number {
  return piece.bracket === null ? piece.sentence : piece.bracket.host.sentence;
}
