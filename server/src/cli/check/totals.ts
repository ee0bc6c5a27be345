import type { Severity } from '../../rules/severity';
import { NO_FINDINGS, NO_SUMMARY, type CheckError, type FileOutcome } from './outcome';

/** What came of all files so far. Its size does not depend on their number, errors aside. */
export interface Totals {
  readonly notices: number;
  /** Files that are no notices. */
  readonly others: number;
  /** Files that a unit's own file leaves out. */
  readonly excluded: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: number;
  readonly answered: number;
  readonly figures: number;
  readonly figuresHolding: number;
  readonly ignored: number;
  readonly inBaseline: number;
  readonly fixed: number;
  readonly errors: readonly CheckError[];
  /** What is no error, and worth knowing. */
  readonly notes: readonly CheckError[];
}

/** Heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Before the first file. */
export const NO_TOTALS: Totals = {
  ...NO_SUMMARY,
  notices: 0,
  others: 0,
  excluded: 0,
  findings: NO_FINDINGS,
  ignored: 0,
  inBaseline: 0,
  fixed: 0,
  errors: [],
  notes: [],
};

/** The totals with one file more. */
export function addOutcome(totals: Totals, { state, findings, summary, ...outcome }: FileOutcome): Totals {
  return {
    notices: totals.notices + (state === 'checked' ? 1 : 0),
    others: totals.others + (state === 'no-notice' ? 1 : 0),
    excluded: totals.excluded + (state === 'excluded' ? 1 : 0),
    findings: {
      error: totals.findings.error + findings.error,
      warning: totals.findings.warning + findings.warning,
      information: totals.findings.information + findings.information,
      hint: totals.findings.hint + findings.hint,
    },
    problems: totals.problems + summary.problems,
    answered: totals.answered + summary.answered,
    figures: totals.figures + summary.figures,
    figuresHolding: totals.figuresHolding + summary.figuresHolding,
    ignored: totals.ignored + outcome.ignored,
    inBaseline: totals.inBaseline + outcome.inBaseline,
    fixed: totals.fixed + outcome.fixed,
    errors: outcome.errors.length === 0 ? totals.errors : [...totals.errors, ...outcome.errors],
    notes: outcome.notes.length === 0 ? totals.notes : [...totals.notes, ...outcome.notes],
  };
}

/** Whether there is a finding of that weight or a heavier one. */
export function reaches(totals: Totals, threshold: Severity): boolean {
  return SEVERITIES.some((severity) => isAtLeast(severity, threshold) && totals.findings[severity] > 0);
}

/** Whether a finding weighs as much as the threshold or more. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
