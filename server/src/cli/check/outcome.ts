import type { Layout } from '../../notice/layout';
import type { Stage } from '../../rules/rule';
import type { Severity } from '../../rules/severity';
import type { IgnoredFinding } from '../../services/ignores/ignoredFinding';
import type { NoticeIgnores } from '../../services/ignores/ignoreFile';
import type { Summary } from '../../services/understanding';

/** How the findings are written out. `summary` is a line a file. */
export type Format = 'text' | 'summary' | 'json' | 'jsonl' | 'sarif' | 'junit';

/** What `check` was asked to do with each file. Plain data: it goes to other threads. */
export interface CheckOptions {
  /** The folder the command was started in: absolute. */
  readonly folder: string;
  readonly format: Format;
  /** `--stage`; null leaves it to the configuration. */
  readonly stage: Stage | null;
  /** `--layout`; null leaves it to the configuration. */
  readonly layout: Layout | null;
  readonly failOn: Severity;
  /** `--show-ignored`: whether text says what is ignored. */
  readonly showsIgnored: boolean;
  /** The least severity that is written out; what is less is counted all the same. */
  readonly least: Severity;
  readonly fix: boolean;
  /** `--list`, absolute, and the sheet of it; null where the list is to be looked for. */
  readonly list: { readonly path: string; readonly sheet: string | null } | null;
  /** `--config`, absolute; null where the nearest one holds. */
  readonly configuration: string | null;
  /** Whether the findings themselves are wanted, for a new baseline. */
  readonly collect: boolean;
  /** `--annotate`, absolute: where copies of Word documents with the findings as comments go; null for none. */
  readonly annotate: string | null;
}

/** One file to check. */
export interface CheckTask {
  /** As the user will see it; relative to the folder of the options, or absolute. */
  readonly path: string;
  /** Whether the user named it, and did not only name a folder above it. */
  readonly isNamed: boolean;
  /** Whether another file that was named with it has its name, in another folder. */
  readonly sharesName: boolean;
  readonly baseline: NoticeIgnores;
}

/** Something that could not be read, or not as it should be: exit code 2. */
export interface CheckError {
  readonly path: string;
  readonly message: string;
}

/** What became of one file. Plain data: it comes from other threads. */
export interface FileOutcome {
  readonly state: 'checked' | 'no-notice' | 'excluded' | 'unreadable';
  /** The file's part of the output, in the format asked for; empty where it has none. */
  readonly output: string;
  /** What it was checked as. */
  readonly stage: Stage;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly summary: Summary;
  readonly ignored: number;
  readonly inBaseline: number;
  /** How many fixes were applied and written. */
  readonly fixed: number;
  readonly errors: readonly CheckError[];
  /** What is no error, and worth knowing. */
  readonly notes: readonly CheckError[];
  /** Empty unless they are wanted. */
  readonly collected: readonly IgnoredFinding[];
}

/** No findings. */
export const NO_FINDINGS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, information: 0, hint: 0 };

/** Nothing to count. */
export const NO_SUMMARY: Summary = { problems: 0, answered: 0, figures: 0, figuresHolding: 0 };

/** The outcome of what could not be checked. */
export function failedOutcome(errors: readonly CheckError[], stage: Stage = 'review'): FileOutcome {
  const nothing = { findings: NO_FINDINGS, summary: NO_SUMMARY, ignored: 0, inBaseline: 0, fixed: 0, notes: [], collected: [] };
  return { ...nothing, state: 'unreadable', output: '', stage, errors };
}
