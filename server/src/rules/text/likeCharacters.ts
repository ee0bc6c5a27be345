import { SHAPES, SOUNDS } from './tables/likeness';

/** Groups of characters that are taken for each other, each between blanks. */
let groups = '';
/** The groups of a character, joined, for each that was asked about. */
const known = new Map<string, string>();

/** Whether one character is written for another: they sound the same, or look alike. */
export function areAlike(one: string, other: string): boolean {
  let alike = known.get(other);
  if (alike === undefined) known.set(other, (alike = groupsOf(other)));
  return alike.includes(one);
}

function groupsOf(character: string): string {
  if (groups === '') groups = ` ${`${SOUNDS} ${SHAPES}`.trim().replaceAll(/\s+/gu, ' ')} `;
  let found = '';
  for (let at = groups.indexOf(character); at !== -1; at = groups.indexOf(character, at + 1)) {
    found += groups.slice(groups.lastIndexOf(' ', at), groups.indexOf(' ', at));
  }
  return found;
}
