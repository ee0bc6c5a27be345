import type { OptionValue, Severity, Stage } from './rule';

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
}

/** What holds where the user has said nothing. */
export const DEFAULT_SETTINGS: CheckSettings = { stage: 'review', rules: {} };
