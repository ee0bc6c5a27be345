import type { Edit } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { FillIn } from '../insertion/fillIn';

/** One entry of the suggest list that comes from the notice itself. */
export interface ContextCompletion {
  /** What the list shows: `三是`, `3.针对“…”问题。`. */
  readonly label: string;
  /** What it is, in Chinese. */
  readonly detail: string;
  readonly text: FillIn;
  /** What was typed of it, and is replaced. */
  readonly replace: Span;
  /** What the editor filters by: begins with what is typed. */
  readonly filterText: string;
  /** Numbers that move to make room; none overlaps `replace`. */
  readonly edits: readonly Edit[];
}
