import { ANSWER, alike, DEEDS, FAULTS, FRONT, MATTERS, NEXT, NUMBER, nth, type ListedLayout } from './listedLayout';

/** The fourth number once more in the place of the fifth. */
const again = (layout: ListedLayout, from: string, to: string): ListedLayout => ({
  ...layout,
  name: `${layout.name}, one number twice`,
  damage: (lines) => lines.map((line) => line.replace(from, to)),
  rule: NUMBER,
  place: layout.problems[4] ?? 0,
});

/** 之一： over labels that no list has. */
const COUNTED: readonly ListedLayout[] = (
  [
    ['办法', '现状', '：'],
    ['怎么改的', '改得怎样', '：'],
    ['动作', '眼前', '、'],
    ['我们做了', '群众看到', '，'],
    ['药方', '疗效', '　'],
  ] as const
).flatMap(([deed, state, mark]) => {
  const layout = alike(`之一${mark} over ${deed} and ${state}`, (matter, done, index) => [
    `之${nth(index)}${mark}${matter}没人上心`,
    `${deed}：${done}每月由股室负责人带队复核，结果贴在公开栏里。`,
    `${state}：已经办结，往后每季抽查一次。`,
  ]);
  return [layout, again(layout, '之五', '之四')];
});

const OPEN = (count: string): Pick<ListedLayout, 'front' | 'next'> => ({
  front: [FRONT[0] ?? '', `${FRONT[1] ?? ''}反馈意见共指出${count}，党组召开专题会议5次，逐条明确责任股室。`],
  next: NEXT.slice(1),
});

/** A title, a stroke and the answer in one line, as many as are announced and below no part. */
const STROKES: readonly ListedLayout[] = (
  [
    ['——已办结。', '6个问题'],
    ['——基本完成。', '6个方面的问题'],
    ['→', '六个问题'],
    ['：', '6项问题'],
    ['——', '6条意见'],
  ] as const
).flatMap(([stroke, count]) => {
  const layout: ListedLayout = {
    name: `titles parted by ${stroke} from the answer, as many as ${count}`,
    lines: MATTERS.map((matter, index) => `${index + 1}.${matter}没人上心${stroke}${DEEDS[index]}每月由股室负责人带队复核。`),
    problems: [0, 1, 2, 3, 4, 5],
    damage: (lines) => lines.with(3, `4.${MATTERS[3] ?? ''}没人上心`),
    rule: ANSWER,
    place: 3,
    ...OPEN(count),
  };
  return [layout, again(layout, '5.', '4.')];
});

/** Aspects that are worded as problems, titles below them that are not, and measures in paragraphs. */
const ASPECTS: readonly ListedLayout[] = (
  [
    ['针对工程管理方面的问题', '针对内部运转方面的问题'],
    ['关于工程方面存在的问题', '关于内务方面存在的问题'],
    ['工程建管方面存在问题', '机关运转方面存在问题'],
    ['针对下基层方面突出问题', '针对用权方面突出问题'],
    ['聚焦履职方面的具体问题', '聚焦队伍方面的具体问题'],
  ] as const
).map((titles) => ({
  name: `titles of their own below ${titles[0]}`,
  lines: MATTERS.flatMap((matter, index) => [
    ...(index % 3 === 0 ? [`${nth(index / 3)}、${titles[index / 3] ?? ''}`] : []),
    `（${nth(index % 3)}）${matter}“慢半拍”`,
    `1.${DEEDS[index] ?? ''}每月由股室负责人带队复核一遍。`,
    `2.结果每季在公开栏里晒一次，接受群众评议。`,
  ]),
  problems: [1, 4, 7, 11, 14, 17],
  damage: (lines: readonly string[]) => lines.map((line, at) => (at === 14 ? line.replace('（二）', '（一）') : line)),
  rule: NUMBER,
  place: 14,
  ...OPEN('6个问题'),
}));

/** Tables whose head has words that nobody knows. */
const TABLES: readonly ListedLayout[] = (
  [
    ['编号', '毛病在哪', '我们怎么办', '到哪一步'],
    ['号', '病症', '药方', '眼下'],
    ['序', '群众怎么说', '镇里怎么做', '打勾'],
    ['排号', '欠账', '还账经过', '销账'],
    ['No', '事由', '怎么了结', '评定'],
  ] as const
).flatMap((heads) => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = FAULTS.flatMap((fault, index) => [
    ...(index % 3 === 0 ? [row([`（${nth(index / 3)}）`, `${['工程', '内务'][index / 3] ?? ''}方面（3项）`, '', ''])] : []),
    row([String(index + 1), fault, `${DEEDS[index] ?? ''}每月由股室负责人带队复核一遍，结果贴在公开栏里。`, '完成']),
  ]);
  const layout: ListedLayout = {
    name: `a table of ${heads.join(', ')}`,
    lines: [row(heads), '| :--: | :--- | :--- | :--: |', ...rows],
    problems: [3, 4, 5, 7, 8, 9],
    damage: (lines) => lines.with(7, row(['4', FAULTS[3] ?? '', '', '完成'])),
    rule: ANSWER,
    place: 7,
  };
  return [layout, again(layout, '| 5 |', '| 4 |')];
});

/** Layouts known by their form alone. */
export const INFERRED: readonly ListedLayout[] = [...COUNTED, ...STROKES, ...ASPECTS, ...TABLES];
