import { neededCharacters } from './neededCharacters';

/** A class of words with its bit. */
export interface WordClass {
  readonly bit: number;
  readonly words: RegExp;
}

/**
 * Gives of words the bits of all classes that they belong to. Each character, with the one behind it, is looked up for the classes that can be found
 * where it is, so that most patterns are never tried; for classes that many short words are asked about. The tables are made when words are first
 * asked about.
 */
export function wordClasses(classes: readonly WordClass[]): (words: string) => number {
  let made: Likely | null = null;
  return (words) => {
    made ??= likelyClasses(classes);
    const likely = likelyIn(made, words);
    let bits = 0;
    if (likely !== 0) for (const each of classes) if ((likely & each.bit) !== 0 && each.words.test(words)) bits |= each.bit;
    return bits;
  };
}

interface Likely {
  /** The classes that need no character. */
  readonly always: number;
  /** For each code unit its place in `alone` and `first`; 0 for those that no class needs. */
  readonly places: Uint16Array;
  /** For each place the classes that can be found wherever it is, and those that can where the right character stands behind it. */
  readonly alone: number[];
  readonly first: number[];
  /** The classes of two characters, by their hash: those of `first` tell it apart from others that have the same. */
  readonly pairs: Uint32Array;
}

/** How many places `pairs` has. */
const PAIRS = 0x1000;

function likelyIn({ always, places, alone, first, pairs }: Likely, words: string): number {
  let likely = always;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    const place = places[code] ?? 0;
    if (place === 0) continue;
    likely |= alone[place] ?? 0;
    const classes = first[place] ?? 0;
    if (classes !== 0 && at + 1 < words.length) likely |= (pairs[hash(code, words.charCodeAt(at + 1))] ?? 0) & classes;
  }
  return likely;
}

function likelyClasses(classes: readonly WordClass[]): Likely {
  const [places, alone, first, pairs] = [new Uint16Array(0x10000), [0], [0], new Uint32Array(PAIRS)];
  let always = 0;
  for (const { bit, words } of classes) {
    const needed = neededCharacters(words);
    if (needed === null) always |= bit;
    else
      for (let at = 0; at < needed.length; at += 2) {
        const code = needed.charCodeAt(at);
        const next = needed.charCodeAt(at + 1);
        let place = places[code] ?? 0;
        if (place === 0) {
          place = alone.length;
          places[code] = place;
          alone.push(0);
          first.push(0);
        }
        if (next === 0) alone[place] = (alone[place] ?? 0) | bit;
        else {
          const key = hash(code, next);
          first[place] = (first[place] ?? 0) | bit;
          pairs[key] = (pairs[key] ?? 0) | bit;
        }
      }
  }
  return { always, places, alone, first, pairs };
}

function hash(code: number, next: number): number {
  return ((code << 5) ^ next ^ (code >> 7)) & (PAIRS - 1);
}
