/** Reads a line whose marks do not all pair, so that one slip makes one fault and not a train of them. */
import { markKind, STRAIGHT } from './marks';

/** An opening mark with its closing one, as offsets. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  /** The opening mark right around the pair; `null` where there is none. */
  readonly outer: number | null;
}

/** What is wrong with a mark that pairs, or two. */
export type MarkFault =
  | { readonly kind: 'unclosed'; readonly at: number }
  | { readonly kind: 'unopened'; readonly at: number }
  /** Two that stand for a pair and have different forms: `〔2021)`, `“…"`, `“…“`. */
  | { readonly kind: 'mismatched'; readonly open: number; readonly close: number }
  /** A pair that ends inside another: `“…《…”…》`. `close` is the later closing mark. */
  | { readonly kind: 'crossed'; readonly open: number; readonly close: number };

/** What a line's marks come to. */
export interface RecoveredLine {
  readonly pairs: readonly MarkPair[];
  readonly faults: readonly MarkFault[];
  readonly listMarkers: readonly number[];
}

interface Opening {
  readonly at: number;
  readonly kind: number;
}

interface Reading {
  readonly folded: string;
  readonly stack: Opening[];
  /** How many of a kind stand open in the stack. */
  readonly open: number[];
  /** How many closing marks of a kind are still to come. */
  readonly coming: number[];
  readonly pairs: MarkPair[];
  readonly faults: MarkFault[];
}

/** What may stand for two marks of a pair is no farther apart than this. */
const REACH = 80;
/** No more faults than this are kept of one line. */
const MOST_FAULTS = 12;
/** `1)` `12)` `a)` `一)` as list markers: at the line's start or after a point. */
const LIST_MARKER = /(?:^|[:;,。、\s])(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})$/iu;

/** Reads the marks at `offsets`, all of one line that begins at `lineStart`. */
export function recoverPairs(folded: string, offsets: readonly number[], lineStart: number): RecoveredLine {
  const marks = offsets.map((at) => ({ at, kind: markKind(folded, at) })).filter((mark) => mark.kind !== 0);
  const plain = readLine(folded, marks);
  const listMarkers = marks.filter((mark) => mark.kind === -5 && endsListMarker(folded, mark.at, lineStart)).map((mark) => mark.at);
  if (listMarkers.length === 0) return { ...plain, listMarkers };
  const skipped = new Set(listMarkers);
  const reading = readLine(
    folded,
    marks.filter((mark) => !skipped.has(mark.at)),
  );
  return reading.faults.length < plain.faults.length ? { ...reading, listMarkers } : { ...plain, listMarkers: [] };
}

function endsListMarker(folded: string, at: number, lineStart: number): boolean {
  return LIST_MARKER.test(folded.slice(Math.max(lineStart, at - 4), at));
}

function readLine(folded: string, marks: readonly Opening[]): Omit<RecoveredLine, 'listMarkers'> {
  const reading: Reading = { folded, stack: [], open: zeros(), coming: zeros(), pairs: [], faults: [] };
  for (const { kind } of marks) if (kind < 0) count(reading.coming, -kind, 1);
  let straight = 0;
  for (const mark of marks) {
    const isOpening = mark.kind === STRAIGHT ? straight++ % 2 === 0 : mark.kind > 0;
    if (isOpening) push(reading, mark);
    else close(reading, { at: mark.at, kind: Math.abs(mark.kind) });
  }
  for (const left of reading.stack) reading.faults.push({ kind: 'unclosed', at: left.at });
  reading.faults.sort((one, other) => placeOf(one) - placeOf(other));
  return { pairs: reading.pairs, faults: withoutMiddle(joinFaults(folded, reading.faults)) };
}

function push(reading: Reading, opening: Opening): void {
  reading.stack.push(opening);
  count(reading.open, opening.kind, 1);
}

function close(reading: Reading, mark: Opening): void {
  const { stack, open, coming } = reading;
  if (mark.kind !== STRAIGHT) count(coming, mark.kind, -1);
  const top = stack.at(-1);
  if (top === undefined) {
    reading.faults.push({ kind: 'unopened', at: mark.at });
  } else if (top.kind === mark.kind) {
    pop(reading);
    reading.pairs.push({ open: top.at, close: mark.at, outer: stack.at(-1)?.at ?? null });
  } else if (standsForTwin(reading, top, mark)) {
    pop(reading);
    reading.faults.push({ kind: 'mismatched', open: top.at, close: mark.at });
  } else if ((open[mark.kind] ?? 0) > 0) {
    closeBelow(reading, mark);
  } else {
    reading.faults.push({ kind: 'unopened', at: mark.at });
  }
}

/** `〔2021)`: nothing else can close the top, and whatever this mark could close has enough marks to come. */
function standsForTwin(reading: Reading, top: Opening, mark: Opening): boolean {
  const spare = reading.coming[mark.kind] ?? 0;
  const needed = reading.open[mark.kind] ?? 0;
  if ((reading.coming[top.kind] ?? 0) > 0 || spare < needed || mark.at - top.at > REACH) return false;
  return !/[。；]/u.test(reading.folded.slice(top.at, mark.at));
}

/** Closes the nearest opening mark of the kind; what stands open above it is left without its twin. */
function closeBelow(reading: Reading, mark: Opening): void {
  for (let top = reading.stack.at(-1); top !== undefined; top = reading.stack.at(-1)) {
    pop(reading);
    if (top.kind === mark.kind) {
      reading.pairs.push({ open: top.at, close: mark.at, outer: reading.stack.at(-1)?.at ?? null });
      return;
    }
    reading.faults.push({ kind: 'unclosed', at: top.at });
  }
}

/** A line with very many faults is no prose: the first ones and the last say so. */
function withoutMiddle(faults: readonly MarkFault[]): readonly MarkFault[] {
  return faults.length <= MOST_FAULTS ? faults : [...faults.slice(0, MOST_FAULTS - 1), ...faults.slice(-1)];
}

/** Two faults side by side that are one slip: a crossed pair, `“…"`, `“…“`, `”…”`. */
function joinFaults(folded: string, faults: readonly MarkFault[]): readonly MarkFault[] {
  const joined: MarkFault[] = [];
  for (const fault of faults) {
    const before = joined.at(-1);
    const both = before === undefined ? null : joinTwo(folded, before, fault);
    if (both === null) joined.push(fault);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinTwo(folded: string, one: MarkFault, other: MarkFault): MarkFault | null {
  if (!('at' in one) || !('at' in other) || other.at - one.at > REACH) return null;
  const places = { open: one.at, close: other.at };
  const [first, second] = [markKind(folded, one.at), markKind(folded, other.at)];
  if (one.kind === 'unclosed' && other.kind === 'unopened' && Math.abs(first) === Math.abs(second)) return { kind: 'crossed', ...places };
  const between = folded.slice(one.at, other.at);
  if (first === second) return Math.abs(first) <= 3 && !/[,;。]/u.test(between) ? { kind: 'mismatched', ...places } : null;
  return isQuote(first) && isQuote(second) && !between.includes('。') ? { kind: 'mismatched', ...places } : null;
}

/** Double quotation marks, curled or straight. */
function isQuote(kind: number): boolean {
  return Math.abs(kind) === 1 || kind === STRAIGHT;
}

function pop(reading: Reading): void {
  const top = reading.stack.pop();
  if (top !== undefined) count(reading.open, top.kind, -1);
}

function placeOf(fault: MarkFault): number {
  return 'at' in fault ? fault.at : fault.open;
}

function zeros(): number[] {
  return new Array<number>(STRAIGHT + 1).fill(0);
}

function count(counts: number[], kind: number, by: number): void {
  counts[kind] = (counts[kind] ?? 0) + by;
}
