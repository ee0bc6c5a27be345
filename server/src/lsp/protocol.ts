/** What server and client say to each other beside the protocol. Types and names only: the client imports this file, and nothing else of the server. */

/** Server → client: whether a document is checked, and if not, why. Sent whenever that changes. */
export const STATUS_NOTIFICATION = 'zhenggai/status';

/** Why a document is not checked: never asked for, edited since, switched off, or not a notice at all. */
export type UncheckedReason = 'edited' | 'off' | 'not-a-notice';

/** The state of one open document. */
export interface StatusParams {
  readonly uri: string;
  /** Whether what is shown is what the check says of the text as it now is. */
  readonly checked: boolean;
  /** Null where it is checked. */
  readonly reason: UncheckedReason | null;
  /** How many findings are shown. */
  readonly findings: number;
}

/** A place as the protocol counts it. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch as the protocol counts it. */
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** A change as the protocol has it. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

/** What the requests about a place in a document say. */
interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: WirePosition;
}

/** Client → server: what renumbering would change. Nothing is changed by asking. */
export const RENUMBER_REQUEST = 'zhenggai/renumber';

/** What to renumber; the cursor tells which part, or from where. */
export interface RenumberParams extends PlaceParams {
  readonly scope: 'document' | 'part' | 'from-here';
}

/** Null is answered for a text that is no notice. */
export interface RenumberAnswer {
  readonly edits: readonly WireEdit[];
  /** How many of the edits change the number of a heading, of an item in an enumeration, of a reference. */
  readonly headings: number;
  readonly items: number;
  readonly references: number;
  /** References to numbers that move, of which it is not sure what they mean; they stay. */
  readonly unsure: readonly WireRange[];
}

/** Client → server: the next problem or measure after the cursor. */
export const INSERT_REQUEST = 'zhenggai/insert';

/** What to put in. */
export interface InsertParams extends PlaceParams {
  readonly what: 'problem' | 'measure';
}

/** Null is answered where there is nothing to follow on from. */
export interface InsertAnswer {
  readonly at: WirePosition;
  /** The text with tab stops, to be put in at `at`. */
  readonly snippet: string;
  /** Numbers that move. */
  readonly edits: readonly WireEdit[];
}

/** Client → server: raise or lower the heading in the line of the cursor. */
export const SHIFT_HEADING_REQUEST = 'zhenggai/shiftHeading';

/** -1 raises, 1 lowers. */
export interface ShiftHeadingParams extends PlaceParams {
  readonly by: -1 | 1;
}

/** Null is answered where the line is no heading, or there is no such level. */
export interface ShiftHeadingAnswer {
  readonly edits: readonly WireEdit[];
}
