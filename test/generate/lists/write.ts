import { formatChineseNumeral } from '../../../server/src/text/numerals';
import { createRandom, type Random } from '../random';
import { groupWords, measureTitle, problemWords } from '../words';
import type { ExpectedProblem, PlannedCell, PlannedList, PlannedMerge, PlannedSheet } from './plan';
import type { ListShape } from './shapes';

type Role = keyof ListShape['heads'];

const ORDER: readonly Role[] = ['number', 'category', 'problem', 'measures', 'leader', 'unit', 'deadline', 'rate', 'state'];
const UNITS = ['办公室', '人事科', '规划科', '机关党委', '财务科'] as const;
const DEADLINES = ['2023年6月底前', '长期坚持', '2023年12月31日前', '立行立改'] as const;
const BELOW = { total: ['合计'], signature: ['填表人：于某', '', '审核人：方某'], note: ['注：本表由各责任科室填写，每月5日前报送。'] };

/** A list while it is written. */
interface Draft {
  readonly shape: ListShape;
  readonly roles: readonly Role[];
  readonly random: Random;
  readonly rows: PlannedCell[][];
  readonly merges: PlannedMerge[];
  readonly hidden: number[];
  readonly expected: ExpectedProblem[];
}

/** Writes a list of a shape, with what must be read of it. */
export function writeList(shape: ListShape): PlannedList {
  const roles = ORDER.filter((role) => shape.heads[role] !== undefined && (role !== 'category' || shape.categories === 'column'));
  const draft: Draft = { shape, roles, random: createRandom(shape.seed), rows: [], merges: [], hidden: [], expected: [] };
  for (const title of shape.titles) addWide(draft, title);
  writeHead(draft);
  writeProblems(draft);
  for (const kind of shape.below) draft.rows.push(kind === 'total' ? ['合计', '', `${shape.problems}个`] : [...BELOW[kind]]);
  const sheet: PlannedSheet = { name: '整改台账', rows: draft.rows, merges: draft.merges, hidden: draft.hidden };
  const before = (shape.before ?? []).map((name) => ({ name, rows: [[name], ['请各单位如实填写。']], merges: [], hidden: [] }));
  const isForWorkbooks = shape.between === 'hidden' || before.length > 0;
  return { name: shape.name, sheets: [...before, sheet], expected: draft.expected, isForWorkbooks };
}

function addWide({ rows, merges, roles }: Draft, words: string): void {
  merges.push({ top: rows.length, left: 0, bottom: rows.length, right: roles.length - 1 });
  rows.push([words]);
}

/** One row, or two where headings are grouped: 整改责任/领导. Groups are joined over their columns, the others down over both rows. */
function writeHead({ shape, roles, rows, merges }: Draft): void {
  const heads = roles.map((role) => (shape.heads[role] ?? '').split('/'));
  if (heads.every((head) => head.length === 1)) {
    rows.push(heads.map(([head = '']) => head));
    return;
  }
  const top = rows.length;
  const isGoingOn = (index: number): boolean => heads[index]?.length === 2 && heads[index][0] === heads[index - 1]?.[0];
  rows.push(heads.map(([head = ''], index) => (isGoingOn(index) ? '' : head)));
  rows.push(heads.map(([, below = '']) => below));
  for (const [index, head] of heads.entries()) {
    if (head.length === 1) merges.push({ top, left: index, bottom: top + 1, right: index });
    else if (isGoingOn(index)) merges.push({ top, left: index - 1, bottom: top, right: index });
  }
}

function writeProblems(draft: Draft): void {
  const { shape, rows, merges, roles, hidden } = draft;
  const perGroup = 3;
  for (let index = 0; index < shape.problems; index += 1) {
    const group = Math.floor(index / perGroup);
    const isFirst = index % perGroup === 0;
    const category = shape.categories === 'none' ? '' : groupWords(group);
    if (isFirst && shape.categories === 'rows') addWide(draft, `${formatChineseNumeral(group + 1)}、${category}方面`);
    const top = rows.length;
    writeProblem(draft, index, { category, isFirst });
    joinCategory(draft, top, isFirst);
    if (index === 0 && shape.between === 'hidden') {
      hidden.push(rows.length);
      rows.push(roles.map(() => '旧'));
    }
    if (index === 0 && shape.between === 'head again') rows.push(roles.map((role) => shape.heads[role]?.split('/').at(-1) ?? ''));
  }
  merges.splice(0, merges.length, ...merges.filter(({ top, bottom, left, right }) => top !== bottom || left !== right));
}

/** A category is joined down over all problems that follow each other under it; what stands between ends the joining. */
function joinCategory({ shape, roles, rows, merges }: Draft, top: number, isFirst: boolean): void {
  const left = roles.indexOf('category');
  if (left === -1) return;
  const bottom = rows.length - 1;
  const last = merges.at(-1);
  const before = merges.findLast(
    (merge) => merge.left === left && merge.right === left && merge.bottom === top - 1 && merge.top > shape.titles.length,
  );
  if (!isFirst && before !== undefined && last !== undefined) merges.splice(merges.indexOf(before), 1, { ...before, bottom });
  else merges.push({ top, left, bottom, right: left });
}

function writeProblem(draft: Draft, index: number, { category, isFirst }: { readonly category: string; readonly isFirst: boolean }): void {
  const { shape, roles, random, rows, merges, expected } = draft;
  const text = `${problemWords(random, index)}，${problemWords(random, index + 15)}`;
  const measures =
    shape.heads.measures === undefined ? [] : [0, 1, 2].slice(0, random.number(1, 3)).map((each) => `${measureTitle(random, each)}。`);
  const [unit, state] = [random.pick(UNITS), random.pick(['已完成', '持续推进', '未完成'] as const)];
  const deadline = shape.dates === true ? dateCell(random.number(45_000, 45_300)) : random.pick(DEADLINES);
  const number = String(index + 1);
  const shown =
    shape.numbering === 'digits'
      ? number
      : shape.numbering === 'chinese'
        ? formatChineseNumeral(index + 1)
        : `（${formatChineseNumeral(index + 1)}）`;
  const cells: Readonly<Record<Role, PlannedCell>> = {
    number: shape.numbering === 'digits' ? { value: index + 1, format: 'General', shown } : shown,
    category: isFirst || shape.measures === 'repeated rows' ? category : '',
    problem: text,
    measures: measures.length === 1 ? (measures[0] ?? '') : measures.map((measure, each) => `${each + 1}.${measure}`).join('\n'),
    leader: '县委常委',
    unit,
    deadline,
    rate: { value: 0.889, format: '0.0%', shown: '88.9%' },
    state,
  };
  const top = rows.length;
  const perRow = shape.measures === 'cell' ? [cells.measures] : measures;
  for (const [row, measure] of (perRow.length === 0 ? [''] : perRow).entries()) {
    const isKept = row === 0 || shape.measures === 'repeated rows';
    rows.push(roles.map((role) => (role === 'measures' ? measure : isKept ? cells[role] : '')));
  }
  if (shape.measures === 'joined rows') {
    for (const left of roles.keys())
      if (!['measures', 'category'].includes(roles[left] ?? '')) merges.push({ top, left, bottom: rows.length - 1, right: left });
  }
  const isBelow = (role: Role): boolean => shape.heads[role] !== undefined;
  const ownCategory = shape.categories === 'rows' ? `${category}方面` : category;
  expected.push({
    number: isBelow('number') ? shown : '',
    text,
    category: ownCategory,
    measures,
    unit: isBelow('unit') ? unit : '',
    deadline: isBelow('deadline') ? (typeof deadline === 'string' ? deadline : deadline.shown) : '',
  });
}

function dateCell(value: number): Exclude<PlannedCell, string> {
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  const shown = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return { value, format: 'yyyy"年"m"月"d"日"', shown };
}
