/** More differences than this are another name altogether. */
const MOST_DIFFERENCES = 4;

/** The name that a mistyped one was most likely meant to be; null where none is near. Names over 60 characters have none. */
export function nearest(typed: string, names: readonly string[]): string | null {
  if (typed.length > 60) return null;
  let best: string | null = null;
  let least = Math.min(MOST_DIFFERENCES, Math.floor(typed.length / 3)) + 1;
  for (const name of names) {
    const differences = distance(typed, name);
    if (differences < least) [best, least] = [name, differences];
  }
  return best;
}

/** How many characters must be put in, taken out or changed to make one text of the other. */
function distance(one: string, other: string): number {
  let row = [...new Uint8Array(other.length + 1).keys()];
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const change = (row[column] ?? 0) + (one.charAt(index) === other.charAt(column) ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
