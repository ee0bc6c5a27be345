import { alike, ANSWER, DEEDS, FAULTS, FRONT, gap, NEXT, nth, NUMBER, type ListedLayout } from './listedLayout';

/** Three groups of two problems below titles of their own; a defect in the fourth. */
function grouped(name: string, title: (group: number) => string, write: (index: number, within: number) => string): ListedLayout {
  const lines = [...FAULTS.keys()].flatMap((index) => [...(index % 2 === 0 ? [title(index / 2)] : []), write(index, index % 2)]);
  return {
    name,
    lines,
    problems: [1, 2, 4, 5, 7, 8],
    damage: (all) => all.map((line, at) => (at === 5 ? `${line.slice(0, line.indexOf('。'))}。` : line)),
    rule: ANSWER,
    place: 5,
  };
}

const AREAS = ['履行职责', '廉洁从政', '队伍建设'];
const fault = (index: number): string => FAULTS[index] ?? '';
const deed = (index: number): string => DEEDS[index] ?? '';

/** 一是 and its like before problems, each answered in its line. */
const runOn = grouped(
  '一是 to 六是 across aspects, answered in the same line',
  (group) => `（${nth(group)}）关于${AREAS[group] ?? ''}方面存在的问题`,
  (index) => `${nth(index)}是${fault(index)}。落实情况：${deed(index)}`,
);
const steps = ['一是抓好未完成的事项，按月调度。', '二是把行之有效的做法固定为制度。'];
const SPOKEN: readonly ListedLayout[] = [
  { ...runOn, next: NEXT.toSpliced(1, 1, ...steps) },
  {
    ...runOn,
    name: `${runOn.name}, one number twice`,
    damage: (lines) => lines.with(5, `三是${fault(3)}。落实情况：${deed(3)}`),
    rule: NUMBER,
  },
  grouped(
    '一是 anew below each aspect',
    (group) => `（${nth(group)}）${AREAS[group] ?? ''}方面`,
    (index, within) => `${nth(within)}是${fault(index)}。改进：${deed(index)}`,
  ),
  alike('一是 in a line of its own, its answer in the next', (matter, done, index) => [
    `${nth(index)}是${matter}抓得不紧。`,
    `办理结果：${done}`,
  ]),
  alike('一是 with a result below a numbered problem: measures', (matter, done, index) => [
    `${String(index + 1)}.${matter}不到位。`,
    `一是健全制度。成效：${done}`,
    `二是加强检查。成效：开展检查${String(index + 3)}次，范围明显扩大。`,
  ]),
];

/** Titles without a number or a line of their own. */
const OPENING: readonly ListedLayout[] = [
  grouped(
    '关于…的问题。 at the head of each paragraph',
    (group) => `（${nth(group)}）聚焦${AREAS[group] ?? ''}方面`,
    (index) => `关于${fault(index)}的问题。${deed(index)}`,
  ),
  grouped(
    'faults at the head of each paragraph, below groups that are worded as problems',
    (group) => `（${nth(group)}）关于${AREAS[group] ?? ''}方面存在的问题`,
    (index) => `${fault(index)}。${deed(index)}`,
  ),
];

/** Records of fields, each with its number in a line of its own. */
const record = alike('问题编号：1 above 问题描述：, and a rule below each record', (matter, done, index) => [
  `问题编号：${String(index + 1)}`,
  `问题描述：${matter}`,
  `整改过程：${done}`,
  '责任领导：宁某某',
  '————————',
]);
const below = record.problems.map((at) => at + 1);
const RECORDS: readonly ListedLayout[] = [
  { ...record, problems: below, damage: (lines) => lines.toSpliced(17, 1), place: 16 },
  { ...record, name: `${record.name}, one lost`, problems: below, damage: (lines) => lines.toSpliced(15, 5), rule: NUMBER, place: 16 },
];

const STATES = ['完成', '完成', '基本完成', '完成', '持续推进', '完成'];

/** Cells of a table, one a line, and parts in brackets of their own. */
const BRACKETS: Readonly<Record<string, string>> = { 一: '【工作部署】', 二: '【问题整改】', 三: '【今后打算】' };
const bracketed = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (/^[一二三]、/u.test(line) ? (BRACKETS[line.charAt(0)] ?? line) : line));
const half = (line: string): string =>
  line.replaceAll('，', ',').replaceAll('。', '. ').replaceAll('：', ':').replaceAll('；', '; ').trimEnd();
const inBrackets = alike('parts in brackets', (matter, done, index) => [`${String(index + 1)}）${matter}松散`, done], {
  front: bracketed(FRONT),
  next: bracketed(NEXT),
});

/** Layouts of problems that are spoken, recorded or set out cell by cell. */
export const UTTERED: readonly ListedLayout[] = [
  ...SPOKEN,
  ...OPENING,
  ...RECORDS,
  alike(
    'a table cell by cell, its last column a few words',
    (matter, done, index) => [String(index + 1), `${matter}不力`, done, STATES[index] ?? ''],
    { damage: (lines) => lines.toSpliced(14, 1), place: 12 },
  ),
  gap(inBrackets),
  {
    ...inBrackets,
    name: 'parts in brackets, half-width marks',
    lines: inBrackets.lines.map(half),
    front: bracketed(FRONT).map(half),
    next: bracketed(NEXT).map(half),
  },
];
