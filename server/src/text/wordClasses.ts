import { neededCharacters } from './neededCharacters';

/** A class of words with its bit. */
export interface WordClass {
  readonly bit: number;
  readonly words: RegExp;
}

/**
 * Gives of words the bits of all classes that they belong to. Each character is looked up for the classes that can be found where it is, so that
 * most patterns are never tried; for classes that many short words are asked about. The table is made when words are first asked about.
 */
export function wordClasses(classes: readonly WordClass[]): (words: string) => number {
  let made: Likely | null = null;
  return (words) => {
    made ??= likelyClasses(classes);
    const { table, always } = made;
    let likely = always;
    for (let at = 0; at < words.length; at += 1) likely |= table[words.charCodeAt(at)] ?? 0;
    let bits = 0;
    if (likely !== 0) for (const each of classes) if ((likely & each.bit) !== 0 && each.words.test(words)) bits |= each.bit;
    return bits;
  };
}

interface Likely {
  /** For each code unit the classes that can be found where it is. */
  readonly table: Uint32Array;
  /** The classes that need no character. */
  readonly always: number;
}

function likelyClasses(classes: readonly WordClass[]): Likely {
  const table = new Uint32Array(0x10000);
  let always = 0;
  for (const { bit, words } of classes) {
    const needed = neededCharacters(words);
    if (needed === null) always |= bit;
    else for (let at = 0; at < needed.length; at += 1) table[needed.charCodeAt(at)] = (table[needed.charCodeAt(at)] ?? 0) | bit;
  }
  return { table, always };
}
