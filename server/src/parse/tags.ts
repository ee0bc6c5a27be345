import type { Cut } from '../text/source';
import { span } from '../text/span';

/** `<p style="…">`, `</span>`, `<br/>`, and the blank of a page, `&nbsp;`. */
const TAG =
  /<\/?(?:p|br|div|span|strong|[biua]|em|font|section|h[1-6]|ul|ol|li|table|tbody|thead|tr|t[dh]|img|o:p)(?=[\s/>])[^<>\r\n]{0,400}>|&(?:nbsp|ensp|emsp);/giu;
/** Fewer tags are what a text speaks of. */
const LEAST_TAGS = 6;
const PARAGRAPH = /<(?:p|br|div)[\s/>]/iu;

/** The tags of a page whose source was copied with its text, a paragraph a line. */
export function findTags(text: string): readonly Cut[] {
  if (!text.includes('<') && !text.includes('&')) return [];
  const cuts = Array.from(text.matchAll(TAG), ({ index, 0: found }): Cut => ({ kind: 'markup', span: span(index, index + found.length) }));
  return cuts.length >= LEAST_TAGS && PARAGRAPH.test(text) ? cuts : [];
}
