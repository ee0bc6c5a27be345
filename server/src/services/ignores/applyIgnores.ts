import type { Diagnostic } from '../../rules/runner';
import type { Source } from '../../text/source';
import type { NoticeIgnores } from './ignoreFile';
import { identifyFinding, type IgnoredFinding } from './ignoredFinding';

/** What is left of the findings of a notice. */
export interface IgnoreOutcome {
  /** In the order given. */
  readonly kept: readonly Diagnostic[];
  readonly ignored: readonly Diagnostic[];
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
  const isIgnored = (diagnostic: Diagnostic): boolean =>
    rulesOff.has(diagnostic.rule.id) || (open.size > 0 && open.get(identifyFinding(source, diagnostic).key)?.pop() !== undefined);
  const verdicts = diagnostics.map((diagnostic) => ({ diagnostic, isIgnored: isIgnored(diagnostic) }));
  return {
    kept: verdicts.flatMap((verdict) => (verdict.isIgnored ? [] : [verdict.diagnostic])),
    ignored: verdicts.flatMap((verdict) => (verdict.isIgnored ? [verdict.diagnostic] : [])),
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
