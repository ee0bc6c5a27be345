import { createRandom, type Random } from '../random';

/** How one level of headings is marked. */
export type Form =
  | '一、'
  | '（一）'
  | '1.'
  | '（1）'
  | '①'
  | '第一部分'
  | '第一方面'
  | '1.1'
  | '1.1.1'
  | '其一'
  | '第一，'
  | '第1项'
  | '甲、'
  | '一是关于'
  | '1-1.'
  | '【1】'
  | '01'
  | '问题（一）'
  | '问题1'
  | '反馈意见1—1'
  | '清单第1号'
  | 'A-1'
  | '壹、'
  | 'Ⅰ．'
  /** A number in a line of its own, above the title. */
  | '01↵'
  | 'PART 01↵'
  /** A number within a bold title. */
  | '**问题1｜'
  /** A title with nothing to mark it. */
  | '¶'
  | '●'
  | '★'
  | '▲'
  | '◆'
  | '【】'
  | '**'
  | '##';

/** What stands under a problem: prose alone, or fields, each a word with what it says. */
export type FieldKind = 'finding' | 'answer' | 'measure' | 'result' | 'responsible' | 'deadline';

/** A label and what follows it. */
export interface Field {
  readonly kind: FieldKind;
  readonly words: string;
}

/** A layout of a notice, of which everything follows. */
export interface Layout {
  readonly seed: number;
  readonly part: Form;
  readonly group: Form | null;
  readonly problem: Form;
  /** Empty where answers are prose. */
  readonly fields: readonly Field[];
  /** How a label is written: `整改情况：`, `【整改情况】`, `（整改情况）` in a line of its own, bold; `enclosed`: who and when within brackets, `（责任单位：办公室）`. */
  readonly label: 'colon' | 'bracket' | 'own line' | 'bold' | 'enclosed';
  readonly numbering: 'restart' | 'continuous';
  /** Whether titles say what is wrong in the inspectors' words, or name the matter alone. */
  readonly wording: 'fault' | 'neutral';
  readonly groups: readonly number[];
  readonly answer: 'sentence' | 'enumeration' | 'paragraphs' | 'dashes';
  /** The column at which lines are broken; null where they are not. */
  readonly column: number | null;
  /** How many rows stand on a page, with its number and a running head between; null where there are no pages. */
  readonly rows: number | null;
  readonly width: 'full' | 'half';
}

const f = (kind: FieldKind, words: string): Field => ({ kind, words });

/** Frames met in notices, and the same with words that nobody knows. */
export const FRAMES: readonly (readonly Field[])[] = [
  [],
  [f('answer', '整改情况')],
  [f('answer', '整改落实情况')],
  [f('finding', '审计指出'), f('answer', '整改情况')],
  [f('finding', '反馈意见'), f('answer', '落实情况')],
  [f('measure', '整改措施'), f('result', '整改成效')],
  [f('finding', '问题表现'), f('measure', '整改措施'), f('result', '整改成效')],
  [f('responsible', '责任单位'), f('deadline', '整改时限'), f('answer', '完成情况')],
  [f('responsible', '责任领导'), f('answer', '办理结果')],
  [f('answer', '回音壁')],
  [f('finding', '来件摘录'), f('answer', '回音壁')],
];

/** Whether a form has a number that a reader can miss. */
export function isCounted(form: Form): boolean {
  return !['●', '★', '▲', '◆', '【】', '**', '##', '¶'].includes(form);
}

const PART_FORMS: readonly Form[] = ['一、', '一、', '一、', '一、', '第一部分', '【】', '**', '壹、', 'Ⅰ．', 'PART 01↵', '¶'];
const GROUP_FORMS: readonly (Form | null)[] = [null, '（一）', '（一）', '第一方面', '【】', '**', '★'];
export const PROBLEM_FORMS: readonly Form[] = [
  ...(['（一）', '1.', '1.', '（1）', '①', '问题1', '反馈意见1—1', '●', '▲', '**', '其一', '1.1'] as const),
  ...(['第一，', '第1项', '1-1.', '【1】', '01', '问题（一）', '◆', '甲、', '一是关于'] as const),
  ...(['清单第1号', 'A-1', '01↵', '**问题1｜', '¶', '¶'] as const),
];
/** Lines that open with a label, and are no headings. */
const LINES: readonly Form[] = ['问题1', '问题（一）', '反馈意见1—1', '清单第1号'];
/** What counts within its group, or begins anew in it. */
const WITHIN: readonly Form[] = ['其一', '一是关于', '甲、', '第一，', '1.1', '1-1.', '反馈意见1—1', 'A-1'];
/** What sets a whole line apart; two of them at once mark nothing. */
const SET_APART: readonly Form[] = ['**', '【】', '##', '**问题1｜', '¶'];

/** Whether problems may be marked so beneath the parts and groups that there are, with the fields that they have. */
export function maybeMarked({ part, group, fields }: Pick<Layout, 'part' | 'group' | 'fields'>, form: Form): boolean {
  if (form === part || form === group) return false;
  if (isMixed([part, group, form])) return false;
  if (form === '¶') return fields.length > 0;
  return !LINES.includes(form) || (fields.length > 0 && fields.every(({ kind }) => kind !== 'finding'));
}

/** Whether lines are set apart in two ways, or in one at two levels; that nothing is numbered is a layout of its own. */
function isMixed(forms: readonly (Form | null)[]): boolean {
  const apart = forms.filter((form) => form !== null && SET_APART.includes(form));
  return apart.length > 1 && !apart.every((form) => form === '¶');
}

/** The same layout with its problems marked otherwise. */
export function markedAs(layout: Layout, problem: Form): Layout {
  return { ...layout, problem, numbering: WITHIN.includes(problem) ? 'restart' : layout.numbering };
}

/** A third of the notices is hard-wrapped, half of these on pages. */
function paper(random: Random): Pick<Layout, 'column' | 'rows'> {
  if (!random.oneIn(3)) return { column: null, rows: null };
  return { column: random.pick([56, 72, 80] as const), rows: random.oneIn(2) ? random.number(14, 24) : null };
}

/** A layout for a seed; what no drafter would write is put right. */
export function layoutFor(seed: number): Layout {
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[random.number(0, values.length - 1)] as Value;
  const part = pick(PART_FORMS);
  // Where parts have no marker, nothing has.
  const group = part === '¶' ? null : pick(GROUP_FORMS.filter((form) => form !== part));
  const problem = part === '¶' ? '¶' : pick(PROBLEM_FORMS.filter((form) => form !== part && form !== group));
  const isLine = LINES.includes(problem);
  const frames = FRAMES.filter(
    (frame) => (!isLine && problem !== '¶') || (frame.length > 0 && (problem === '¶' || frame.every(({ kind }) => kind !== 'finding'))),
  );
  const fields = pick(frames);
  const groups = group === null ? [random.number(4, 9)] : Array.from({ length: random.number(2, 4) }, () => random.number(2, 5));
  const bareMix = isMixed([part, group, problem]);
  return {
    seed,
    part,
    group: bareMix ? null : group,
    problem: bareMix ? '1.' : problem,
    fields,
    label: pick(['colon', 'colon', 'bracket', 'own line', 'bold', 'enclosed'] as const),
    numbering: group !== null && isCounted(problem) && !WITHIN.includes(problem) ? pick(['restart', 'continuous'] as const) : 'restart',
    wording: pick(['fault', 'neutral'] as const),
    groups: bareMix ? [random.number(4, 9)] : groups,
    answer: pick(
      fields.length > 0
        ? (['sentence', 'enumeration', 'paragraphs'] as const)
        : (['sentence', 'enumeration', 'paragraphs', 'dashes'] as const),
    ),
    ...paper(random),
    width: pick(['full', 'full', 'half'] as const),
  };
}
