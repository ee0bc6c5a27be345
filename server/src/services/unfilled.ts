import type { Notice } from '../notice/model';
import type { Finding } from '../rules/rule';
import { placeholder } from '../rules/structure/placeholder';

/** What is left to be filled in in a notice, whatever stage it is at and whatever is switched off. */
export function unfilledIn(notice: Notice): readonly Finding[] {
  return placeholder.check(notice, { stage: 'publish', options: {}, wording: [] });
}
