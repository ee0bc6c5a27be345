import { STEMS } from '../../../server/src/text/numerals';
import { alike, ANSWER, DEEDS, FAULTS, FRONT, gap, MATTERS, NEXT, nth, NUMBER, type ListedLayout } from './listedLayout';

/** The parts of a notice with another marker in the place of 一、. */
const partsMarked = (marks: readonly string[]): Pick<ListedLayout, 'front' | 'next'> => {
  const marked = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => line.replace(/^[一二三]、/u, (written) => marks['一二三'.indexOf(written.charAt(0))] ?? ''));
  return { front: marked(FRONT), next: marked(NEXT) };
};

const OFFICES = ['工程股', '运行股'];
/** The same with the number of one problem, the fourth unless said, put in the place of the next one's. */
const twice = (layout: ListedLayout, before: string, own: string, which = 3): ListedLayout => {
  const at = layout.problems[which] ?? 0;
  return {
    ...layout,
    name: `${layout.name}, one twice`,
    damage: (lines) => lines.map((line, index) => (index === at ? line.replace(own, before) : line)),
    rule: NUMBER,
    place: at,
  };
};

const quoted = alike(
  'findings quoted under formal numerals',
  (matter, deed, index) => [`（${nth(index)}）巡察反馈指出：“党组织对${matter}过问不多。”`, `对照整改：${deed}`],
  partsMarked(['壹、', '贰、', '叁、']),
);
const grades = ['A', 'B'];
const graded = alike(
  'A-1 in classes of letters under Roman numerals',
  (matter, deed, index) => [
    ...(index % 3 === 0 ? [`${grades[index / 3] ?? ''}类：${OFFICES[index / 3] ?? ''}所管事项（3个）`] : []),
    `${grades[Math.floor(index / 3)] ?? ''}-${(index % 3) + 1}　${matter}`,
    `举措：${deed}`,
    '成效：群众评价持续向好。',
  ],
  { ...partsMarked(['Ⅰ．', 'Ⅱ．', 'Ⅲ．']), problems: [1, 4, 7, 11, 14, 17], damage: (lines) => lines.toSpliced(12, 2), place: 11 },
);
const stems = alike(
  '（一） in classes of stems',
  (matter, deed, index) => [
    ...(index % 3 === 0 ? [`${['甲', '乙'][index / 3] ?? ''}类　${OFFICES[index / 3] ?? ''}所管事项`] : []),
    `（${nth(index % 3)}）${matter}`,
    `整改情况：${deed}`,
  ],
  { problems: [1, 3, 5, 8, 10, 12], damage: (lines) => lines.toSpliced(9, 1), place: 8 },
);
const office = alike(
  'offices in 【】 with how many problems each has',
  (matter, deed, index) => [
    ...(index % 3 === 0 ? [`【${OFFICES[index / 3] ?? ''}】牵头问题3个`] : []),
    `${index + 1}.反馈问题：${matter}。`,
    `整改做法：${deed}`,
    '完成时间：2023年10月。责任人：陈某。',
  ],
  {
    problems: [1, 4, 7, 11, 14, 17],
    front: FRONT.slice(0, 4).map((line) => line.replace(/^一、(?<title>.+)$/u, '【$<title>】')),
    next: NEXT.map((line) => line.replace(/^三、(?<title>.+)$/u, '【$<title>】')),
  },
);

const composite = alike(
  '一-1 in its group',
  (matter, deed, index) => [
    ...(index % 3 === 0 ? [`${nth(index / 3)}、${OFFICES[index / 3] ?? ''}所管事项`] : []),
    `${nth(Math.floor(index / 3))}-${(index % 3) + 1} ${matter}`,
    `整改：${deed}`,
  ],
  { ...partsMarked(['壹、', '贰、', '叁、']), problems: [1, 3, 5, 8, 10, 12], damage: (lines) => lines.toSpliced(9, 1), place: 8 },
);
const boldNumbers = alike('**问题1｜…** over a label and a list', (matter, deed, index) => [
  `**问题${index + 1}｜${matter}**`,
  ...(index % 2 === 0 ? [`**【整改】** ${deed}`, '', ''] : ['**【整改】**', `- ${deed}`, '- 每月复核一次，结果公开。']),
]);
const closed = alike('titles that end in their number and state', (matter, deed, index) => [
  `■ ${matter}（问题${index + 1}·已销号）`,
  `□ 整改成果：${deed}`,
]);

/** Problems listed in one part with their numbers in brackets, and answered in the next, each by its number. */
const referring = (form: string): ListedLayout => ({
  name: `answers that name their problem, ${form}`,
  front: FRONT.map((line) => line.replace('二、反馈问题整改情况', '二、巡察反馈的问题')),
  lines: [
    '巡察组反馈的问题共6个，具体是：',
    ...FAULTS.map((fault, index) => `（${index + 1}）${fault}${index === 5 ? '。' : '；'}`),
    '三、逐项整改情况',
    ...DEEDS.map((deed, index) => `${form.replace('#', String(index + 1))}${deed}每月复核一次。`),
  ],
  next: NEXT.map((line) => line.replace(/^三、/u, '四、')),
  problems: [1, 2, 3, 4, 5, 6],
  damage: (lines) => lines.map((line, index) => (index === 11 ? line.replace('4', '9') : line)),
  rule: NUMBER,
  place: 11,
});
const references = ['针对问题（#）。', '关于第#项问题的整改情况：', '【问题#】', '回应意见#，'].map(referring);
const misdirected = references.map((layout) => ({
  ...layout,
  name: `${layout.name}, one named twice`,
  damage: (lines: readonly string[]) => lines.map((line, index) => (index === 11 ? line.replace('4', '3') : line)),
}));

/** Problems listed in the prose of one part, each answered under a title of its own in the next. */
const restated: ListedLayout = {
  name: 'problems listed in prose before the part that answers them',
  front: [
    ...FRONT.slice(0, 4),
    '二、巡察反馈的主要问题',
    `主要问题有6个：${MATTERS.map((matter, index) => `${index + 1}.${matter}不到位`).join('；')}。`,
  ],
  lines: ['三、逐条整改情况', ...MATTERS.flatMap((matter, index) => [`（${nth(index)}）关于“${matter}不到位”的整改`, DEEDS[index] ?? ''])],
  next: NEXT.map((line) => line.replace(/^三、/u, '四、')),
  problems: [1, 3, 5, 7, 9, 11],
  damage: (lines) => lines.toSpliced(8, 1),
  rule: ANSWER,
  place: 7,
};

/** A table whose first column names the group at its first row alone, and whose second counts. */
const merged: ListedLayout = {
  name: 'a table with the name of the group in a cell of several rows',
  lines: [
    '方面\t序号\t反馈问题\t整改措施及成效\t状态',
    ...MATTERS.map((matter, index) => [index % 3 === 0 ? OFFICES[index / 3] : '', index + 1, matter, DEEDS[index], '已完成'].join('\t')),
  ],
  problems: [1, 2, 3, 4, 5, 6],
  damage: (lines) => lines.map((line) => line.replace(`\t5\t`, '\t4\t')),
  rule: NUMBER,
  place: 5,
};
const SIGNS: readonly (readonly string[])[] = [
  [...'123456'].map((digit) => `${digit}\ufe0f\u20e3 `),
  [...'❶❷❸❹❺❻'],
  [...'➀➁➂➃➄➅'],
  [...'123456'].map((digit) => `（2.${digit}）`),
  [...'123456'].map((digit) => `【${digit}/6】`),
  [...'123456'].map((digit) => `${digit}·`),
  [...'abcdef'].map((letter) => `${letter}）`),
  [...'abcdef'].map((letter) => `（${letter}）`),
  [...'abcdef'].map((letter) => `${letter}. `),
];

/** Layouts whose numbers are codes, or stand within titles. */
export const CODED: readonly ListedLayout[] = [
  ...SIGNS.map((signs) =>
    gap(alike(`${signs[0] ?? ''} before problems`, (matter, deed, index) => [`${signs[index] ?? ''}${matter}`, `✅ 整改情况：${deed}`])),
  ),
  {
    ...alike('a sentence in bold before its answer', (matter, deed) => [`**${matter}不到位。** ${deed}`]),
    damage: (lines) => lines.map((line, index) => (index === 3 ? line.replace(/(?<=\*\*) .*$/u, '') : line)),
    place: 3,
  },
  gap(alike('№1 before problems', (matter, deed, index) => [`№${index + 1} ${matter}`, `整改：${deed}`])),
  gap(alike('问题甲：', (matter, deed, index) => [`问题${STEMS.charAt(index)}：${matter}`, `对策及结果：${deed}`])),
  gap(alike('问题A：', (matter, deed, index) => [`问题${'ABCDEF'.charAt(index)}：${matter}`, `整改情况：${deed}`])),
  composite,
  twice(composite, '二-1', '二-2', 4),
  twice(
    alike('●问题1：, ▲整改： and ★成效：', (matter, deed, index) => [
      `●问题${index + 1}：${matter}`,
      `▲整改：${deed}`,
      '★成效：群众评价持续向好。',
    ]),
    '问题3',
    '问题4',
  ),
  alike(
    'titles parted within their quotation',
    (matter, deed, index) => [`（${nth(index)}）关于“${matter.slice(0, 2)}`, `${matter.slice(2)}抓得不紧”问题的整改情况`, deed],
    { damage: (lines) => lines.toSpliced(11, 1), place: 9 },
  ),
  restated,
  merged,
  {
    ...merged,
    name: `${merged.name}, an answer lost`,
    damage: (lines) => lines.map((line, index) => (index === 4 ? line.replace(DEEDS[3] ?? '', '') : line)),
    rule: ANSWER,
    place: 4,
  },
  quoted,
  gap(quoted),
  graded,
  twice(graded, 'B-1', 'B-2', 4),
  stems,
  { ...office, damage: (lines) => lines.toSpliced(12, 1), place: 11 },
  boldNumbers,
  twice(boldNumbers, '问题3', '问题4'),
  closed,
  twice(closed, '问题3', '问题4'),
  ...references,
  ...misdirected,
];
