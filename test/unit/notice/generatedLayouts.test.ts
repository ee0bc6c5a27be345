import assert from 'node:assert/strict';
import { checkLayout, checkDamage } from '../../generate/layouts/laws';

/** Enough for every form with every frame; `npm run fuzz` goes on with other seeds. */
const LAYOUTS = 2_000;
const DAMAGED = 600;
/** A title of which the number is repeated may read as a line of its list; no more than this share of the damaged ones. */
const TOLERATED = 0.002;

describe('notices in layouts of any form', function () {
  this.timeout(240_000);

  it('are read exactly, with nothing to say of structure or numbering', () => {
    for (let seed = 1; seed <= LAYOUTS; seed += 1) assert.deepEqual(checkLayout(seed), []);
  });

  it('show an answer, a label, a heading or a number gone wrong, once and where it is, and nothing else', () => {
    const faults: string[] = [];
    let damages = 0;
    for (let seed = 1; seed <= DAMAGED; seed += 1) {
      const outcome = checkDamage(seed);
      damages += outcome.damages;
      faults.push(...outcome.faults);
    }
    assert.ok(faults.length <= damages * TOLERATED, faults.join('\n'));
  });
});
