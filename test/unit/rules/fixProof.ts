import assert from 'node:assert/strict';
import type { Fix, Rule } from '../../../server/src/rules/rule';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { parseChineseNumeral } from '../../../server/src/text/numerals';
import { foldWidth } from '../../../server/src/text/width';
import { countByRule, findingsOf, fixed } from './findings';

/** Asserts what every fix promises: its edits are in order and change something, its finding goes, and the rule asks for no more there. */
export function assertFixHolds(text: string, { rule, fix }: Diagnostic, list?: readonly string[]): void {
  if (fix === undefined) return;
  assertEdits(text, fix);
  const after = fixed(text, fix);
  const before = findingsOf(rule, text, list).length;
  const left = findingsOf(rule, after, list);
  assert.ok(left.length < before, `${rule.id}: ${before} findings, then ${left.length} after “${fix.title}”:\n${after.slice(0, 400)}`);
  if (fix.kind === 'safe') assertSafe(text, after, rule);
}

/** Asserts what only a safe fix promises: it adds no finding of any rule and changes no number that is a fact. */
function assertSafe(before: string, after: string, rule: Rule): void {
  const [countsBefore, countsAfter] = [countByRule(before), countByRule(after)];
  for (const [id, count] of countsAfter) {
    const earlier = countsBefore.get(id) ?? 0;
    assert.ok(count <= earlier, `${rule.id} adds a finding of ${id}: ${earlier} before, ${count} after`);
  }
  if (rule.id.startsWith('numbering/')) return;
  // Lines that a web page left are no part of the notice, and neither are their dates.
  if (rule.id === 'structure/web-residue') assertOnlyLinesRemoved(before, after);
  else assert.deepEqual(numbersOf(after), numbersOf(before), `${rule.id} changes a number`);
}

function assertEdits(text: string, { edits, title }: Fix): void {
  assert.ok(edits.length > 0 && title.length > 0);
  let at = 0;
  for (const { span } of edits) {
    assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length, `edits of “${title}” out of order`);
    at = span.end;
  }
  assert.notEqual(fixed(text, { edits, title, kind: 'safe' }), text, `“${title}” changes nothing`);
}

function assertOnlyLinesRemoved(before: string, after: string): void {
  const lines = before.split(/\r\n|\n|\r/u);
  let at = 0;
  for (const line of after.split(/\r\n|\n|\r/u)) {
    const found = lines.indexOf(line, at);
    assert.notEqual(found, -1, `“${line}” was no line before`);
    at = found + 1;
  }
}

/** The numbers of a text in their order, Arabic and Chinese, each by its value: 05 and 5 are one. */
function numbersOf(text: string): readonly number[] {
  const runs = foldWidth(text).match(/\d+|[零〇一二三四五六七八九十百千万亿]+/gu) ?? [];
  return runs.map((run) => (/^\d/u.test(run) ? Number(run) : (parseChineseNumeral(run) ?? NaN)));
}
