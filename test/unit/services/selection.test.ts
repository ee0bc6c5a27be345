import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { selectionsAt } from '../../../server/src/services/selection';
import { containsSpan, touchesOffset } from '../../../server/src/text/span';
import { draft, FRONT, words } from './cursor';

describe('selectionsAt', () => {
  it('widens from the words in quotation marks to clause, sentence, paragraph, response, problem and part', () => {
    const { notice, offset } = draft(
      ...FRONT,
      '一、整改情况',
      '（一）组织方面',
      '1.针对“学习不深”问题。',
      '整改情况：完善制度。落实“三会|一课”要求，开展调研9次；推动落实。',
      '补充材料。',
    );
    const chain = words(notice, selectionsAt(notice, offset));
    assert.deepEqual(chain.slice(0, 7), [
      '三会一课',
      '“三会一课”',
      '落实“三会一课”要求，',
      '落实“三会一课”要求，开展调研9次；',
      '整改情况：完善制度。落实“三会一课”要求，开展调研9次；推动落实。',
      '整改情况：完善制度。落实“三会一课”要求，开展调研9次；推动落实。\n补充材料。',
      '1.针对“学习不深”问题。\n整改情况：完善制度。落实“三会一课”要求，开展调研9次；推动落实。\n补充材料。',
    ]);
    assert.equal(chain.at(-1), notice.source.text);
  });

  it('stops at the item of an enumeration', () => {
    const { notice, offset } = draft(...FRONT, '1.针对“学习不深”问题。', '整改情况：一是完善|制度；二是开展调研。');
    assert.ok(words(notice, selectionsAt(notice, offset)).includes('一是完善制度；'));
  });

  it('gives spans that hold each other and the cursor, whatever the text', () => {
    const text = fc.array(
      fc.constantFrom('一、', '（一）', '1.', '“', '”', '（', '）', '。', '，', '一是', '二是', '问题', '\n', '整改', '巡视', '😀'),
    );
    fc.assert(
      fc.property(text, fc.nat(40), (parts, offset) => {
        const notice = readNotice(parts.join(''));
        const chain = selectionsAt(notice, offset);
        const at = Math.min(offset, notice.source.text.length);
        for (const [index, of] of chain.entries()) {
          assert.ok(touchesOffset(of, at));
          const inner = chain[index - 1];
          if (inner !== undefined) assert.ok(containsSpan(of, inner));
        }
      }),
    );
  });
});
