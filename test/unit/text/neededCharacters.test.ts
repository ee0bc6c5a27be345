import assert from 'node:assert/strict';
import { OPENERS } from '../../../server/src/notice/figures/lexicon/openers';
import { ROLE_WORDS } from '../../../server/src/notice/figures/lexicon/roles';
import { neededCharacters, NONE } from '../../../server/src/text/neededCharacters';
import { readSamples } from '../samples/samples';

/** What a pattern needs, one by one. */
function neededOf(pattern: RegExp): readonly string[] | null {
  const needed = neededCharacters(pattern);
  return needed?.match(/../gsu)?.map((each) => each.replace(NONE, '')) ?? null;
}

describe('what a pattern needs', () => {
  const rows: readonly (readonly [pattern: RegExp, needed: string | null])[] = [
    [/完成|办[结毕]/u, '完成 办结 办毕'],
    [/(?:共计?|合计)[为有]?$/u, '共 合计'],
    [/(?<!不)含(?!有|量)/u, '含'],
    [/^[^,]{0,8}(?:已|均)/u, '已 均'],
    [/第(?<count>\d{1,3})名?/u, '第'],
    [/\d{0,2}%/u, '%'],
    [/\+{2}a*/u, '+'],
    [/完成+了?/u, '完成'],
    [/完{1,2}成/u, '完成'],
    [/完(?=[结成])[结工]/u, '完结 完工'],
    [/完了?成/u, '完'],
    [/完.成/u, '完'],
    [/,其/u, ',其'],
    [/,.{2}(?:到|于)/u, '到 于'],
    [/[A-C]级?/u, 'A B C'],
    [/[甲-癸]乙?/u, null],
    [/完成|[^,]{2}/u, null],
    [/完?成*/u, null],
    [/(?:完成){0,2}/u, null],
    [/\u{4e00}|\u4e00\p{L}/u, null],
    [/a/iu, null],
    [/(?<one>.)\k<one>元/u, '元'],
    [/[\]】]|完成/u, '] 】 完成'],
  ];
  for (const [pattern, needed] of rows) {
    it(`${pattern.source} needs ${needed ?? 'nothing'}`, () => {
      assert.deepEqual(neededOf(pattern), needed?.split(' ') ?? null);
    });
  }

  it('stands in whatever a pattern of roles or openers is found in', () => {
    const patterns = [...ROLE_WORDS.flatMap(({ before, after }) => [before, after]), ...OPENERS.map(({ words }) => words)];
    const clauses = readSamples().flatMap(({ text }) => text.split(/[，。；：\d]/u));
    let found = 0;
    for (const pattern of patterns) {
      const needed = pattern === undefined ? null : neededOf(pattern);
      if (pattern === undefined || needed === null) continue;
      for (const clause of clauses.filter((each) => pattern.test(each))) {
        assert.ok(
          needed.some((each) => clause.includes(each)),
          `${clause}: ${pattern.source}`,
        );
        found += 1;
      }
    }
    assert.ok(found > 500, String(found));
  });
});
