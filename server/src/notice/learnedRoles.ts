import { isAnswering, roleOfWords, type FieldRole } from './fieldRole';
import type { Span } from '../text/span';
import type { Heading } from './model';

/** One opening that may be a label, where it stands. */
export interface LabelUse {
  readonly words: string;
  /** Of 清单3：; null where there is none. */
  readonly number: number | null;
  /** The heading, or the opening of a problem such as 问题3：, that it stands under. */
  readonly owner: Heading | Span | null;
  /** Whether only labelled paragraphs stand before it under its heading. */
  readonly isFirst: boolean;
  /** How many characters it labels. */
  readonly size: number;
  /** Whether these are a sentence. */
  readonly isSentence: boolean;
}

/** Words that the lexicon does not have are a label where they return at least this often. */
const LEAST_USES = 3;
/** Nearly always nothing but labelled paragraphs stand before an unknown one. */
const FIRST_SHARE = 0.8;
/** What is said by whom or until when is no longer than this. */
const SHORT_FIELD = 30;

/** The role of each label of a notice, by its words; what is not in it is no label. What is `given` needs no learning. */
export function learnRoles(uses: readonly LabelUse[], given: ReadonlyMap<string, FieldRole>): ReadonlyMap<string, FieldRole> {
  const byWords = new Map<string, LabelUse[]>();
  for (const use of uses) {
    const known = byWords.get(use.words);
    if (known === undefined) byWords.set(use.words, [use]);
    else known.push(use);
  }
  const roles = new Map<string, FieldRole>();
  const unknown: LabelClass[] = [];
  for (const [words, all] of byWords) {
    const role = given.get(words) ?? roleOfWords(words);
    if (role !== null) roles.set(words, role);
    else if (opensFrames(uses, all)) roles.set(words, 'finding');
    else if (returns(all)) unknown.push({ words, uses: all, typical: median(all.map(({ size }) => size)) });
  }
  learnFrame(uses, unknown, roles);
  return roles;
}

/** In so many of the frames that it opens, something else is labelled behind it. */
const OPENING_SHARE = 0.7;

/** Whether words that nobody knows count what the frames hold: 清单1：, 清单2： and so on, each with other labels behind it. */
function opensFrames(uses: readonly LabelUse[], own: readonly LabelUse[]): boolean {
  if (own.length < LEAST_USES || own[0]?.number !== 1) return false;
  const counting = own.filter(({ number }, index) => number !== null && (index === 0 || number === (own[index - 1]?.number ?? 0) + 1));
  const taken = new Set(own);
  const opening = uses.filter((use, index) => taken.has(use) && index + 1 < uses.length && use.words !== uses[index + 1]?.words);
  return Math.min(counting.length, opening.length) >= own.length * OPENING_SHARE;
}

/** The uses of one label. */
interface LabelClass {
  readonly words: string;
  readonly uses: readonly LabelUse[];
  /** The median of the sizes. */
  readonly typical: number;
}

function returns(uses: readonly LabelUse[]): boolean {
  const owners = new Set(uses.map(({ owner }) => owner));
  const isSpread = owners.size >= LEAST_USES || (owners.size === 1 && uses[0]?.owner === null) || uses.length >= owners.size * 2;
  return uses.length >= LEAST_USES && isSpread && uses.filter(({ isFirst }) => isFirst).length >= uses.length * FIRST_SHARE;
}

/**
 * Gives roles by place. Short ones without a sentence say who or when. Of the others, one that stands before the known answer is what was
 * found, one behind it a result; where no answer is known, the longest is the answer.
 */
function learnFrame(uses: readonly LabelUse[], unknown: readonly LabelClass[], roles: Map<string, FieldRole>): void {
  const order = new Map([...new Set(uses.map(({ words }) => words))].map((words, index) => [words, index] as const));
  const prose: LabelClass[] = [];
  for (const each of unknown) {
    if (each.typical <= SHORT_FIELD && each.uses.filter(({ isSentence }) => isSentence).length * 2 < each.uses.length)
      roles.set(each.words, 'responsible');
    else prose.push(each);
  }
  const placeOf = (words: string): number => order.get(words) ?? 0;
  const known = [...roles].filter(([, role]) => isAnswering(role)).map(([words]) => placeOf(words));
  const longest = prose.toSorted((one, other) => other.typical - one.typical)[0];
  const answer = longest === undefined || known.length > 0 ? Math.min(...known) : placeOf(longest.words);
  for (const each of prose) {
    const place = placeOf(each.words);
    roles.set(each.words, place === answer ? 'answer' : place < answer ? 'finding' : 'result');
  }
}

function median(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
