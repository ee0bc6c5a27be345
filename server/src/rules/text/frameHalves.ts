import { pairHash, type Watched } from '../../text/phrases';
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
  readonly isHead: boolean;
  readonly frames: readonly string[];
}

/**
 * All halves, by the hash of their first two characters: a bit where there is any, the first of them and the next of the same, 0 for none; half 1 stands at 0.
 * Every fourth character of a notice begins a half, and hardly one of them leads to a frame: so that no half is looked up until one does, what is compared
 * stands in plain rows of numbers, two characters in each.
 */
interface Halves {
  readonly all: readonly Half[];
  readonly bits: Int32Array;
  readonly firstOf: Uint16Array;
  readonly nextOf: Uint16Array;
  /** The first two characters of each half. */
  readonly openings: Uint32Array;
  /** From a half's first two characters to the first two of what stands beside it. */
  readonly toOther: Int8Array;
  /** The first two characters of the other halves, those of each half from `othersFrom` on. */
  readonly others: Uint32Array;
  readonly othersFrom: Uint16Array;
  /** For each half which first and which second characters they have, by their last five bits: for most that stand beside it none is looked at. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
}

/** Made when the first text is read: whoever only starts up need not wait for it. */
let halves: Halves | null = null;

/**
 * Looks where a half of a frame stands whether one character beside it is all that is missing of the other half, and adds what is found to `near`.
 * Words that notices are full of would crowd a list of phrases, but the pass over the text is the same.
 */
export function watchHalves(folded: string, near: NearFrame[]): Watched {
  const known = (halves ??= makeHalves());
  return { known: known.bits, found: (at) => collect(near, known, folded, at) };
}

function collect(near: NearFrame[], known: Halves, folded: string, at: number): void {
  const { firstOf, nextOf, openings } = known;
  const opening = twoAt(folded, at);
  for (let half = firstOf[pairHash(opening >>> 16, opening & 0xffff)] ?? 0; half !== 0; half = nextOf[half] ?? 0) {
    if (openings[half] !== opening) continue;
    const found = nearest(known, half, folded, at);
    if (found !== null) near.push(found);
  }
}

/** The frame meant by a half at an offset; null where none is, or all of one stands there. */
function nearest(
  { all, toOther, others, othersFrom, firsts, seconds }: Halves,
  half: number,
  folded: string,
  start: number,
): NearFrame | null {
  const beside = twoAt(folded, start + (toOther[half] ?? 0));
  if (((((firsts[half] ?? 0) >> ((beside >>> 16) & 31)) | ((seconds[half] ?? 0) >> (beside & 31))) & 1) === 0) return null;
  const [first, end] = [othersFrom[half] ?? 0, othersFrom[half + 1] ?? 0];
  let near: NearFrame | null = null;
  for (let other = first; other < end; other += 1) {
    const apart = (others[other] ?? 0) ^ beside;
    if ((apart & 0xffff) !== 0 && apart >>> 16 !== 0) continue;
    const { frames = [], isHead = true, words = '' } = all[half - 1] ?? {};
    const frame = frames[other - first] ?? '';
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
  const [openings, toOther, othersFrom] = [new Uint32Array(all.length + 1), new Int8Array(all.length + 1), new Uint16Array(all.length + 2)];
  const [firsts, seconds] = [new Int32Array(all.length + 1), new Int32Array(all.length + 1)];
  const others: number[] = [];
  all.forEach(({ words, isHead, frames }, index) => {
    const half = index + 1;
    const key = pairHash(words.charCodeAt(0), words.charCodeAt(1));
    bits[key >> 5] = (bits[key >> 5] ?? 0) | (1 << (key & 31));
    nextOf[half] = firstOf[key] ?? 0;
    firstOf[key] = half;
    openings[half] = twoAt(words, 0);
    toOther[half] = isHead ? words.length : -2;
    for (const frame of frames) {
      const other = twoAt(frame, isHead ? words.length : 0);
      others.push(other);
      firsts[half] = (firsts[half] ?? 0) | (1 << ((other >>> 16) & 31));
      seconds[half] = (seconds[half] ?? 0) | (1 << (other & 31));
    }
    othersFrom[half + 1] = others.length;
  });
  return { all, bits, firstOf, nextOf, openings, toOther, others: Uint32Array.from(others), othersFrom, firsts, seconds };
}

function halvesOf(isHead: boolean): readonly Half[] {
  const byWords = new Map<string, string[]>();
  for (const frame of FRAMES) {
    const middle = frame.length >> 1;
    const words = isHead ? frame.slice(0, middle) : frame.slice(middle);
    const others = byWords.get(words);
    if (others === undefined) byWords.set(words, [frame]);
    else others.push(frame);
  }
  return [...byWords].map(([words, frames]) => ({ words, isHead, frames }));
}
