import { alike, ANSWER, DEEDS, FAULTS, FRONT, gap, MATTERS, NEXT, NUMBER, nth, type ListedLayout } from './listedLayout';

const next = NEXT.with(0, '四、下一步工作安排');

/** Six problems in a list, and a part of their answers. */
function apart(
  name: string,
  list: (matter: string, index: number) => string,
  answer: (deed: string, index: number) => string,
  head: readonly string[] = [],
): ListedLayout {
  const lines = [
    ...head,
    ...MATTERS.map((matter, index) => list(`${matter}抓得不紧`, index)),
    '三、销号情况',
    ...DEEDS.map((deed, index) => answer(`${deed}每月复核一次，结果在公开栏公布。`, index)),
  ];
  const problems = [...MATTERS.keys()].map((index) => head.length + index);
  const lost = head.length + MATTERS.length + 1 + 3;
  return { name, lines, problems, damage: (all) => all.toSpliced(lost, 1), rule: ANSWER, place: head.length + 3, next };
}

/** Problems listed in one part and answered in the next, by number. */
const BY_NUMBER: readonly ListedLayout[] = [
  apart(
    '清单1： and 清单1销号情况：',
    (matter, index) => `清单${index + 1}：${matter}`,
    (deed, index) => `清单${index + 1}销号情况：${deed}`,
  ),
  apart(
    '问题一： and 问题一整改：',
    (matter, index) => `问题${nth(index)}：${matter}`,
    (deed, index) => `问题${nth(index)}整改：${deed}`,
  ),
  apart(
    '1. and 第1项整改情况：',
    (matter, index) => `${index + 1}.${matter}。`,
    (deed, index) => `第${index + 1}项整改情况：${deed}`,
  ),
  apart(
    '[1] and [1]',
    (matter, index) => `[${index + 1}] ${matter}`,
    (deed, index) => `[${index + 1}] ${deed}`,
  ),
  apart(
    '一是 and 对第一个问题，',
    (matter, index) => `${nth(index)}是${matter}；`,
    (deed, index) => `对第${nth(index)}个问题，${deed}`,
  ),
  apart(
    'a table without answers, and 问题1：',
    (matter, index) => `${index + 1}\t${matter}\t工程科`,
    (deed, index) => `问题${index + 1}：${deed}`,
    ['序号\t问题\t责任科室'],
  ),
];

/** The same list said again, title by title, over the answers. */
const AGAIN: ListedLayout = {
  name: 'titles listed in one part and said again over their answers',
  lines: [
    ...FAULTS.map((fault, index) => `${index + 1}.${fault}`),
    '三、整改清单',
    ...FAULTS.flatMap((fault, index) => [`${index + 1}.${fault}`, DEEDS[index] ?? '']),
  ],
  problems: [7, 9, 11, 13, 15, 17],
  damage: (lines) => lines.toSpliced(14, 1),
  rule: ANSWER,
  place: 13,
  next,
};

/** Title and answer in one line, parted by something else than a full stop. */
const parted = (mark: string): readonly ListedLayout[] => {
  const layout = alike(`title${mark}answer in one line`, (matter, deed, index) => [`${index + 1}.${matter}抓得不紧${mark}${deed}`]);
  return [
    { ...layout, damage: (lines) => lines.toSpliced(3, 1), rule: NUMBER, place: 3 },
    {
      ...layout,
      name: `${layout.name}, an answer lost`,
      damage: (lines) => lines.map((line, index) => (index === 3 ? line.slice(0, line.indexOf(mark)) : line)),
      place: 3,
    },
  ];
};

const RUN_IN: readonly ListedLayout[] = [
  ...['→', '——', '：', '　▶整改：', '【整改】'].flatMap(parted),
  gap(alike('针对“…”， before the answer in one line', (matter, deed, index) => [`${index + 1}.针对“${matter}抓得不紧”，${deed}`])),
  gap(
    alike('the answer in brackets behind the title', (matter, deed, index) => [`${index + 1}.${matter}（整改情况：${deed.slice(0, -1)}）`]),
  ),
];

const answeredTwice = (matter: string, deed: string, index: number): readonly string[] => [
  `${index + 1}.${matter}${index % 2 === 0 ? '不到位' : '抓得松'}`,
  '（1）记录写得潦草，保管零散。',
  '（2）发现的隐患等人来催。',
  `整改情况：${deed}`,
];

/** What stands under a title, and is no problem. */
const BELOW: readonly ListedLayout[] = [
  {
    ...alike('how a problem shows, in sentences above its answer', answeredTwice),
    damage: (lines) => lines.toSpliced(12, 4),
    rule: NUMBER,
    place: 12,
  },
  gap(
    alike('measures of one sentence below titles without a word of fault', (matter, deed, index) => [
      `${index + 1}.${matter}`,
      `（1）${deed}`,
      '（2）每月复核一次，结果在公开栏公布。',
    ]),
  ),
  {
    name: 'problems below groups in 【】 beside the other parts',
    lines: FAULTS.flatMap((fault, index) => [
      ...(index % 2 === 0 ? [`【${['工程', '运行', '水政'][index / 2] ?? ''}】`] : []),
      `${index + 1}.${fault}`,
      DEEDS[index] ?? '',
    ]),
    problems: [1, 3, 6, 8, 11, 13],
    damage: (lines) => lines.toSpliced(9, 1),
    rule: ANSWER,
    place: 8,
    front: [FRONT[0] ?? '', '【概况】', FRONT[1] ?? '', FRONT[3] ?? ''],
    next: NEXT.with(0, '【下步打算】'),
  },
  alike('titles below aspects, neither with a number nor a label', (matter, deed) => [
    `${matter}抓得不紧`,
    `${deed}每月复核一次，结果在公开栏公布。`,
  ]),
];

/** `针对…问题，` before each answer, the problem not in quotation marks. */
const CLAUSES: ListedLayout = {
  name: 'paragraphs that name a problem without quotation marks',
  lines: MATTERS.map((matter, index) => `针对${matter}抓得不紧的问题，${DEEDS[index] ?? ''}`),
  problems: [0, 1, 2, 3, 4, 5],
  damage: (lines) => lines.map((line, index) => (index === 3 ? '针对防汛值守抓得不紧的问题。' : line)),
  rule: ANSWER,
  place: 3,
};

/** Faults of which two are in words that are known; the overview says how many there are. */
const loose = (matter: string, index: number): string => `${matter}${index < 2 ? '不到位' : '松松垮垮'}`;
const announced: Pick<ListedLayout, 'front'> = {
  front: FRONT.with(3, '党组召开专题会议研究部署，针对反馈的6个问题成立整改工作领导小组，逐条明确责任单位。'),
};
const opened = (mark: string, write: (title: string, deed: string, index: number) => string): ListedLayout => {
  const layout = alike(
    `paragraphs that open with a title before ${mark}`,
    (matter, deed, index) => [write(loose(matter, index), deed, index)],
    announced,
  );
  return {
    ...layout,
    damage: (lines) => lines.map((line, index) => (index === 3 ? line.slice(0, line.indexOf(mark) + 1) : line)),
    place: 3,
  };
};

/** Title and answer in one paragraph, without a number. */
const OPENED: readonly ListedLayout[] = [
  opened('。', (title, deed) => `${title}。${deed}`),
  opened('：', (title, deed) => `${title}：${deed}`),
  opened('】', (title, deed) => `【${title}】${deed}`),
  { ...opened('。', (title, deed) => `●${title}。${deed}`), name: 'the same behind ●' },
  { ...opened('。', (title, deed) => `关于${title}。${deed}`), name: 'the same, 关于 before each' },
  alike('【问题】…【整改】… in one paragraph', (matter, deed) => [`【问题】${matter}。【整改】${deed}`], {
    damage: (lines) => lines.map((line, index) => (index === 3 ? line.slice(0, line.indexOf('【整改】')) : line)),
    place: 3,
  }),
];

const UNITS = ['南河水库', '北山灌区', '城东泵站', '西门闸口', '河道中心', '水政中队'];
/** Fields of which the first is the problem. */
const FIELDS: readonly ListedLayout[] = [
  {
    name: '1.问题：… and 2.整改：… below each unit',
    lines: MATTERS.flatMap((matter, index) => [
      `（${nth(index)}）${UNITS[index] ?? ''}`,
      `1.问题：${matter}`,
      `2.整改：${DEEDS[index] ?? ''}`,
    ]),
    problems: [0, 3, 6, 9, 12, 15],
    damage: (lines) => lines.toSpliced(11, 1),
    rule: ANSWER,
    place: 10,
  },
  gap(
    alike('a table of two columns for each problem', (matter, deed, index) => [
      `| 问题${index + 1} | ${matter} |`,
      `| 整改措施 | ${deed} |`,
      '| 责任科室 | 工程科 |',
    ]),
  ),
  gap(alike('问题(1) right before its title', (matter, deed, index) => [`问题（${index + 1}）${matter}`, `整改情况：${deed}`])),
  alike('titles that end in a colon, without a number', (matter, deed) => [
    `${matter}抓得不紧：`,
    `${deed}每月复核一次，结果在公开栏公布。`,
  ]),
  {
    name: 'bullets below 【存在问题】 and 【整改情况】 for each unit',
    lines: [0, 1, 2].flatMap((group) => [
      `（${nth(group)}）${UNITS[group] ?? ''}`,
      '【存在问题】',
      ...[0, 1].map((index) => `· ${MATTERS[group * 2 + index] ?? ''}抓得松`),
      '【整改情况】',
      ...[0, 1].map((index) => `· ${DEEDS[group * 2 + index] ?? ''}`),
    ]),
    problems: [2, 3, 9, 10, 16, 17],
    damage: (lines) => lines.toSpliced(11, 3),
    rule: ANSWER,
    place: 9,
  },
];

/** Layouts whose answers stand in another part, in the line of the title, or below what is none. */
export const APART: readonly ListedLayout[] = [...BY_NUMBER, AGAIN, ...RUN_IN, ...BELOW, ...OPENED, ...FIELDS, CLAUSES];
