import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameTwice, parseJsonText } from '../../../../server/src/services/settings/jsonText';

describe('parseJsonText', () => {
  const readable: readonly (readonly [string, unknown])[] = [
    ['{"a": 1}', { a: 1 }],
    ['\ufeff{"a": [1, 2]}\n', { a: [1, 2] }],
    ['{"a": 1,}', { a: 1 }],
    ['{"a": [1, 2,],}', { a: [1, 2] }],
    ['// 全区统一\n{"a": 1 /* 送审 */}', { a: 1 }],
  ];
  for (const [text, value] of readable) it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseJsonText(text, 100), { value }));

  const faults: readonly (readonly [string, RegExp])[] = [
    ['', /空的/u],
    ['{"a": 1', /第1行第8列附近）：少了右花括号/u],
    ['{\n  "a" 1\n}', /第2行第7列附近）：少了冒号/u],
    ['{"a": review}', /第1行第7列/u],
    ['[1 2]', /第1行第4列附近）：少了逗号/u],
    ['{"a": "b}', /引号没有成对/u],
    ['01', /第1行/u],
    ['x'.repeat(101), /太大/u],
    ['['.repeat(99), /套得太深|方括号/u],
  ];
  for (const [text, fault] of faults) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 20))}`, () => {
      const parsed = parseJsonText(text, 100);
      assert.match('fault' in parsed ? parsed.fault : '', fault);
    });
  }

  it('reads whatever is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, noUnicodeString: false }), (json) => {
        assert.deepEqual(parseJsonText(json, 1_000_000), { value: JSON.parse(json) as unknown });
      }),
    );
  });

  it('is quick on nesting without end, and on brackets within texts', () => {
    assert.ok('fault' in parseJsonText('['.repeat(200_000), 1_000_000));
    assert.ok('value' in parseJsonText(JSON.stringify({ 话: '['.repeat(200_000) }), 1_000_000));
  });
});

describe('a name that stands twice', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', null],
    ['{"a": 1, "b": 2, "a": 3}', 'a'],
    ['\ufeff{"files": {"甲.txt": {}, /* 合并 */ "甲.txt": {},}}', '甲.txt'],
    ['{"a": {"b": 1, "b": 2}, "a": 3}', 'b'],
    ['{"\\u0061": 1, "a": 2}', 'a'],
    ['{"__proto__": 1, "constructor": 2}', null],
    ['"a"', null],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, null],
  ];
  for (const [text, name] of cases) {
    it(`${name ?? 'none'} in ${text.slice(0, 60)}`, () => assert.equal(nameTwice(text), name));
  }
});
