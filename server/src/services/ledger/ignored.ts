import type { Notice } from '../../notice/model';
import { checkNotice, type Diagnostic } from '../../rules/runner';
import type { CheckSettings } from '../../rules/settings';
import { applyIgnores } from '../ignores/applyIgnores';
import type { Decisions } from '../ignores/checkWithIgnores';
import { identifyFinding } from '../ignores/ignoredFinding';

/** A finding that somebody decided to leave, and why; empty where they did not say. */
export interface IgnoredDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What a check finds, and what of it is left as it is. */
export interface SortedFindings {
  readonly open: readonly Diagnostic[];
  readonly ignored: readonly IgnoredDiagnostic[];
}

/** Checks a notice and keeps what is passed over, with the reasons. */
export function sortFindings(notice: Notice, settings: CheckSettings, { ignores, baseline }: Decisions): SortedFindings {
  const found = applyIgnores(notice.source, checkNotice(notice, settings), ignores);
  const fresh = applyIgnores(notice.source, found.kept, baseline);
  const reasons = new Map(ignores.findings.map(({ key, reason }) => [key, reason ?? ''] as const));
  const reasonOf = (diagnostic: Diagnostic): string => {
    if (ignores.rules.includes(diagnostic.rule.id)) return '本篇不查这条规则';
    return reasons.get(identifyFinding(notice.source, diagnostic).key) ?? '';
  };
  return {
    open: fresh.kept,
    ignored: [
      ...found.ignored.map((diagnostic) => ({ diagnostic, reason: reasonOf(diagnostic) })),
      ...fresh.ignored.map((diagnostic) => ({ diagnostic, reason: '基线里已有' })),
    ],
  };
}
