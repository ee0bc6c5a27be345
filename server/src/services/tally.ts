import type { Notice } from '../notice/model';
import type { Span } from '../text/span';
import { isAnswered } from './answers';

/** What a stretch of a notice holds. */
export interface Tally {
  readonly problems: number;
  /** Problems that have a response. */
  readonly answered: number;
  /** Measures of all their responses. */
  readonly measures: number;
  /** Claims that were judged. */
  readonly figures: number;
  /** Claims that add up. */
  readonly holding: number;
}

/** Counts over any stretch of one notice, each in the time of a binary search. What begins within the stretch is in it. */
export function tallyOf(notice: Notice): (within: Span) => Tally {
  const { problems } = notice;
  const figures = notice.figures.filter(({ verdict }) => verdict !== 'not-judged');
  const problemStarts = problems.map(({ span }) => span.start);
  const figureStarts = figures.map(({ span }) => span.start);
  const answered = running(problems.map((problem) => (isAnswered(notice, problem) ? 1 : 0)));
  const measures = running(problems.map(({ response }) => response?.measures ?? 0));
  const holding = running(figures.map(({ verdict }) => (verdict === 'holds' ? 1 : 0)));
  return ({ start, end }) => {
    const [firstProblem, endProblem] = [firstFrom(problemStarts, start), firstFrom(problemStarts, end)];
    const [firstFigure, endFigure] = [firstFrom(figureStarts, start), firstFrom(figureStarts, end)];
    return {
      problems: endProblem - firstProblem,
      answered: between(answered, firstProblem, endProblem),
      measures: between(measures, firstProblem, endProblem),
      figures: endFigure - firstFigure,
      holding: between(holding, firstFigure, endFigure),
    };
  };
}

/** The sum of all values before each index, and after the last. */
function running(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

function between(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** Index of the first start that is not before `offset`, in starts that never fall. */
function firstFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
