import { alike, ANSWER, DEEDS, MATTERS, NUMBER, nth, type ListedLayout } from './listedLayout';

const ITEM = 'numbering/inline-sequence';
const LONG = '同时修订内部管理办法，把落实情况纳入年度考核，每季度通报一次，结果在公开栏公布，接受职工监督。';

/** Measures within a paragraph counted by `mark`; the second of the fourth problem lost. */
const within = (mark: (number: number) => string): ListedLayout =>
  alike(
    `measures ${mark(1)} within a paragraph`,
    (matter, deed, index) => [
      `（${nth(index)}）${matter}不到位`,
      `整改情况：${mark(1)}${deed}${mark(2)}每月复核一次。${mark(3)}结果在公开栏公布。`,
    ],
    {
      damage: (lines) => lines.map((line, index) => (index === 7 ? line.replace(`${mark(2)}每月复核一次。`, '') : line)),
      rule: ITEM,
      place: 7,
    },
  );

/** The measures of each problem in three paragraphs, counted from 1 again under a title without a number. */
const anew = {
  name: 'measures counted anew under a title without a number',
  lines: MATTERS.flatMap((matter, index) => [
    `（${nth(index)}）关于${matter}不到位的问题`,
    `1.${DEEDS[index] ?? ''}`,
    '2.每月复核一次，结果在公开栏公布。',
    '由点及面抓排查',
    `对照${matter}，全面排查其他工作。`,
    `1.比照${matter}排查同类事项，发现一处整改一处。`,
    '2.把排查结果报县纪委监委备案。',
  ]),
  problems: [0, 7, 14, 21, 28, 35],
  damage: (lines) => lines.toSpliced(26, 1),
  rule: NUMBER,
  place: 26,
} satisfies ListedLayout;

/** Points that begin with a number of their own. */
const numbers = alike('points that begin with a number, below a label', (matter, deed) => [
  '反馈问题：',
  `${matter}不到位。`,
  '整改落实：',
  '1.5个股室逐项核对，结果在公开栏公布。',
  `2.${deed}`,
]);

/** A drawn table. */
const drawn: ListedLayout = {
  name: 'a table drawn with lines',
  lines: [
    '┌────┬────┬────┐',
    '│ 序号 │ 反馈问题 │ 整改情况 │',
    '├────┼────┼────┤',
    ...MATTERS.map((matter, index) => `│ ${index + 1} │ ${matter} │ ${DEEDS[index] ?? ''} │`),
    '└────┴────┴────┘',
  ],
  problems: [3, 4, 5, 6, 7, 8],
  damage: (lines) => lines.toSpliced(6, 1),
  rule: NUMBER,
  place: 6,
};

/** A line with the number of its page behind every second answer. */
const onPages = {
  name: 'numbers of pages in a line of their own',
  lines: MATTERS.flatMap((matter, index) => [
    `（${nth(index)}）${matter}不到位`,
    `党组会议专题研究${matter}工作，明确责任股室和完成时限，${DEEDS[index] ?? ''}${LONG}`,
    ...(index % 2 === 1 ? [String((index + 1) / 2)] : []),
  ]),
  problems: [0, 2, 5, 7, 10, 12],
  damage: (lines) => lines.toSpliced(8, 1),
  rule: ANSWER,
  place: 7,
} satisfies ListedLayout;

/** Layouts by how measures are listed under the problems, and by what a page leaves between them. */
export const MEASURED: readonly ListedLayout[] = [
  ...[(number: number) => `${number}）`, (number: number) => `${number})`, (number: number) => `（${number}）`].map(within),
  alike('two measures behind ◇ and the result below the last', (matter, deed, index) => [
    `（${nth(index)}）${matter}不到位`,
    `◇${deed}`,
    '◇每月复核一次，结果在公开栏公布',
    '群众评价持续向好，巡查记录逐月公开。',
  ]),
  alike(
    'who is answerable, in brackets that end in the next line',
    (matter, deed, index) => [
      `${index + 1}.${matter}`,
      '（责任领导：分管建设的副局长；责任股室：建设股、水政水资源管理股）',
      `整改情况：${deed}${LONG}`,
    ],
    { damage: (lines) => lines.toSpliced(11, 1), place: 9, paper: { column: 56, rows: null } },
  ),
  {
    ...numbers,
    damage: (lines) => lines.toSpliced(17, 3),
    place: 16,
  },
  drawn,
  alike('反馈： quoted, and 整改：', (matter, deed) => [`> 反馈：${matter}不到位`, `整改：${deed}`]),
  anew,
  onPages,
];
