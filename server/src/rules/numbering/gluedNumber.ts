import type { Source } from '../../text/source';
import { span, type Span } from '../../text/span';

/** No further back than this a number is looked for. */
const REACH = 3000;
/** What stands before a number that is only referred to: 第（二）项, 见（二）, （一）至（二）. */
const REFERS = /[第见至到和与及、在按\d.]$/u;
const SENTENCE_END = /[。;:!?”)]$/u;

/**
 * Where the words of a number stand within a line between two offsets, as a heading does whose line break was lost in copying: 一、总体要求⟦（一）⟧指导思想….
 * A number in Chinese without brackets looks like the end of a word (统⟦一、⟧规范), and counts behind the end of a sentence alone.
 */
export function gluedNumber({ folded }: Source, from: number, to: number, marker: string): Span | null {
  const start = Math.max(from, to - REACH);
  for (let at = folded.indexOf(marker, start); at !== -1 && at < to; at = folded.indexOf(marker, at + 1)) {
    if (isGlued(folded, at, marker)) return span(at, at + marker.length);
  }
  return null;
}

function isGlued(folded: string, at: number, marker: string): boolean {
  const before = folded.slice(Math.max(0, at - 1), at);
  if (!/\S/u.test(before) || REFERS.test(before) || !/^[\u4e00-\u9fff“《]/u.test(folded.charAt(at + marker.length))) return false;
  // 11 alone is any number.
  if (/^\d+$/u.test(marker)) return false;
  // 二是 counts off measures, too; 二是关于 is a title.
  if (marker.endsWith('是') && !/^(?:关于|针对)/u.test(folded.slice(at + marker.length, at + marker.length + 2))) return false;
  return /^[([\d]/u.test(marker) || SENTENCE_END.test(before);
}
