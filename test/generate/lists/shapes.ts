/** How an invented list is laid out. */
export interface ListShape {
  readonly name: string;
  readonly seed: number;
  readonly problems: number;
  /** Lines above the head. */
  readonly titles: readonly string[];
  /** What the columns are called; two rows where one holds `/`. */
  readonly heads: {
    readonly number?: string;
    readonly category?: string;
    readonly problem: string;
    readonly measures?: string;
    readonly leader?: string;
    readonly unit?: string;
    readonly deadline?: string;
    readonly rate?: string;
    readonly state?: string;
  };
  /** How the number is written. */
  readonly numbering: 'digits' | 'chinese' | 'bracketed';
  /** Categories joined down a column, or as rows over all columns. */
  readonly categories: 'column' | 'rows' | 'none';
  /** A row for each measure, with number and problem joined down or repeated; or all in one cell. */
  readonly measures: 'joined rows' | 'repeated rows' | 'cell';
  /** Under the last problem. */
  readonly below: readonly ('total' | 'signature' | 'note')[];
  /** After the first problem. */
  readonly between?: 'hidden' | 'head again';
  /** Sheets before the list. */
  readonly before?: readonly string[];
  /** Deadlines as day counts with a date format. */
  readonly dates?: boolean;
}

const FULL = {
  number: '序号',
  category: '问题类别',
  problem: '反馈问题',
  measures: '整改措施',
  leader: '责任领导',
  unit: '责任单位',
  deadline: '完成时限',
  state: '完成情况',
} as const;
const TITLES = ['附件2', '青溪县委巡察反馈意见整改台账', '填报单位：青溪县水务局　　填报日期：2023年9月1日'];
const PLAIN = { titles: TITLES, heads: FULL, numbering: 'digits', categories: 'column', measures: 'cell', below: [] } as const;

/** Lists in the shapes that offices have. */
export const LIST_SHAPES: readonly ListShape[] = [
  { ...PLAIN, name: 'plain', seed: 1, problems: 12 },
  {
    ...PLAIN,
    name: 'no titles',
    seed: 2,
    problems: 8,
    titles: [],
    categories: 'none',
    heads: { number: '编号', problem: '存在问题', measures: '整改举措' },
  },
  {
    ...PLAIN,
    name: 'two-row head',
    seed: 3,
    problems: 9,
    heads: { ...FULL, leader: '整改责任/领导', unit: '整改责任/单位', problem: '巡察反馈的问题' },
    below: ['total', 'signature'],
  },
  { ...PLAIN, name: 'a row for each measure', seed: 4, problems: 7, measures: 'joined rows', below: ['signature', 'note'] },
  { ...PLAIN, name: 'rows repeated by an export', seed: 5, problems: 6, measures: 'repeated rows', titles: [] },
  { ...PLAIN, name: 'categories as rows', seed: 6, problems: 10, categories: 'rows', heads: { ...FULL, problem: '问题表现' } },
  {
    ...PLAIN,
    name: 'Chinese numbers',
    seed: 7,
    problems: 11,
    numbering: 'chinese',
    heads: { ...FULL, number: '问题序号', problem: '具体问题' },
  },
  { ...PLAIN, name: 'numbers in brackets', seed: 8, problems: 5, numbering: 'bracketed', categories: 'rows', measures: 'joined rows' },
  { ...PLAIN, name: 'hidden rows', seed: 9, problems: 6, between: 'hidden', below: ['total'] },
  { ...PLAIN, name: 'head on each page', seed: 10, problems: 6, between: 'head again' },
  {
    ...PLAIN,
    name: 'notes on the first sheet',
    seed: 11,
    problems: 8,
    before: ['填表说明', '统计'],
    dates: true,
    heads: { ...FULL, rate: '完成率' },
  },
  {
    ...PLAIN,
    name: 'a form of a group',
    seed: 12,
    problems: 9,
    heads: {
      number: '巡察问题序号',
      category: '主要方面',
      problem: '发现的问题',
      measures: '整改措施具体内容（含措施分解）',
      unit: '责任部门',
      leader: '牵头领导',
      deadline: '预计完成时间',
      state: '任务状态',
    },
    measures: 'joined rows',
    below: ['total', 'signature', 'note'],
  },
  {
    ...PLAIN,
    name: 'everything at once',
    seed: 13,
    problems: 24,
    numbering: 'digits',
    heads: { ...FULL, leader: '责任落实/责任领导', unit: '责任落实/责任单位', rate: '完成率' },
    measures: 'joined rows',
    below: ['total', 'signature', 'note'],
    between: 'head again',
    before: ['说明'],
    dates: true,
  },
  {
    ...PLAIN,
    name: 'headings in two lines',
    seed: 14,
    problems: 4,
    heads: { ...FULL, problem: '反馈\n问题', measures: '整 改\n措 施', unit: '责任\n单位' },
  },
];
