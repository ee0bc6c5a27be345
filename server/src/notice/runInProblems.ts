import { foldedOf, type Source } from '../text/source';
import { announcedProblems } from './announcedProblems';
import type { Heading } from './model';
import { readProblemPhrase } from './problemPhrase';
import { byClass } from './siblings';

/** At least this many titles that surely state a fault, and this share of their class: of measures hardly one does. */
const LEAST_SURE = 2;
const SURE_SHARE = 0.25;
/** Nearly all of the class are answered in their own line. */
const RUN_IN_SHARE = 0.8;

/**
 * The headings among `inScope` that are problems answered in their own line: 1.⟦学用结合不紧密。⟧全年集体学习14次…。 Some of the class state a fault in words
 * that are known; the others are what they are, whatever their words. A class of measures that run in (1.完善学习机制。…) states none.
 */
export function runInProblems(source: Source, inScope: readonly Heading[]): readonly Heading[] {
  return [...byClass(inScope).values()]
    .filter((members) => {
      const runIn = members.filter(({ body, children }) => body !== null && children.length === 0);
      if (runIn.length < members.length * RUN_IN_SHARE) return false;
      const sure = runIn.filter(({ title }) => readProblemPhrase(foldedOf(source, title)) === 'sure');
      return sure.length >= LEAST_SURE && sure.length >= members.length * SURE_SHARE;
    })
    .flat();
}

/** Fewer are a way of speaking. */
const LEAST = 3;

/**
 * The headings of one class that are answered in their own line, whatever their words, where the opening announces as many problems: of 9个问题 stand
 * ⟦1.夜班线开得少——已完成。⟧加开…. to 9. below no part.
 */
export function announcedRunIns({ folded }: Source, inScope: readonly Heading[]): readonly Heading[] {
  const known = [...byClass(inScope).values()].filter((members) => {
    const runIn = members.filter(({ body }) => body !== null);
    const [first] = members;
    if (first === undefined || runIn.length < Math.max(LEAST, members.length * RUN_IN_SHARE)) return false;
    if (members.some(({ children, role }) => children.length > 0 || role !== null)) return false;
    return announcedProblems(folded, first.marker.start).has(members.length);
  });
  return known.length === 1 ? known.flat() : [];
}
