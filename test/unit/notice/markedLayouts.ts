import { STEMS } from '../../../server/src/text/numerals';
import { alike, ANSWER, FAULTS, FRONT, gap, LABEL, NEXT, nth, NUMBER, unlabelled, type ListedLayout } from './listedLayout';

const decimal = alike('decimal numbers', (matter, deed, index) => [`1.${index + 1} ${matter}`, `已做工作：${deed}`]);
const codes = alike('反馈意见1—1', (matter, deed, index) => [`反馈意见1—${index + 1}：${matter}。`, `整改情况：${deed}`]);
const fullWidth = alike('full-width digits', (matter, deed, index) => [`${'１２３４５６'.charAt(index)}．${matter}`, `整改情况：${deed}`]);

const arrows = alike('◎ before measures and → before the answer', (matter, deed, index) => [
  `2.${index + 1} ${FAULTS[index] ?? ''}`,
  `◎逐项核对${matter}，列出清单`,
  '◎明确专人负责',
  '◎每月复核一次',
  `→完成情况：${deed}`,
]);
const serials = alike('序号： in a line of its own', (matter, deed, index) => [
  `序号：${index + 1}`,
  `反馈问题：${matter}`,
  `整改措施：${deed}`,
  '责任单位：工程科',
]);

/** Layouts by what marks the problems. */
export const MARKED: readonly ListedLayout[] = [
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
  gap(alike('甲、', (matter, deed, index) => [`${STEMS.charAt(index)}、${matter}`, deed])),
  gap(alike('（甲）', (matter, deed, index) => [`（${STEMS.charAt(index)}）${matter}`, `整改情况：${deed}`])),
  gap(alike('一是关于', (matter, deed, index) => [`${nth(index)}是关于${matter}的问题。`, `整改情况：${deed}`])),
  gap(
    alike('第1项 alone in its line, the problem a field below it', (matter, deed, index) => [
      `第${index + 1}项`,
      `反馈问题：${matter}`,
      '责任部门：工程科',
      `完成情况：${deed}`,
    ]),
  ),
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
  { ...arrows, damage: (lines) => lines.toSpliced(16, 4), place: 15 },
  { ...arrows, name: `${arrows.name}, a label lost`, damage: (lines) => lines.toSpliced(19, 1), rule: LABEL, place: 16 },
  {
    ...serials,
    problems: serials.problems.map((line) => line + 1),
    damage: (lines) => lines.toSpliced(12, 4),
    rule: NUMBER,
    place: 13,
  },
  {
    ...alike('篇, 章 and 节', (matter, deed, index) => [
      ...(index % 3 === 0 ? [`第${nth(index / 3)}章　${index === 0 ? '工程管理' : '运行管理'}`] : []),
      `第${nth(index % 3)}节　${matter}`,
      `整改情况：${deed}`,
    ]),
    problems: [1, 3, 5, 8, 10, 12],
    damage: (lines) => lines.toSpliced(9, 1),
    rule: ANSWER,
    place: 8,
    front: FRONT.map((line) => line.replace('一、', '第一篇　').replace('二、', '第二篇　')),
    next: NEXT.map((line) => line.replace('三、', '第三篇　')),
  },
  alike('titles whose automatic numbers are lost', (matter, deed) => [`关于“${matter}”问题`, `整改措施：${deed}`, '责任单位：工程科'], {
    front: FRONT.map((line) => line.replace(/^[一二]、/u, '')),
    next: NEXT.map((line) => line.replace('三、', '')),
  }),
];
