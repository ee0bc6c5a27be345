import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { completeInContext } from '../../../server/src/services/completion/completeInContext';
import { plainFillIn } from '../../../server/src/services/insertion/fillIn';
import { draft, FRONT } from './cursor';

describe('completeInContext', () => {
  it('offers the next item behind the mark that ends one, and takes up what is typed of it', () => {
    assert.deepEqual(accepted('整改：一是学习；|'), ['整改：一是学习；二是']);
    assert.deepEqual(accepted('整改：一是学习。二|'), ['整改：一是学习。二是']);
    assert.deepEqual(accepted('从3个方面整改：①学习;|'), ['从3个方面整改：①学习;②']);
  });

  it('makes room where an item stands behind it already', () => {
    assert.deepEqual(accepted('整改：一是学习；|二是调研。'), ['整改：一是学习；二是三是调研。']);
  });

  it('offers no item outside an enumeration, or within a clause', () => {
    assert.deepEqual(accepted('区委高度重视；|'), []);
    assert.deepEqual(accepted('整改：一是学习，|'), []);
  });

  it('offers the document’s own label below a problem without an answer', () => {
    const lines = ['1.针对“甲”问题。', '整改情况：完善制度。', '2.针对“乙”问题。', '整改情况：走访企业。', '3.针对“丙”问题。'];
    assert.deepEqual(
      accepted(...lines, '整|').map((text) => text.split('\n').at(-1)),
      ['整改情况：'],
    );
    assert.deepEqual(accepted(...lines, '整改情况：压实责任。', '整|'), []);
  });

  it('offers the titles that were given before, the closing mark once', () => {
    const line = '印发《云山市工作规则》。印发';
    assert.deepEqual(accepted(`${line}《|`), [`${line}《云山市工作规则》`]);
    assert.deepEqual(accepted(`${line}《云山|》`), [`${line}《云山市工作规则》`]);
  });

  it('offers a quoted name that comes again, not one that stands once', () => {
    assert.deepEqual(accepted('落实“三会一课”，坚持“三会一课”，用好“一次”，抓好“|'), [
      '落实“三会一课”，坚持“三会一课”，用好“一次”，抓好“三会一课”',
    ]);
  });

  it('offers nothing in a text that is no notice', () => {
    const { notice, offset } = draft('一是买菜；|');
    assert.deepEqual(completeInContext(notice, offset), []);
  });

  it('replaces what stands before the cursor, whatever the text', () => {
    const parts = ['一是甲；', '二', '《办法》', '《', '“', '整改', '巡视', '。', '\n', '1.针对“甲”问题。\n', '😀'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), fc.nat(80), (text, place) => {
        const notice = readNotice(text.join(''));
        const offset = Math.min(place, notice.source.text.length);
        for (const { replace, filterText } of completeInContext(notice, offset)) {
          assert.equal(replace.end, offset);
          assert.ok(filterText.startsWith(notice.source.text.slice(replace.start, offset)));
        }
      }),
    );
  });
});

/** The text, the front left out, after each of the offers is taken. */
function accepted(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return completeInContext(notice, offset).map(({ text, replace, edits }) => {
    const all = [{ span: replace, text: plainFillIn(text) }, ...edits];
    return applyEdits(notice.source.text, all).split('\n').slice(FRONT.length).join('\n');
  });
}
