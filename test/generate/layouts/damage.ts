import type { LaidOut, Line } from './write';

/** A notice with one thing taken away or wrong, and what must be said of it. */
export interface Damage {
  readonly kind: 'answer deleted' | 'label deleted' | 'heading deleted' | 'number repeated';
  readonly laid: LaidOut;
  /** Any of these rules will do. */
  readonly rules: readonly string[];
  /** Indices into the lines left: the finding stands in one of them. */
  readonly places: readonly number[];
}

const ANSWERING = new Set(['answer', 'measure', 'result']);
const isAnswer = ({ kind }: Line): boolean => kind !== null && ANSWERING.has(kind);

/** Takes the answer of a problem away; its other fields stay. */
export function deleteAnswer(laid: LaidOut, problem: number): Damage {
  const lines = laid.lines.filter((line) => !(line.problem === problem && line.role !== 'problem' && isAnswer(line)));
  return { kind: 'answer deleted', laid: { ...laid, lines }, rules: ['structure/problem-has-response'], places: placesOf(lines, problem) };
}

/** Takes the first label of an answer away, its words stay; null where answers have none. */
export function deleteLabel(laid: LaidOut, problem: number): Damage | null {
  const at = laid.lines.findIndex((line) => line.problem === problem && line.mark !== '' && line.role === 'field' && isAnswer(line));
  const labelled = laid.lines[at];
  if (labelled === undefined) return null;
  const words = labelled.text.slice(labelled.mark.length);
  const lines = laid.lines.flatMap((line, index): readonly Line[] =>
    index !== at ? [line] : words === '' ? [] : [{ ...line, text: words, mark: '' }],
  );
  return {
    kind: 'label deleted',
    laid: { ...laid, lines },
    rules: ['structure/response-label', 'structure/problem-has-response'],
    places: placesOf(lines, problem),
  };
}

/** Takes a problem away with all under it; null where no number after it shows that. */
export function deleteHeading(laid: LaidOut, problem: number): Damage | null {
  const next = nextInRun(laid, problem);
  if (next === null) return null;
  const lines = laid.lines.filter((line) => line.problem !== problem);
  return { kind: 'heading deleted', laid: { ...laid, lines }, rules: ['numbering/sequence'], places: placesOf(lines, next) };
}

/** Gives a problem the marker of the one before; null where that one is in another run. */
export function repeatNumber(laid: LaidOut, problem: number): Damage | null {
  const before = markOf(laid, problem - 1);
  const own = markOf(laid, problem);
  if (before === null || own === null || nextInRun(laid, problem - 1) === null) return null;
  const lines = laid.lines.map((line) =>
    line.role === 'problem' && line.problem === problem ? { ...line, text: before + line.text.slice(own.length), mark: before } : line,
  );
  return {
    kind: 'number repeated',
    laid: { ...laid, lines },
    rules: ['numbering/sequence', 'numbering/inline-sequence'],
    places: placesOf(lines, problem),
  };
}

/** The problem that is counted on from another in its group, or in all where numbers run on; null where there is none. */
function nextInRun({ layout, lines }: LaidOut, problem: number): number | null {
  const next = problem + 1;
  if (markOf({ layout, lines }, problem) === '' || markOf({ layout, lines }, next) === null) return null;
  if (layout.numbering === 'continuous' || layout.group === null) return next;
  const groupOf = (one: number): number =>
    lines
      .slice(
        0,
        lines.findIndex((line) => line.problem === one),
      )
      .filter(({ role }) => role === 'group').length;
  return groupOf(problem) === groupOf(next) ? next : null;
}

function markOf({ lines }: LaidOut, problem: number): string | null {
  return lines.find((line) => line.role === 'problem' && line.problem === problem)?.mark ?? null;
}

function placesOf(lines: readonly Line[], problem: number): readonly number[] {
  return lines.flatMap((line, index) => (line.problem === problem ? [index] : []));
}
