import type { Notice } from '../../server/src/notice/model';
import { readNotice } from '../../server/src/notice/readNotice';

/** How many are kept: a test asks several things of a text, of one that it made of it, and of what a fix made of that. */
const MOST_KEPT = 8;

/** The notices that were asked for last, by their texts, the latest at the end. */
const kept = new Map<string, Notice>();

/** Reads a text as a notice, once for all that is asked of it in a row: to read it again would show nothing new. */
export function readOnce(text: string): Notice {
  const notice = kept.get(text) ?? readNotice(text);
  kept.delete(text);
  kept.set(text, notice);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return notice;
}
