import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import type { Rule } from '../../../server/src/rules/rule';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { fixAll } from '../../../server/src/services/fixAll';
import { fixAllEdits, fixesOfRule } from '../../../server/src/services/fixAllEdits';

describe('fixAllEdits', () => {
  it('does what fixing all does, over as many rounds as it takes', () => {
    for (const text of ['甲aa乙a丙', 'aaa甲', '甲', '', 'xay甲aa']) {
      assert.equal(applyEdits(text, fixAllEdits(text, checkLetters)), fixAll(text, checkLetters).text, text);
    }
  });

  it('changes no more than is wrong', () => {
    assert.deepEqual(fixAllEdits('甲a乙a丙', checkLetters), [
      { span: { start: 1, end: 2 }, text: 'c' },
      { span: { start: 3, end: 4 }, text: 'c' },
    ]);
  });

  it('still gets there where a round changes what lies across the edits of the one before', () => {
    const check = (text: string): readonly Diagnostic[] => [...checkLetters(text), ...find(text, /甲c/gu, '乙')];
    assert.equal(applyEdits('甲a丙', fixAllEdits('甲a丙', check)), '乙丙');
  });
});

describe('fixesOfRule', () => {
  it('takes the fixes of one rule, the suggested ones too, and counts them', () => {
    const { count, edits } = fixesOfRule([...find('甲乙甲', /甲/gu, '丙', 'suggested'), ...find('甲乙甲', /乙/gu, '丁')], 'text/wording');
    assert.equal(count, 3);
    assert.equal(applyEdits('甲乙甲', edits), '丙丁丙');
  });
});

/** Finds every a, to be made b, and every b, to be made c. */
function checkLetters(text: string): readonly Diagnostic[] {
  return [...find(text, /a/gu, 'b'), ...find(text, /b/gu, 'c')];
}

function find(text: string, pattern: RegExp, replacement: string, kind: 'safe' | 'suggested' = 'safe'): readonly Diagnostic[] {
  return [...text.matchAll(pattern)].map((found) => {
    const span = { start: found.index, end: found.index + found[0].length };
    return { rule: RULE, severity: 'warning', message: '', span, fix: { title: '改', kind, edits: [{ span, text: replacement }] } };
  });
}

const RULE: Rule = {
  id: 'text/wording',
  name: '用词',
  norm: '',
  source: '',
  exceptions: [],
  severity: { draft: null, review: null, publish: null },
  fix: 'safe',
  good: [],
  bad: [],
  check: () => [],
};
