import assert from 'node:assert/strict';
import { readNotice } from '../../../../server/src/notice/readNotice';
import type { Diagnostic } from '../../../../server/src/rules/runner';
import { applyIgnores } from '../../../../server/src/services/ignores/applyIgnores';
import { checkWithIgnores } from '../../../../server/src/services/ignores/checkWithIgnores';
import { formatIgnores, ignoresOf, NO_IGNORES, parseIgnores } from '../../../../server/src/services/ignores/ignoreFile';
import { identifyFinding } from '../../../../server/src/services/ignores/ignoredFinding';
import { STALE_IGNORES } from '../../../../server/src/services/ignores/staleIgnores';
import { createSource } from '../../../../server/src/text/source';
import { looksDuring } from '../../exchange/looks';

const NOTICE = '中共云山市委关于巡视整改进展情况的通报\n一、关于学习不深问题的整改情况\n区委办结8件，办结率为88.8%。会议8次。\n';

/** A finding of the rule about the first `words` of the text. */
function finding(text: string, words: string, aspect?: string): Diagnostic {
  const start = text.indexOf(words);
  const rule = { ...STALE_IGNORES, id: 'statistics/rate' };
  return { rule, severity: 'error', message: '…', span: { start, end: start + words.length }, ...(aspect === undefined ? {} : { aspect }) };
}

function keyOf(text: string, words: string, aspect?: string): string {
  return identifyFinding(createSource(text), finding(text, words, aspect)).key;
}

describe('identifyFinding', () => {
  it('keeps to the sentence, whatever happens around it', () => {
    const key = keyOf(NOTICE, '88.8%');
    for (const edited of [
      `前言。\n${NOTICE}`,
      NOTICE.replace('会议8次', '会议9次'),
      NOTICE.replace('学习', '研究'),
      NOTICE.replaceAll('\n', '\r\n'),
    ]) {
      assert.equal(keyOf(edited, '88.8%'), key);
    }
  });

  it('does not mind width, blanks and Markdown', () => {
    const key = keyOf(NOTICE, '88.8%');
    assert.equal(keyOf(NOTICE.replace('，办', ',办').replace('区委办', '　　**区委** 办'), '88.8%'), key);
    assert.equal(keyOf(NOTICE.replace('88.8%', '88.8％'), '88.8％'), key);
  });

  it('does not mind the number of a heading or of a measure', () => {
    assert.equal(keyOf(NOTICE.replace('一、', '十二、'), '十二、关于'), keyOf(NOTICE, '一、关于'));
    const measures = '一是抓学习。二是抓落实。';
    assert.equal(keyOf(measures.replace('二是', '三是'), '三是'), keyOf(measures, '二是'));
    assert.notEqual(keyOf(measures, '一是'), keyOf(measures, '二是'));
  });

  it('is another one for another sentence, other words, another rule, another aspect', () => {
    const key = keyOf(NOTICE, '88.8%');
    assert.notEqual(keyOf(NOTICE.replace('8件', '7件'), '88.8%'), key);
    assert.notEqual(keyOf(NOTICE, '8件'), key);
    assert.notEqual(keyOf(NOTICE, '88.8%', 'postcode'), key);
    const other = { ...finding(NOTICE, '88.8%'), rule: STALE_IGNORES };
    assert.notEqual(identifyFinding(createSource(NOTICE), other).key, key);
  });

  it('quotes the sentence for people', () => {
    assert.equal(identifyFinding(createSource(NOTICE), finding(NOTICE, '88.8%')).quote, '区委办结8件，办结率为88.8%');
  });

  it('looks at a bounded stretch of an endless line', () => {
    const line = '字'.repeat(5000);
    const at = (text: string): Diagnostic => ({ ...finding('x', 'x'), span: { start: 2500, end: text.length } });
    const changed = (place: number): string => `${line.slice(0, place)}句${line.slice(place + 1)}`;
    const keyIn = (text: string): string => identifyFinding(createSource(text), at(text)).key;
    // What stands further away than this changes nothing: nobody looked at it.
    for (const place of [0, 2500 - 301, 2500 + 301, 4999]) assert.equal(keyIn(changed(place)), keyIn(line), String(place));
    for (const place of [2500 - 299, 2500, 2500 + 299]) assert.notEqual(keyIn(changed(place)), keyIn(line), String(place));
    const source = createSource(line.repeat(20));
    const looks = looksDuring(() => identifyFinding(source, at(line)));
    assert.ok(looks < 5000, `${looks} looks`);
  });
});

describe('applyIgnores', () => {
  const source = createSource(NOTICE);
  const both = [finding(NOTICE, '88.8%'), finding(NOTICE, '8次')];
  const entry = identifyFinding(source, finding(NOTICE, '88.8%'));

  it('takes out what is ignored and keeps the rest', () => {
    const { kept, ignored, stale } = applyIgnores(source, both, { rules: [], findings: [entry] });
    assert.deepEqual([kept, ignored, stale], [[both[1]], [{ diagnostic: both[0], entry }], []]);
  });

  it('takes out all of a rule that is off', () => {
    assert.deepEqual(applyIgnores(source, both, { rules: ['statistics/rate'], findings: [entry] }), {
      kept: [],
      ignored: both.map((diagnostic) => ({ diagnostic, entry: null })),
      stale: [],
    });
  });

  it('lets an entry stand for one finding', () => {
    const twice = [finding(NOTICE, '88.8%'), finding(NOTICE, '88.8%')];
    assert.equal(applyIgnores(source, twice, { rules: [], findings: [entry] }).kept.length, 1);
    assert.equal(applyIgnores(source, twice, { rules: [], findings: [entry, entry] }).kept.length, 0);
  });

  it('reports the entries that nothing answers to, unless their rule was not run', () => {
    const gone = { rule: 'statistics/rate', quote: '…', key: '0'.repeat(14) };
    assert.deepEqual(applyIgnores(source, both, { rules: [], findings: [gone] }).stale, [gone]);
    assert.deepEqual(applyIgnores(source, both, { rules: [], findings: [gone] }, () => false).stale, []);
  });
});

describe('checkWithIgnores', () => {
  it('reports stale ignores in one finding at the beginning, and is silent about a stale baseline', () => {
    const gone = { rule: 'numbering/sequence', quote: '三、关于某问题', key: '0'.repeat(14) };
    const notice = readNotice(NOTICE);
    const settings = { stage: 'review' as const, rules: {} };
    const ignored = checkWithIgnores(notice, settings, { ignores: { rules: [], findings: [gone] }, baseline: NO_IGNORES });
    const [first] = ignored.diagnostics;
    assert.deepEqual([first?.rule.id, first?.severity, first?.span], ['ignores/stale', 'information', { start: 0, end: 0 }]);
    assert.match(first?.message ?? '', /“三、关于某问题”（numbering\/sequence）/u);
    const based = checkWithIgnores(notice, settings, { ignores: NO_IGNORES, baseline: { rules: [], findings: [gone] } });
    assert.deepEqual(based.diagnostics, ignored.diagnostics.slice(1));
    const off = { stage: 'review' as const, rules: { 'numbering/sequence': { severity: 'off' as const } } };
    assert.deepEqual(checkWithIgnores(notice, off, { ignores: { rules: [], findings: [gone] }, baseline: NO_IGNORES }).stale, []);
  });
});

describe('an ignore file', () => {
  const entry = { rule: 'statistics/rate', quote: '办结率为88.8%', key: 'a'.repeat(14) };

  it('is written as it is read, in a stable order', () => {
    const ignores = {
      '乙.txt': { rules: [], findings: [entry] },
      '甲.txt': { rules: ['text/wording'], findings: [{ ...entry, reason: '已核' }] },
    };
    const text = formatIgnores(ignores);
    assert.deepEqual(parseIgnores(text), { ignores, problems: [] });
    assert.equal(formatIgnores(parseIgnores(text).ignores), text);
  });

  it('is data, whatever it holds', () => {
    for (const text of ['', '[]', '{}', '{"version":2,"files":{}}', '{"version":1,"files":[]}', 'x'.repeat(2_000_000)]) {
      const { ignores, problems } = parseIgnores(text);
      assert.deepEqual([ignores, problems.length], [{}, 1], text.slice(0, 20));
    }
    const { ignores } = parseIgnores('{"version":1,"files":{"__proto__":{"rules":["text/wording"]}}}');
    assert.deepEqual(ignoresOf(ignores, '__proto__').rules, ['text/wording']);
    assert.deepEqual(ignoresOf(ignores, 'constructor'), NO_IGNORES);
  });
});
