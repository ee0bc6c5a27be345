import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { toFullWidth, toHalfWidth } from '../../corpus/twins';
import type { Row } from './table/row';
import { TOPICS } from './table/topics';

/** Marks of either width, whatever the row is written in. */
const WIDTHS = [
  { width: 'full-width', make: toFullWidth },
  { width: 'half-width', make: toHalfWidth },
];

describe('what is judged, and what is left alone', () => {
  it('is shown by 150 sentences and more, half of them traps', () => {
    const rows = TOPICS.flatMap((topic) => topic.rows);
    const traps = rows.filter(({ verdict, why }) => verdict === 'left' || why !== '');
    assert.ok(rows.length >= 150 && traps.length >= rows.length / 2, `${String(traps.length)} of ${String(rows.length)}`);
  });

  for (const { name, rows } of TOPICS) {
    describe(name, () => {
      for (const row of rows) it(titleOf(row), () => assertJudged(row, row.text));
      for (const { width, make } of WIDTHS) {
        it(`the same with ${width} marks`, () => {
          // A row in these marks has a test of its own.
          for (const row of rows) if (make(row.text) !== row.text) assertJudged(row, make(row.text));
        });
      }
    });
  }
});

function titleOf({ verdict, why, text }: Row): string {
  const shown = text.replaceAll('\n', '/').slice(0, 60);
  return `${verdict}: ${shown}${why === '' ? '' : ` [${why}]`}`;
}

function assertJudged({ verdict, kind }: Row, text: string): void {
  const judged = readNotice(text).figures.filter((figure) => figure.verdict !== 'not-judged');
  const shown = judged.map((figure) => `${figure.kind} ${figure.verdict}: ${figure.working}`).join('\n');
  const failing = judged.filter((figure) => figure.verdict === 'fails');
  if (verdict === 'left') assert.deepEqual(judged, [], `${text}\n${shown}`);
  else if (verdict === 'holds') assert.ok(failing.length === 0 && judged.some((figure) => figure.kind === kind), `${text}\n${shown}`);
  else assert.ok(failing.length > 0 && failing.every((figure) => figure.kind === kind), `${text}\n${shown}`);
}
