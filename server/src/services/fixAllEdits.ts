import { applyEdits } from '../rules/applyEdits';
import type { Edit } from '../rules/rule';
import type { Diagnostic } from '../rules/runner';
import { PLAIN_TEXT, type Markup } from '../text/markup';
import { changeBetween } from './carryOver';
import { byPlace, thenEdits } from './edits';
import { compatibleFixes, fixAll, safeEdits } from './fixAll';

/**
 * What {@link fixAll} changes, as edits of the text, so that an editor keeps cursor, folds and history: the first round's edits where
 * one round is all it takes, else what the rounds come to.
 */
export function fixAllEdits(text: string, check: (text: string) => readonly Diagnostic[], markup: Markup = PLAIN_TEXT): readonly Edit[] {
  const fixed = fixAll(text, check, markup).text;
  let edits: readonly Edit[] = [];
  let current = text;
  while (current !== fixed) {
    const next = thenEdits(edits, safeEdits(current, check, markup).edits);
    const reached = applyEdits(text, next);
    if (reached === current) return wholeChange(text, fixed);
    edits = next;
    current = reached;
  }
  return edits;
}

/** The fixes of one rule that can be applied together, whether safe or not. */
export function fixesOfRule(diagnostics: readonly Diagnostic[], id: string): { readonly count: number; readonly edits: readonly Edit[] } {
  const fixes = compatibleFixes(diagnostics.flatMap(({ rule, fix }) => (rule.id === id && fix !== undefined ? [fix] : [])));
  return { count: fixes.length, edits: fixes.flatMap((fix) => fix.edits).sort(byPlace) };
}

function wholeChange(before: string, after: string): readonly Edit[] {
  const change = changeBetween(before, after);
  return change === null ? [] : [{ span: change.span, text: after.slice(change.span.start, change.span.start + change.length) }];
}
