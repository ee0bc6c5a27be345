import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { sequence } from '../../../server/src/rules/numbering/sequence';
import { renumber } from '../../../server/src/services/renumber';
import { findingsOf } from './findings';

/** What is wrong, what is said of it, and what renumbering makes of it. */
const rows: readonly (readonly [text: string, said: readonly RegExp[], renumbered: string])[] = [
  [
    '问题6：学习少。\n整改情况：已学。\n问题8：督促少。\n整改情况：已促。\n问题9：制度旧。\n整改情况：已改。',
    [/上一个是6，这里应为7，现为8/u],
    '问题6：学习少。\n整改情况：已学。\n问题7：督促少。\n整改情况：已促。\n问题8：制度旧。\n整改情况：已改。',
  ],
  [
    '五、组织情况\n正文。\n八、整改情况\n正文。',
    [/应从“一、”编起/u, /上一个是“五、”，这里应为“六、”，现为“八、”/u],
    '一、组织情况\n正文。\n二、整改情况\n正文。',
  ],
  [
    '一、甲\n正文。\n二、乙\n正文。\n九、丙\n正文。\n四、丁\n正文。',
    [/上一个是“二、”，这里应为“三、”，现为“九、”/u],
    '一、甲\n正文。\n二、乙\n正文。\n三、丙\n正文。\n四、丁\n正文。',
  ],
  [
    '| 序号 | 问题 | 整改情况 |\n| 1 | 学习少 | 已学 |\n| 2 | 督促少 | 已促 |\n| 4 | 制度旧 | 已改 |',
    [/上一个是2，这里应为3，现为4/u],
    '| 序号 | 问题 | 整改情况 |\n| 1 | 学习少 | 已学 |\n| 2 | 督促少 | 已促 |\n| 3 | 制度旧 | 已改 |',
  ],
  ['整改情况：②学习3次；\n①研讨2次；\n③制度1项。', [], '整改情况：①学习3次；\n②研讨2次；\n③制度1项。'],
  ['②学习3次。\n①研讨2次。', [/颠倒|从“①”编起/u], '①学习3次。\n②研讨2次。'],
];

describe('numbers that do not count on', () => {
  for (const [text, said, renumbered] of rows) {
    it(`are counted from where the message says, and put in order: ${text.slice(0, 16)}…`, () => {
      const messages = findingsOf(sequence, text).map(({ message }) => message);
      assert.equal(messages.length, said.length, messages.join('\n'));
      said.forEach((words, index) => {
        assert.match(messages[index] ?? '', words);
      });
      assert.equal(inOrder(text), renumbered);
      assert.equal(inOrder(renumbered), renumbered, 'a second time nothing changes');
    });
  }
});

function inOrder(text: string): string {
  return applyEdits(text, renumber(readNotice(text), 'document').edits);
}
