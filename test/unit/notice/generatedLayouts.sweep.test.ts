import assert from 'node:assert/strict';
import { checkDamage, checkInvariances, checkLayout } from '../../generate/layouts/laws';
import { layoutFor } from '../../generate/layouts/layout';
import { checkSlips } from '../../generate/layouts/slipLaws';

/** Enough for every form with every frame; `npm run fuzz` goes on with other seeds. */
const LAYOUTS = 2_000;
const DAMAGED = 600;
const DRESSED = 500;
const MISNUMBERED = 600;
/** A title of which the number is repeated may read as a line of its list; no more than this share of the damaged ones. */
const TOLERATED = 0.002;
/** And of each kind of damage this share is found for problems in each form, once, where it is, and nothing else. */
const LEAST_FOUND = 0.98;
/** Of fewer than this one says little. */
const LEAST_TRIED = 50;

describe('notices in layouts of any form', function () {
  this.timeout(240_000);

  it('are read exactly, with nothing to say of structure or numbering', () => {
    for (let seed = 1; seed <= LAYOUTS; seed += 1) assert.deepEqual(checkLayout(seed), []);
  });

  it('are read the same without a word of fault, with other labels throughout, and with other marks before their problems', () => {
    for (let seed = 1; seed <= DRESSED; seed += 1) assert.deepEqual(checkInvariances(seed), []);
  });

  it('show an answer, a label, a heading or a number gone wrong, once and where it is, and nothing else', () => {
    const faults: string[] = [];
    const tried: Tried = new Map();
    let damages = 0;
    for (let seed = 1; seed <= DAMAGED; seed += 1) {
      const outcome = checkDamage(seed);
      damages += outcome.kinds.length;
      faults.push(...outcome.faults);
      for (const kind of outcome.kinds) {
        const isFound = !outcome.faults.some((fault) => fault.includes(`, ${kind}: `));
        for (const name of [kind, `${kind}, ${layoutFor(seed).problem}`]) count(tried, name, isFound);
      }
    }
    assert.ok(faults.length <= damages * TOLERATED, faults.join('\n'));
    assertMostFound(tried, faults);
  });

  it('show a number mistyped, swapped or put twice, once and where it is, and put it right', () => {
    const faults: string[] = [];
    const tried: Tried = new Map();
    for (let seed = 1; seed <= MISNUMBERED; seed += 1) {
      for (const { kind, fault } of checkSlips(seed)) {
        if (fault !== null) faults.push(fault);
        for (const name of [kind, `${kind}, ${layoutFor(seed).problem}`]) count(tried, name, fault === null);
      }
    }
    assert.deepEqual(new Set([...tried.keys()].filter((name) => !name.includes(','))), new Set(['mistyped', 'swapped', 'inserted']));
    assertMostFound(tried, faults);
  });
});

/** How often each kind of damage was tried and found, for all problems and for those in each form. */
type Tried = Map<string, { readonly all: number; readonly found: number }>;

function count(tried: Tried, name: string, isFound: boolean): void {
  const { all, found } = tried.get(name) ?? { all: 0, found: 0 };
  tried.set(name, { all: all + 1, found: found + (isFound ? 1 : 0) });
}

function assertMostFound(tried: Tried, faults: readonly string[]): void {
  for (const [name, { all, found }] of tried)
    assert.ok(found >= all * LEAST_FOUND || (all < LEAST_TRIED && found >= all - 1), `${name}: ${found} of ${all}\n${faults.join('\n')}`);
}
