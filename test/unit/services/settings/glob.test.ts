import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { faultOfGlob, matchesGlob, matchesWildcards } from '../../../../server/src/services/settings/glob';
import { matchesSteps, type Step } from '../../../../server/src/services/settings/globSteps';

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
    ['*/**', ['甲/a.txt', '甲/乙/a.txt'], ['a.txt']],
    ['旧稿/**/*', ['旧稿/a.txt', '旧稿/甲/a.txt'], ['旧稿']],
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

  it('refuses braces that stand for too much, and looks into no name that no file has', () => {
    for (const pattern of ['{a,aa}'.repeat(7), '{a,{b,{c,d}}}'.repeat(4), `${'{a,b}/'.repeat(80)}c`, `{${'a,'.repeat(65)}b}`])
      assert.equal(faultOfGlob(pattern), '花括号太多', pattern);
    for (const pattern of ['{旧稿,存档/{甲,乙}}/**', '*.{txt,md,zhenggai}', '甲{乙.txt', '{甲}.txt'])
      assert.equal(faultOfGlob(pattern), null);
    assert.ok(matchesGlob('*a*', 'a'.repeat(255)));
    assert.ok(!matchesGlob('*a*', 'a'.repeat(256)));
  });

  it('takes every pattern without braces as picomatch does', () => {
    const piece = (...pieces: readonly string[]): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...pieces), maxLength: 9 });
    fc.assert(
      fc.property(piece('甲', 'a', '.', '*', '**/', '/', '?'), piece('甲', 'a', 'b', '.', '/'), (pattern, path) => {
        const [steps, names] = [pattern.split('/'), path.split('/')];
        const isPlain = [steps, names].every((all) => all.every((each) => !['', '.', '..'].includes(each)));
        fc.pre(
          isPlain && faultOfGlob(pattern) === null && steps.every((step) => step === '**' || !step.includes('**')) && steps.at(-1) !== '**',
        );
        const glob = steps.length === 1 ? `**/${pattern}` : pattern;
        assert.equal(matchesGlob(pattern, path), picomatch([glob, `${glob}/**`], { dot: true })(path));
        assert.equal(matchesWildcards(pattern, path), picomatch(pattern, { dot: true })(path));
      }),
      { numRuns: 500 },
    );
  });
});

describe('matchesSteps', () => {
  it('looks at no name more than once a step', () => {
    let looks = 0;
    const isA = (name: string): boolean => {
      looks += 1;
      return name === 'a';
    };
    for (const count of [50, 200]) {
      looks = 0;
      const steps = [...new Array<null>(12).keys()].flatMap((): readonly Step[] => ['any folders', isA, isA]);
      assert.ok(!matchesSteps([...steps, (name) => name === 'b'], new Array<string>(count).fill('a')));
      assert.ok(looks > count && looks <= 25 * count, `${looks} for ${count}`);
    }
  });
});
