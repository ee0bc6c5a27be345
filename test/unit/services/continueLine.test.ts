import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { continueAfterEnter } from '../../../server/src/services/continueLine';
import { draft, FRONT } from './cursor';

describe('continueAfterEnter', () => {
  it('offers the next item where each item is a paragraph', () => {
    assert.deepEqual(entered('一、甲', '一是学习。', '|'), ['一、甲', '一是学习。', '二是']);
    assert.deepEqual(entered('一、甲', '　　①学习。', '　　②调研；', '　　|'), ['一、甲', '　　①学习。', '　　②调研；', '　　③']);
  });

  it('moves the items behind it', () => {
    assert.deepEqual(entered('一、甲', '一是学习。', '|', '二是调研。', '三是检查。'), [
      '一、甲',
      '一是学习。',
      '二是',
      '三是调研。',
      '四是检查。',
    ]);
  });

  it('takes an item without words away', () => {
    assert.deepEqual(entered('一、甲', '一是学习。', '二是', '|'), ['一、甲', '一是学习。', '']);
  });

  it('leaves a sentence that is not at its end, and a paragraph of several items', () => {
    assert.deepEqual(entered('一、甲', '一是学习', '|'), ['一、甲', '一是学习', '']);
    assert.deepEqual(entered('一、甲', '一是学习。二是调研。', '|'), ['一、甲', '一是学习。二是调研。', '']);
  });

  it('offers the next measure where measures are headings with their text', () => {
    const lines = ['一、关于“学习不深”问题的整改情况', '（一）加强学习。全年学习14次，形成长效机制。', '|'];
    assert.deepEqual(entered(...lines).at(-1), '（二）');
  });

  it('offers the label after a problem without an answer, where the document has one', () => {
    const lines = [
      '1.针对“学习不深”问题。',
      '整改情况：完善制度。',
      '2.针对“服务不够”问题。',
      '整改情况：走访企业。',
      '3.针对“责任不实”问题。',
      '|',
    ];
    assert.equal(entered(...lines).at(-1), '整改情况：');
    assert.equal(entered(...lines, '整改情况：压实责任。').at(-2), '');
  });

  it('does nothing in a line with words, at the start of the text, or in a text that is no notice', () => {
    for (const lines of [['|'], ['一是买菜。', '|']]) {
      const { notice, offset } = draft(...lines);
      assert.deepEqual(continueAfterEnter(notice, offset), []);
    }
    assert.deepEqual(entered('一是学习。', '调研|'), ['一是学习。', '调研']);
  });
});

function entered(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return applyEdits(notice.source.text, continueAfterEnter(notice, offset)).split('\n').slice(FRONT.length);
}
