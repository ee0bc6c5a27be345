import { createSource } from '../text/source';
import type { Notice } from './model';

/** Reads any text as a notice. Never throws; where the text is none, `recognised` is false. */
export function readNotice(text: string): Notice {
  const source = createSource(text);
  throw new Error(`not yet: ${source.text.length}`);
}
