import { span, type Span } from '../../text/span';
import { FRAMES } from './tables/frames';

/** A frame of which one character is written otherwise. */
export interface NearFrame {
  readonly place: Span;
  readonly frame: string;
  /** Where in it. */
  readonly at: number;
}

/** The first or the second half of frames, from which the other half is compared. */
interface Half {
  readonly words: string;
  /** Its first two characters. */
  readonly first: number;
  readonly second: number;
  readonly isHead: boolean;
  readonly frames: readonly string[];
  /** Of each frame the first two characters of the other half, 16 bits each. */
  readonly others: Uint32Array;
}

/** All halves, by the hash of their first two characters: a bit where there is any, the first of them and the next of the same, 0 for none; half 1 stands at 0. */
interface Halves {
  readonly all: readonly Half[];
  readonly bits: Int32Array;
  readonly firstOf: Uint16Array;
  readonly nextOf: Uint16Array;
}

/** Made when the first text is read: whoever only starts up need not wait for it. */
let halves: Halves | null = null;

/**
 * Where a half of a frame stands and one character beside it is all that is missing of the other half. A pass of its own, as words that notices are full of
 * would crowd a list of what is found; every two characters cost one look at a table.
 */
export function nearFramesIn(folded: string): readonly NearFrame[] {
  halves ??= makeHalves();
  const near: NearFrame[] = [];
  for (let from = 0; from < folded.length; from += STRETCH) scanStretch(near, halves, folded, from);
  return near;
}

/** As in `text/phrases`: a function that is called often is compiled sooner than one long loop. */
const STRETCH = 512;

function scanStretch(near: NearFrame[], known: Halves, folded: string, from: number): void {
  const { bits } = known;
  const to = Math.min(folded.length - 1, from + STRETCH);
  let first = folded.charCodeAt(from);
  for (let at = from; at < to; at++) {
    const second = folded.charCodeAt(at + 1);
    const key = hash(first, second);
    if ((((bits[key >> 5] ?? 0) >> (key & 31)) & 1) !== 0) collect(near, known, folded, at);
    first = second;
  }
}

function collect(near: NearFrame[], { all, firstOf, nextOf }: Halves, folded: string, at: number): void {
  const [first, second] = [folded.charCodeAt(at), folded.charCodeAt(at + 1)];
  for (let number = firstOf[hash(first, second)] ?? 0; number !== 0; number = nextOf[number] ?? 0) {
    const half = all[number - 1];
    if (half?.first !== first || half.second !== second) continue;
    const found = nearest(folded, at, half);
    if (found !== null) near.push(found);
  }
}

/** The frame meant by a half at an offset; null where none is, or all of one stands there. */
function nearest(folded: string, start: number, { words, isHead, frames, others }: Half): NearFrame | null {
  const beside = isHead ? start + words.length : start - 2;
  const pair = twoAt(folded, beside);
  let near: NearFrame | null = null;
  for (let index = 0; index < others.length; index += 1) {
    const apart = (others[index] ?? 0) ^ pair;
    const frame = (apart & 0xffff) === 0 || apart >>> 16 === 0 ? frames[index] : undefined;
    if (frame === undefined) continue;
    const from = isHead ? start : start + words.length - frame.length;
    const at = onlyDifference(folded, from, frame);
    if (at === -1) return null;
    if (at !== null) near = { place: span(from, from + frame.length), frame, at };
  }
  return near;
}

function twoAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

/** Where the text at an offset differs from a frame, if in one character alone; -1 where it does not, null where in more. */
function onlyDifference(folded: string, from: number, frame: string): number | null {
  let found = -1;
  for (let at = 0; at < frame.length; at += 1) {
    if (folded.charCodeAt(from + at) === frame.charCodeAt(at)) continue;
    if (found !== -1) return null;
    found = at;
  }
  return found;
}

function makeHalves(): Halves {
  const all = [...halvesOf(true), ...halvesOf(false)];
  const [bits, firstOf, nextOf] = [new Int32Array(0x800), new Uint16Array(0x1_0000), new Uint16Array(all.length + 1)];
  all.forEach(({ first, second }, index) => {
    const key = hash(first, second);
    bits[key >> 5] = (bits[key >> 5] ?? 0) | (1 << (key & 31));
    nextOf[index + 1] = firstOf[key] ?? 0;
    firstOf[key] = index + 1;
  });
  return { all, bits, firstOf, nextOf };
}

function halvesOf(isHead: boolean): readonly Half[] {
  const byWords = new Map<string, string[]>();
  for (const frame of FRAMES) {
    const middle = frame.length >> 1;
    const words = isHead ? frame.slice(0, middle) : frame.slice(middle);
    byWords.set(words, [...(byWords.get(words) ?? []), frame]);
  }
  return [...byWords].map(([words, frames]) => {
    const [first, second] = [words.charCodeAt(0), words.charCodeAt(1)];
    const others = Uint32Array.from(frames, (frame) => twoAt(frame, isHead ? words.length : 0));
    return { words, first, second, isHead, frames, others };
  });
}

function hash(first: number, second: number): number {
  return ((first << 5) ^ second ^ (first >> 7)) & 0xffff;
}
