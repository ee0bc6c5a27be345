import type { Notice } from '../notice/model';
import { once } from '../text/once';
import { isOutsideProse, leavesProse } from '../text/prose';
import { RULES } from './registry';
import type { Finding, OptionValue, Rule, RuleContext } from './rule';
import type { Severity } from './severity';
import type { CheckSettings } from './checkSettings';

/** A finding with the rule it comes from and the weight it has here. */
export interface Diagnostic extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Runs every rule that is on. In document order; nothing where the text is no notice. */
export function checkNotice(notice: Notice, settings: CheckSettings, rules?: readonly Rule[]): readonly Diagnostic[] {
  if (!notice.recognised) return [];
  const diagnostics: Diagnostic[] = [];
  for (const { rule, severity, context } of rules === undefined ? planOfAll(settings) : planOf(settings, rules)) {
    for (const finding of inProse(notice, rule.check(notice, context))) {
      diagnostics.push({ ...finding, rule, severity: milder(severity, finding.atMost) });
    }
  }
  return diagnostics.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

/** Without what is found in code, tags and addresses, and without fixes that would change any: the rules read past these, and this holds whatever they do. */
function inProse({ source }: Notice, findings: readonly Finding[]): readonly Finding[] {
  if (source.outside.length === 0) return findings;
  return findings
    .filter(({ span }) => !isOutsideProse(source, span))
    .map(({ fix, ...finding }) =>
      fix === undefined || fix.edits.some(({ span }) => leavesProse(source, span)) ? finding : { ...finding, fix },
    );
}

/** A rule that is on, with all that it is run with. */
interface PlannedRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly context: RuleContext;
}

/** Made once for the settings, not once a check. */
const planOfAll = once((settings: CheckSettings) => planOf(settings, RULES));

function planOf(settings: CheckSettings, rules: readonly Rule[]): readonly PlannedRule[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    if (severity === null) return [];
    const context = {
      stage: settings.stage,
      options: optionsOf(rule, settings),
      wording: settings.wordingTables ?? [],
      ...(settings.problemList === undefined ? {} : { problemList: settings.problemList }),
    };
    return [{ rule, severity, context }];
  });
}

/** What a rule's findings weigh under these settings; null where it is off. */
export function severityOf(rule: Rule, settings: CheckSettings): Severity | null {
  const chosen = settings.rules[rule.id]?.severity;
  if (chosen === 'off') return null;
  return chosen ?? rule.severity[settings.stage];
}

function optionsOf(rule: Rule, settings: CheckSettings): Readonly<Record<string, OptionValue>> {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...settings.rules[rule.id]?.options };
}

function milder(severity: Severity, atMost: Severity | undefined): Severity {
  return atMost !== undefined && WEIGHTS[atMost] < WEIGHTS[severity] ? atMost : severity;
}
