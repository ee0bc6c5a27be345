/** Finds many phrases in one pass: at every two characters one look at a table says whether they are part of any phrase. */

/** Phrases by two characters of theirs. Made once, read only. */
export interface PhraseIndex<T> {
  /** A bit for each hash of two characters, set where there is a bucket: 8 KB, which stay near the processor while a text is read. */
  readonly known: Uint32Array;
  /** For each hash of two characters the number of its bucket; 0 for none. */
  readonly bucketOf: Uint16Array;
  /** Longest phrases first; bucket 0 is empty. */
  readonly buckets: readonly (readonly PhraseEntry<T>[])[];
}

interface PhraseEntry<T> {
  readonly phrase: string;
  readonly value: T;
  /** Where in the phrase its two characters stand. */
  readonly anchor: number;
}

/** A phrase in a text. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Phrases shorter than two characters are left out: they say too little. `rare` is the offset of the two characters of a phrase that
 * are looked for; the rarer they are in ordinary text, the faster the search. The first two where it is absent.
 */
export function indexPhrases<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  rare: (phrase: string, value: T) => number = () => 0,
): PhraseIndex<T> {
  const known = new Uint32Array(0x800);
  const bucketOf = new Uint16Array(0x10000);
  const buckets: PhraseEntry<T>[][] = [[]];
  for (const [phrase, value] of entries) {
    if (phrase.length < 2) continue;
    const anchor = Math.max(0, Math.min(rare(phrase, value), phrase.length - 2));
    const key = hash(phrase.charCodeAt(anchor), phrase.charCodeAt(anchor + 1));
    known[key >> 5] = (known[key >> 5] ?? 0) | (1 << (key & 31));
    if (bucketOf[key] === 0) bucketOf[key] = buckets.push([]) - 1;
    buckets[bucketOf[key] ?? 0]?.push({ phrase, value, anchor });
  }
  for (const bucket of buckets) bucket.sort((one, other) => other.phrase.length - one.phrase.length);
  return { known, bucketOf, buckets };
}

/** Every place where a phrase stands in the text, overlapping ones included, by start; at one place the longest first. */
export function findPhrases<T>(index: PhraseIndex<T>, text: string): readonly PhraseHit<T>[] {
  const { known, bucketOf, buckets } = index;
  const hits: PhraseHit<T>[] = [];
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at);
    const key = hash(first, second);
    if (((known[key >> 5] ?? 0) & (1 << (key & 31))) !== 0) collect(buckets[bucketOf[key] ?? 0] ?? [], text, at - 1, hits);
    first = second;
  }
  return hits.sort((one, other) => one.start - other.start || other.end - one.end);
}

function collect<T>(bucket: readonly PhraseEntry<T>[], text: string, at: number, hits: PhraseHit<T>[]): void {
  for (const { phrase, value, anchor } of bucket) {
    const start = at - anchor;
    if (start >= 0 && text.startsWith(phrase, start)) hits.push({ start, end: start + phrase.length, value });
  }
}

function hash(first: number, second: number): number {
  return ((first << 5) ^ second ^ (first >> 7)) & 0xffff;
}
