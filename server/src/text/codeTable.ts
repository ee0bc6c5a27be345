/**
 * Sets of characters, asked by UTF-16 code unit: a look-up in a table costs a tenth of what a string or a regular
 * expression does, and whoever reads every character of a text asks nothing else.
 */

/** For each code unit the bits of the sets it belongs to; 0 for none. `sets` gives each bit (at most 16) with its characters, all of the basic plane. */
export function codeTable(sets: Iterable<readonly [bit: number, characters: string]>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [bit, characters] of sets) {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] ?? 0) | bit;
    }
  }
  return table;
}

/** The bits of the character at an offset; 0 past either end of the text. */
export function bitsAt(table: Uint16Array, text: string, at: number): number {
  return at >= 0 && at < text.length ? (table[text.charCodeAt(at)] ?? 0) : 0;
}

/** Whether any character of the text is in one of the sets. For what most texts have none of, before a pattern looks for it. */
export function holdsAny(table: Uint16Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (table[text.charCodeAt(at)] !== 0) return true;
  return false;
}
