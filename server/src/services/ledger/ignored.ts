import type { Notice } from '../../notice/model';
import { checkNotice, type Diagnostic } from '../../rules/runner';
import type { CheckSettings } from '../../rules/checkSettings';
import { applyIgnores } from '../ignores/applyIgnores';
import type { Decisions } from '../ignores/checkWithIgnores';

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

/** Checks a notice and keeps what is ignored, with the reasons. */
export function sortFindings(notice: Notice, settings: CheckSettings, { ignores, baseline }: Decisions): SortedFindings {
  const found = applyIgnores(notice.source, checkNotice(notice, settings), ignores);
  const fresh = applyIgnores(notice.source, found.kept, baseline);
  return {
    open: fresh.kept,
    ignored: [
      ...found.ignored.map(({ diagnostic, entry }) => ({ diagnostic, reason: entry === null ? '本篇不查这条规则' : (entry.reason ?? '') })),
      ...fresh.ignored.map(({ diagnostic }) => ({ diagnostic, reason: '基线里已有' })),
    ],
  };
}
