import {
  ANSWER,
  alike,
  counted,
  DEEDS,
  FAULTS,
  FRONT,
  LABEL,
  listed,
  MATTERS,
  NEXT,
  nth,
  NUMBER,
  unlabelled,
  type ListedLayout,
} from './listedLayout';

const audit = alike('审计指出 and 整改情况', (matter, deed) => [`审计指出：${matter}缺少记录。`, `整改情况：${deed}`]);
const table = (mark: string): ListedLayout => ({
  name: `a table with cells parted by ${JSON.stringify(mark)}`,
  lines: [['序号', '问题', '整改情况'].join(mark), ...MATTERS.map((matter, index) => [index + 1, matter, DEEDS[index]].join(mark))],
  problems: [1, 2, 3, 4, 5, 6],
  damage: (lines) => [...lines.slice(0, 4), ...lines.slice(5)],
  rule: NUMBER,
  place: 4,
});

const bareFields = alike('fields under words in a line of their own, without a mark', (matter, deed, index) => [
  `${index + 1}.针对“${matter}不到位”的问题（已完成整改）`,
  '整改举措',
  deed,
  '整改成效',
  '群众评价持续向好。',
]);
/** The same without the words 整改成效 over the fourth result. */
const lostField = (layout: ListedLayout): ListedLayout => {
  const at = (layout.problems[3] ?? 0) + 3;
  return { ...layout, name: `${layout.name}, one lost`, damage: (lines) => lines.toSpliced(at, 1), rule: LABEL, place: at - 1 };
};

/** Problems listed in one part and answered in the next, each by its number. */
const referring = (form: string): ListedLayout => ({
  name: `answers in a part of their own, ${form}`,
  front: FRONT.map((line) => line.replace('二、反馈问题整改情况', '二、巡察反馈的主要问题')),
  lines: [
    ...['（一）工程管理方面', ...FAULTS.slice(0, 3).map((fault, index) => `${index + 1}.${fault}。`)],
    ...['（二）运行管理方面', ...FAULTS.slice(3).map((fault, index) => `${index + 4}.${fault}。`)],
    '三、对照反馈问题的整改情况',
    ...DEEDS.map((deed, index) => `${form.replace('#', String(index + 1))}${deed}每月复核一次。`),
  ],
  next: NEXT.map((line) => line.replace(/^三、/u, '四、')),
  problems: [1, 2, 3, 5, 6, 7],
  damage: (lines) => lines.toSpliced(12, 1),
  rule: ANSWER,
  place: 5,
});

/** Layouts by what stands under the problems, or where they stand. */
export const ANSWERED: readonly ListedLayout[] = [
  alike('triples in 【】', (matter, deed) => [`【反馈问题】${matter}。`, `【整改措施】${deed}`, '【整改成效】群众评价持续向好。']),
  audit,
  unlabelled(audit, LABEL),
  alike('measures with numbers', (matter, deed, index) => [
    `${index + 1}.${matter}`,
    `措施1：${deed}`,
    '措施2：每月复核一次。',
    '成效：群众评价持续向好。',
  ]),
  alike('责任单位, 整改时限, 整改状态', (matter, deed, index) => [
    `${index + 1}.${matter}`,
    '责任单位：建设股',
    '整改时限：2023年10月底前',
    '整改状态：已完成',
    `整改情况：${deed}`,
  ]),
  alike('who is answerable, in brackets under the title', (matter, deed, index) => [
    `${index + 1}.${matter}`,
    `（责任领导：分管建设的副局长；责任股室：建设股）`,
    `整改情况：${deed}`,
  ]),
  alike('fields as headings', (matter, deed, index) => [
    `（${nth(index)}）${matter}`,
    '1.问题描述',
    '记录缺页，签名不全。',
    '2.整改措施',
    deed,
  ]),
  table('\t'),
  table(' | '),
  table('    '),
  {
    name: 'a table with groups',
    lines: [
      '| 序号 | 问题 | 整改情况 |',
      '| --- | --- | --- |',
      '| （一） | 工程管理方面 | |',
      ...[0, 1, 2].map((index) => `| ${index + 1} | ${MATTERS[index]} | ${DEEDS[index]} |`),
      '| （二） | 运行管理方面 | |',
      ...[3, 4, 5].map((index) => `| ${index + 1} | ${MATTERS[index]} | ${DEEDS[index]} |`),
    ],
    problems: [3, 4, 5, 7, 8, 9],
    damage: (lines) => lines.map((line, index) => (index === 8 ? `| 5 | ${MATTERS[4]} | |` : line)),
    rule: ANSWER,
    place: 8,
  },
  {
    name: 'one answer for several problems',
    lines: [
      '（一）工程管理方面',
      ...[0, 1, 2].map((index) => `${index + 1}.${MATTERS[index]}。`),
      `整改情况：针对上述3个问题，${DEEDS[0]}`,
      '（二）运行管理方面',
      ...[3, 4, 5].map((index) => `${index - 2}.${MATTERS[index]}。`),
      `整改情况：针对上述3个问题，${DEEDS[3]}`,
    ],
    problems: [1, 2, 3, 6, 7, 8],
    damage: (lines) => lines.map((line) => line.replace('上述3个问题，重排', '上述2个问题，重排')),
    rule: ANSWER,
    place: 6,
  },
  listed('problems listed in a line behind a label', (matters) => [`存在问题：${counted(matters, '；')}。`], [1, 1, 1]),
  listed('problems run into one paragraph', (matters) => [`${counted(matters, '。')}。`], [1, 1, 1]),
  listed(
    'problems listed under a label',
    (matters) => ['存在问题：', ...matters.map((matter, index) => `${index + 1}.${matter}。`)],
    [2, 3, 4],
  ),
  {
    name: 'problems answered in their own line under groups that are worded as problems',
    lines: [0, 1].flatMap((group) => [
      `（${nth(group)}）${['工程', '运行'][group] ?? ''}管理不规范的问题`,
      ...[0, 1, 2].map((index) => `${index + 1}.${FAULTS[group * 3 + index] ?? ''}。${DEEDS[group * 3 + index] ?? ''}结果逐月公开。`),
    ]),
    problems: [1, 2, 3, 5, 6, 7],
    damage: (lines) => lines.toSpliced(6, 1),
    rule: NUMBER,
    place: 6,
  },
  {
    ...alike('problem and answer in one paragraph', (matter, deed, index) => [`${index + 1}.问题：${matter}。整改情况：${deed}`]),
    damage: (lines) => lines.toSpliced(3, 1),
    rule: NUMBER,
    place: 3,
  },
  {
    name: 'two periods',
    lines: [
      '（一）集中整改期（2023年8月至10月）',
      ...[0, 1, 2].flatMap((index) => [`${index + 1}.${MATTERS[index]}`, `整改情况：${DEEDS[index]}`]),
      '（二）持续整改期（2023年11月至12月）',
      ...[3, 4, 5].flatMap((index) => [`${index + 1}.${MATTERS[index]}`, `整改情况：${DEEDS[index]}`]),
    ],
    problems: [1, 3, 5, 8, 10, 12],
    damage: (lines) => lines.toSpliced(11, 1),
    rule: ANSWER,
    place: 10,
  },
  alike('answers for two periods', (matter, deed, index) => [
    `${index + 1}.${matter}`,
    `集中整改期间完成情况：${deed}`,
    '集中整改期后进展情况：每月复核一次。',
  ]),
  {
    ...alike('hard-wrapped lines on numbered pages', (matter, deed, index) => [
      `（${nth(index)}）关于${matter}的问题`,
      `整改情况：党组会议专题研究${matter}工作，明确责任股室和完成时限，${deed}同时修订内部管理办法，把落实情况纳入年度考核。`,
    ]),
    paper: { column: 56, rows: 12 },
  },
  {
    ...alike('① that a line announces', (matter, deed, index) => [
      `${index + 1}.${matter}`,
      '整改情况：采取2项措施。',
      `①${deed}`,
      '②每月复核一次。',
    ]),
    damage: (lines) => lines.map((line, index) => (index === 13 ? line.replace('2项', '3项') : line)),
    rule: 'numbering/announced-count',
    place: 13,
  },
  {
    name: 'a Markdown list under each problem',
    lines: MATTERS.flatMap((matter, index) => [
      `### （${nth(index)}）${matter}`,
      '**整改情况：**',
      `（一）**先改。**${DEEDS[index]}`,
      '（二）**再查。**每月复核一次。',
    ]),
    problems: [0, 4, 8, 12, 16, 20],
    damage: (lines) => lines.toSpliced(13, 3),
    rule: ANSWER,
    place: 12,
    front: FRONT.map((line) => line.replace(/^(?=[一二]、)/u, '## ')),
    next: NEXT.map((line) => line.replace(/^(?=三、)/u, '## ')),
  },
  ...['对应问题#：', '针对第#个问题，', '问题#整改情况：'].map(referring),
  ...[bareFields, lostField(bareFields)],
  alike('a label below the last measure', (matter, deed, index) => [
    `（${nth(index)}）关于“${matter}不到位”的问题`,
    `（1）${deed}`,
    '（2）每月复核一次，结果在公开栏公布。',
    '【进展】群众评价持续向好。',
  ]),
  ...['整改落实', '落实情况'].flatMap((label, kind) =>
    [
      ['①', '②'],
      ['A．', 'B．'],
    ].map(([one, two]) =>
      alike(
        `points ${one ?? ''} under an answer of its own line, ${kind === 0 ? 'counted' : 'not counted'}, without a heading above`,
        (matter, deed, index) => [
          `反馈问题${index + 1}：${matter}不到位。`,
          `${label}${kind === 0 ? index + 1 : ''}：`,
          `${one ?? ''}${deed}`,
          `${two ?? ''}每月复核一次，结果在公开栏公布。`,
        ],
        {
          front: FRONT.map((line) => line.replace(/^[一二]、(?<title>.+)$/u, '【$<title>】')),
          next: NEXT.map((line) => line.replace(/^三、(?<title>.+)$/u, '【$<title>】')),
        },
      ),
    ),
  ),
  {
    name: 'paragraphs counted off 一是关于 that answer the problem',
    lines: MATTERS.map((matter, index) => `${nth(index)}是关于“${matter}”的问题。${DEEDS[index]}每月复核一次。`),
    problems: [0, 1, 2, 3, 4, 5],
    damage: (lines) => lines.toSpliced(3, 1),
    rule: 'numbering/inline-sequence',
    place: 3,
  },
  {
    name: 'paragraphs that name a problem and answer it',
    lines: MATTERS.map((matter, index) => `针对“${matter}”问题，${DEEDS[index]}`),
    problems: [0, 1, 2, 3, 4, 5],
    damage: (lines) => lines.map((line, index) => (index === 3 ? '针对“防汛值守”问题。' : line)),
    rule: ANSWER,
    place: 3,
  },
];
