import type { Span } from '../../text/span';
import type { Finding, Fix } from '../rule';

/** How many places a grouped finding points at. */
const MOST_RELATED = 5;

/** What is said of one place, and of many in one finding. */
export interface GroupWords {
  /** As many places as this are reported one by one. */
  readonly mostAlone: number;
  /** A sentence. */
  readonly alone: string;
  /** The fact, without the full stop: the count follows. */
  readonly together: string;
}

/** A finding for each place, or one for all of them where there are many: a habit is not a hundred slips. */
export function groupFindings(places: readonly Span[], words: GroupWords, fixOf: (places: readonly Span[]) => Fix): readonly Finding[] {
  const first = places[0];
  if (first === undefined) return [];
  if (places.length <= words.mostAlone) return places.map((place) => ({ span: place, message: words.alone, fix: fixOf([place]) }));
  const related = places.slice(1, MOST_RELATED + 1).map((place) => ({ span: place, message: '这里也是。' }));
  return [{ span: first, message: `${words.together}，全文共${places.length}处。`, related, fix: fixOf(places) }];
}
