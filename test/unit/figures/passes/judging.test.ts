import assert from 'node:assert/strict';
import type { Weighed } from '../../../../server/src/notice/figures/relations/addUp';
import { tryTerms } from '../../../../server/src/notice/figures/readRelations';
import { TOPICS } from '../table/topics';
import { read, readAll, values, type Read } from './read';

/** A text, and the sums and quotients that are stated of it: those that fit with =, those that are reported with ≠. */
const ROWS: readonly (readonly [text: string, judged: readonly string[]])[] = [
  // What fits takes its numbers, and nothing accuses them any more.
  ['反馈问题30个，其中：立行立改12个，限期整改10个，长期整改8个。', ['30 = 12 + 10 + 8']],
  ['反馈问题30个，其中：立行立改12个，限期整改10个，长期整改7个。', ['30 ≠ 12 + 10 + 7']],
  // A number that is the whole of one division may be that of another.
  ['支部216个，先进54个、达标149个、整顿13个，先进支部54个，占25%。', ['216 = 54 + 149 + 13', '54 ÷ 216 = 25']],
  // No word ties them, and they do not meet.
  ['召开会议46次，约谈18次，走访27次。', []],
  // One of several quotients explains the rate, and the others are not looked at any more.
  ['隐患62处，整改58处，整改率93.5%。', ['58 ÷ 62 = 93.5']],
  ['隐患62处，整改58处，整改率95.3%。', ['58 ÷ 62 ≠ 95.3']],
  // Two units side by side vouch for each other.
  ['处理63件92人，其中城区41件58人、乡镇22件35人。', ['63 = 41 + 22', '92 ≠ 58 + 35']],
];

describe('from hypotheses to what is judged', () => {
  for (const [text, wanted] of ROWS) {
    it(text, () => assert.deepEqual([...judgedOf(read(text), 'promising')].sort(), [...wanted].sort()));
  }

  it('is the same where only what may come to something is weighed', () => {
    const texts = TOPICS.flatMap(({ rows }) => rows.map(({ text }) => text)).filter((text) => /\d/u.test(text));
    for (const text of texts) for (const part of readAll(text)) assert.deepEqual(judgedOf(part, 'promising'), judgedOf(part, 'all'), text);
  });
});

/** `30 = 12 + 10 + 8` and `58 ÷ 62 ≠ 95.3`: the sums and quotients that are stated. */
function judgedOf({ passage, terms }: Read, weighed: Weighed): readonly string[] {
  const { acceptedSums, acceptedQuotients } = tryTerms(passage, terms, weighed);
  return [
    ...acceptedSums.map(({ whole, parts, fits }) => `${whole.value} ${fits ? '=' : '≠'} ${values(parts)}`),
    ...acceptedQuotients.map(({ whole, parts, rate, fits }) => `${values(parts)} ÷ ${values(whole)} ${fits ? '=' : '≠'} ${rate.value}`),
  ];
}
