import { alike, DEEDS, FRONT, gap, MATTERS, NEXT, nth, unlabelled, type ListedLayout } from './listedLayout';

/** Parts in a dress of their own, the second one the list of problems. */
const partsIn = (open: string, close: string, second = '问题整改'): Pick<ListedLayout, 'front' | 'next'> => {
  const dressed = (title: string): string => `${open}${title}${close}`;
  return {
    front: FRONT.map((line) => line.replace(/^一、.+$/u, dressed('概况')).replace(/^二、.+$/u, dressed(second))),
    next: NEXT.map((line) => line.replace(/^三、.+$/u, dressed('下步打算'))),
  };
};

const overLabels = (open: string, close: string): ListedLayout =>
  alike(`${open}怎么改${close} and ${open}改得如何${close} below 问题1：`, (matter, deed, index) => [
    `问题${index + 1}：${matter}`,
    `${open}怎么改${close}`,
    deed,
    `${open}改得如何${close}`,
    '群众评价持续向好。',
  ]);

/** Labels that stand alone in a line between brackets or signs. */
const ALONE: readonly ListedLayout[] = [
  gap(
    alike(
      '▲ 清单1 ▏ above ｜整改过程｜ and ｜整改结果｜, the list announced',
      (matter, deed, index) => [`▲ 清单${index + 1} ▏${matter}`, '｜整改过程｜', deed, '｜整改结果｜', '已经办结，逐月复核。'],
      partsIn('【', '】', '清单一览：共6项'),
    ),
  ),
  overLabels('◆', '◆'),
  overLabels('〖', '〗'),
  overLabels('—', '—'),
  overLabels('▼ ', ' ▼'),
  gap(alike('<整改情况> alone in its line', (matter, deed, index) => [`${index + 1}.${matter}`, '<整改情况>', deed])),
  alike('[ 整改情况 ] alone in its line', (matter, deed, index) => [`（${nth(index)}）${matter}`, '[ 整改情况 ]', deed]),
  alike('——整改情况—— below titles without a number', (matter, deed) => [`${matter}这件事`, '——整改情况——', deed]),
];

const beside = (problem: (index: number) => string, answer: string): readonly ListedLayout[] => {
  const layout = alike(`${problem(0)} and ${answer} before their text`, (matter, deed, index) => [
    `${problem(index)}${matter}`,
    `${answer}${deed}`,
  ]);
  return [gap(layout), { ...layout, name: `${layout.name}, an answer lost` }];
};

/** Problems and answers that a word in brackets or before a stroke opens. */
const BESIDE: readonly ListedLayout[] = [
  alike('[问题] and [整改] before their text', (matter, deed) => [`[问题] ${matter}`, `[整改] ${deed}`]),
  unlabelled(alike('【整改】 below numbered titles', (matter, deed, index) => [`${index + 1}.${matter}`, `【整改】${deed}`])),
  ...beside((index) => `[问题${index + 1}] `, '[整改] '),
  ...beside((index) => `「问题${nth(index)}」`, '「整改」'),
  ...beside((index) => `｛问题${index + 1}｝`, '｛整改情况｝'),
  ...beside((index) => `＜问题${index + 1}＞`, '＜整改＞'),
  ...beside((index) => `｜问题${index + 1}｜`, '｜整改｜'),
  ...beside((index) => `“问题${nth(index)}”：`, '“整改情况”：'),
  ...beside((index) => `任务${index + 1}丨`, '整改丨'),
  ...beside((index) => `问题${index + 1}→`, '整改情况：'),
  ...beside((index) => `问题${nth(index)}、`, '整改情况：'),
  ...beside((index) => `存在问题（${index + 1}）　`, '整改情况　'),
];

/** Titles between brackets or signs. */
const TITLES: readonly ListedLayout[] = [
  gap(
    alike(
      '【问题1：…】 above 【整改】, parts in 【】',
      (matter, deed, index) => [`【问题${index + 1}：${matter}】`, '【整改】', deed],
      partsIn('【', '】'),
    ),
  ),
  alike('【…】 alone, a list announced above them', (matter, deed) => [`【${matter}】`, deed], partsIn('【', '】', '清单一览：共6项')),
  gap(alike('=== 问题1 … ===', (matter, deed, index) => [`=== 问题${index + 1} ${matter} ===`, `整改情况：${deed}`])),
  gap(alike('── 问题一 ── above its title', (matter, deed, index) => [`── 问题${nth(index)} ──`, `${matter}抓得不紧`, deed])),
  gap(alike('问题一 above its title and 整改情况', (matter, deed, index) => [`问题${nth(index)}`, matter, '整改情况', deed])),
  alike('titles between ◆◆', (matter, deed) => [`◆◆ ${matter} ◆◆`, deed], partsIn('✦ ', ' ✦')),
  alike('titles in quotation marks', (matter, deed) => [`“${matter}抓得不紧”`, deed]),
  gap(alike('（一）【…】', (matter, deed, index) => [`（${nth(index)}）【${matter}】`, deed])),
  gap(alike('a task with its box', (matter, deed, index) => [`- [x] ${index + 1}. ${matter}`, `  ${deed}`])),
  alike("a bullet of Word's own font", (matter, deed) => [`\uf06c\t${matter}`, deed]),
  gap(alike('1/6 before the title', (matter, deed, index) => [`${index + 1}/6 ${matter}`, deed])),
  gap(alike('§1 before the title', (matter, deed, index) => [`§${index + 1} ${matter}`, deed])),
  gap(alike('【问题1】 behind the title', (matter, deed, index) => [`■ ${matter}【问题${index + 1}】`, deed])),
  gap(alike('🔍问题❶ before the title', (matter, deed, index) => [`🔍问题${'❶❷❸❹❺❻'.charAt(index)} ${matter}`, `✅整改 ${deed}`])),
];

/** Columns of a table, cell by cell, without a number. */
const cells = MATTERS.flatMap((matter, index) => [`${matter}抓得不紧`, DEEDS[index] ?? '']);
const WITHOUT: readonly ListedLayout[] = [
  {
    name: 'a table cell by cell that numbers nothing',
    lines: ['反馈问题', '整改情况', ...cells],
    problems: [2, 4, 6, 8, 10, 12],
    damage: (lines) => lines.toSpliced(9, 1),
    rule: 'structure/problem-has-response',
    place: 8,
  },
];

/** Layouts of labels and titles in brackets, between signs, and before strokes. */
export const DRESSED: readonly ListedLayout[] = [...ALONE, ...BESIDE, ...TITLES, ...WITHOUT];
