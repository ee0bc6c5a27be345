/** A layout that drafters use, how it is written in a few problems, and a defect in it. */
export interface ListedLayout {
  readonly name: string;
  /** The lines of the part on rectification. */
  readonly lines: readonly string[];
  /** Those of them that are problems, from zero on. */
  readonly problems: readonly number[];
  readonly damage: (lines: readonly string[]) => readonly string[];
  readonly rule: string;
  /** The line of the finding, counted as `problems` are in the damaged lines. */
  readonly place: number;
  readonly front?: readonly string[];
  readonly next?: readonly string[];
}

export const FRONT: readonly string[] = [
  '中共青溪县水利局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2023年4月10日至6月15日，县委第二巡察组对县水利局党组开展了巡察。2023年8月2日，县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。',
  '一、整改工作组织情况',
  '党组召开专题会议研究部署，成立整改工作领导小组，逐条明确责任单位。',
  '二、反馈问题整改情况',
];

export const NEXT: readonly string[] = [
  '三、下一步工作安排',
  '党组将持续抓好后续整改，巩固整改成果。',
  '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。',
  '联系电话：0990-6602731；电子邮箱：slj@qingxi.example.org；通讯地址：青溪县湖滨路1号县水利局办公室；邮政编码：834000。',
  '中共青溪县水利局党组',
  '2024年1月18日',
];

/** Matters without a word of fault, and what was done about each. */
const MATTERS = ['水库巡查', '河道台账', '闸门检修', '防汛值守', '泵站用电', '灌区收费'];
const DEEDS = [
  '重新划定巡查路线，配发巡查记录仪12台。',
  '逐条河道建立电子台账，补录信息236条。',
  '检修闸门8扇，更换启闭机2台。',
  '重排值班表，夜间抽查7次。',
  '改签用电合同3份，年省电费9万元。',
  '公开水价标准，退还多收水费1.2万元。',
];

const ANSWER = 'structure/problem-has-response';
const LABEL = 'structure/response-label';
const NUMBER = 'numbering/sequence';

type Writing = (matter: string, deed: string, index: number) => readonly string[];

/** Six problems, each written alike; a problem begins with the first of its lines. */
function alike(name: string, write: Writing, more: Partial<ListedLayout> = {}, count = MATTERS.length): ListedLayout {
  const written = MATTERS.slice(0, count).map((matter, index) => write(matter, DEEDS[index] ?? '', index));
  const problems = [...written.keys()].map((index) => written.slice(0, index).flat().length);
  const size = written[0]?.length ?? 0;
  // The answer to the fourth.
  const gone = (problems[3] ?? 0) + 1;
  return {
    name,
    lines: written.flat(),
    problems,
    damage: (lines) => [...lines.slice(0, gone), ...lines.slice(gone + size - 1)],
    rule: ANSWER,
    place: gone - 1,
    ...more,
  };
}

/** The same without the fourth problem: its number is missing. */
function gap(layout: ListedLayout): ListedLayout {
  const [from, to] = [layout.problems[3] ?? 0, layout.problems[4] ?? 0];
  return { ...layout, damage: (lines) => [...lines.slice(0, from), ...lines.slice(to)], rule: NUMBER, place: from };
}

/** The same with a label taken off the answer to the fourth. */
function unlabelled(layout: ListedLayout, rule = LABEL): ListedLayout {
  const at = (layout.problems[3] ?? 0) + 1;
  return {
    ...layout,
    name: `${layout.name}, a label lost`,
    damage: (lines) => lines.map((line, index) => (index === at ? line.replace(/^(?:【[^】]+】|[^：]+：)/u, '') : line)),
    rule,
    place: at,
  };
}

const nth = (index: number): string => '一二三四五六七八九十'.charAt(index);
const decimal = alike('decimal numbers', (matter, deed, index) => [`1.${index + 1} ${matter}`, `已做工作：${deed}`]);
const codes = alike('反馈意见1—1', (matter, deed, index) => [`反馈意见1—${index + 1}：${matter}。`, `整改情况：${deed}`]);
const audit = alike('审计指出 and 整改情况', (matter, deed) => [`审计指出：${matter}缺少记录。`, `整改情况：${deed}`]);
const fullWidth = alike('full-width digits', (matter, deed, index) => [`${'１２３４５６'.charAt(index)}．${matter}`, `整改情况：${deed}`]);
const table = (mark: string): ListedLayout => ({
  name: `a table with cells parted by ${JSON.stringify(mark)}`,
  lines: [['序号', '问题', '整改情况'].join(mark), ...MATTERS.map((matter, index) => [index + 1, matter, DEEDS[index]].join(mark))],
  problems: [1, 2, 3, 4, 5, 6],
  damage: (lines) => [...lines.slice(0, 4), ...lines.slice(5)],
  rule: NUMBER,
  place: 4,
});

/** Layouts by what marks the problems, then by what stands under them. */
export const LAYOUTS: readonly ListedLayout[] = [
  gap(decimal),
  unlabelled(decimal),
  {
    ...alike('parts and aspects in words', (matter, deed, index) => [
      ...(index % 3 === 0 ? [`第${nth(index / 3)}方面：${index === 0 ? '工程管理' : '运行管理'}方面`] : []),
      `（${nth(index % 3)}）${matter}`,
      deed,
    ]),
    problems: [1, 3, 5, 8, 10, 12],
    damage: (lines) => lines.toSpliced(9, 1),
    place: 8,
    front: FRONT.map((line) => line.replace('一、', '第一部分　').replace('二、', '第二部分　')),
    next: NEXT.map((line) => line.replace('三、', '第三部分　')),
  },
  alike('其一', (matter, deed, index) => [`其${nth(index)}，${matter}。`, deed]),
  gap(alike('第一，', (matter, deed, index) => [`第${nth(index)}，关于${matter}的问题。`, `整改情况：${deed}`])),
  gap(alike('第1项：', (matter, deed, index) => [`第${index + 1}项：${matter}`, `整改情况：${deed}`])),
  gap(codes),
  unlabelled(codes),
  gap(alike('问题（一）：', (matter, deed, index) => [`问题（${nth(index)}）：${matter}。`, `整改情况：${deed}`])),
  alike(
    '问题描述： behind 问题（一）：',
    (matter, deed, index) => [`问题（${nth(index)}）：${matter}`, `问题描述：${matter}记录不全。`, `整改落实：${deed}`],
    { damage: (lines) => lines.toSpliced(11, 1), place: 9 },
  ),
  gap(alike('反馈问题之一：', (matter, deed, index) => [`反馈问题之${nth(index)}：${matter}。`, `整改情况：${deed}`])),
  alike('问题一 in a line of its own', (matter, deed, index) => [`问题${nth(index)}`, `${matter}。`, `整改情况：${deed}`], {
    problems: [1, 4, 7, 10, 13, 16].map((line) => line - 1),
    damage: (lines) => lines.toSpliced(11, 1),
    place: 10,
  }),
  alike('headings in 【】', (matter, deed) => [`【${matter}】`, deed]),
  ...['●', '★', '▲', '——'].map((sign) => alike(`${sign} before problems`, (matter, deed) => [`${sign} ${matter}。`, deed])),
  alike('◆ over ——', (matter, deed) => [`◆ ${matter}`, `——${deed}`, `——每月复核一次。`]),
  alike('bold lines', (matter, deed) => [`**${matter}**`, deed]),
  gap(alike('1-1.', (matter, deed, index) => [`1-${index + 1}.${matter}`, `整改情况：${deed}`])),
  gap(alike('【1】', (matter, deed, index) => [`【${index + 1}】${matter}`, `整改情况：${deed}`])),
  gap(alike('01 before a blank', (matter, deed, index) => [`0${index + 1} ${matter}`, deed])),
  gap(alike('① at line heads', (matter, deed, index) => [`${'①②③④⑤⑥'.charAt(index)}${matter}。`, `整改情况：${deed}`])),
  gap(fullWidth),
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
  alike(
    'problems listed in a line',
    (matter, deed, index) => [
      `（${nth(index)}）${['工程', '运行', '水政', '财务'][index] ?? ''}管理方面`,
      `存在问题：1.${matter}；2.${MATTERS[index + 1]}；3.${MATTERS[index + 2]}。`,
      `整改情况：1.${deed}2.每月复核一次。3.结果公开。`,
    ],
    { damage: (lines) => lines.toSpliced(11, 1), place: 9 },
    4,
  ),
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
  {
    name: 'paragraphs that name a problem and answer it',
    lines: MATTERS.map((matter, index) => `针对“${matter}”问题，${DEEDS[index]}`),
    problems: [0, 1, 2, 3, 4, 5],
    damage: (lines) => lines.map((line, index) => (index === 3 ? '针对“防汛值守”问题。' : line)),
    rule: ANSWER,
    place: 3,
  },
];
