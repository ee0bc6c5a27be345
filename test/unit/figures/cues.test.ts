import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLAIM_READERS, STATEMENT_READERS } from '../../../server/src/notice/figures/readers';
import { readPassage } from '../../../server/src/notice/figures/readPassage';
import { scanText } from '../../../server/src/notice/figures/scan';
import { foldWidth } from '../../../server/src/text/width';
import { BREAKDOWNS } from './forms/breakdowns';
import { COUNTS } from './forms/counts';
import { QUOTIENTS } from './forms/quotients';
import { TOPICS } from './table/topics';

/** Words of every kind that claims go by, to be put anywhere. */
const WORDS = [
  '其中',
  '共计',
  '剩余',
  '已',
  '处理',
  '通报',
  '包括',
  '问题',
  '（',
  '）',
  '、',
  '，',
  '。',
  '：',
  '“',
  '”',
  '中，',
  '5个',
  '对',
  '12人',
  '%',
];

describe('cues', () => {
  it('let every reader be asked that finds something in a sentence', () => {
    const texts = TOPICS.flatMap(({ rows }) => rows.flatMap(({ text }) => text.split('\n')));
    const found = texts.reduce((sum, text) => sum + assertAsked(text), 0);
    assert.ok(found > texts.length / 10, `${found} in ${texts.length}`);
  });

  it('do so where words are put into random sentences', () => {
    const sentences = fc.oneof(...[...BREAKDOWNS, ...QUOTIENTS, ...COUNTS].flatMap(({ yes, no }) => [yes, no]));
    const insertion = fc.tuple(fc.nat(200), fc.constantFrom(...WORDS));
    fc.assert(
      fc.property(sentences, fc.array(insertion, { maxLength: 4 }), (sentence, insertions) => {
        const text = insertions.reduce((words, [at, word]) => words.slice(0, at) + word + words.slice(at), sentence);
        assertAsked(text);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});

/** Asks every reader of the whole text: one that finds something must be among those that its cues let be asked. Returns how many there are. */
function assertAsked(text: string): number {
  const folded = foldWidth(text);
  const passage = readPassage(scanText(folded, { start: 0, end: folded.length }));
  let found = 0;
  for (const { cues, read } of [...CLAIM_READERS, ...STATEMENT_READERS]) {
    if (read(passage, true).length === 0) continue;
    found += 1;
    assert.notEqual(passage.cues & cues, 0, `${read.name}: ${text}`);
  }
  return found;
}
