import type { Heading, Notice } from '../notice/model';
import { parseChineseNumeral } from '../text/numerals';
import { span, type Span } from '../text/span';

/** A place that speaks of a heading by its number. */
export interface CrossReference {
  /** `见第3项`, `上述（二）`. */
  readonly span: Span;
  /** The number in it: `3`, `二`. */
  readonly number: Span;
  readonly value: number;
  /** The heading it means; null where more than one could be meant, or none bears the number. */
  readonly target: Heading | null;
}

/**
 * 见第3项, 详见第二部分, 同上述（二）, 前述第（三）个问题, on width-folded text. The lead shows that the notice speaks of itself; between it and
 * the number stands nothing else, so that 见附件第3项 and the articles of a regulation are left alone, and so are 意见（二） and 会同.
 */
const REFERENCE =
  /(?<lead>参见|详见|参照|上述|前述|上文|前文|本文|本通报|本部分|(?<![意会偏主成少])见|(?<![会共不相协陪偕合一])同)(?:上述|前述|前文|上文|本文|本通报|本部分|与|的)?(?:第\(?(?<ordinal>[一二三四五六七八九十]{1,4}|\d{1,3})\)?(?<unit>部分|个问题|项问题|项整改|项)|\((?<bracketed>[一二三四五六七八九十]{1,4}|\d{1,3})\))/gu;

/** Every cross-reference of a notice, in document order. */
export function crossReferencesOf(notice: Notice): readonly CrossReference[] {
  const found = [...notice.source.folded.matchAll(REFERENCE)];
  if (found.length === 0) return [];
  const index = indexHeadings(notice);
  return found.map((match) => readReference(notice, match, index));
}

function readReference(notice: Notice, found: RegExpExecArray, index: HeadingIndex): CrossReference {
  const { lead = '', ordinal, unit = '', bracketed } = found.groups ?? {};
  const written = ordinal ?? bracketed ?? '';
  const start = found.index + found[0].lastIndexOf(written, found[0].length - unit.length);
  const value = parseChineseNumeral(written) ?? Number(written);
  const of = span(found.index, found.index + found[0].length);
  const level = parseChineseNumeral(written) === null ? 4 : 2;
  const kind: TargetKind = bracketed !== undefined ? level : unit === '部分' ? 1 : 'problem';
  const candidates = index.get(`${kind} ${value}`) ?? [];
  return { span: of, number: span(start, start + written.length), value, target: choose(notice, of, candidates, BEFORE.has(lead)) };
}

/** Leads that speak of what stands before. */
const BEFORE: ReadonlySet<string> = new Set(['上述', '前述', '上文', '前文']);

/** What a reference may mean: a heading of a level, or a problem. */
type TargetKind = 1 | 2 | 4 | 'problem';

/** Headings by kind and number: `problem 3`. */
type HeadingIndex = ReadonlyMap<string, readonly Heading[]>;

function indexHeadings(notice: Notice): HeadingIndex {
  const problems = new Set(notice.problems.map(({ heading }) => heading));
  const index = new Map<string, Heading[]>();
  for (const heading of notice.headings) {
    for (const kind of problems.has(heading) ? [heading.level, 'problem'] : [heading.level]) {
      const key = `${kind} ${heading.number}`;
      const known = index.get(key);
      if (known === undefined) index.set(key, [heading]);
      else known.push(heading);
    }
  }
  return index;
}

/**
 * The only candidate in the innermost section around the reference that holds one; what is said of 上述 must stand before. A section that
 * speaks of a number which it bears itself, as others do, is one that bears it by mistake.
 */
function choose(notice: Notice, from: Span, candidates: readonly Heading[], before: boolean): Heading | null {
  const around = headingsAround(notice, from);
  if (candidates.length > 1 && around.some((heading) => candidates[firstFrom(candidates, heading.marker.start)] === heading)) return null;
  for (const section of [...around.map((heading) => heading.section.span), span(0, notice.source.text.length)]) {
    const index = firstFrom(candidates, section.start);
    const [first, second] = [candidates[index], candidates[index + 1]];
    if (first === undefined || first.marker.start >= section.end) continue;
    const isOnly = second === undefined || second.marker.start >= section.end;
    return isOnly && (!before || first.marker.start < from.start) ? first : null;
  }
  return null;
}

/** The headings of the sections that hold a place, innermost first. */
function headingsAround({ headings }: Notice, place: Span): readonly Heading[] {
  const chain: Heading[] = [];
  for (let at = headings[firstFrom(headings, place.start + 1) - 1] ?? null; at !== null; at = at.parent) {
    if (place.start < at.section.span.end) chain.push(at);
  }
  return chain;
}

/** Index of the first of some headings, in document order, whose marker stands at `offset` or behind it. */
function firstFrom(headings: readonly Heading[], offset: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.marker.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
