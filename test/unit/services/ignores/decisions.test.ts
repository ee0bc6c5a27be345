import assert from 'node:assert/strict';
import { changeIgnores, type IgnoreChange } from '../../../../server/src/services/ignores/changeIgnores';
import { ignoresOf, parseIgnores } from '../../../../server/src/services/ignores/ignoreFile';
import { describeReadiness, readinessOf } from '../../../../server/src/services/readiness';

const FINDING = {
  rule: 'statistics/rate',
  quote: '办结率为88.8%',
  key: '0123456789abcd',
  reason: '原文如此',
  by: '张三',
  date: '2024-03-15',
};

describe('what is decided of a notice', () => {
  it('is kept beside it: the stage, and a finding with reason, person and day', () => {
    const text = after([
      { kind: 'set-stage', name: '通报.txt', stage: 'draft' },
      { kind: 'add-finding', name: '通报.txt', finding: FINDING },
    ]);
    const { ignores, problems } = parseIgnores(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(ignoresOf(ignores, '通报.txt'), { rules: [], findings: [FINDING], stage: 'draft' });
    assert.equal(ignoresOf(ignores, '别的.txt').stage, undefined);
  });

  it('can be taken back until nothing is left', () => {
    const text = after([
      { kind: 'set-stage', name: '通报.txt', stage: 'publish' },
      { kind: 'turn-rule-off', name: '通报.txt', rule: 'text/wording' },
      { kind: 'turn-rule-on', name: '通报.txt', rule: 'text/wording' },
      { kind: 'set-stage', name: '通报.txt', stage: null },
    ]);
    assert.deepEqual(JSON.parse(text), { version: 1, files: {} });
  });

  it('is no stage where the file names none that there is', () => {
    const { ignores, problems } = parseIgnores('{"version": 1, "files": {"通报.txt": {"stage": "done"}}}');
    assert.equal(ignoresOf(ignores, '通报.txt').stage, undefined);
    assert.match(problems[0]?.message ?? '', /stage 应是/u);
  });
});

describe('whether a notice is ready', () => {
  const whole = { problems: 3, answered: 3, figures: 0, figuresHolding: 0 };
  for (const [stage, error, warning, answered, words] of [
    ['review', 0, 0, 3, '可以送审'],
    ['publish', 0, 0, 3, '可以公开'],
    ['review', 0, 2, 3, '还要核对'],
    ['review', 1, 0, 3, '还要改正'],
    ['review', 0, 0, 2, '还要改正'],
    ['draft', 0, 0, 2, '没有差错'],
  ] as const) {
    it(`is said in words: ${words} at ${stage} with ${error} errors, ${warning} warnings and ${answered} answers`, () => {
      assert.equal(describeReadiness(readinessOf(stage, { error, warning }, { ...whole, answered }), stage), words);
    });
  }
});

function after(changes: readonly IgnoreChange[]): string {
  let text: string | null = null;
  for (const change of changes) {
    const changed = changeIgnores(text, change);
    assert.ok('text' in changed);
    text = changed.text;
  }
  return text ?? '';
}
