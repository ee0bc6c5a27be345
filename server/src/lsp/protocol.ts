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
