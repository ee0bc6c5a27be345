/** Finds many phrases and rare characters in one pass: at every two characters one look at a table says whether they are part of any phrase. */
import { codeTable } from './codeTable';

/** Phrases by two characters of theirs. Made once, read only. */
export interface PhraseIndex<T> {
  /** A bit for each hash of two characters, set where phrases have it: 8 KB, which stay near the processor while a text is read. */
  readonly known: Int32Array;
  /** For the last bits of each hash of two characters the first entry that has them; 0 for none. */
  readonly firstOf: Uint16Array;
  /** For each entry the next one that has the same; 0 for none. */
  readonly nextOf: Uint16Array;
  /** Entry 1 stands at 0. */
  readonly entries: readonly PhraseEntry<T>[];
  /** All phrases in one string, and where in it each entry's begins, the end of the last included: a phrase is compared without looking its entry up. */
  readonly letters: string;
  readonly beginningOf: Uint32Array;
  readonly anchorOf: Uint8Array;
  /** For each code unit a bit for each of the sets that it belongs to, and whether it is the first or the second of the two characters of any phrase. */
  readonly bitsOf: Uint8Array;
  readonly sets: number;
}

/** A phrase to look for. */
export interface PhraseEntry<T> {
  readonly phrase: string;
  readonly value: T;
  /** Where in the phrase the two characters stand that are looked for; the rarer they are in ordinary text, the faster the search. */
  readonly anchor: number;
}

/** A phrase in a text. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** What one pass over a text finds. */
export interface PhraseScan<T> {
  /** Every place where a phrase stands, overlapping ones included, by start; at one place the longest first, of the same phrase the one indexed first. */
  readonly hits: readonly PhraseHit<T>[];
  /** The offset of every character that stands right behind another one like it. */
  readonly doubled: readonly number[];
  /** For each set the offsets of its characters. */
  readonly places: readonly (readonly number[])[];
}

/** Two characters side by side that somebody else looks for, who shares the pass over the text. */
export interface Watched {
  /** A bit for each `pairHash`. */
  readonly known: Int32Array;
  /** Called with the offset of each two characters that may be among them, in order. */
  readonly found: (at: number) => void;
}

const NOTHING: Watched = { known: new Int32Array(0x800), found: () => undefined };

/** How many beginnings of chains there are: few enough to stay near the processor. */
const SLOTS = 0x1000;
/** The bits of `bitsOf` for phrases; the bits below them are the sets. */
const [FIRST_PLACE, SECOND_PLACE] = [6, 7];
const SETS = (1 << FIRST_PLACE) - 1;

/** At most 65,535 phrases, the anchor of each within 255 characters, the shortest of two characters: shorter ones say too little and are left out. And at most 6 sets of single characters. */
export function indexPhrases<T>(phrases: readonly PhraseEntry<T>[], sets: readonly string[] = []): PhraseIndex<T> {
  const bitsOf = Uint8Array.from(codeTable(sets.map((characters, index) => [1 << index, characters] as const)));
  const known = new Int32Array(0x800);
  const firstOf = new Uint16Array(SLOTS);
  const nextOf = new Uint16Array(phrases.length + 1);
  const letters = phrases.map(({ phrase }) => phrase).join('');
  const beginningOf = new Uint32Array(phrases.length + 2);
  const anchorOf = new Uint8Array(phrases.length + 1);
  let beginning = letters.length;
  beginningOf[phrases.length + 1] = beginning;
  for (let index = phrases.length - 1; index >= 0; index--) {
    const entry = phrases[index];
    beginning -= entry?.phrase.length ?? 0;
    beginningOf[index + 1] = beginning;
    if (entry === undefined || entry.phrase.length < 2) continue;
    anchorOf[index + 1] = entry.anchor;
    const [first, second] = [entry.phrase.charCodeAt(entry.anchor), entry.phrase.charCodeAt(entry.anchor + 1)];
    const key = pairHash(first, second);
    known[key >> 5] = (known[key >> 5] ?? 0) | (1 << (key & 31));
    bitsOf[first] = (bitsOf[first] ?? 0) | (1 << FIRST_PLACE);
    bitsOf[second] = (bitsOf[second] ?? 0) | (1 << SECOND_PLACE);
    nextOf[index + 1] = firstOf[key % SLOTS] ?? 0;
    firstOf[key % SLOTS] = index + 1;
  }
  return { known, firstOf, nextOf, entries: phrases, letters, beginningOf, anchorOf, bitsOf, sets: sets.length };
}

/** Every place where a phrase stands in the text; see `PhraseScan`. */
export function findPhrases<T>(index: PhraseIndex<T>, text: string, watched: Watched = NOTHING): PhraseScan<T> {
  const places = Array.from({ length: index.sets }, (): number[] => []);
  const scan = { hits: [] as PhraseHit<T>[], doubled: [] as number[], places, watched };
  for (let from = 0; from < text.length; from += STRETCH) scanStretch(scan, index, text, from);
  scan.hits.sort((one, other) => one.start - other.start || other.end - one.end);
  return scan;
}

/** A text is read in stretches of this many characters: a function that is called often is compiled sooner and better than one long loop. */
const STRETCH = 512;

interface Scan<T> {
  readonly hits: PhraseHit<T>[];
  readonly doubled: number[];
  readonly places: readonly number[][];
  readonly watched: Watched;
}

function scanStretch<T>(scan: Scan<T>, index: PhraseIndex<T>, text: string, from: number): void {
  const { known, bitsOf } = index;
  const watched = scan.watched.known;
  const to = Math.min(text.length, from + STRETCH);
  let first = from === 0 ? 0 : text.charCodeAt(from - 1);
  let before = bitsOf[first] ?? 0;
  for (let at = from; at < to; at++) {
    const second = text.charCodeAt(at);
    const bits = bitsOf[second] ?? 0;
    if ((bits & SETS) !== 0) file(scan.places, bits & SETS, at);
    const key = pairHash(first, second);
    // One condition for all three: a processor foretells it well.
    const mayBePhrase = ((known[key >> 5] ?? 0) >> (key & 31)) & (before >> FIRST_PLACE) & (bits >> SECOND_PLACE) & 1;
    if (mayBePhrase !== 0) collect(scan.hits, index, text, at - 1);
    if ((((watched[key >> 5] ?? 0) >> (key & 31)) & 1) !== 0) scan.watched.found(at - 1);
    if (first === second && at > 0) scan.doubled.push(at);
    first = second;
    before = bits;
  }
}

/** The phrases that have the two characters at `at`. */
function collect<T>(hits: PhraseHit<T>[], index: PhraseIndex<T>, text: string, at: number): void {
  const { firstOf, nextOf, anchorOf, beginningOf, letters } = index;
  const key = pairHash(text.charCodeAt(at), text.charCodeAt(at + 1));
  for (let number = firstOf[key % SLOTS] ?? 0; number !== 0; number = nextOf[number] ?? 0) {
    const start = at - (anchorOf[number] ?? 0);
    const [from, to] = [beginningOf[number] ?? 0, beginningOf[number + 1] ?? 0];
    let alike = from;
    while (alike < to && text.charCodeAt(start + alike - from) === letters.charCodeAt(alike)) alike++;
    const entry = alike < to ? undefined : index.entries[number - 1];
    if (entry !== undefined) hits.push({ start, end: start + to - from, value: entry.value });
  }
}

function file(places: readonly number[][], sets: number, at: number): void {
  for (let rest = sets; rest !== 0; rest &= rest - 1) places[31 - Math.clz32(rest & -rest)]?.push(at);
}

/** Two characters side by side as 16 bits, which others may share. */
export function pairHash(first: number, second: number): number {
  return ((first << 5) ^ second ^ (first >> 7)) & 0xffff;
}
