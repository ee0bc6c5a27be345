import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSource } from '../../../server/src/text/source';
import { firstClause } from '../../../server/src/text/sentences';
import { shortened } from '../../../server/src/text/characters';
import { assertLaws } from '../../fuzz/laws';
import { robustness, safety } from '../../fuzz/properties';

/** The same texts each time; `npm run fuzz` tries others. */
const SEED = 20_210_830;
const RUNS = 40;

describe('any text whatever', () => {
  for (const { name, property } of robustness()) {
    it(`is read, checked and served without a throw: ${name}`, function () {
      this.timeout(60_000);
      fc.assert(property, { seed: SEED, numRuns: RUNS });
    });
  }

  for (const { name, property } of safety().slice(1)) {
    it(`harms nothing: ${name}`, () => fc.assert(property, { seed: SEED, numRuns: 10 * RUNS }));
  }

  const found: readonly (readonly [what: string, text: string])[] = [
    ['the empty one', ''],
    ['a 生僻字 beside a mark that does not pair', '中共云山市委关于巡视整改情况的通报\n“𠮷一二三'],
    ['a character of two code units at the end of a clause', `中共云山市委巡视整改${'一'.repeat(13)}𠮷𠮷情况的通报`],
    ['surrogates that stand alone', '一、\ud800整改\n1.\udc00问题\n整改情况：\ud83d'],
    ['line ends of every kind', '一、整改\r\n（一）问题\r1.问题\n\r整改情况：已完成。\u2028'],
  ];
  for (const [what, text] of found) it(`keeps the laws: ${what}`, () => assertLaws(text));
});

describe('words that are cut', () => {
  it('keep characters of two code units whole', () => {
    assert.equal(shortened('一二𠮷三四', 5), '一二……');
    assert.equal(shortened('一二𠮷三', 5), '一二𠮷三');
    const clause = firstClause(createSource(`${'一'.repeat(23)}𠮷二`).folded, { start: 0, end: 26 });
    assert.equal(clause.end, 23);
  });
});
