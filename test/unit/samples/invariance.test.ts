import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { inspectNotice } from '../../../server/src/services/inspection';
import { remarked, withoutFaults } from './rewritten';
import { readSamples } from './samples';

describe('the samples with their labels renamed throughout', () => {
  for (const { name, text } of readSamples()) {
    const label = readNotice(text).policy.responseLabel;
    if (label === null) continue;
    for (const other of ['落实结果', '办理结果', '回音壁']) {
      it(`${name}: ${label} → ${other} is read the same`, () => {
        const renamed = text.replaceAll(new RegExp(`${label}(?=\\**[:：】])`, 'gu'), other);
        assert.notEqual(renamed, text);
        assert.deepEqual(readingOf(renamed), readingOf(text));
      });
    }
  }
});

describe('the samples without a word of fault in their problems', () => {
  for (const { name, text } of readSamples()) {
    it(`${name}: is read the same`, () => {
      const plain = withoutFaults(text);
      assert.notEqual(plain, text);
      assert.deepEqual(readingOf(plain), readingOf(text));
    });
  }
});

/** Other marks for problems, by an example. */
const MARKS: Readonly<Record<string, (number: number) => string>> = {
  '1.': (number) => `${number}.`,
  '（1）': (number) => `（${number}）`,
  '①': (number) => String.fromCodePoint(0x245f + number),
  '第1项：': (number) => `第${number}项：`,
  '【1】': (number) => `【${number}】`,
  '◆': () => '◆ ',
};

describe('the samples with other marks before their problems', () => {
  for (const { name, text } of readSamples()) {
    for (const [example, mark] of Object.entries(MARKS)) {
      const other = remarked(text, mark);
      if (other === null || other === text) continue;
      it(`${name}: marked ${example} is read the same`, () => {
        assert.deepEqual(linesOf(other), linesOf(text));
      });
    }
  }
});

function readingOf(text: string): readonly string[] {
  return inspectNotice(readNotice(text)).problems.map(({ line, number, answered, response }) => [line, number, answered, response].join(' '));
}

/** The same but for the numbers, which some marks have none of. */
function linesOf(text: string): readonly string[] {
  return inspectNotice(readNotice(text)).problems.map(({ line, answered, response }) => [line, answered, response].join(' '));
}
