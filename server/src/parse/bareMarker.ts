import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { readDress } from './dress';
import { BULLET, BULLETS } from './markerForms';
import type { Line, Marker } from './tree';

/** A marker without a number, and the words that it marks. */
export interface BareMarker {
  readonly marker: Marker;
  readonly text: Span;
}

/** Longer lines in brackets or bold are text. */
const LONGEST = 60;
/** `【…】` with how many problems stand below: `【办公室】牵头问题3个`. */
const NOTED = /^【[^【】]{2,40}】 ?\(?[\u4e00-\u9fff]{0,8}\d{1,2}[个项条件](?:问题|任务|意见|事项)?\)?$/u;

/** A title that is the inspectors' words: `“台账不全”`. */
const QUOTED = /^“[^”“。]{4,40}”$/u;
/** The form of such a line; one or two are sayings. */
export const QUOTE = '“”';

/**
 * The sign that a line opens with (●, ——, a Markdown bullet), or what sets the whole line apart: 【…】, the same signs on both sides, bold, a Markdown
 * heading without a number.
 */
export function readBareMarker(source: Source, line: Line): BareMarker | null {
  const { folded } = source;
  const { start, end } = line.content;
  const dress = readDress(folded, line.content);
  if (dress !== null) return bare(line, dress.form, dress.opening, dress.words);
  if (BULLETS.includes(folded.charAt(start))) return bulletAt(folded, line);
  if (isBoldSentence(folded, line)) return bare(line, BOLD_SENTENCE, span(start, start));
  if (end - start > LONGEST) return line.bullet === '' ? null : bare(line, line.bullet, span(start, start));
  const words = folded.slice(start, end);
  if (QUOTED.test(words)) return bare(line, QUOTE, span(start, start));
  if (NOTED.test(words)) return bare(line, '【】', span(start, start));
  if (/[:,、;]$/u.test(words)) return null;
  if (line.hashes > 0) return bare(line, '#'.repeat(line.hashes + 1), span(start, start));
  if (isBold(folded, line)) return bare(line, '**', span(start, start));
  return line.bullet === '' ? null : bare(line, line.bullet, span(start, start));
}

function bulletAt(folded: string, line: Line): BareMarker | null {
  const { start, end } = line.content;
  BULLET.lastIndex = start;
  const found = BULLET.exec(folded);
  // A line that is drawn (————) marks nothing.
  if (found === null || !/[^—─ ]/u.test(folded.slice(BULLET.lastIndex, end))) return null;
  const sign = found[0].trimEnd();
  return bare(line, sign, span(start, start + sign.length), span(start + found[0].length, end));
}

/** The form of a sentence in bold before the text that it heads. */
export const BOLD_SENTENCE = '**。';

/** Whether a line opens with a sentence in bold, and goes on: `**学用脱节。**组织研讨4次。` */
function isBoldSentence(folded: string, { content: { start, end }, span: whole }: Line): boolean {
  if (start - whole.start < 2 || folded.slice(start - 2, start) !== '**') return false;
  const close = folded.slice(start, Math.min(end, start + LONGEST)).indexOf('。**');
  return close > 0 && close === folded.slice(start, end).indexOf('。') && start + close + 3 < end;
}

/** Whether the whole line is set in bold. */
function isBold(folded: string, { content, span: whole }: Line): boolean {
  const before = folded.slice(Math.max(whole.start, content.start - 2), content.start);
  const after = folded.slice(content.end, whole.end).trim();
  return before === '**' && after === '**' && !folded.slice(content.start, content.end).includes('**');
}

function bare(line: Line, form: string, place: Span, text: Span = span(place.end, line.content.end)): BareMarker {
  return { marker: { kind: 'bare', level: 1, number: 1, form, numeral: null, span: place }, text };
}
