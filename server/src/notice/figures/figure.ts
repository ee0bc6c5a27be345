import type { Span } from '../../text/span';

/** What is claimed. */
export type FigureKind =
  'parts-sum' | 'done-within-total' | 'remainder' | 'rate' | 'announced-count' | 'declared-structure' | 'listed-items' | 'restated-figure';

/** What the numbers are to each other where the kind does not say it: a change and an average are kept under the kinds of old. */
export type FigureSubject =
  | 'change'
  | 'change-rate'
  | 'balance'
  | 'difference'
  | 'average'
  | 'product'
  | 'days'
  | 'rank'
  | 'order'
  | 'limit'
  | 'direction'
  | 'shares-sum';

/** Whether the claim adds up; `not-judged` where the reader is unsure what belongs to what. */
export type Verdict = 'holds' | 'fails' | 'not-judged';

/** A number that takes part in a claim. */
export interface FigureNumber {
  readonly value: number;
  /** The digits or numeral alone, without unit; of a ratio both terms. */
  readonly span: Span;
  /** `件`, `人`, `%`; empty where there is none. */
  readonly unit: string;
  /** What it is in the claim. */
  readonly part: 'whole' | 'part' | 'done' | 'remaining' | 'rate' | 'announced' | 'listed' | 'restated';
  /** What messages call it where `part` is too general: `原有数`. */
  readonly name?: string;
}

/** A statistical claim: numbers that the text says belong together. */
export interface Figure {
  readonly kind: FigureKind;
  readonly subject?: FigureSubject;
  readonly verdict: Verdict;
  /** Why it is not judged, in Chinese; null where it is. */
  readonly reason: string | null;
  /** The stretch of text that makes the claim. */
  readonly span: Span;
  readonly numbers: readonly FigureNumber[];
  /** What the numbers are held against where it is no number: the items counted, the headings. */
  readonly places: readonly Span[];
  /** The sum as text: `8 ÷ 9 = 88.89%，四舍五入为88.9%，文中88.8%是截尾`. */
  readonly working: string;
  /** The number a finding points at, and, where the right one follows from the others, what it would be. */
  readonly culprit: { readonly span: Span; readonly correction: string | null } | null;
  /** Whether a claim that fails may yet be right for a reason the text need not give (a plan surpassed): worth a look, not a charge. */
  readonly doubtful: boolean;
}
