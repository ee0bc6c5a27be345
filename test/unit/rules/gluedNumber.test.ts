import assert from 'node:assert/strict';
import { sequence } from '../../../server/src/rules/numbering/sequence';
import { findingsOf, fixed } from './findings';

const GROUPS = '（二）完善机制\n修订制度。\n（三）加强督查\n开展回访。\n';

describe('numbering/sequence, of a number whose line break was lost', () => {
  it('asks for the line break where a heading is glued to its part', () => {
    const text = `一、整改情况（一）压实责任\n召开会议。\n${GROUPS}二、下一步\n继续整改。`;
    const [finding, ...others] = findingsOf(sequence, text);
    assert.deepEqual(others, []);
    assert.match(finding?.message ?? '', /^“（一）”没有另起一行/u);
    const fix = finding?.fix ?? null;
    assert.ok(fix !== null);
    assert.deepEqual(findingsOf(sequence, fixed(text, fix)), []);
  });

  it('asks for it where a heading is glued to the text before', () => {
    const text = '（一）压实责任\n召开会议。（二）完善机制\n修订制度。\n（三）加强督查\n开展回访。\n（四）巩固成效\n健全台账。';
    assert.deepEqual(
      findingsOf(sequence, text).map(({ message }) => message.slice(0, 12)),
      ['“（二）”没有另起一行，'],
    );
  });

  for (const [what, text] of [
    ['a reference', `一、整改情况\n按照方案第（一）项要求推进。\n${GROUPS}`],
    ['the end of a word', '一、学习情况\n统一二、三组的步调。\n三、下一步\n继续整改。\n四、要求\n抓好落实。'],
    ['a decimal', '1.学习\n覆盖率2.5%。\n3.整改\n已整改。\n4.督查\n已督查。'],
  ] as const) {
    it(`sees a heading lost where only ${what} is like its number`, () => {
      const [finding, ...others] = findingsOf(sequence, text);
      assert.deepEqual(others, []);
      assert.match(finding?.message ?? '', /应/u);
      assert.doesNotMatch(finding?.message ?? '', /另起一行/u);
    });
  }
});
