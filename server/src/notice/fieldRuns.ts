import type { Span } from '../text/span';
import type { Label } from './label';
import type { Problem } from './model';

/** A label with a number: ⟦措施2⟧：. */
export interface NumberedLabel {
  readonly words: string;
  readonly number: number;
  readonly numeral: Span;
  readonly span: Span;
}

/** Where fewer of the runs begin at one, numbers run on from problem to problem, and are let be. */
const HABIT = 0.5;

/** The labels under each problem that count together, one run for each of their words: 措施1：, 措施2：. Empty where they do not begin anew under each. */
export function readFieldRuns(problems: readonly Problem[]): readonly (readonly NumberedLabel[])[] {
  // The problems of one list share their fields.
  const fields = new Set(problems.map((problem) => problem.fields));
  const runs = [...fields].flatMap((labels) => [...byWords(labels).values()]);
  const anew = runs.filter(([first]) => first?.number === 1).length;
  return anew > runs.length * HABIT ? runs : [];
}

function byWords(labels: readonly Label[]): ReadonlyMap<string, readonly NumberedLabel[]> {
  const runs = new Map<string, NumberedLabel[]>();
  for (const { words, number, numeral, span, role } of labels) {
    if (number === null || numeral === null || role === 'finding') continue;
    const label = { words, number, numeral, span };
    const run = runs.get(words);
    if (run === undefined) runs.set(words, [label]);
    else run.push(label);
  }
  return runs;
}
