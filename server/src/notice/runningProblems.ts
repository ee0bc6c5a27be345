import type { Source } from '../text/source';
import type { Heading } from './model';
import { isAnsweredDirectly } from './placedProblems';
import { byClass } from './siblings';

/** At least this many headings, under no fewer than two others. */
const LEAST_MEMBERS = 3;
/** Nearly all of them stand alone in their line, with their answer under them. */
const TITLE_SHARE = 0.8;

/**
 * The headings under what are problems by their wording that are the problems themselves, whatever their words: their numbers run on from one to the
 * next of those above, which are groups then, or all of those above are aspects (（一）关于…方面的问题). Measures are counted anew under each problem.
 */
export function runningProblems(source: Source, worded: readonly Heading[]): readonly Heading[] {
  const { folded } = source;
  const classes = byClass(worded.flatMap(({ children }) => children));
  const isAspect = ({ title }: Heading): boolean => folded.slice(title.start, title.end).includes('方面');
  return [...classes.values()]
    .filter(
      (members) => areTitles(source, members) && (runOn(members) || members.every(({ parent }) => parent !== null && isAspect(parent))),
    )
    .flat();
}

function areTitles(source: Source, members: readonly Heading[]): boolean {
  const titles = members.filter(
    (heading) =>
      heading.body === null &&
      (heading.section.paragraphs.length > 0 || (heading.children.length > 0 && isAnsweredDirectly(source, heading))),
  );
  return members.length >= LEAST_MEMBERS && titles.length >= members.length * TITLE_SHARE;
}

/** Whether more borders between parents carry the count on than begin it anew. */
function runOn(members: readonly Heading[]): boolean {
  let continued = 0;
  let anew = 0;
  for (const [index, { number, parent, block }] of members.entries()) {
    const before = members[index - 1];
    if (before === undefined || before.parent === parent || block.marker.kind === 'bare') continue;
    if (number === 1) anew += 1;
    else if (number > before.number) continued += 1;
  }
  return continued > anew;
}
