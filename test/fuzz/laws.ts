import assert from 'node:assert/strict';
import { createLanguageService } from '../../server/src/languageService';
import type { Notice } from '../../server/src/notice/model';
import { applyEdits } from '../../server/src/rules/applyEdits';
import { RULES } from '../../server/src/rules/registry';
import type { Edit, Fix, Stage } from '../../server/src/rules/rule';
import { givenEdit, inGivenText } from '../../server/src/rules/givenFindings';
import type { Diagnostic } from '../../server/src/rules/runner';
import type { OutlineItem } from '../../server/src/services/outline/outline';
import { lineAt, type Source } from '../../server/src/text/source';
import { containsSpan, type Span } from '../../server/src/text/span';
import { AT_OFFSET, OF_NOTICE } from './services';
import { spanFault, spansIn } from './spans';

const service = createLanguageService();
const STAGES: readonly Stage[] = ['draft', 'review', 'publish'];
/** Every rule, those switched off at a stage included. */
const ALL_ON = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'error' as const }]));

/**
 * What holds for every text whatever: reading, every rule and every service answer without a throw, point only at whole characters of
 * the text, say the same twice, and give fixes that can be applied. `places` are where services are asked, from 0 to 1.
 */
export function assertLaws(text: string, places: readonly number[] = [0, 0.5, 1]): void {
  const notice = service.read(text);
  const { source } = notice;
  const read = source.text;
  assertSpans(read, 'the notice', notice);
  for (const stage of STAGES) assertFindings(source, service.check(notice, { stage, rules: {} }));
  // Rules stay silent where the text is no notice; what they would say of it must hold as well.
  const diagnostics = service.check({ ...notice, recognised: true }, { stage: 'publish', rules: ALL_ON });
  assertFindings(source, diagnostics);
  for (const [name, ask] of OF_NOTICE) assertSpans(read, name, ask(notice, diagnostics));
  for (const place of places) assertAnswersAt(notice, diagnostics, wholeCharacter(read, Math.floor(place * read.length)));
  assertSameTwice(text, diagnostics);
  assertShape(notice);
}

/** What safe fixes leave behind cannot be fixed further, and reads as well as any text. */
export function assertFixesSettle(text: string): void {
  const check = (words: string): readonly Diagnostic[] => {
    const notice = service.read(words);
    return inGivenText(notice.source, service.check(notice, { stage: 'publish', rules: {} }));
  };
  const once = service.fixAll(text, check);
  assert.equal(service.fixAll(once.text, check).text, once.text, 'a second round of safe fixes changes the text again');
}

function assertFindings(source: Source, diagnostics: readonly Diagnostic[]): void {
  const { text } = source;
  assertSpans(text, 'a finding', diagnostics);
  for (const [index, { rule, span, message, related = [], fix }] of diagnostics.entries()) {
    assert.ok((diagnostics[index - 1]?.span.start ?? 0) <= span.start, 'findings stand in document order');
    for (const words of [message, ...related.map((place) => place.message), fix?.title ?? '。']) assertMessage(text, rule.id, words);
    if (fix !== undefined) assertFix(source, rule.id, fix);
  }
}

function assertMessage(text: string, id: string, words: string): void {
  assert.ok(words.length > 0, `${id} says nothing`);
  assert.ok(!/[\n\r]/u.test(words), `${id} says more than one line: ${JSON.stringify(words)}`);
  assert.ok(isWellFormed(words) || !isWellFormed(text), `${id} cuts a character in two: ${JSON.stringify(words)}`);
  assert.ok(words.length < 2000, `${id} does not come to an end: ${words.slice(0, 100)}`);
}

function assertFix(source: Source, id: string, { edits }: Fix): void {
  const { text } = source.given;
  assert.ok(edits.length > 0, `${id} has a fix that changes nothing`);
  assertApart(id, edits);
  const result = applyEdits(
    text,
    edits.map((edit) => givenEdit(source, edit)),
  );
  assert.ok(isWellFormed(result) || !isWellFormed(text), `${id} has a fix that breaks a character`);
  assert.notEqual(result, text, `${id} has a fix that changes nothing: ${JSON.stringify(edits)}`);
}

function assertApart(name: string, edits: readonly Edit[]): void {
  for (const [index, { span }] of edits.entries()) {
    const before = edits[index - 1]?.span;
    assert.ok(before === undefined || before.end <= span.start, `${name} has edits that overlap or stand out of order`);
  }
}

function assertAnswersAt(notice: Notice, diagnostics: readonly Diagnostic[], offset: number): void {
  const { text } = notice.source;
  for (const [name, ask] of AT_OFFSET) assertSpans(text, `${name} at ${offset}`, ask(notice, offset, diagnostics));
  const selections = service.selections(notice, offset);
  for (const [index, selection] of selections.entries()) {
    const wider = selections[index + 1];
    assert.ok(wider === undefined || containsSpan(wider, selection), 'a wider selection holds the narrower one');
    assert.ok(selection.start <= offset && offset <= selection.end, 'a selection holds the cursor');
  }
}

function assertSameTwice(text: string, diagnostics: readonly Diagnostic[]): void {
  const again = service.check({ ...service.read(text), recognised: true }, { stage: 'publish', rules: ALL_ON });
  assert.deepEqual(again.map(plain), diagnostics.map(plain), 'the second answer is another one');
}

function plain({ rule, ...rest }: Diagnostic): unknown {
  return { ...rest, rule: rule.id };
}

function assertShape(notice: Notice): void {
  const tokens = service.semanticTokens(notice);
  for (const [index, { span }] of tokens.entries()) {
    assert.ok((tokens[index - 1]?.span.end ?? 0) <= span.start, 'tokens stand apart and in order');
    assert.equal(lineAt(notice.source, span.start), lineAt(notice.source, span.end), 'a token is of one line');
    assert.ok(span.start < span.end, 'a token is not empty');
  }
  for (const item of service.outline(notice)) assertOutline(item, { start: 0, end: notice.source.text.length });
}

function assertOutline({ name, span, selection, children }: OutlineItem, within: Span): void {
  assert.ok(name.length > 0, 'an outline item has a name');
  assert.ok(containsSpan(within, span), 'an outline item lies within the one above it');
  assert.ok(containsSpan(span, selection), 'an outline item holds its selection');
  for (const child of children) assertOutline(child, span);
}

function assertSpans(text: string, name: string, answer: unknown): void {
  for (const { path, span } of spansIn(answer)) {
    const fault = spanFault(text, span);
    assert.ok(fault === null, `${name}${path}: ${fault ?? ''}`);
  }
}

/** Whether no half of a character stands alone. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

/** An editor's cursor never stands within a character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && text.charCodeAt(offset - 1) >= 0xd800 && text.charCodeAt(offset - 1) <= 0xdbff
    ? offset - 1
    : offset;
}
