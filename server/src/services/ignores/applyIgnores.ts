import type { Diagnostic } from '../../rules/runner';
import type { Source } from '../../text/source';
import type { NoticeIgnores } from './ignoreFile';
import { identifyFinding, type IgnoredFinding } from './ignoredFinding';

/** A finding that somebody decided about. */
export interface IgnoredDiagnostic {
  readonly diagnostic: Diagnostic;
  /** The entry that stands for it; null where its whole rule is off. */
  readonly entry: IgnoredFinding | null;
}

/** What is left of the findings of a notice. */
export interface IgnoreOutcome {
  /** In the order given. */
  readonly kept: readonly Diagnostic[];
  readonly ignored: readonly IgnoredDiagnostic[];
  /** Entries that no finding answers to any more. */
  readonly stale: readonly IgnoredFinding[];
}

/**
 * Takes out the findings that are ignored. An entry stands for one finding: two alike need two entries. `isOn` says whether a
 * rule was run; an entry of one that was not is not stale.
 */
export function applyIgnores(
  source: Source,
  diagnostics: readonly Diagnostic[],
  ignores: NoticeIgnores,
  isOn: (rule: string) => boolean = () => true,
): IgnoreOutcome {
  if (ignores.rules.length === 0 && ignores.findings.length === 0) return { kept: diagnostics, ignored: [], stale: [] };
  const rulesOff = new Set(ignores.rules);
  const open = openEntries(ignores.findings);
  const kept: Diagnostic[] = [];
  const ignored: IgnoredDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const isOff = rulesOff.has(diagnostic.rule.id);
    const entry = isOff || open.size === 0 ? undefined : open.get(identifyFinding(source, diagnostic).key)?.pop();
    if (isOff || entry !== undefined) ignored.push({ diagnostic, entry: entry ?? null });
    else kept.push(diagnostic);
  }
  return {
    kept,
    ignored,
    stale: [...open.values()].flat().filter(({ rule }) => isOn(rule) && !rulesOff.has(rule)),
  };
}

function openEntries(findings: readonly IgnoredFinding[]): ReadonlyMap<string, IgnoredFinding[]> {
  const open = new Map<string, IgnoredFinding[]>();
  for (const finding of findings) {
    const alike = open.get(finding.key);
    if (alike === undefined) open.set(finding.key, [finding]);
    else alike.push(finding);
  }
  return open;
}
