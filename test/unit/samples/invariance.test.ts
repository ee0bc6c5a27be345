import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { inspectNotice } from '../../../server/src/services/inspection';
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

function readingOf(text: string): readonly string[] {
  return inspectNotice(readNotice(text)).problems.map(({ line, number, answered, response }) => [line, number, answered, response].join(' '));
}
