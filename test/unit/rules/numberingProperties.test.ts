import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { RULES } from '../../../server/src/rules/registry';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import { positionAt } from '../../../server/src/text/source';
import { writeNotice } from '../../generate/notice';
import { anyShape } from '../../generate/shapes';

/** Announced counts have a property of their own: taking out an item rightly changes what they say. */
const NUMBERING = RULES.filter(({ id }) => id.startsWith('numbering/') && id !== 'numbering/announced-count');
const RUNS = 300;

describe('numbering in notices of any layout', function () {
  this.timeout(30_000);

  it('has nothing to say of a well-formed one', () => {
    fc.assert(
      fc.property(anyShape(), (shape) => {
        const { text } = writeNotice(shape);
        assert.deepEqual(findings(text).map(describeFinding(text)), []);
      }),
      { numRuns: RUNS },
    );
  });
});

function findings(text: string): readonly Diagnostic[] {
  return checkNotice(readNotice(text), { stage: 'publish', rules: {} }, NUMBERING);
}

function describeFinding(text: string): (finding: Diagnostic) => string {
  const { source } = readNotice(text);
  return ({ rule, span, message }) => `line ${String(positionAt(source, span.start).line + 1)} ${rule.id} ${message}`;
}
