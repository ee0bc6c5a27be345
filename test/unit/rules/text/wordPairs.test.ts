import assert from 'node:assert/strict';
import { isSlip } from '../../../../server/src/rules/text/wordGuard';
import { wording } from '../../../../server/src/rules/text/wording';
import { quotesOf } from '../findings';
import { MEETINGS } from './wordMeetings';
import { PAIRS } from './wordPairs';

const MARKED = /\[(?<wrong>[^|\][]*)\|(?<right>[^\][]*)\]/u;

describe('wrong forms and right ones', () => {
  it('are distinguished in 150 sentences and more', () => {
    assert.ok(PAIRS.length >= 150, String(PAIRS.length));
    assert.ok(MEETINGS.length >= 70, String(MEETINGS.length));
  });

  it('are reported where they are wrong', () => {
    const missed = PAIRS.filter((pair) => {
      const { wrong = '' } = MARKED.exec(pair)?.groups ?? {};
      const found = quotesOf(wording, pair.replace(MARKED, '$<wrong>'));
      return found.length !== 1 || !(wrong.includes(found[0] ?? '?') || found[0]?.includes(wrong) === true);
    });
    assert.deepEqual(missed, []);
  });

  it('are let pass once put right', () => {
    assert.deepEqual(
      PAIRS.filter((pair) => quotesOf(wording, pair.replace(MARKED, '$<right>')).length > 0),
      [],
    );
  });

  it('are let pass where two words or a name spell them', () => {
    assert.deepEqual(
      MEETINGS.filter((text) => quotesOf(wording, text).length > 0),
      [],
    );
  });

  it('are asked for in long forms alone where the host knows no words', () => {
    assert.equal(isSlip('压时责任', { start: 0, end: 4 }, '压实责任', {}), true);
    assert.equal(isSlip('相互推矮', { start: 2, end: 4 }, '推诿', {}), false);
  });
});
