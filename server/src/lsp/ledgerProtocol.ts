/** What server and client say to each other about ledgers and lists of problems. Types and names only: the client imports this file. */

/** Client → server: the names of the files beside a notice, and the list that the user chose for it, so that the server knows which list it answers. */
export const LIST_LINK_REQUEST = 'zhenggai/linkList';

/** Addresses as the client has them. */
export interface ListLinkParams {
  readonly uri: string;
  readonly names: readonly string[];
  /** Null where the user chose none. */
  readonly chosen: string | null;
}

/** Which list a notice is held against, and what was recognised of it. */
export interface ListLinkAnswer {
  /** Null where there is none. */
  readonly list: string | null;
  /** In Chinese without a full stop: `第1行是表头…`, or why the list could not be read. */
  readonly words: string;
  readonly isRead: boolean;
}

/** Client → server: every problem of an open notice with its state. Null is answered for what is no notice. */
export const LEDGER_REQUEST = 'zhenggai/ledger';

/** Which document. */
export interface LedgerParams {
  readonly uri: string;
}

/** How far a problem is. */
export type LedgerState = 'answered' | 'unanswered' | 'blank' | 'unfinished' | 'mismatch' | 'missing';

/** One problem as the side bar shows it. */
export interface LedgerEntry {
  readonly number: string;
  readonly text: string;
  readonly part: string;
  readonly state: LedgerState;
  /** `缺整改情况`. */
  readonly stateName: string;
  readonly measures: number;
  readonly figures: number;
  readonly failing: number;
  /** Sentences that say what is still to be done. */
  readonly unfinished: readonly { readonly words: string; readonly line: number }[];
  /** Zero-based line in the notice; null for a problem that is on the list alone. */
  readonly line: number | null;
  /** `第3行` of the list; empty for none. */
  readonly inList: string;
  /** Zero-based line of the list where that is plain text; null otherwise. */
  readonly listLine: number | null;
}

/** One claim as the side bar shows it. */
export interface ClaimEntry {
  readonly kind: string;
  readonly quote: string;
  readonly working: string;
  readonly verdict: 'holds' | 'fails' | 'not-judged' | 'ignored';
  readonly reason: string;
  readonly line: number;
  readonly isTotal: boolean;
}

/** The ledger and the reconciliation of a notice. */
export interface LedgerAnswer {
  readonly entries: readonly LedgerEntry[];
  readonly claims: readonly ClaimEntry[];
  /** The list's address and what was recognised of it; null for none. */
  readonly list: { readonly uri: string; readonly words: string } | null;
}

/** Client → server: the check sheet or the ledger of an open notice. Null is answered for what is no notice. */
export const REPORT_REQUEST = 'zhenggai/report';

/** What to write; `window` is the page as a window of the editor shows it. */
export interface ReportParams {
  readonly uri: string;
  readonly format: 'window' | 'html' | 'docx' | 'xlsx' | 'csv';
  /** The file's name and the time, as the page shows them. */
  readonly name: string;
  readonly at: string;
}

/** `content` is in base 64; for a window, `style` and `body`. */
export type ReportAnswer = { readonly content: string } | { readonly style: string; readonly body: string };

/** Client → server: what is unfinished in a notice, as the text of a list for the next one. Empty where nothing is. */
export const UNFINISHED_REQUEST = 'zhenggai/unfinished';

/** Client → server: a public text against the internal one of the same notice. */
export const COMPARE_REQUEST = 'zhenggai/comparePair';

/** The addresses of both. */
export interface CompareParams {
  readonly published: string;
  readonly internal: string;
}

/** One thing to be looked at, with its zero-based line. */
export interface CompareRemark {
  readonly message: string;
  readonly line: number;
}

/** What to look at in each text and a sentence for both; or why they were not compared, in Chinese without a full stop. */
export type CompareAnswer =
  | { readonly published: readonly CompareRemark[]; readonly internal: readonly CompareRemark[]; readonly summary: string }
  | { readonly fault: string };
