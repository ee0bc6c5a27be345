import assert from 'node:assert/strict';
import { MARKDOWN } from '../../server/src/exchange/markdown/markdown';
import { createLanguageService } from '../../server/src/languageService';
import { applyEdits } from '../../server/src/rules/applyEdits';
import { givenEdit, inGivenText } from '../../server/src/rules/givenFindings';
import type { Diagnostic } from '../../server/src/rules/runner';
import { DEFAULT_FORMAT } from '../../server/src/services/formatting';
import { treeOf } from '../unit/markdown/tree';

const service = createLanguageService();

/** A draft in Markdown is built as before after everything is fixed that can be, and after formatting; nothing is found or changed in its syntax. Gives how much was fixed. */
export function assertMarkdownKept(draft: string): number {
  // What a web page left is taken out, with its paragraphs.
  const hasResidue = service.read(draft, undefined, MARKDOWN).webResidue.length > 0;
  const builtOf = (text: string): readonly string[] => treeOf(text).filter((node) => !hasResidue || !node.includes('"paragraph"'));
  const tree = builtOf(draft);
  const fixed = service.fixAll(draft, check, MARKDOWN);
  assert.deepEqual(builtOf(fixed.text), tree, 'fixing changes how the draft is built');
  assert.equal(applyEdits(draft, service.fixAllEdits(draft, check, MARKDOWN)), fixed.text, 'an editor gets other edits');
  const notice = service.read(draft, undefined, MARKDOWN);
  const edits = service.format(notice, { ...DEFAULT_FORMAT, isMarkdown: true }).map((edit) => givenEdit(notice.source, edit));
  assert.deepEqual(builtOf(applyEdits(draft, edits)), tree, 'formatting changes how the draft is built');
  assertOutside(draft);
  return fixed.applied;
}

function assertOutside(draft: string): void {
  const notice = service.read(draft, undefined, MARKDOWN);
  const { outside } = notice.source;
  for (const { span, fix, rule } of service.check(notice, { stage: 'publish', rules: {} })) {
    const isIn = outside.some(({ start, end }) => span.start < span.end && start <= span.start && span.end <= end);
    assert.ok(!isIn, `${rule.id} finds something in what is no prose`);
    for (const edit of fix?.edits ?? [])
      assert.ok(!outside.some(({ start, end }) => edit.span.start < end && start < edit.span.end), `${rule.id} changes what is no prose`);
  }
}

function check(text: string): readonly Diagnostic[] {
  const notice = service.read(text, undefined, MARKDOWN);
  return inGivenText(notice.source, service.check(notice, { stage: 'publish', rules: {} }));
}
