import assert from 'node:assert/strict';
import type { Notice } from '../../../server/src/notice/model';
import { readNotice } from '../../../server/src/notice/readNotice';
import { lensesOf } from '../../../server/src/services/codeLens';
import { completeInContext } from '../../../server/src/services/completion/completeInContext';
import { outlineOf } from '../../../server/src/services/outline/outline';
import { semanticTokensOf } from '../../../server/src/services/semanticTokens';
import { lineAt } from '../../../server/src/text/source';
import { overlaps } from '../../../server/src/text/span';
import { flatOutline, outlineFaults } from '../../generate/layouts/outlineLaws';
import { setOnPaper } from '../../generate/layouts/write';
import { ANSWERED } from '../notice/answeredLayouts';
import { FRONT, NEXT, type ListedLayout } from '../notice/listedLayout';
import { MARKED } from '../notice/markedLayouts';
import { ASKED } from '../notice/questionLayouts';

const LAYOUTS = [...MARKED, ...ANSWERED, ...ASKED];
const MISSING = 'structure/problem-has-response';

describe('what an editor shows of every layout', () => {
  for (const layout of LAYOUTS) {
    const { name, problems, lines, damage, rule } = layout;
    const notice = written(layout, lines);

    it(`${name}: the outline has each problem with its answer and measures, whatever is missing`, () => {
      assert.deepEqual(
        flatOutline(outlineOf(notice)).flatMap(({ item }) => (item.kind === 'problem' ? [item.detail.slice(0, 2)] : [])),
        problems.map(() => '已答'),
      );
      assert.deepEqual(outlineFaults(notice), []);
      assert.deepEqual(outlineFaults(written(layout, damage(lines))), []);
    });

    it(`${name}: the colours follow problems and labels`, () => {
      const tokens = semanticTokensOf(notice);
      const colour = (type: string): readonly { readonly start: number; readonly end: number }[] =>
        tokens.flatMap((token) => (token.type === type ? [token.span] : []));
      for (const problem of notice.problems) {
        assert.ok(colour('problem').some((span) => overlaps(span, problem.span)));
        for (const label of problem.fields) assert.ok(colour('label').some((span) => overlaps(span, label.span)));
      }
      assert.ok(tokens.every(({ modifiers }) => !modifiers.includes('unanswered')));
    });

    it(`${name}: the lens counts the problems and their answers`, () => {
      assert.match(partLens(notice), new RegExp(`^问题${problems.length}个，均有整改情况`, 'u'));
      if (rule !== MISSING) return;
      const damaged = written(layout, damage(lines));
      const open = damaged.problems.filter(({ response }) => response === null).length;
      assert.ok(open > 0);
      assert.match(partLens(damaged), new RegExp(`^问题${problems.length}个，${open}个缺整改情况`, 'u'));
      assert.equal(semanticTokensOf(damaged).filter(({ modifiers }) => modifiers.includes('unanswered')).length, open);
    });
  }

  it('completion offers the label of the answers below a problem without one, in every layout that has it', () => {
    const offered = LAYOUTS.flatMap((layout) => {
      const { front = FRONT, next = NEXT } = layout;
      const { policy, problems, source } = written(layout, layout.lines);
      const label = policy.responseLabel;
      const place = problems.at(-1)?.response?.label?.start;
      const at = place === undefined ? -1 : lineAt(source, place) - front.length;
      if (label === null || layout.paper !== undefined || layout.lines[at]?.startsWith(label) !== true) return [];
      // The last answer is being written.
      const before = [...front, ...layout.lines.slice(0, at), label.charAt(0)].join('\n');
      const unfinished = readNotice([before, ...next].join('\n'));
      // Of two answers in all, one alone is no habit.
      if (unfinished.policy.responseLabel !== label) return [];
      const items = completeInContext(unfinished, before.length);
      assert.ok(
        items.some((item) => item.label.startsWith(label)),
        `${layout.name}: ${items.map((item) => item.label).join()}`,
      );
      return [layout.name];
    });
    assert.ok(offered.length >= 15, offered.join());
  });
});

function written({ front = FRONT, next = NEXT, paper = { column: null, rows: null } }: ListedLayout, lines: readonly string[]): Notice {
  return readNotice(setOnPaper([...front, ...lines, ...next], paper).text);
}

/** What stands above the part on rectification: the first lens there is. */
function partLens(notice: Notice): string {
  return lensesOf(notice)[0]?.title ?? '';
}
