import assert from 'node:assert/strict';
import { changeIgnores, entryIn, type IgnoreChange } from '../../../../server/src/services/ignores/changeIgnores';
import { ignoresOf, parseIgnores } from '../../../../server/src/services/ignores/ignoreFile';

const ENTRY = { rule: 'statistics/rate', quote: '办结率为88.8%', key: 'a'.repeat(14) };
const ADD: IgnoreChange = { kind: 'add-finding', name: '甲.txt', finding: ENTRY };
const OFF: IgnoreChange = { kind: 'turn-rule-off', name: '甲.txt', rule: 'statistics/rate' };

/** What others wrote, in a form of their own, with fields that this version does not know. */
const OTHERS = `{
    // 请勿手工改动
    "version": 1,
    "since": "2023",
    "files": {
        "乙.txt": {"rules": ["text/wording"], "note": "已核", "findings": [{"rule": "statistics/rate", "quote": "…", "key": "short", "by": "张"}]},
        "丁.txt": 3
    }
}
`;

describe('changing an ignore file', () => {
  it('makes one where there is none', () => {
    const text = textAfter(null, ADD);
    assert.deepEqual(parseIgnores(text), { ignores: { '甲.txt': { rules: [], findings: [ENTRY] } }, problems: [] });
    assert.match(text, /^\{\n {2}"version": 1,\n/u);
  });

  it('leaves all else as it is: others’ notices, comments, blanks, what is not understood', () => {
    const text = textAfter(textAfter(OTHERS, ADD), { ...ADD, name: '乙.txt' });
    for (const kept of ['// 请勿手工改动', '"since": "2023"', '"note": "已核"', '"key": "short"', '"by": "张"', '"丁.txt": 3'])
      assert.ok(text.includes(kept), text);
    const { ignores } = parseIgnores(text);
    assert.deepEqual(ignoresOf(ignores, '甲.txt').findings, [ENTRY]);
    assert.deepEqual(ignoresOf(ignores, '乙.txt'), { rules: ['text/wording'], findings: [ENTRY] });
  });

  it('forgets the single findings of a rule that is switched off, and what has become stale', () => {
    const twice = textAfter(textAfter(null, ADD), ADD);
    assert.deepEqual(entryIn(textAfter(twice, OFF), '甲.txt'), { rules: ['statistics/rate'] });
    const once = textAfter(twice, { kind: 'remove-findings', name: '甲.txt', findings: [ENTRY] });
    assert.deepEqual(entryIn(once, '甲.txt'), { findings: [ENTRY] });
    const none = textAfter(once, { kind: 'remove-findings', name: '甲.txt', findings: [ENTRY] });
    assert.equal(entryIn(none, '甲.txt'), undefined);
  });

  it('takes what is ignored along to another name, with all that stands there', () => {
    const text = textAfter(OTHERS, { kind: 'rename', name: '乙.txt', to: '终稿.txt' });
    assert.equal(entryIn(text, '乙.txt'), undefined);
    assert.deepEqual(entryIn(text, '终稿.txt'), entryIn(OTHERS, '乙.txt'));
    assert.equal(textAfter(OTHERS, { kind: 'rename', name: '丙.txt', to: '终稿.txt' }), OTHERS);
  });

  it('puts notices where their names belong, and keeps line ends and the byte order mark', () => {
    const text = textAfter(`\ufeff${OTHERS.replaceAll('\n', '\r\n')}`, { ...ADD, name: '丙.txt' });
    assert.ok(text.startsWith('\ufeff') && text.indexOf('丙.txt') < text.indexOf('乙.txt'));
    assert.doesNotMatch(text, /(?<!\r)\n/u);
  });

  const unreadable: readonly (readonly [string, string])[] = [
    ['that is no JSON', '{"version":1,"files":{"乙.txt":{"rules":["text/wording"]}'],
    ['with the marks of a merge', `<<<<<<< HEAD\n${OTHERS}=======\n${OTHERS}>>>>>>> 甲\n`],
    ['of a later version', OTHERS.replace('"version": 1', '"version": 2')],
    ['that is too long', `${OTHERS}${' '.repeat(1_000_001)}`],
    ['that is empty', ''],
    ['of another kind', '[]'],
    ['in which both sides of a merge were kept', OTHERS.replace('"丁.txt": 3', '"甲.txt": {"rules": ["text/wording"]}, "甲.txt": {}')],
    ['whose entry of the notice makes no sense', OTHERS.replace('丁.txt', '甲.txt')],
  ];
  for (const [which, text] of unreadable) {
    it(`does not write one ${which}`, () => {
      for (const change of [ADD, OFF]) assert.ok('fault' in changeIgnores(text, change));
    });
  }
});

describe('reading an ignore file', () => {
  it('says that a notice stands in it twice', () => {
    const { ignores, problems } = parseIgnores('{"version":1,"files":{"甲.txt":{"rules":["text/wording"]},"甲.txt":{"rules":[]}}}');
    assert.deepEqual(ignoresOf(ignores, '甲.txt').rules, []);
    assert.deepEqual(problems, [{ place: '', message: '“甲.txt”写了两次，只有后一次算数；请合并成一项' }]);
  });
});

function textAfter(text: string | null, change: IgnoreChange): string {
  const changed = changeIgnores(text, change);
  assert.ok('text' in changed, JSON.stringify(changed));
  return changed.text;
}
