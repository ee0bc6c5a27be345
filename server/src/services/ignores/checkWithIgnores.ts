import type { Notice } from '../../notice/model';
import { RULES } from '../../rules/registry';
import { checkNotice, severityOf, type Diagnostic } from '../../rules/runner';
import type { CheckSettings } from '../../rules/checkSettings';
import { applyIgnores, type IgnoredDiagnostic } from './applyIgnores';
import { NO_IGNORES, type NoticeIgnores } from './ignoreFile';
import { reportStaleIgnores } from './staleIgnores';
import type { IgnoredFinding } from './ignoredFinding';

/** What others have decided about the findings of a notice. */
export interface Decisions {
  /** From the file beside the notice. Those that no longer match are reported. */
  readonly ignores: NoticeIgnores;
  /** What was there before. What is no longer there is no news. */
  readonly baseline: NoticeIgnores;
}

/** The findings that are left to be shown, and what became of the others. */
export interface CheckOutcome {
  /** In document order, stale ignores first. */
  readonly diagnostics: readonly Diagnostic[];
  /** In document order. */
  readonly ignored: readonly IgnoredDiagnostic[];
  readonly inBaseline: number;
  /** Ignores that no longer match, to be offered for removal. */
  readonly stale: readonly IgnoredFinding[];
}

/** Nothing was decided. */
export const NO_DECISIONS: Decisions = { ignores: NO_IGNORES, baseline: NO_IGNORES };

/** Checks a notice as the editor and the command line both show it. */
export function checkWithIgnores(notice: Notice, settings: CheckSettings, decisions: Decisions = NO_DECISIONS): CheckOutcome {
  const isOn = (id: string): boolean => RULES.some((rule) => rule.id === id && severityOf(rule, settings) !== null);
  const found = checkNotice(notice, settings);
  const { kept, ignored, stale } = applyIgnores(notice.source, found, decisions.ignores, isOn);
  const fresh = applyIgnores(notice.source, kept, decisions.baseline);
  const reported = notice.recognised ? stale : [];
  return {
    diagnostics: [...reportStaleIgnores(reported), ...fresh.kept],
    ignored,
    inBaseline: fresh.ignored.length,
    stale: reported,
  };
}
