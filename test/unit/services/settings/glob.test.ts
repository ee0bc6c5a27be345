import assert from 'node:assert/strict';
import { faultOfGlob, matchesGlob } from '../../../../server/src/services/settings/glob';

describe('matchesGlob', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['旧稿/**', ['旧稿/a.txt', '旧稿/2020/a.txt'], ['旧稿2/a.txt', '新/旧稿/a.txt']],
    ['旧稿', ['旧稿/a.txt', '新/旧稿/a.txt'], ['旧稿.txt']],
    ['旧稿/', ['旧稿/a.txt', '新/旧稿/a.txt'], ['旧稿.txt']],
    ['*.草稿.txt', ['甲.草稿.txt', '深/处/甲.草稿.txt'], ['甲.txt', '草稿.txt']],
    ['2023/*通报.md', ['2023/整改通报.md', '2023/通报.md'], ['2023/甲/通报.md', '通报.md']],
    ['**/甲/*.txt', ['甲/a.txt', 'x/甲/a.txt', 'x/y/甲/a.txt'], ['甲/b/a.md', 'a.txt']],
    ['./a/?.txt', ['a/甲.txt'], ['a/甲乙.txt', 'a/.txt']],
    ['**', ['a', 'a/b'], []],
    ['a*b*c', ['abc', 'axxbxxc', 'abbc'], ['ab', 'acb']],
    ['', [], ['a']],
    ['a.b', ['a.b'], ['axb']],
    ['*.{txt,md}', ['甲.txt', '深/处/甲.md'], ['甲.zhenggai']],
    ['通报(定稿)[1].txt', ['通报(定稿)[1].txt', '甲/通报(定稿)[1].txt'], ['通报定稿1.txt']],
    ['.旧/**', ['.旧/甲.txt'], ['旧/甲.txt']],
  ];
  for (const [pattern, matching, others] of rows) {
    it(`${pattern} matches what it should`, () => {
      for (const path of matching) assert.ok(matchesGlob(pattern, path), path);
      for (const path of others) assert.ok(!matchesGlob(pattern, path), path);
    });
  }

  it('says what is wrong with a pattern that can match nothing, or would take for ever', () => {
    for (const pattern of [
      '旧稿\\**',
      '!甲.txt',
      '../甲.txt',
      '/甲.txt',
      'C:/甲.txt',
      '',
      '*a*b*c*d*e',
      '**/'.repeat(5) + '甲',
      'x'.repeat(501),
    ])
      assert.notEqual(faultOfGlob(pattern), null, pattern);
    for (const pattern of ['旧稿/**', '*.草稿.txt', './甲?.txt', '**/甲/**']) assert.equal(faultOfGlob(pattern), null, pattern);
  });

  it('is quick on patterns that are made to be slow', () => {
    const started = Date.now();
    assert.ok(!matchesGlob(`${'*a'.repeat(240)}b`, 'a'.repeat(5000)));
    assert.ok(!matchesGlob(`${'**/'.repeat(160)}b`, `${'a/'.repeat(1000)}c`));
    assert.ok(Date.now() - started < 2000);
  });
});
