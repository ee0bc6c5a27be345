import type { Notice } from '../../../server/src/notice/model';
import { listOfWords } from '../../../server/src/notice/problemList';
import { givenEdit } from '../../../server/src/rules/givenFindings';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { RULES } from '../../../server/src/rules/registry';
import type { Fix, Rule } from '../../../server/src/rules/rule';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import type { CheckSettings } from '../../../server/src/rules/checkSettings';
import { givenLineAt } from '../../../server/src/text/source';
import { readOnce } from '../readOnce';

/** What a rule says about a text, whether the text is a notice or not and whether the rule is on or not. */
export function findingsOf(rule: Rule, text: string, list?: readonly string[]): readonly Diagnostic[] {
  const problemList = list === undefined ? {} : { problemList: listOfWords('清单', list) };
  return checkNotice(asNotice(text), { stage: 'review', rules: { [rule.id]: { severity: 'error' } }, ...problemList }, [rule]);
}

/** What all rules say about a text as they do for a user at a stage. */
export function diagnosticsOf(text: string, stage: CheckSettings['stage'] = 'review'): readonly Diagnostic[] {
  return checkNotice(readOnce(text), { stage, rules: {} });
}

/** How many findings each rule has in a text, those switched off included. */
export function countByRule(text: string): ReadonlyMap<string, number> {
  const rules = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'error' as const }]));
  const counts = new Map<string, number>(RULES.map(({ id }) => [id, 0]));
  for (const { rule } of checkNotice(asNotice(text), { stage: 'review', rules })) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

/** The text with a fix applied. */
export function fixed(text: string, fix: Fix): string {
  const { source } = readOnce(text);
  return applyEdits(
    text,
    fix.edits.map((edit) => givenEdit(source, edit)),
  );
}

/** The one-based line of a diagnostic. */
export function lineOf(text: string, diagnostic: Diagnostic): number {
  return givenLineAt(asNotice(text).source, diagnostic.span.start) + 1;
}

function asNotice(text: string): Notice {
  return { ...readOnce(text), recognised: true };
}

/** The words that a rule speaks of in a text. */
export function quotesOf(rule: Rule, text: string): readonly string[] {
  return findingsOf(rule, text).map(({ span }) => text.slice(span.start, span.end));
}
