import { isCounted } from './layout';
import { markOf } from './marks';
import type { LaidOut, Line } from './write';

/** A notice with the number of one problem gone wrong. */
export interface NumberSlip {
  readonly kind: 'mistyped' | 'swapped' | 'inserted';
  readonly laid: LaidOut;
  /** Indices into the lines: the finding stands in one of them. */
  readonly places: readonly number[];
}

/** How many stems there are. */
const LAST_STEM = 10;

/**
 * Every slip that one number of a problem can make, `mistyped` with each number up to two past the end. Left out is what no reader could call wrong: the first
 * number of a group where there are others, and all of them where too few groups show whether numbers run on.
 */
export function slipsOf(laid: LaidOut): readonly NumberSlip[] {
  const { layout } = laid;
  if (!isCounted(layout.problem) || isUndecided(laid)) return [];
  const problems = laid.lines.flatMap((line, index) => (line.role === 'problem' ? [index] : []));
  return problems.flatMap((at, index) => {
    const isFirst = index === 0 || !isCountedTogether(laid, problems[index - 1], at);
    if (isFirst && layout.groups.length > 1) return [];
    const next = problems[index + 1];
    const hasNext = next !== undefined && isCountedTogether(laid, at, next);
    return [...mistyped(laid, at), ...(hasNext ? [swapped(laid, at, next), inserted(laid, at, next)] : [])];
  });
}

function isUndecided({ layout: { numbering, groups } }: LaidOut): boolean {
  return numbering === 'continuous' && groups.length < 4 && !(groups.length === 3 && groups.every((count) => count > 1));
}

function isCountedTogether({ lines, layout }: LaidOut, one: number | undefined, other: number): boolean {
  const [before, after] = [one === undefined ? null : lines[one]?.number, lines[other]?.number];
  return layout.numbering === 'continuous' || (before?.[1] === after?.[1] && before !== null);
}

function mistyped(laid: LaidOut, at: number): readonly NumberSlip[] {
  const { lines, layout } = laid;
  const [number, group] = lines[at]?.number ?? [0, 0];
  const most = layout.numbering === 'continuous' ? layout.groups.reduce((sum, count) => sum + count, 0) : (layout.groups[group - 1] ?? 0);
  return [...Array(most + 2).keys()]
    .map((index) => index + 1)
    .filter((other) => other !== number && !(layout.problem === '甲、' && other > LAST_STEM))
    .map((other) => ({ kind: 'mistyped', laid: { layout, lines: withNumber(laid, at, other) }, places: [at] }));
}

function swapped(laid: LaidOut, at: number, next: number): NumberSlip {
  const [own, other] = [laid.lines[at]?.number?.[0] ?? 0, laid.lines[next]?.number?.[0] ?? 0];
  const once = { ...laid, lines: withNumber(laid, at, other) };
  return { kind: 'swapped', laid: { ...laid, lines: withNumber(once, next, own) }, places: [at, next] };
}

/** A problem with all under it a second time. */
function inserted(laid: LaidOut, at: number, next: number): NumberSlip {
  const stretch = laid.lines.slice(at, next).filter(({ role }) => role !== 'group');
  const lines = laid.lines.toSpliced(at + stretch.length, 0, ...stretch);
  return { kind: 'inserted', laid: { ...laid, lines }, places: [at, at + stretch.length] };
}

function withNumber({ lines, layout }: LaidOut, at: number, number: number): readonly Line[] {
  return lines.map((line, index) => {
    if (index !== at || line.number === null) return line;
    const mark = markOf(layout.problem, number, line.number[1]);
    return { ...line, mark, text: mark + line.text.slice(line.mark.length) };
  });
}
