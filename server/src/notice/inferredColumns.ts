/** Which column holds what, by what its cells are like. */
export interface InferredColumns {
  readonly number: number;
  readonly problem: number;
  readonly response: number;
}

/** Fewer numbered rows are no list of problems. */
const LEAST_ROWS = 4;
/** At so many of the steps the numbers count on; so many of the answers are sentences. */
const [STEPS, SENTENCES] = [0.5, 0.8];
const [SHORTEST_TITLE, LONGEST_TITLE] = [4, 40];
/** An answer is longer than its title by this factor. */
const LONGER = 2;

/** A column that counts, behind it one of titles without a stop, behind that the one with the longest cells, which are sentences; null in any other table. */
export function inferColumns(rows: readonly (readonly string[])[]): InferredColumns | null {
  const numbered = rows.filter(([first = '']) => /^\d{1,3}$/u.test(first));
  const numbers = numbered.map(([first]) => Number(first));
  const steps = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? NaN) + 1);
  if (numbers.length < LEAST_ROWS || numbers[0] !== 1 || steps.length < (numbers.length - 1) * STEPS) return null;
  const sizes = [...(rows[0] ?? []).keys()].map((column) => median(numbered.map((row) => row[column]?.length ?? 0)));
  const response = sizes.reduce((best, size, column) => (size > (sizes[best] ?? 0) ? column : best), 0);
  const problem = sizes.findIndex((size, column) => column > 0 && size >= SHORTEST_TITLE && size <= LONGEST_TITLE);
  const [title = 0, answer = 0] = [sizes[problem], sizes[response]];
  if (problem === -1 || response <= problem || answer < title * LONGER) return null;
  const areTitles = numbered.every((row) => !/[。\d]/u.test(row[problem] ?? ''));
  const sentences = numbered.filter((row) => (row[response] ?? '').includes('。'));
  return areTitles && sentences.length >= numbered.length * SENTENCES ? { number: 0, problem, response } : null;
}

function median(sizes: readonly number[]): number {
  return sizes.toSorted((one, other) => one - other)[sizes.length >> 1] ?? 0;
}
