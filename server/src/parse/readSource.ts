import { codeTable, holdsAny } from '../text/codeTable';
import type { Markup } from '../text/markup';
import { createSource, type Cut, type Source } from '../text/source';
import { span } from '../text/span';
import { findBrokenLines } from './brokenLines';
import { findEmphasis } from './emphasis';
import { findFurniture } from './furniture';
import { findTags } from './tags';
import { findWraps } from './wrapped';

/**
 * The text as it reads: invisible characters, stars and tags around words, page numbers with running heads, and the line breaks of hard-wrapped text are cut out. A text
 * without any of them, which nearly every notice is, is read as it stands.
 */
export function readSource(text: string, markup?: Markup): Source {
  const visible = createSource(text, markup, merged(text, [...findInvisible(text), ...findEmphasis(text), ...findTags(text)]));
  const furniture = findFurniture(visible);
  const withoutPages =
    furniture.length === 0 ? visible : createSource(text, markup, merged(text, [...visible.given.cuts, ...inGiven(visible, furniture)]));
  const wrapped = findWraps(withoutPages);
  const wraps = wrapped.length > 0 ? wrapped : findBrokenLines(withoutPages);
  return wraps.length === 0
    ? withoutPages
    : createSource(text, markup, merged(text, [...withoutPages.given.cuts, ...inGiven(withoutPages, wraps)]));
}

/**
 * What Unicode calls ignorable (zero-width characters, marks of direction, fillers, the soft hyphen, a byte order mark within the text), control
 * characters, and marks of annotations. The joiner of an emoji is part of it, and so is the mark that says which variant of a character is meant.
 */
const INVISIBLE =
  /(?<![\ud800-\udbff])(?:(?!\u200d)(?![\ufe00-\ufe0f\u{10000}-\u{10ffff}])\p{DI}|(?![\t\n\v\f\r\u0085])\p{Cc}|[\ufff9-\ufffb]|(?<![\ufe0f\u{10000}-\u{10ffff}])\u200d|(?<!\p{Extended_Pictographic}|\u200d)[\ufe00-\ufe0f](?!\u20e3))+/gu;

/** Where a character stands that `INVISIBLE` can take away: of a text without any, the pattern is not asked. */
const MAY_BE_INVISIBLE = codeTable(
  (
    [
      [0x00, 0x08],
      [0x0e, 0x1f],
      [0x7f, 0x84],
      [0x86, 0x9f],
      [0xad, 0xad],
      [0x34f, 0x34f],
      [0x61c, 0x61c],
      [0x115f, 0x1160],
      [0x17b4, 0x17b5],
      [0x180b, 0x180f],
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x206f],
      [0x3164, 0x3164],
      [0xfe00, 0xfe0f],
      [0xfeff, 0xfeff],
      [0xffa0, 0xffa0],
      [0xfff0, 0xfffb],
    ] as const
  ).map(([first, last]) => [1, String.fromCharCode(...Array.from(new Array(last - first + 1).keys(), (at) => first + at))] as const),
);

function findInvisible(text: string): readonly Cut[] {
  if (!holdsAny(MAY_BE_INVISIBLE, text)) return [];
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
