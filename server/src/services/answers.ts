import type { Notice, Problem } from '../notice/model';
import type { Label } from '../notice/label';
import { foldedOf, type Source } from '../text/source';
import type { Span } from '../text/span';

/** A field that is still to be filled in, on width-folded text. */
const FIELD = /【[^【】\n\r]{1,40}】|_{2,}|[×X]{2,}|\(待\p{Script=Han}{1,4}\)|待补充/giu;
const HAN = /\p{Script=Han}/gu;
/** A template has this many words of its own around its fields at most: 一是制定【制度】，开展【活动】。 */
const MOST_AROUND_FIELDS = 20;

/** Whether a problem has an answer that somebody wrote: fields that are still to be filled in are none, and neither are the few words around them. */
export function isAnswered({ source }: Notice, { response, fields }: Problem): boolean {
  if (response === null || response.size === 0) return false;
  const { start, end } = response.span;
  const text = withoutLabels(source, { start: response.label?.end ?? start, end }, fields);
  const written = text.replaceAll(FIELD, '');
  return written.length === text.length || (written.match(HAN) ?? []).length > MOST_AROUND_FIELDS;
}

/** The words of a response without the labels in it: 【整改成效】 is no field to be filled in. */
function withoutLabels(source: Source, { start, end }: Span, fields: readonly Label[]): string {
  let words = '';
  let from = start;
  for (const { span } of fields) {
    if (span.start < from || span.end > end) continue;
    words += foldedOf(source, { start: from, end: span.start });
    from = span.end;
  }
  return words + foldedOf(source, { start: from, end });
}
