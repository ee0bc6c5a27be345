import type { CheckOptions } from './outcome';

/** What `zhenggai check` was asked for. */
export interface CheckCommand {
  readonly options: CheckOptions;
  /** Files and folders, as the user gave them. */
  readonly paths: readonly string[];
  /** `--baseline`, absolute; null for none. */
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
  /** `--output`, absolute; null for standard output. */
  readonly output: string | null;
  /** What the text on standard input is called; it is checked where a path is `-`. */
  readonly inputName: string;
}
