import assert from 'node:assert/strict';
import { CLEAN, folderOf, LETTER, run } from './bench';

describe('zhenggai compare', () => {
  it('says what the public text has and the internal one has not, and what was left out', async () => {
    const folder = folderOf({ '公开.txt': CLEAN.replace('8次', '9次'), '内部.txt': CLEAN });
    const { code, out } = await run(folder, ['compare', '公开.txt', '内部.txt']);
    assert.match(out, /^公开\.txt:4: 公开稿里的数字，内部稿里没有：9次$/mu);
    assert.match(out, /内部稿没有的问题0个、数字1处，不宜公开0处；公开稿没有写的问题0个。\n$/u);
    assert.equal(code, 1);
    const same = await run(folder, ['compare', '--format', 'json', '内部.txt', '内部.txt']);
    assert.deepEqual([same.code, JSON.parse(same.out)], [0, { unknownProblems: [], unknownNumbers: [], mustNotBePublic: [], leftOut: [] }]);
  });

  it('says what is wrong with what it is given', async () => {
    const folder = folderOf({ '公开.txt': CLEAN, '便函.txt': LETTER });
    for (const [args, reason] of [
      [['公开.txt'], /先写公开稿，再写内部稿/u],
      [['公开.txt', '没有.txt'], /没有\.txt: 找不到/u],
      [['公开.txt', '便函.txt'], /便函\.txt: 不是整改通报/u],
    ] as const) {
      const { code, err } = await run(folder, ['compare', ...args]);
      assert.match(err, reason);
      assert.equal(code, 2);
    }
  });
});
