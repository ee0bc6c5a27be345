import assert from 'node:assert/strict';
import { createRandom } from '../generate/random';
import { assertSameAsFresh } from '../fuzz/incremental';
import { assertSurvives } from '../fuzz/protocol';
import { readNotices } from '../fuzz/texts';
import { Wire } from '../fuzz/wire';

/** `npm run fuzz` does the same with other seeds and more of it. */
const SEED = 20_210_830;

describe('the language server under random editors', function () {
  this.timeout(120_000);
  let wire: Wire;
  const notices = readNotices();
  beforeEach(async () => {
    wire = new Wire();
    await wire.start();
  });
  afterEach(() => wire.kill());

  it('says of an edited document what it says of the text opened afresh', async () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 8; round += 1) await assertSameAsFresh(wire, random, notices[round % notices.length] ?? '', 25);
    assert.equal(await wire.stop(), '0');
  });

  it('answers every request, whatever comes between, and leaves no findings on a closed document', async () => {
    await assertSurvives(wire, createRandom(SEED), notices, 400);
    assert.equal(await wire.stop(), '0');
  });
});
