import type { Level } from '../parse/tree';
import type { Marks } from '../text/markPairs';
import type { Source } from '../text/source';
import type { Heading, LevelPolicy, Policy, Problem, ResponseKind } from './model';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
/** The share of responses from which on a common beginning is the document's habit. */
const HABIT_SHARE = 0.6;

/** A text and its marks. */
export interface MarkedText {
  readonly source: Source;
  readonly marks: Marks;
}

/** The document's own habits, from what most of it does. */
export function readPolicy({ source, marks }: MarkedText, headings: readonly Heading[], problems: readonly Problem[]): Policy {
  const kind = readHabit(problems.map((problem) => problem.response?.kind ?? null));
  return {
    levels: LEVELS.flatMap((level) =>
      readLevelPolicy(
        headings.filter((heading) => heading.level === level && heading.block.marker.kind === 'ranked'),
        level,
      ),
    ),
    responseLabel: kind === 'label' ? readLabelHabit(problems) : null,
    responseKind: kind,
    width: readWidth(source, marks),
  };
}

function readLevelPolicy(headings: readonly Heading[], level: Level): readonly LevelPolicy[] {
  const form = mostFrequent(headings.map((heading) => heading.block.marker.form));
  if (form === null) return [];
  const example = level === 1 || level === 2 ? '一' : '1';
  return [{ level, form, marker: form.replace('#', example), numbering: readNumbering(headings) }];
}

/** Numbers run on through the document where more parents continue the count of the one before than start again. */
function readNumbering(headings: readonly Heading[]): LevelPolicy['numbering'] {
  let continued = 0;
  let restarted = 0;
  for (const [index, heading] of headings.entries()) {
    const before = headings[index - 1];
    if (before === undefined || before.parent === heading.parent) continue;
    if (heading.number === 1) restarted += 1;
    else if (heading.number === before.number + 1) continued += 1;
  }
  return continued > restarted ? 'continuous' : 'restart';
}

function readHabit(kinds: readonly (ResponseKind | null)[]): ResponseKind | null {
  const kind = mostFrequent(kinds.filter((each) => each !== null));
  const count = kinds.filter((each) => each === kind).length;
  return kind !== null && kinds.length > 1 && count >= kinds.length * HABIT_SHARE ? kind : null;
}

function readLabelHabit(problems: readonly Problem[]): string | null {
  return mostFrequent(problems.flatMap(({ response }) => response?.labelWords ?? []));
}

const FULL_MARKS = '，：；（）';
const HALF_MARKS = ',:;(';
const AFTER_PROSE = '”’》。)';

/** The width of the marks that exist in both: `，` `：` `；` `（`; a half-width one counts where Chinese text stands before it. */
function readWidth({ text }: Source, marks: Marks): Policy['width'] {
  let full = false;
  let half = false;
  for (const at of marks.offsets) {
    const code = text.charCodeAt(at);
    if (code > 0xff00) full ||= FULL_MARKS.includes(text.charAt(at));
    else if (code >= 0x28 && code <= 0x3b) half ||= HALF_MARKS.includes(text.charAt(at)) && isProse(text, at - 1);
    if (full && half) return 'mixed';
  }
  return half ? 'half' : 'full';
}

function isProse(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || AFTER_PROSE.includes(text.charAt(at) || ' ');
}

function mostFrequent<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
