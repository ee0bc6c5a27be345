import { ANSWER, alike, DEEDS, FAULTS, FRONT, gap, LABEL, MATTERS, NEXT, NUMBER, nth, unlabelled, type ListedLayout } from './listedLayout';

/** Parts without a number, dressed. */
const dressedParts = (dress: (title: string, number: number) => readonly string[]): Pick<ListedLayout, 'front' | 'next'> => {
  const all = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => {
      const found = /^(?<number>[一二三])、(?<title>.+)$/u.exec(line)?.groups;
      return found?.title === undefined ? [line] : dress(found.title, '一二三'.indexOf(found.number ?? '') + 1);
    });
  return { front: all(FRONT), next: all(NEXT) };
};
const plainParts = dressedParts((title) => [title]);
const ASPECTS = ['工程管理方面', '运行管理方面'];
const aspect = (index: number): readonly string[] => (index % 3 === 0 ? [ASPECTS[index / 3] ?? ''] : []);
const grouped = [1, 3, 5, 8, 10, 12];

const answeredAbove = {
  problems: grouped,
  damage: (lines: readonly string[]) => lines.toSpliced(9, 1),
  place: 8,
} satisfies Partial<ListedLayout>;

/** Titles without a number, above a label that returns. */
const UNNUMBERED: readonly ListedLayout[] = [
  alike(
    '关于…的问题 without a number, and parts without one',
    (matter, deed) => [`关于${matter}抓得不紧的问题`, `整改进展：${deed}`],
    plainParts,
  ),
  unlabelled(alike('关于…的问题 without a number', (matter, deed) => [`关于${matter}抓得不紧的问题`, `落实情况：${deed}`], plainParts)),
  unlabelled(alike('matters without a number, under numbered parts', (matter, deed) => [`${matter}这件事`, `【办理结果】${deed}`])),
  {
    name: 'aspects and faults without a number, and parts without one',
    lines: FAULTS.flatMap((fault, index) => [...aspect(index), fault, `回音壁：${DEEDS[index] ?? ''}`]),
    ...answeredAbove,
    rule: ANSWER,
    ...plainParts,
  },
  {
    name: 'aspects with a number and problems without one, labels in a line of their own',
    lines: MATTERS.flatMap((matter, index) => [
      ...(index % 3 === 0 ? [`（${nth(index / 3)}）${ASPECTS[index / 3] ?? ''}`] : []),
      `${matter}的问题`,
      '（整改情况）',
      DEEDS[index] ?? '',
    ]),
    problems: [1, 4, 7, 11, 14, 17],
    damage: (lines) => lines.toSpliced(12, 2),
    place: 11,
    rule: ANSWER,
  },
  {
    name: 'aspects without a number, the label of the last answer lost',
    lines: MATTERS.flatMap((matter, index) => [...aspect(index), `关于${matter}抓得不紧的问题`, `整改进展:${DEEDS[index] ?? ''}`]),
    ...answeredAbove,
    damage: (lines) => lines.map((line, index) => (index === 13 ? line.replace('整改进展:', '') : line)),
    place: 13,
    rule: LABEL,
    ...plainParts,
  },
  alike(
    'who, how and with what result under titles without a number',
    (matter, deed) => [`${matter}方面的情况`, '经手股室:工程科', `整改办法:${deed}`, '整改效果:群众评价持续向好。'],
    { ...plainParts, damage: (lines) => lines.toSpliced(14, 2), place: 12 },
  ),
  alike(
    'titles without a number in wrapped lines',
    (matter, deed) => [
      `关于${matter}抓得不紧的问题`,
      `整改进展：党组会议专题研究${matter}工作，明确责任股室和完成时限，${deed}同时修订内部管理办法。`,
    ],
    { ...plainParts, paper: { column: 56, rows: null } },
  ),
];

const below =
  (mark: (index: number) => string, label: string) =>
  (matter: string, deed: string, index: number): readonly string[] => [mark(index), matter, label, deed];
const twoDigits = (index: number): string => `0${index + 1}`;
const twice = (layout: ListedLayout): ListedLayout => ({
  ...layout,
  name: `${layout.name}, one twice`,
  damage: (lines) => lines.map((line, index) => (index === layout.problems[3] ? (lines[layout.problems[2] ?? 0] ?? '') : line)),
  rule: NUMBER,
  place: layout.problems[3] ?? 0,
});
const unanswered: Partial<ListedLayout> = { damage: (lines) => lines.toSpliced(14, 2), place: 12 };
const pageParts = dressedParts((title, number) => [`PART 0${number}`, title]);

/** Numbers in a line of their own, above the title. */
const ABOVE: readonly ListedLayout[] = [
  alike('01 above its title, ✓ before the label', below(twoDigits, '✓ 整改情况'), { ...unanswered, ...pageParts }),
  gap(alike('01 above its title, the label alone', below(twoDigits, '整改情况'), pageParts)),
  twice(
    alike(
      '01 above its title',
      below(twoDigits, '▶ 落实情况'),
      dressedParts((title, number) => [`第${nth(number - 1)}部分`, title]),
    ),
  ),
  gap(
    alike(
      '（一） above its title',
      below((index) => `（${nth(index)}）`, '【整改情况】'),
    ),
  ),
  twice(alike('1. above its title', (matter, deed, index) => [`${index + 1}.`, matter, `整改情况:${deed}`])),
  gap(alike('NO.1 above its title', (matter, deed, index) => [`NO.${index + 1}`, `${matter}不到位`, `📌 整改情况`, deed], pageParts)),
  gap(alike('【1】 above its title', (matter, deed, index) => [`【${index + 1}】`, `${matter}不到位`, deed])),
  alike('① above its title', (matter, deed, index) => ['①②③④⑤⑥'.charAt(index), `${matter}不到位`, `整改情况：${deed}`], {
    damage: (lines) => lines.toSpliced(11, 1),
    place: 9,
  }),
  alike('**01** above its title', (matter, deed, index) => [`**0${index + 1}**`, '', `**${matter}**`, '', '✔️ 整改情况', '', deed], {
    damage: (lines) => lines.toSpliced(25, 3),
    place: 21,
    ...dressedParts((title, number) => [`## PART 0${number}`, '', `## ${title}`, '']),
  }),
];

/** Numbers within a prefix. */
const WITHIN: readonly ListedLayout[] = [
  gap(
    alike('问题清单第1号：', (matter, deed, index) => [
      `问题清单第${index + 1}号:${matter}`,
      '整改责任:工程科',
      `整改措施:${deed}`,
      '整改成效:逐月公开。',
    ]),
  ),
  gap(alike('反馈事项第一条：', (matter, deed, index) => [`反馈事项第${nth(index)}条：${matter}`, `整改情况：${deed}`])),
  unlabelled(alike('台账第（1）件：', (matter, deed, index) => [`台账第（${index + 1}）件：${matter}`, `整改情况：${deed}`])),
  gap(alike('销号卡1：', (matter, deed, index) => [`销号卡${index + 1}：${matter}`, '承办股室：工程科', `办结情况：${deed}`])),
  {
    ...alike('整改清单第1号 before a blank, one twice', (matter, deed, index) => [
      `问题清单第${index + 1}号　${matter}`,
      `整改情况：${deed}`,
    ]),
    damage: (lines) => lines.map((line) => line.replace('第4号', '第3号')),
    rule: NUMBER,
    place: 6,
  },
  gap(
    alike('【问题1】 before its title', (matter, deed, index) => [
      `【问题${index + 1}】${matter}`,
      `【整改落实】${deed}`,
      '【整改状态】已完成',
    ]),
  ),
  gap(alike('NO.1：', (matter, deed, index) => [`NO.${index + 1}：${matter}`, `整改情况：${deed}`])),
];

/** A page whose source was copied, a paragraph a line. */
const tagged = (lines: readonly string[]): readonly string[] => lines.map((line) => `<p style="text-indent:2em">&nbsp;&nbsp;${line}</p>`);
const SOURCE: readonly ListedLayout[] = [
  alike(
    'paragraphs in the tags of a page',
    (matter, deed, index) => tagged([`（${nth(index)}）关于${matter}的问题`, `<span>整改情况：</span>${deed}`]),
    { front: tagged(FRONT), next: tagged(NEXT) },
  ),
];

/** Layouts of pages and cards. */
export const ON_PAGES: readonly ListedLayout[] = [...UNNUMBERED, ...ABOVE, ...WITHIN, ...SOURCE];
