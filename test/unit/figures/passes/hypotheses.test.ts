import assert from 'node:assert/strict';
import type { EvidenceName } from '../../../../server/src/notice/figures/evidence';
import { readQuotients } from '../../../../server/src/notice/figures/relations/quotient';
import { namedRates } from '../../../../server/src/notice/figures/relations/rateNames';
import { readSums } from '../../../../server/src/notice/figures/relations/sum';
import { read, values } from './read';

interface Row {
  readonly text: string;
  /** A whole and parts that are tried. */
  readonly sum: string;
  readonly fits: boolean;
  /** Some of its evidence, for and against. */
  readonly has: readonly EvidenceName[];
  readonly hasNot: readonly EvidenceName[];
}

const SUMS: readonly Row[] = [
  {
    text: '受理46件，其中来信18件、来访21件、来电7件。',
    sum: '46 = 18 + 21 + 7',
    fits: true,
    has: ['among', 'three'],
    hasNot: ['cut', 'open'],
  },
  { text: '受理46件，其中来信18件、来访21件、来电7件。', sum: '46 = 18 + 21', fits: false, has: ['among', 'cut'], hasNot: ['three'] },
  { text: '受理46件（来信18件、来访28件）。', sum: '46 = 18 + 28', fits: true, has: ['bracket'], hasNot: ['among'] },
  { text: '受理46件，其中来信18件、来访21件、来电7件等。', sum: '46 = 18 + 21 + 7', fits: true, has: ['open'], hasNot: [] },
  { text: '问题46个，已办结18个，正在办理21个，未办结8个。', sum: '46 = 18 + 21 + 8', fits: false, has: ['states'], hasNot: ['among'] },
  { text: '来信18件，来访28件，合计46件。', sum: '46 = 18 + 28', fits: true, has: ['sumUp'], hasNot: ['behind'] },
  { text: '干部46人，其中女18人、党员28人。', sum: '46 = 18 + 28', fits: true, has: ['among', 'traits'], hasNot: [] },
];

/** A text with a rate, and the quotient that is tried first. */
const QUOTIENTS: readonly (readonly [text: string, quotient: string, has: readonly EvidenceName[]])[] = [
  ['隐患62处，整改58处，整改率93.5%。', '58 ÷ 62 = 93.5', ['rateWord', 'sameVerb', 'numeratorBeside', 'baseBeside']],
  ['干部62人，女28人，占干部总数的45.2%。', '28 ÷ 62 = 45.2', ['shareWord', 'numeratorBeside']],
  ['达标36家，不达标6家，达标率85.7%。', '36 ÷ 36 + 6 = 85.7', ['sameVerb']],
];

describe('from series to hypotheses', () => {
  for (const { text, sum, fits, has, hasNot } of SUMS) {
    it(`${text} ${sum}`, () => {
      const { passage, terms } = read(text);
      const reading = readSums(passage, terms, 'all').find(({ whole, parts }) => `${whole.value} = ${values(parts)}` === sum);
      assert.ok(reading !== undefined);
      assert.equal(reading.fits, fits);
      assert.deepEqual(
        [has.filter((name) => !reading.evidence.includes(name)), hasNot.filter((name) => reading.evidence.includes(name))],
        [[], []],
      );
    });
  }

  for (const [text, quotient, has] of QUOTIENTS) {
    it(`${text} ${quotient}`, () => {
      const { terms } = read(text);
      const [best] = readQuotients(terms, namedRates(terms), { wholeOf: new Map(), decided: new Set(), weighed: 'all' });
      assert.ok(best !== undefined);
      assert.equal(`${values(best.parts)} ÷ ${values(best.whole)} = ${best.rate.value}`, quotient);
      assert.deepEqual(
        has.filter((name) => !best.evidence.includes(name)),
        [],
      );
    });
  }
});
