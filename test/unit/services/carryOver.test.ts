import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rule } from '../../../server/src/rules/rule';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { carryOver, changeBetween } from '../../../server/src/services/carryOver';

const RULE: Rule = {
  id: 'text/example',
  name: '示例',
  norm: '示例。',
  source: '实务',
  exceptions: [],
  severity: { draft: 'hint', review: 'warning', publish: 'error' },
  fix: null,
  good: [],
  bad: [],
  check: () => [],
};

describe('changeBetween', () => {
  it('finds the smallest stretch that differs', () => {
    assert.deepEqual(changeBetween('一是甲，二是乙。', '一是甲，三是乙。'), { span: { start: 4, end: 5 }, length: 1 });
  });

  it('sees no change in the same text', () => {
    assert.equal(changeBetween('一是甲。', '一是甲。'), null);
  });

  it('turns the old text into the new one, whatever they are', () => {
    const text = fc.array(fc.constantFrom('一', '是', '，', '\n', '😀')).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after);
        if (change === null) return before === after;
        const inserted = after.slice(change.span.start, change.span.start + change.length);
        return before.slice(0, change.span.start) + inserted + before.slice(change.span.end) === after;
      }),
    );
  });
});

describe('carryOver', () => {
  it('keeps a finding before the edit where it is', () => {
    assert.deepEqual(carried('⟦八件⟧，其中五件。', '八件，其中五件和一件。'), ['八件']);
  });

  it('moves a finding behind the edit along with its text', () => {
    assert.deepEqual(carried('共八件，⟦其中⟧五件。', '收到信访件共八件，其中五件。'), ['其中']);
  });

  it('drops a finding that the edit touches', () => {
    assert.deepEqual(carried('共⟦八件⟧，其中五件。', '共九件，其中五件。'), []);
    assert.deepEqual(carried('共⟦八件⟧，其中五件。', '共八件整，其中五件。'), []);
  });

  it('drops a finding whose related place the edit touches', () => {
    const finding = diagnostic(0, 2, [{ span: { start: 5, end: 7 }, message: '此处为五件' }]);
    assert.deepEqual(carryOver([finding], [{ span: { start: 5, end: 6 }, length: 1 }]), []);
  });

  it('moves related places too', () => {
    const finding = diagnostic(0, 2, [{ span: { start: 5, end: 7 }, message: '此处为五件' }]);
    const [moved] = carryOver([finding], [{ span: { start: 3, end: 3 }, length: 10 }]);
    assert.deepEqual(moved?.related?.[0]?.span, { start: 15, end: 17 });
  });
});

/** What the finding marked in `before` covers in `after`. */
function carried(before: string, after: string): readonly string[] {
  const start = before.indexOf('⟦');
  const end = before.indexOf('⟧') - 1;
  const change = changeBetween(before.replace(/[⟦⟧]/gu, ''), after);
  assert.ok(change !== null);
  return carryOver([diagnostic(start, end)], [change]).map(({ span }) => after.slice(span.start, span.end));
}

function diagnostic(start: number, end: number, related: Diagnostic['related'] = []): Diagnostic {
  return { rule: RULE, severity: 'warning', message: '示例', span: { start, end }, related };
}
