import assert from 'node:assert/strict';
import { rowOf } from '../../../../server/src/notice/figures/row';
import { seriesFrom } from '../../../../server/src/notice/figures/series';
import { read, values } from './read';

/** A text whose numbers are of one kind, and the runs that begin at its second number; those cut short are marked ….  */
const ROWS: readonly (readonly [text: string, series: readonly string[]])[] = [
  ['受理46件，其中来信18件、来访21件、来电7件。', ['18 + 21 + 7', '18 + 21…']],
  ['受理46件：来信18件，来访21件，来电7件。', ['18 + 21 + 7', '18 + 21…']],
  ['受理46件。其中，来信18件；来访21件；来电7件。', ['18 + 21 + 7', '18 + 21…']],
  ['受理46件\n来信18件\n来访28件', ['18 + 28']],
  // A number within an item is no part of the series.
  ['受理46件：来信18件，其中实名9件，来访28件。', ['18 + 28']],
  // A total ends a series.
  ['结转8件，来信18件，来访28件，合计54件。', ['18 + 28']],
  // The first of each group, and all of them.
  ['受理46件，来信18件、实名9件；来访28件、实名5件。', ['18 + 9', '18 + 9 + 28 + 5', '18 + 28', '18 + 9 + 28…']],
];

describe('from terms to series', () => {
  for (const [text, wanted] of ROWS) {
    it(text.replaceAll('\n', '/'), () => {
      const { passage, terms } = read(text);
      const row = rowOf(passage, passage.pieces, terms);
      const found = seriesFrom(row, 1).map(({ items, isCut }) => values(items) + (isCut ? '…' : ''));
      assert.deepEqual([...found].sort(), [...wanted].sort());
    });
  }
});
