import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import type { Edit } from '../../../server/src/rules/rule';
import { thenEdits } from '../../../server/src/services/edits';

describe('thenEdits', () => {
  it('moves what lies outside the first edits back to the first text', () => {
    assert.deepEqual(thenEdits([edit(1, 1, '新的')], [edit(4, 5, '叁')]), [edit(1, 1, '新的'), edit(2, 3, '叁')]);
  });

  it('rewrites what lies within the words of a first edit', () => {
    assert.deepEqual(thenEdits([edit(0, 2, '（一）')], [edit(1, 2, '二')]), [edit(0, 2, '（二）')]);
  });

  it('does what both lists do, one after the other', () => {
    fc.assert(
      fc.property(editsOf(30), fc.infiniteStream(fc.nat(9)), (first, seeds) => {
        const text = 'abcdefghijklmnopqrstuvwxyz0123';
        const middle = applyEdits(text, first);
        const second = digitsOf(middle).filter(() => (seeds.next().value ?? 0) > 4);
        assert.equal(applyEdits(text, thenEdits(first, second)), applyEdits(middle, second));
      }),
    );
  });
});

function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** Edits of a text of that length that do not touch each other. */
function editsOf(length: number): fc.Arbitrary<readonly Edit[]> {
  const starts = fc.uniqueArray(fc.nat(Math.floor(length / 3) - 1), { maxLength: 5 });
  return fc
    .tuple(starts, fc.array(fc.tuple(fc.nat(2), fc.stringMatching(/^[0-9x]{0,3}$/u)), { minLength: 5, maxLength: 5 }))
    .map(([places, kinds]) =>
      places
        .toSorted((one, other) => one - other)
        .map((place, index) => {
          const [size, text] = kinds[index] ?? [0, ''];
          return edit(place * 3, place * 3 + size, text);
        }),
    );
}

/** One edit for each digit of a text. */
function digitsOf(text: string): readonly Edit[] {
  return [...text.matchAll(/\d/gu)].map((found) => edit(found.index, found.index + 1, 'N'));
}
