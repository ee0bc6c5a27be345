/** Finds many phrases in one pass: at every character one look at a bit says whether any phrase can begin there. */

/** Phrases by how they begin. Made once, read only. */
export interface PhraseIndex<T> {
  /** A bit for each hash of two characters that a phrase begins with. */
  readonly beginnings: Uint8Array;
  /** By the first two characters as one number; longest phrases first. */
  readonly phrases: ReadonlyMap<number, readonly PhraseEntry<T>[]>;
}

interface PhraseEntry<T> {
  readonly phrase: string;
  readonly value: T;
}

/** A phrase in a text. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Phrases shorter than two characters are left out: they say too little. */
export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const beginnings = new Uint8Array(0x10000);
  const phrases = new Map<number, PhraseEntry<T>[]>();
  for (const [phrase, value] of entries) {
    if (phrase.length < 2) continue;
    const [first, second] = [phrase.charCodeAt(0), phrase.charCodeAt(1)];
    beginnings[hash(first, second)] = 1;
    const bucket = phrases.get(first * 0x10000 + second) ?? [];
    bucket.push({ phrase, value });
    phrases.set(first * 0x10000 + second, bucket);
  }
  for (const bucket of phrases.values()) bucket.sort((one, other) => other.phrase.length - one.phrase.length);
  return { beginnings, phrases };
}

/** Every place where a phrase stands in the text, overlapping ones included, in document order; at one place the longest first. */
export function findPhrases<T>(index: PhraseIndex<T>, text: string): readonly PhraseHit<T>[] {
  const { beginnings, phrases } = index;
  const hits: PhraseHit<T>[] = [];
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at);
    if (beginnings[hash(first, second)] === 1) {
      for (const { phrase, value } of phrases.get(first * 0x10000 + second) ?? []) {
        if (text.startsWith(phrase, at - 1)) hits.push({ start: at - 1, end: at - 1 + phrase.length, value });
      }
    }
    first = second;
  }
  return hits;
}

function hash(first: number, second: number): number {
  return ((first << 5) ^ second ^ (first >> 7)) & 0xffff;
}
