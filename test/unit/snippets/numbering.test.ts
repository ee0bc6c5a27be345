import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { composeNotice } from '../../../server/src/services/snippets/newNotice';
import { nextPart, numberParts } from '../../../server/src/services/snippets/numbering';
import { plainText, type Snippet } from '../../../server/src/services/snippets/snippet';
import { NO_UNIT, signedBy } from '../../../server/src/services/snippets/unit';
import { SMALL } from '../services/cursor';

const PART: Snippet = {
  name: '安排',
  prefix: '安排',
  initials: 'ap',
  description: '',
  kind: 'part',
  lines: ['三、后续安排', '（一）接着做。【做法】。', '四、其他事项'],
};

describe('the numbers of parts that are put in', () => {
  it('count on from what stands before', () => {
    const notice = readNotice(SMALL.join('\n'));
    assert.equal(nextPart(notice, 0), 1);
    assert.equal(nextPart(notice, notice.source.text.length), 4);
    assert.equal(nextPart(readNotice('一、买菜'), 4), null);
    assert.deepEqual(numberParts(PART, 5).lines, ['五、后续安排', '（一）接着做。【做法】。', '六、其他事项']);
    assert.equal(numberParts(PART, null), PART);
    assert.equal(numberParts({ ...PART, kind: 'notice' }, 5).lines[0], '三、后续安排');
  });
});

describe('a new notice for a list of problems', () => {
  for (const layout of ['整改通报连号', '整改通报针对', '整改通报逐项']) {
    it(`has as many as were fed back in ${layout}, each with fields of its own`, () => {
      const blank = { inspection: null, start: '', end: '', feedback: '' };
      const notice = composeNotice({ layout, ...blank, problems: 12 }, NO_UNIT);
      assert.ok(notice !== null);
      const text = plainText(notice);
      const read = readNotice(text);
      assert.equal(read.problems.length, 12, text);
      const fields = [...text.matchAll(/【问题十[^】]*】/gu)].map(([field]) => field);
      assert.ok(fields.length >= 6);
      assert.equal(new Set(fields).size, fields.length);
    });
  }
});

describe('the unit of a body that signs', () => {
  for (const [signature, name] of [
    ['中共青溪县委', '青溪县'],
    ['中共青溪县委员会', '青溪县'],
    ['中共青溪县水利局党组', '青溪县水利局'],
    ['中共云山大学委员会', '云山大学'],
    ['中共青溪县城东街道工作委员会', '青溪县城东街道'],
    ['青溪县水利局', ''],
  ] as const) {
    it(`is ${name === '' ? 'not known' : name} for ${signature}`, () => assert.equal(signedBy(NO_UNIT, signature).name, name));
  }
});
