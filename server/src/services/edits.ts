import { applyEdits } from '../rules/applyEdits';
import type { Edit } from '../rules/rule';
import { span, type Span } from '../text/span';

/**
 * One list of edits that does what `first` and then `second` do, `second` being made for the text that `first` leaves. What `second`
 * changes lies either within words that `first` wrote, or wholly outside them; an edit that lies across is left out.
 */
export function thenEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const written = placed(first);
  const outside: Edit[] = [];
  const inside = written.map((): Edit[] => []);
  let index = 0;
  for (const edit of second.toSorted(byPlace)) {
    while (index < written.length && (written[index]?.end ?? 0) <= edit.span.start) index += 1;
    const next = written[index];
    const shift = next === undefined ? total(written) : next.shift;
    if (next === undefined || edit.span.end <= next.start) outside.push({ ...edit, span: moved(edit.span, -shift) });
    else if (next.start <= edit.span.start && edit.span.end <= next.end)
      inside[index]?.push({ ...edit, span: moved(edit.span, -next.start) });
  }
  const rewritten = written.map(({ edit }, at) => ({ ...edit, text: applyEdits(edit.text, inside[at] ?? []) }));
  return [...rewritten, ...outside].sort(byPlace);
}

/** An edit with the place of its words in the text that it leaves. */
interface PlacedEdit {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
  /** By how much the text before it has grown. */
  readonly shift: number;
}

function placed(edits: readonly Edit[]): readonly PlacedEdit[] {
  let shift = 0;
  return edits.toSorted(byPlace).map((edit) => {
    const start = edit.span.start + shift;
    const before = shift;
    shift += growth(edit);
    return { edit, start, end: start + edit.text.length, shift: before };
  });
}

function total(edits: readonly PlacedEdit[]): number {
  const last = edits.at(-1);
  return last === undefined ? 0 : last.shift + growth(last.edit);
}

function growth({ span: of, text }: Edit): number {
  return text.length - (of.end - of.start);
}

function moved(of: Span, by: number): Span {
  return span(of.start + by, of.end + by);
}

/** Document order; of two at one place the one that only inserts comes first. */
export function byPlace(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}
