import { applyEdits } from '../rules/applyEdits';
import type { Edit, Fix } from '../rules/rule';
import type { Diagnostic } from '../rules/runner';
import { PLAIN_TEXT, type Markup } from '../text/markup';
import { byPlace } from './edits';
import { keepingMarkup } from './keepingMarkup';

/** A text with its mechanical slips put right. */
export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** A fix may uncover the next one; no text needs more rounds than this. */
const MOST_ROUNDS = 10;

/**
 * Applies the `safe` fixes of a text, and those of the text that results, until none is left. `check` gives the findings of a
 * text; what it leaves out (ignored findings, rules that are off) is not fixed. Fixes that would change the same place wait for
 * the next round; a text that comes round again ends the work. What would change how the text is built, by its `markup`, stays undone.
 */
export function fixAll(text: string, check: (text: string) => readonly Diagnostic[], markup: Markup = PLAIN_TEXT): FixedText {
  const seen = new Set([text]);
  let current = { text, applied: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { edits, applied } = safeEdits(current.text, check, markup);
    const next = applyEdits(current.text, edits);
    if (seen.has(next)) break;
    seen.add(next);
    current = { text: next, applied: current.applied + applied };
  }
  return current;
}

/** What the safe fixes of a text change, in order, and how many fixes that is. */
export function safeEdits(
  text: string,
  check: (text: string) => readonly Diagnostic[],
  markup: Markup,
): { readonly edits: readonly Edit[]; readonly applied: number } {
  const fixes = compatibleFixes(safeFixes(check(text)));
  const edits = new Set(keepingMarkup(text, fixes.flatMap((fix) => fix.edits).sort(byPlace), markup));
  return { edits: [...edits], applied: fixes.filter((fix) => fix.edits.some((edit) => edits.has(edit))).length };
}

/** The fixes that may be applied together without being asked about, in order of their findings; each once. */
export function safeFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const fixes = diagnostics.flatMap(({ fix }) => (fix?.kind === 'safe' ? [fix] : []));
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix.edits), fix])).values()];
}

/** Those that do not change the same place as one before them. */
export function compatibleFixes(fixes: readonly Fix[]): readonly Fix[] {
  const left = new Set(fixes.keys());
  for (let late = lateFixes(fixes, left); late.size > 0; late = lateFixes(fixes, left)) {
    for (const index of late) left.delete(index);
  }
  return [...left].flatMap((index) => fixes[index] ?? []);
}

/** Of each two neighbours that meet, the later fix. The first fix is never among them, so the work ends. */
function lateFixes(fixes: readonly Fix[], among: ReadonlySet<number>): ReadonlySet<number> {
  const edits = [...among].flatMap((index) => (fixes[index]?.edits ?? []).map(({ span }) => ({ span, index })));
  edits.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  const late = new Set<number>();
  let furthest = edits[0];
  for (const edit of edits.slice(1)) {
    if (furthest === undefined) break;
    const meets = edit.span.start < furthest.span.end || edit.span.start === furthest.span.start;
    if (meets && edit.index !== furthest.index) late.add(Math.max(edit.index, furthest.index));
    if (edit.span.end >= furthest.span.end) furthest = edit;
  }
  return late;
}
