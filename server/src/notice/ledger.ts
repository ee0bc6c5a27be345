import type { Span } from '../text/span';

/** How far a problem is: answered, without an answer, with blanks to fill in, not finished, or with figures that do not add up. */
export type ProblemState = 'answered' | 'unanswered' | 'blank' | 'unfinished' | 'mismatch';

/** What the states are called; the gravest first. */
export const STATE_NAMES: Readonly<Record<ProblemState, string>> = {
  unanswered: '缺整改情况',
  blank: '有占位',
  mismatch: '有不符',
  unfinished: '未完成',
  answered: '已答复',
};

/** A sentence of an answer that says that something is still to be done. */
export interface UnfinishedItem {
  readonly words: string;
  /** Zero-based, in the given text. */
  readonly line: number;
  readonly span: Span;
}

/** One problem of a notice with what became of it. */
export interface LedgerRow {
  /** `（一）`, `3`; empty for none. */
  readonly number: string;
  readonly text: string;
  /** The heading it stands under; empty for none. */
  readonly part: string;
  readonly state: ProblemState;
  readonly measures: number;
  /** Claims that were judged, and those of them that do not add up. */
  readonly figures: number;
  readonly failing: number;
  readonly unfinished: readonly UnfinishedItem[];
  /** Zero-based, in the given text. */
  readonly line: number;
  readonly span: Span;
  /** Where it stands in the list: `第3行`; empty where no list is linked, or where it is not in it. */
  readonly inList: string;
  /** The zero-based line there where the list is plain text; null otherwise. */
  readonly listLine: number | null;
  /** What the list says of it; empty where it says nothing. */
  readonly unit: string;
  readonly deadline: string;
}

/** All problems of a notice, in document order. */
export interface Ledger {
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  /** Problems of the list that the notice does not have. */
  readonly missing: readonly { readonly number: string; readonly text: string; readonly place: string }[];
}

/** What a claim comes to: it adds up, it does not, it was not judged, or somebody decided to leave it. */
export type ClaimVerdict = 'holds' | 'fails' | 'not-judged' | 'ignored';

/** One declared total or figure with what was counted or reckoned. */
export interface ReconciledClaim {
  /** `总数与条目`. */
  readonly kind: string;
  readonly quote: string;
  readonly working: string;
  readonly verdict: ClaimVerdict;
  /** Why it was not judged or was left; empty otherwise. */
  readonly reason: string;
  /** Zero-based, in the given text. */
  readonly line: number;
  readonly span: Span;
}

/** Everything that a notice counts, held against what it lists. */
export interface Reconciliation {
  /** 4个方面12项问题, 从3个方面: beside what is counted. */
  readonly totals: readonly ReconciledClaim[];
  /** All other claims. */
  readonly figures: readonly ReconciledClaim[];
}

/** A rule that was run, and what it found. */
export interface ReportCheck {
  readonly id: string;
  readonly name: string;
  readonly findings: number;
  /** 错误, 警告 …: the gravest; empty where nothing was found. */
  readonly gravest: string;
}

/** A finding as a report shows it. */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly quote: string;
  /** Zero-based, in the given text. */
  readonly line: number;
  /** Why it is left as it is; empty for one that is open. */
  readonly reason: string;
}

/** All that the one page on a notice says. */
export interface NoticeReport {
  /** The file's name. */
  readonly name: string;
  /** 草稿, 送审 or 公开. */
  readonly stage: string;
  readonly ledger: Ledger;
  readonly reconciliation: Reconciliation;
  readonly checks: readonly ReportCheck[];
  readonly open: readonly ReportFinding[];
  readonly ignored: readonly ReportFinding[];
  /** What is said of the list it was held against; empty for none. */
  readonly list: string;
  /** `sha-256 3f2a…` of the draft as it was. */
  readonly digest: string;
  /** `整改通报 0.1.0，39条规则`. */
  readonly version: string;
  /** `2024年1月8日 9:05`; empty for none. */
  readonly at: string;
}
