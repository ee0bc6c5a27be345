import { createRandom } from '../../generate/random';
import { writeNotice } from '../../generate/notice';
import { shapeFor } from '../../generate/shape';
import { markdownDraft } from './drafts';

/** How many problems each has. */
const PROBLEMS = 2;

/** Invented notices in as many layouts, as drafts in Markdown with all that Markdown has beside prose. The same ones for a seed. */
export function generatedDrafts(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return [...new Uint8Array(count).keys()].map((index) => markdownDraft(random, writeNotice(shapeFor(seed + index, PROBLEMS)).text));
}
