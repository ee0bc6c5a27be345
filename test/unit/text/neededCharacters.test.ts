import assert from 'node:assert/strict';
import { OPENERS } from '../../../server/src/notice/figures/lexicon/openers';
import { ROLE_WORDS } from '../../../server/src/notice/figures/lexicon/roles';
import { neededCharacters } from '../../../server/src/text/neededCharacters';
import { readSamples } from '../samples/samples';

describe('the characters that a pattern needs', () => {
  const rows: readonly (readonly [pattern: RegExp, needed: string | null])[] = [
    [/完成|办[结毕]/u, '完办'],
    [/(?:共计?|合计)[为有]?$/u, '共合'],
    [/(?<!不)含(?!有|量)/u, '含'],
    [/^[^,]{0,8}(?:已|均)/u, '已均'],
    [/第(?<count>\d{1,3})名?/u, '第'],
    [/\d{0,2}%/u, '%'],
    [/\+{2}a*/u, '+'],
    [/[甲-癸]乙?/u, null],
    [/完成|[^,]{2}/u, null],
    [/完?成*/u, null],
    [/(?:完成){0,2}/u, null],
    [/\u{4e00}|\u4e00\p{L}/u, null],
    [/a/iu, null],
    [/(?<one>.)\k<one>元/u, '元'],
    [/[\]】]|完成/u, ']】完'],
  ];
  for (const [pattern, needed] of rows) {
    it(`${pattern.source} needs ${needed ?? 'none'}`, () => {
      assert.equal(neededCharacters(pattern), needed);
    });
  }

  it('stand in whatever a pattern of roles or openers is found in', () => {
    const patterns = [...ROLE_WORDS.flatMap(({ before, after }) => [before, after]), ...OPENERS.map(({ words }) => words)];
    const clauses = readSamples().flatMap(({ text }) => text.split(/[，。；：\d]/u));
    let found = 0;
    for (const pattern of patterns) {
      const needed = pattern === undefined ? null : neededCharacters(pattern);
      if (pattern === undefined || needed === null) continue;
      for (const clause of clauses.filter((each) => pattern.test(each))) {
        assert.ok(
          [...clause].some((character) => needed.includes(character)),
          `${clause}: ${pattern.source}`,
        );
        found += 1;
      }
    }
    assert.ok(found > 500, String(found));
  });
});
