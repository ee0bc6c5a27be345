import type { Encoding } from '../../exchange/encoding/encoding';
import type { WordSource } from '../../exchange/word/wordSource';
import type { Notice } from '../../notice/model';
import type { ProblemList } from '../../notice/problemList';
import type { Stage } from '../../rules/rule';
import type { Diagnostic } from '../../rules/runner';
import type { IgnoredDiagnostic } from '../../services/ignores/applyIgnores';
import type { Summary } from '../../services/understanding';
import type { Totals } from '../check/totals';

/** A list, and the path to it as the user will see it. */
export interface LinkedList {
  readonly path: string;
  readonly list: ProblemList;
}

/** One file that was checked, for writing out. */
export interface FileReport {
  /** As the user gave it. */
  readonly path: string;
  /** The folder that a relative path starts from: absolute. */
  readonly folder: string;
  readonly isNamed: boolean;
  readonly encoding: Encoding;
  /** The way back into the document, where the file is one of Word's; null for plain text. */
  readonly word: WordSource | null;
  readonly notice: Notice;
  /** The list that the notice was held against; null for none. */
  readonly list: LinkedList | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What somebody decided to leave, by the ignore file beside the notice. */
  readonly ignored: readonly IgnoredDiagnostic[];
  /** What it was checked as. */
  readonly stage: Stage;
  readonly summary: Summary;
  /** The copy with the findings as comments, where one was written; else null. */
  readonly annotated: string | null;
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** Writes a document piece by piece, so that nothing need be kept. */
export interface Formatter {
  /** Before the first file. */
  readonly begin: (stage: Stage) => string;
  /** Empty where the format has nothing to say of the file. */
  readonly file: (report: FileReport) => string;
  /** A file that was named and not looked at; `message` says why. Absent where the format says so at its end. */
  readonly passedOver?: (path: string, message: string) => string;
  /** Between files that have something to say. */
  readonly separator: string;
  readonly end: (totals: Totals) => string;
  /** A format that begins with its totals is made at the end instead, from the pieces of all files and how long they took. */
  readonly whole?: (pieces: readonly string[], totals: Totals, seconds: number) => string;
}
