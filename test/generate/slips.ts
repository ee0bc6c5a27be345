import type { Edit } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/text/span';
import type { NoticeShape } from './shape';
import type { WrittenMarker, Writing } from './writing';

/** A notice with one number gone wrong. */
export interface Slip {
  readonly kind: 'mistyped' | 'swapped' | 'deleted' | 'inserted';
  readonly rule: 'numbering/sequence' | 'numbering/inline-sequence';
  /** What makes the slip, in document order. */
  readonly edits: readonly Edit[];
  /** Where a reader would say that it went wrong, in the damaged text. */
  readonly places: readonly Span[];
}

/** Numbers that count together, and where they stand among all. */
interface Run {
  readonly markers: readonly WrittenMarker[];
  /** The markers of this level before it, for what reads as carrying on. */
  readonly before: WrittenMarker | undefined;
}

/**
 * Every slip that one number of a notice can make, `mistyped` with each number up to two past the end. Slips that leave a text no reader could
 * call wrong are left out: the last of a run deleted, a first number that carries on from the run before.
 */
export function slipsOf(writing: Writing, shape: NoticeShape): readonly Slip[] {
  return runsOf(writing).flatMap((run) => {
    if (run.markers[0]?.style === 'heading' && isUndecided(run, shape)) return [];
    return [...run.markers.keys()].flatMap((index) => [
      ...mistype(run, index),
      ...swap(run, index),
      ...takeOut(writing, run, index),
      ...putTwice(writing, run, index),
    ]);
  });
}

function runsOf({ markers }: Writing): readonly Run[] {
  const runs = new Map<string, WrittenMarker[]>();
  for (const marker of markers) {
    const run = runs.get(marker.run);
    if (run === undefined) runs.set(marker.run, [marker]);
    else run.push(marker);
  }
  return [...runs.values()].map((run) => ({ markers: run, before: lastBefore(markers, run) }));
}

/** The last marker of the same level before a run begins. */
function lastBefore(markers: readonly WrittenMarker[], run: readonly WrittenMarker[]): WrittenMarker | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  return markers.findLast((each) => each.level === first.level && each.run !== first.run && each.span.start < first.span.start);
}

/** Whether one slip may change which policy the numbers of the level seem to follow: too few groups show it, or groups of one. */
function isUndecided({ markers }: Run, { groups, numbering }: NoticeShape): boolean {
  const isShown = groups.length > 3 || (groups.length === 3 && groups.every((count) => count > 1));
  return numbering === 'continuous' && !isShown && (markers[0]?.level ?? 0) > 2;
}

function mistype({ markers, before }: Run, index: number): readonly Slip[] {
  const marker = markers[index];
  if (marker === undefined) return [];
  return [...Array(markers.length + 2).keys()]
    .map((number) => number + 1)
    .filter((number) => number !== marker.number)
    .filter((number) => index > 0 || number !== (before?.number ?? 0) + 1)
    .filter((number) => isParenthesised(marker.write(number)) === isParenthesised(marker.write(1)))
    .flatMap((number) => {
      const words = marker.write(number);
      const place = { start: marker.span.start, end: marker.span.start + words.length };
      return [slipOf('mistyped', marker, [{ span: marker.span, text: words }], [place])];
    });
}

/** ⑴ goes as far as ⒇: the sign behind it, ⒈, is of another form. */
function isParenthesised(words: string): boolean {
  return /^[⑴-⒇]$/u.test(words);
}

function swap({ markers, before }: Run, index: number): readonly Slip[] {
  const [one, other] = [markers[index], markers[index + 1]];
  if (one === undefined || other === undefined) return [];
  if (index === 0 && other.number === (before?.number ?? 0) + 1) return [];
  const [first, second] = [one.write(other.number), other.write(one.number)];
  const edits = [
    { span: one.span, text: first },
    { span: other.span, text: second },
  ];
  const shift = first.length - (one.span.end - one.span.start);
  const places = [
    { start: one.span.start, end: one.span.start + first.length },
    { start: other.span.start + shift, end: other.span.start + shift + second.length },
  ];
  return [slipOf('swapped', one, edits, places)];
}

/**
 * Takes out a marker with all that stands up to the next of its run; where numbers within run on past it, that is more than one slip. A lone
 * 第二 may be a word.
 */
function takeOut(writing: Writing, run: Run, index: number): readonly Slip[] {
  const [marker, next] = [run.markers[index], run.markers[index + 1]];
  const stretch = stretchOf(writing, run, index);
  if (marker === undefined || next === undefined || stretch === null) return [];
  if (marker.style === '第一' && run.markers.length === 2) return [];
  if (index === 0 && next.number === (run.before?.number ?? 0) + 1) return [];
  const shift = stretch.start - stretch.end;
  const place = { start: next.span.start + shift, end: next.span.end + shift };
  return [slipOf('deleted', marker, [{ span: stretch, text: '' }], [place])];
}

/** Puts a marker with all that stands up to the next of its run a second time. */
function putTwice(writing: Writing, run: Run, index: number): readonly Slip[] {
  const marker = run.markers[index];
  const stretch = stretchOf(writing, run, index);
  if (marker === undefined || stretch === null) return [];
  const words = writing.text.slice(stretch.start, stretch.end);
  const shift = stretch.end - stretch.start;
  const places = [marker.span, { start: marker.span.start + shift, end: marker.span.end + shift }];
  return [slipOf('inserted', marker, [{ span: { start: stretch.end, end: stretch.end }, text: words }], places)];
}

/** From a marker (for a heading, from its line's start) to the next of its run; null where there is no next or runs go on beyond. */
function stretchOf({ text, markers }: Writing, run: Run, index: number): Span | null {
  const [marker, next] = [run.markers[index], run.markers[index + 1]];
  if (marker === undefined || next === undefined) return null;
  const opens = (of: WrittenMarker): number =>
    of.line === marker.line && of !== marker ? -1 : text.lastIndexOf('\n', of.span.start - 1) + 1;
  const isInline = next.line === marker.line;
  const stretch = isInline ? { start: marker.span.start, end: next.span.start } : { start: opens(marker), end: opens(next) };
  const isInside = (of: WrittenMarker): boolean => stretch.start <= of.span.start && of.span.start < stretch.end;
  const inside = new Set(markers.filter((each) => each.run !== marker.run && isInside(each)).map((each) => each.run));
  const goesOn = markers.some((each) => inside.has(each.run) && !isInside(each));
  const breaksLevel = markers.some((each) => isInside(each) && each !== marker && (each.level ?? 9) <= (marker.level ?? 9));
  return goesOn || breaksLevel ? null : stretch;
}

function slipOf(kind: Slip['kind'], marker: WrittenMarker, edits: readonly Edit[], places: readonly Span[]): Slip {
  return { kind, rule: marker.style === 'heading' ? 'numbering/sequence' : 'numbering/inline-sequence', edits, places };
}
