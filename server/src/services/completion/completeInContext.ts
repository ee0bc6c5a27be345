import type { Notice } from '../../notice/model';
import type { ContextCompletion } from './completion';
import { completeLabel } from './label';
import { completeNames, mayOpenName } from './names';
import { completeNextItem, mayEndItem } from './nextItem';

/** The characters, beside those of the snippets, on which an editor should ask. */
export const CONTEXT_TRIGGERS: readonly string[] = ['；', ';', '《', '“'];

/** Whether there may be anything to offer behind `before`, the folded line up to the cursor; cheap, so that typing stays quick. */
export function mayCompleteInContext(before: string): boolean {
  return mayEndItem(before) || mayOpenName(before) || /^\s*\p{Script=Han}{0,6}$/u.test(before);
}

/** What the notice itself suggests at a cursor: the next item, a name it has given before, its own label. Nothing for a text that is no notice. */
export function completeInContext(notice: Notice, offset: number): readonly ContextCompletion[] {
  if (!notice.recognised) return [];
  return [...completeNextItem(notice, offset), ...completeLabel(notice, offset), ...completeNames(notice, offset)];
}
