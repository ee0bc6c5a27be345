import assert from 'node:assert/strict';
import type { Fix } from '../../../server/src/rules/rule';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { compatibleFixes, fixAll } from '../../../server/src/services/fixAll';
import { STALE_IGNORES } from '../../../server/src/services/ignores/staleIgnores';

/** A finding wherever `wrong` stands, whose fix writes `right`. */
function replacing(wrong: string, right: string, kind: Fix['kind'] = 'safe'): (text: string) => readonly Diagnostic[] {
  return (text) =>
    [...text.matchAll(new RegExp(wrong, 'gu'))].map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return { rule: STALE_IGNORES, severity: 'hint', message: '…', span, fix: { title: '…', kind, edits: [{ span, text: right }] } };
    });
}

describe('fixAll', () => {
  it('fixes until nothing is left to fix', () => {
    assert.deepEqual(fixAll('aaaa b', replacing('aa', 'a')), { text: 'a b', applied: 3 });
  });

  it('leaves alone what is only suggested', () => {
    assert.deepEqual(fixAll('aa', replacing('aa', 'a', 'suggested')), { text: 'aa', applied: 0 });
  });

  it('ends where fixes go round in a circle, or grow for ever', () => {
    const round = (text: string): readonly Diagnostic[] => [...replacing('a', 'b')(text), ...replacing('b', 'a')(text)];
    assert.deepEqual(fixAll('a', round), { text: 'b', applied: 1 });
    assert.ok(fixAll('a', replacing('a', 'aa')).text.length <= 1024);
  });

  it('does not apply two fixes to the same place at once', () => {
    const both = (text: string): readonly Diagnostic[] => [...replacing('ab', 'x')(text), ...replacing('bc', 'y')(text)];
    assert.deepEqual(fixAll('abc', both), { text: 'xc', applied: 1 });
  });
});

describe('compatibleFixes', () => {
  const fix = (title: string, ...places: readonly (readonly [number, number])[]): Fix => ({
    title,
    kind: 'safe',
    edits: places.map(([start, end]) => ({ span: { start, end }, text: title })),
  });
  const titles = (...fixes: readonly Fix[]): string =>
    compatibleFixes(fixes)
      .map(({ title }) => title)
      .join('');

  it('keeps fixes whole, and the earlier of two that meet', () => {
    assert.equal(titles(fix('a', [0, 2]), fix('b', [2, 4])), 'ab');
    assert.equal(titles(fix('a', [0, 2], [8, 9]), fix('b', [8, 9]), fix('c', [3, 4])), 'ac');
    assert.equal(titles(fix('a', [5, 6]), fix('b', [0, 9])), 'a');
    assert.equal(titles(fix('a', [5, 5]), fix('b', [5, 5])), 'a');
    assert.equal(titles(fix('a', [0, 9]), fix('b', [1, 2]), fix('c', [3, 4])), 'a');
    assert.equal(titles(), '');
  });
});
