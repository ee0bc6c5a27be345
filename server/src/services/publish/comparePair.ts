import { readCoverage } from '../../notice/coverage/coverage';
import { problemTargets, wordsOfTarget } from '../../notice/coverage/targets';
import type { Notice } from '../../notice/model';
import { listOfWords } from '../../notice/problemList';
import { givenLineAt } from '../../text/source';
import { privatePlaces } from './privateWords';

/** One thing to be looked at; the line is zero-based, of the text that it stands in. */
export interface PairItem {
  readonly words: string;
  readonly line: number;
}

/** What a public text and the internal one of the same notice do not share. */
export interface PairComparison {
  /** Problems of the public text that the internal one does not have. */
  readonly unknownProblems: readonly PairItem[];
  /** Numbers with their units that the internal text does not have. */
  readonly unknownNumbers: readonly PairItem[];
  /** What stands in the public text and ought not to. */
  readonly mustNotBePublic: readonly PairItem[];
  /** Problems of the internal text that were left out of the public one. */
  readonly leftOut: readonly PairItem[];
}

/** Holds a public text against the internal one: every problem and every number of it stands there too, and nothing private in it. */
export function comparePair(published: Notice, internal: Notice): PairComparison {
  return {
    unknownProblems: problemsMissing(published, internal),
    unknownNumbers: numbersMissing(published, internal),
    mustNotBePublic: privatePlaces(published).map(({ span, what }) => ({ words: what, line: givenLineAt(published.source, span.start) })),
    leftOut: problemsMissing(internal, published),
  };
}

function problemsMissing(from: Notice, within: Notice): readonly PairItem[] {
  const problems = from.problems.map((problem) => ({ problem, words: wordsOf(from, problem) }));
  const { items } = readCoverage(within, listOfWords('', problems.map(({ words }) => words))); // prettier-ignore
  return items.flatMap(({ state }, index): readonly PairItem[] => {
    const missing = problems[index];
    if (state !== 'dropped' || missing === undefined) return [];
    return [{ words: missing.words, line: givenLineAt(from.source, missing.problem.span.start) }];
  });
}

function wordsOf(notice: Notice, problem: Notice['problems'][number]): string {
  const target = problemTargets({ ...notice, problems: [problem] })[0];
  return target === undefined ? '' : wordsOfTarget(notice.source, target);
}

/** A number with the first character behind it: 20件, 90%, 3.5万. */
const NUMBER = /(?<![\d.\-/])\d{1,12}(?:\.\d{1,6})?(?=(?<unit>[%\p{Script=Han}]))/gu;
/** Days, rounds and numbers of articles are no results. */
const NO_RESULT = /[年月日届轮号条第时分]/u;
/** More than this says that the texts are not of one notice. */
const MOST_LISTED = 200;

function numbersMissing(published: Notice, internal: Notice): readonly PairItem[] {
  const known = new Set(numbersIn(internal).map(({ words }) => words));
  return numbersIn(published)
    .filter(({ words }) => !known.has(words))
    .slice(0, MOST_LISTED);
}

function numbersIn({ source, contact }: Notice): readonly PairItem[] {
  return [...source.folded.matchAll(NUMBER)].flatMap((match): readonly PairItem[] => {
    const unit = match.groups?.unit ?? '';
    const isContact = contact !== null && match.index >= contact.span.start && match.index < contact.span.end;
    if (isContact || NO_RESULT.test(unit)) return [];
    return [{ words: `${match[0]}${unit}`, line: givenLineAt(source, match.index) }];
  });
}
