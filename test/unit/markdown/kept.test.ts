import assert from 'node:assert/strict';
import { MARKDOWN } from '../../../server/src/exchange/markdown/markdown';
import { createLanguageService } from '../../../server/src/languageService';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { fixAll } from '../../../server/src/services/fixAll';
import { fixAllEdits } from '../../../server/src/services/fixAllEdits';
import { DEFAULT_FORMAT, formatNotice } from '../../../server/src/services/formatting';
import { createRandom } from '../../generate/random';
import { markdownDraft } from './drafts';
import { treeOf } from './tree';
import { readSamples } from '../samples/samples';

const DRAFTS = 18;
const service = createLanguageService();

function check(text: string): readonly Diagnostic[] {
  return service.check(service.read(text, undefined, MARKDOWN), { stage: 'publish', rules: {} });
}

describe('a draft in Markdown', () => {
  const random = createRandom(20261129);
  const drafts = readSamples().flatMap(({ text }) => Array.from({ length: Math.ceil(DRAFTS / 9) }, () => markdownDraft(random, text)));

  it('is built as before after everything is fixed that can be, and something is', () => {
    const fixed = drafts.map((draft) => fixAll(draft, check, MARKDOWN));
    for (const [index, { text }] of fixed.entries()) assert.deepEqual(treeOf(text), treeOf(drafts[index] ?? ''));
    assert.ok(fixed.every(({ applied }) => applied > 0));
  });

  it('is built as before after the edits an editor gets for the same, which come to the same text', () => {
    for (const draft of drafts.slice(0, 9))
      assert.equal(applyEdits(draft, fixAllEdits(draft, check, MARKDOWN)), fixAll(draft, check, MARKDOWN).text);
  });

  it('is built as before after formatting', () => {
    for (const draft of drafts) {
      const notice = service.read(draft, undefined, MARKDOWN);
      const edits = formatNotice(notice, { ...DEFAULT_FORMAT, isMarkdown: true });
      assert.deepEqual(treeOf(applyEdits(draft, edits)), treeOf(draft));
    }
  });

  it('has no finding and no fix in what is no prose', () => {
    for (const draft of drafts) {
      const outside = MARKDOWN.outsideProse(draft);
      for (const { span, fix, rule } of check(draft)) {
        assert.ok(!outside.some(({ start, end }) => span.start < span.end && start <= span.start && span.end <= end), rule.id);
        for (const edit of fix?.edits ?? [])
          assert.ok(!outside.some(({ start, end }) => edit.span.start < end && start < edit.span.end), rule.id);
      }
    }
  });
});
