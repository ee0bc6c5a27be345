import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { DRESSES } from './dresses';
import type { Row } from './table/row';
import { TOPICS } from './table/topics';

/** Rows of one sentence: a dress that breaks lines or joins clauses means nothing to whole documents. */
const ROWS = TOPICS.flatMap(({ rows }) => rows).filter(({ text }) => !text.includes('\n'));

/** The share of sentences, in per cent, that may be judged otherwise in another dress; none may be accused for it. */
const MOST_UNLIKE = 1;

describe('a sentence in another dress', () => {
  let plain: ReadonlyMap<Row, Outcome> = new Map();
  before(() => (plain = new Map(ROWS.map((row) => [row, outcomeOf(row.text)]))));

  it('applies each dress to ten sentences at least', () => {
    const counts = DRESSES.filter(({ name }) => name !== 'CRLF line ends').map(({ name, put }) => ({
      name,
      count: ROWS.filter(({ text }) => put(text) !== text).length,
    }));
    assert.deepEqual(
      counts.filter(({ count }) => count < 10),
      [],
    );
  });

  // A dress that changes nothing is not judged again.
  const isUnlike = (row: Row, text: string): boolean => text !== row.text && outcomeOf(text) !== plain.get(row);

  for (const { name, put } of DRESSES) {
    it(`is judged the same: ${name}`, () => {
      const unlike = ROWS.filter((row) => isUnlike(row, put(row.text)));
      const accused = unlike.filter((row) => plain.get(row) === 'sound');
      assert.deepEqual(
        accused.map((row) => shown(row, put)),
        [],
      );
      const list = unlike.map((row) => shown(row, put)).join('\n');
      assert.ok(unlike.length * 100 <= ROWS.length * MOST_UNLIKE, `${unlike.length} of ${ROWS.length} are judged otherwise\n${list}`);
    });
  }
});

type Outcome = 'fails' | 'sound';

/** Whether anything in a text fails; that something holds may be worded as another relation. */
function outcomeOf(text: string): Outcome {
  return readNotice(text).figures.some(({ verdict }) => verdict === 'fails') ? 'fails' : 'sound';
}

function shown({ verdict, text }: Row, put: (text: string) => string): string {
  const failing = readNotice(put(text)).figures.filter((figure) => figure.verdict === 'fails');
  return `${verdict}: ${put(text).replaceAll('\n', '/')} ${failing.map(({ working }) => working).join('; ')}`;
}
