import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeNotice } from '../../generate/notice';
import { shapeFor, type NoticeShape } from '../../generate/shape';
import { anyShape } from '../../generate/shapes';
import { readOnce } from '../readOnce';
import { diagnosticsOf, lineOf } from './findings';

const RUNS = 100;
const MANY_PROBLEMS = 60;

describe('all rules on random well-formed notices', function () {
  this.timeout(60_000);

  it('warn of nothing', () => {
    fc.assert(
      fc.property(anyShape(), (shape) => assertClean(shape)),
      { numRuns: RUNS },
    );
  });

  it('warn of nothing in notices of sixty problems', () => {
    for (let seed = 1; seed <= 10; seed += 1) assertClean(shapeFor(seed, MANY_PROBLEMS));
  });
});

function assertClean(shape: NoticeShape): void {
  const { text } = writeNotice(shape);
  const written = shape.groups.reduce((sum, count) => sum + count, 0);
  const { problems } = readOnce(text);
  assert.equal(problems.length, written, 'problems read');
  assert.ok(problems.every(({ response }) => response !== null));
  const heavy = diagnosticsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
  assert.deepEqual(
    heavy.map((each) => `line ${String(lineOf(text, each))} ${each.rule.id} ${each.message}`),
    [],
  );
}
