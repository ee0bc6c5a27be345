import type { ProblemList } from '../notice/problemList';
import type { OptionValue, Stage } from './rule';
import type { Severity } from './severity';
import type { WordingRow } from './text/wordingTable';

/** What the user says about one rule. */
export interface RuleSetting {
  /** `off` switches the rule off; absent keeps its own severity for the stage. */
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** How a notice is to be checked. */
export interface CheckSettings {
  readonly stage: Stage;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The rows of the unit's own wording tables, beside those of `text/wording`. */
  readonly wordingTables?: readonly WordingRow[];
  /** The 问题清单 that the notice answers. */
  readonly problemList?: ProblemList;
}

/** What holds where the user has said nothing. */
export const DEFAULT_SETTINGS: CheckSettings = { stage: 'review', rules: {} };
