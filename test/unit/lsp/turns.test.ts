import assert from 'node:assert/strict';
import { Turns } from '../../../server/src/lsp/turns';

const URI = 'file:///通报.txt';

describe('turns of checks', () => {
  it('keep what began later, in whatever order checks end', () => {
    const turns = new Turns();
    const [early, late] = [turns.begin(), turns.begin()];
    assert.ok(turns.keep(URI, late));
    assert.ok(!turns.keep(URI, early));
    assert.ok(turns.keep(URI, turns.begin()));
  });

  it('keep an earlier one too until a later one ends', () => {
    const turns = new Turns();
    const [early, late] = [turns.begin(), turns.begin()];
    assert.deepEqual([turns.keep(URI, early), turns.keep(URI, late)], [true, true]);
  });

  it('are of one file and not of another', () => {
    const turns = new Turns();
    const [early, late] = [turns.begin(), turns.begin()];
    assert.ok(turns.keep(URI, late));
    assert.ok(turns.keep('file:///别的.txt', early));
  });

  it('drop what is under way, in one file or in all', () => {
    const turns = new Turns();
    const began = turns.begin();
    turns.drop(URI);
    assert.deepEqual([turns.keep(URI, began), turns.keep('file:///别的.txt', began)], [false, true]);
    const other = turns.begin();
    turns.dropAll();
    assert.ok(!turns.keep('file:///别的.txt', other));
    assert.ok(turns.keep(URI, turns.begin()));
  });
});
