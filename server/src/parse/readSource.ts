import { codeTable, holdsAny } from '../text/codeTable';
import type { Markup } from '../text/markup';
import { createSource, type Cut, type Source } from '../text/source';
import { span } from '../text/span';
import { findFurniture } from './furniture';
import { findWraps } from './wrapped';

/**
 * The text as it reads: invisible characters, page numbers with running heads, and the line breaks of hard-wrapped text are cut out. A text
 * without any of them, which nearly every notice is, is read as it stands.
 */
export function readSource(text: string, markup?: Markup): Source {
  const visible = createSource(text, markup, findInvisible(text));
  const furniture = findFurniture(visible);
  const withoutPages =
    furniture.length === 0 ? visible : createSource(text, markup, merged(text, [...visible.given.cuts, ...inGiven(visible, furniture)]));
  const wraps = findWraps(withoutPages);
  return wraps.length === 0
    ? withoutPages
    : createSource(text, markup, merged(text, [...withoutPages.given.cuts, ...inGiven(withoutPages, wraps)]));
}

/** Every character that `INVISIBLE` can take away. */
const ZERO_WIDTH = codeTable([
  [1, '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u00ad\ufeff'],
]);

/** Zero-width characters, marks of direction, the soft hyphen, a byte order mark within the text; the joiner of an emoji is part of it. */
const INVISIBLE =
  /(?<![\ud800-\udbff])(?:[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u00ad\ufeff]|(?<![\ufe0f\u{10000}-\u{10ffff}])\u200d)+/gu;

function findInvisible(text: string): readonly Cut[] {
  if (!holdsAny(ZERO_WIDTH, text)) return [];
  return Array.from(text.matchAll(INVISIBLE), ({ index, 0: found }): Cut => ({
    kind: 'invisible',
    span: span(index, index + found.length),
  })).filter(({ span: of }) => of.start > 0 || text.charCodeAt(0) !== 0xfeff || of.end > 1);
}

/** Cuts found in what is read already, as stretches of the given text. */
function inGiven({ given }: Source, cuts: readonly Cut[]): readonly Cut[] {
  let next = 0;
  const place = (offset: number): number => {
    while (next < given.cuts.length && (given.cuts[next]?.at ?? Infinity) <= offset) next += 1;
    return offset + (given.cuts[next - 1]?.gone ?? 0);
  };
  return cuts.map(({ kind, span: of }) => ({ kind, span: span(place(of.start), place(of.end)) }));
}

/** In document order, those that touch made one; of two kinds the one that takes away more. */
function merged(text: string, cuts: readonly Cut[]): readonly Cut[] {
  const result: Cut[] = [];
  for (const cut of cuts.toSorted((one, other) => one.span.start - other.span.start)) {
    const before = result.at(-1);
    if (before === undefined || before.span.end < cut.span.start) {
      result.push(cut);
      continue;
    }
    const kind = before.kind === 'furniture' || cut.kind === 'invisible' ? before.kind : cut.kind;
    result[result.length - 1] = { kind, span: span(before.span.start, Math.min(text.length, Math.max(before.span.end, cut.span.end))) };
  }
  return result;
}
