import { pairHash, type Watched } from '../../text/phrases';
import { span, type Span } from '../../text/span';
import { FRAME_PAIRS, LONGER_FRAMES } from './tables/frames';

/** A frame of which one character is written otherwise. */
export interface NearFrame {
  readonly place: Span;
  readonly frame: string;
  /** Where in it. */
  readonly at: number;
}

/** Where the second half of a frame begins. */
const MIDDLE = 2;

/** Words of one character that stand beside any other: none of them is written for what it sounds like. */
const LOOSE = '的地得要为和以与及之也还中大前几级他她它们个一二三四五六七八九十两';

/** Those of them that no half of a frame begins or ends with. */
const APART = '的得了和与及之也还是将被把并';

/** What a noun stands before: 核心问题⟦上⟧未取得进展. */
const PLACES = '上下中内外里';

/** What two characters begin, by the bits of a table: the first half of a frame, the second, or what a longer frame begins or ends with. */
const [HEAD, TAIL, LONGER] = [1, 2, 4];

/** The frames by the two characters that their first halves begin with, or their second. */
interface Halves {
  /** How far the other half begins from this one. */
  readonly step: number;
  /** Of each frame the first two characters of this half and of the other one, 16 bits each. */
  readonly own: Uint32Array;
  readonly others: Uint32Array;
  /** The first frame of a hash and the next of the same, 0 for none; frame 1 stands at 0. */
  readonly firstOf: Uint16Array;
  readonly nextOf: Uint16Array;
}

interface Frames {
  /** A bit for the `pairHash` of what begins a half. */
  readonly bits: Int32Array;
  /** What any two characters of a hash begin. */
  readonly begun: Uint8Array;
  readonly byHead: Halves;
  readonly byTail: Halves;
  readonly longer: readonly string[];
}

/** Made when the first text is read: whoever only starts up need not wait for it. */
let frames: Frames | null = null;

/**
 * Looks where a half of a frame stands whether one character beside it is all that is missing of the other half, and adds what is found to `near`.
 * Words that notices are full of would crowd a list of phrases, but the pass over the text is the same.
 */
export function watchHalves(folded: string, near: NearFrame[]): Watched {
  const known = (frames ??= makeFrames());
  return { known: known.bits, found: (at) => look(near, known, folded, at) };
}

/** Whether words of four characters are a frame. */
export function isFrame(words: string): boolean {
  frames ??= makeFrames();
  const { own, others, firstOf, nextOf } = frames.byHead;
  const [head, tail] = [twoAt(words, 0), twoAt(words, MIDDLE)];
  for (let number = firstOf[pairHash(head >>> 16, head & 0xffff)] ?? 0; number !== 0; number = nextOf[number] ?? 0) {
    if (own[number - 1] === head && others[number - 1] === tail) return true;
  }
  return false;
}

/** Of two words that stand side by side neither is a slip: a half is looked at where beside it none begins. */
function look(near: NearFrame[], known: Frames, folded: string, at: number): void {
  const here = begunAt(known, folded, at);
  if ((here & LONGER) !== 0) collectLonger(near, known, folded, at);
  if ((here & HEAD) !== 0 && begunAt(known, folded, at + MIDDLE) === 0) collect(near, known.byHead, folded, at);
  if ((here & TAIL) !== 0 && begunAt(known, folded, at - MIDDLE) === 0) collect(near, known.byTail, folded, at);
}

function begunAt({ begun }: Frames, folded: string, at: number): number {
  return begun[hash(folded.charCodeAt(at), folded.charCodeAt(at + 1)) & LAST] ?? 0;
}

/** The frames that may be meant by a half. */
function collect(near: NearFrame[], { own, others, firstOf, nextOf, step }: Halves, folded: string, at: number): void {
  const [half, beside] = [twoAt(folded, at), twoAt(folded, at + step)];
  if (!isHanCode(beside >>> 16) || !isHanCode(beside & 0xffff)) return;
  const touching = folded.charAt(step > 0 ? at + step : at - 1);
  if (APART.includes(touching) || (step > 0 && PLACES.includes(touching))) return;
  const from = Math.min(at, at + step);
  for (let number = firstOf[pairHash(half >>> 16, half & 0xffff)] ?? 0; number !== 0; number = nextOf[number] ?? 0) {
    const apart = (others[number - 1] ?? 0) ^ beside;
    if (((apart & 0xffff) !== 0 && apart >>> 16 !== 0) || own[number - 1] !== half) continue;
    const frame = frameOf(half, others[number - 1] ?? 0, step);
    const different = onlyDifference(folded, from, frame);
    if (different !== null && !LOOSE.includes(folded.charAt(from + different))) {
      near.push({ place: span(from, from + frame.length), frame, at: different });
    }
  }
}

function isHanCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function frameOf(half: number, other: number, step: number): string {
  const [head, tail] = step > 0 ? [half, other] : [other, half];
  return String.fromCharCode(head >>> 16, head & 0xffff, tail >>> 16, tail & 0xffff);
}

/** The longer frames of which the first two or the last two characters stand at an offset: both halves may be words, 民主|生活汇. */
function collectLonger(near: NearFrame[], { longer }: Frames, folded: string, at: number): void {
  for (const frame of longer) {
    for (const from of [at, at + MIDDLE - frame.length]) {
      const different = folded.startsWith(from === at ? frame.slice(0, MIDDLE) : frame.slice(-MIDDLE), at)
        ? onlyDifference(folded, from, frame)
        : null;
      if (different !== null && !LOOSE.includes(folded.charAt(from + different))) {
        near.push({ place: span(from, from + frame.length), frame, at: different });
      }
    }
  }
}

function twoAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}

/** Where the text at an offset differs from a frame; null where it does not, or in more than one character. */
function onlyDifference(folded: string, from: number, frame: string): number | null {
  let found: number | null = null;
  for (let at = 0; at < frame.length; at += 1) {
    if (folded.charCodeAt(from + at) === frame.charCodeAt(at)) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}

function makeFrames(): Frames {
  // A frame takes two characters of the list at least.
  const room = FRAME_PAIRS.length >> 1;
  const [heads, tails, begun] = [new Uint32Array(room), new Uint32Array(room), new Uint8Array(LAST + 1)];
  const count = readPairs(heads, tails);
  const longer = LONGER_FRAMES.trim().split(/\s+/u);
  const bits = new Int32Array(0x800);
  for (const two of longer.flatMap((frame) => [twoAt(frame, 0), twoAt(frame, frame.length - MIDDLE)])) note(bits, begun, two, LONGER);
  for (let index = 0; index < count; index += 1) {
    note(bits, begun, heads[index] ?? 0, HEAD);
    note(bits, begun, tails[index] ?? 0, TAIL);
  }
  return {
    bits,
    begun,
    byHead: { step: MIDDLE, own: heads, others: tails, ...byHash(heads, count) },
    byTail: { step: -MIDDLE, own: tails, others: heads, ...byHash(tails, count) },
    longer,
  };
}

function note(bits: Int32Array, begun: Uint8Array, two: number, what: number): void {
  const [first, second] = [two >>> 16, two & 0xffff];
  const [key, place] = [pairHash(first, second), hash(first, second) & LAST];
  bits[key >> 5] = (bits[key >> 5] ?? 0) | (1 << (key & 31));
  begun[place] = (begun[place] ?? 0) | what;
}

const COLON = 0x3a;

/** Reads `考核:评价办法` as 考核评价 and 考核办法, into the halves of each; the number of them. */
function readPairs(heads: Uint32Array, tails: Uint32Array): number {
  let [count, head] = [0, 0];
  for (let at = 0; at + 1 < FRAME_PAIRS.length;) {
    if (FRAME_PAIRS.charCodeAt(at) < 0x4e00) {
      at += 1;
    } else if (FRAME_PAIRS.charCodeAt(at + MIDDLE) === COLON) {
      head = twoAt(FRAME_PAIRS, at);
      at += MIDDLE + 1;
    } else {
      heads[count] = head;
      tails[count] = twoAt(FRAME_PAIRS, at);
      count += 1;
      at += MIDDLE;
    }
  }
  return count;
}

function byHash(starts: Uint32Array, count: number): Pick<Halves, 'firstOf' | 'nextOf'> {
  const [firstOf, nextOf] = [new Uint16Array(0x1_0000), new Uint16Array(count + 1)];
  for (let number = count; number > 0; number -= 1) {
    const two = starts[number - 1] ?? 0;
    const key = pairHash(two >>> 16, two & 0xffff);
    nextOf[number] = firstOf[key] ?? 0;
    firstOf[key] = number;
  }
  return { firstOf, nextOf };
}

/** The last place of the table of what is begun: large enough that hardly any others share one with a half. */
const LAST = 0x7_ffff;

function hash(first: number, second: number): number {
  return (first << 6) ^ (second * 5) ^ (first >> 7);
}
