import assert from 'node:assert/strict';
import { labelledRows, ownRows } from '../../../../scripts/fit/rows.mjs';
import { fitWeights } from '../../../../scripts/fit/search.mjs';
import { readSource, weightsIn, withWeightsIn } from '../../../../scripts/fit/table.mjs';
import { WEIGHTS } from '../../../../server/src/notice/figures/evidence';
import { engineOf } from './engine';

/** A sound sum, a misprinted one, and numbers that are no sum. */
const PASSAGES = [
  {
    text: '全年受理信访件46件，其中来信18件、来访21件、来电7件。',
    claims: [{ quote: '46件，其中来信18件、来访21件、来电7件', expect: 'silent', holds: true, check: '18+21+7==46' }],
  },
  {
    text: '排查隐患62处，其中道路31处、桥梁18处、堤防23处。',
    claims: [{ quote: '62处，其中道路31处、桥梁18处、堤防23处', expect: 'report' }],
  },
  { text: '召开会议3次，约谈干部5人。', claims: [{ quote: '3次', expect: 'silent' }] },
];
const OPTIONS = { rounds: 1, seed: 7, least: 1 };

describe('fitting the weights', () => {
  it('reads the table as the reader of figures has it', () => {
    assert.deepEqual(weightsIn(readSource()), WEIGHTS);
  });

  it('writes weights into their lines and leaves all else', () => {
    const source = readSource();
    assert.equal(withWeightsIn(source, WEIGHTS), source);
    const changed = withWeightsIn(source, { among: 9.5 });
    assert.deepEqual(weightsIn(changed), { ...WEIGHTS, among: 9.5 });
    assert.equal(changed.replace('among: 9.5,', `among: ${WEIGHTS.among},`), source);
  });

  it('misprints the numbers of the sums that hold, and nothing else', () => {
    const rows = labelledRows(PASSAGES, 7);
    const printed = rows.filter(({ source }) => source === 'labelled, misprinted');
    assert.equal(rows.length - printed.length, 3);
    assert.equal(printed.length, 3);
    for (const { text, wants } of printed) {
      assert.equal(wants, 'report');
      assert.equal([...text].filter((sign, at) => sign !== PASSAGES[0]?.text.charAt(at)).length, 1, text);
    }
    assert.throws(() => labelledRows([{ text: '排查隐患62处。', claims: [{ quote: '63处', expect: 'silent' }] }], 7));
  });

  it('counts what is reported, and leaves the table of the reader as it was', () => {
    const { weights } = engineOf(7);
    const before = { ...weights };
    const fit = fitWeights(engineOf(7), labelledRows(PASSAGES, 7), OPTIONS);
    assert.deepEqual({ ...WEIGHTS }, before);
    assert.deepEqual(fit.before.labelled, { errors: 1, reported: 1, sound: 2, alarms: 0 });
  });

  it('makes a weight good again that was spoilt, always alike', () => {
    const { weights, accuse, numbersOf } = engineOf(7);
    const kept = weights.among ?? 0;
    weights.among = 0.1;
    try {
      const rows = ownRows(
        PASSAGES.slice(0, 1).map(({ text }) => ({ text, isSound: true })),
        numbersOf,
        7,
      );
      const [one, other] = [1, 2].map(() => fitWeights({ weights, accuse }, rows, OPTIONS));
      assert.deepEqual(one, other);
      const [before, after] = [one?.before['own, misprinted'], one?.after['own, misprinted']];
      assert.ok(before !== undefined && after !== undefined && after.reported >= before.reported);
      assert.equal(one?.after.own?.alarms, 0);
    } finally {
      weights.among = kept;
    }
  });
});
