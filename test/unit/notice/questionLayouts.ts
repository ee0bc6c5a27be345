import { alike, MATTERS, DEEDS, gap, NUMBER, unlabelled, type ListedLayout } from './listedLayout';

const bracketed = alike('【问】 and 【答】', (matter, deed) => [`【问】${matter}怎么改？`, `【答】${deed}`]);

/** Layouts that ask and answer. */
export const ASKED: readonly ListedLayout[] = [
  alike('问 and 答', (matter, deed) => [`问：${matter}怎么改？`, `答：${deed}`]),
  gap(alike('问1 and 答1', (matter, deed, index) => [`问${index + 1}：${matter}怎么改？`, `答${index + 1}：${deed}`])),
  alike('Q and A', (matter, deed) => [`Q：${matter}怎么改？`, `A：${deed}`]),
  bracketed,
  unlabelled(bracketed),
  gap(alike('问 behind a number', (matter, deed, index) => [`${index + 1}.问：${matter}怎么改？`, `答：1.${deed}`, '2.每月复核一次。'])),
  {
    name: '问 and 答 in one paragraph, numbered',
    lines: MATTERS.map((matter, index) => `问${index + 1}：${matter}怎么改？答：${DEEDS[index]}`),
    problems: [0, 1, 2, 3, 4, 5],
    damage: (lines) => lines.toSpliced(3, 1),
    rule: NUMBER,
    place: 3,
  },
];
