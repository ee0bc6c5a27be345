import type { FigureKind } from '../../../../server/src/notice/figures/figure';

/** One sentence of the table, and what the reader of claims makes of it. */
export interface Row {
  /** `holds` and `fails`: a claim of this kind does so, and no other claim fails. `left`: nothing in it is judged. */
  readonly verdict: 'holds' | 'fails' | 'left';
  readonly kind: FigureKind | null;
  /** Why it is left alone, or why it holds where it seems not to; empty for the plain ones. */
  readonly why: string;
  readonly text: string;
}

/** The rows of one topic. */
export interface Topic {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The claim adds up; `why` where at a glance it does not. */
export function holds(kind: FigureKind, text: string, why = ''): Row {
  return { verdict: 'holds', kind, why, text };
}

/** The claim does not add up. */
export function fails(kind: FigureKind, text: string): Row {
  return { verdict: 'fails', kind, why: '', text };
}

/** Numbers that nothing is to be made of, and why. */
export function left(why: string, text: string): Row {
  return { verdict: 'left', kind: null, why, text };
}
