import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic as ProtocolDiagnostic,
  type DiagnosticRelatedInformation,
  type DocumentSymbol,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { describePlace } from '../notice/problemList';
import type { Edit, ListRelated } from '../rules/rule';
import type { Severity } from '../rules/severity';
import type { Diagnostic } from '../rules/runner';
import type { QuickFix } from '../services/codeActions';
import type { ContextCompletion } from '../services/completion/completion';
import { plainFillIn, snippetFillIn } from '../services/insertion/fillIn';
import type { OutlineItem, OutlineKind } from '../services/outline/outline';
import type { SnippetCompletion } from '../services/snippets/completion';
import { rulePageOf } from '../services/rulePages/pagePlace';
import { offsetAt, rangeAt, type LinedText, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { ClientFlags } from './clientFlags';
import { WHEN_ASKED } from './protocol';

/** The one place where offsets and the protocol's positions, and our words and the protocol's, meet. */

/** Who says it, as the Problems panel shows it. */
const DIAGNOSTIC_SOURCE = '整改通报';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Nothing in a notice is an event or a namespace: headings are what they are in Markdown, and have its sign. */
const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  part: SymbolKind.String,
  problem: SymbolKind.String,
  measure: SymbolKind.String,
  contact: SymbolKind.String,
  signature: SymbolKind.String,
};

/** The range of a span. */
export function toRange(source: LinedText, of: Span): Range {
  return rangeAt(source, of);
}

/** The span of a range; places outside the text are clamped to it. */
export function toSpan(source: Source, range: Range): Span {
  const start = offsetAt(source, range.start);
  return span(start, Math.max(start, offsetAt(source, range.end)));
}

/** A finding of the document `uri`, its code a link to the page of its rule where `client` can show that. */
export function toDiagnostic(source: LinedText, uri: string, diagnostic: Diagnostic, client: ClientFlags): ProtocolDiagnostic {
  const related = [
    ...(diagnostic.related ?? []).map((place) => ({ location: { uri, range: toRange(source, place.span) }, message: place.message })),
    ...(diagnostic.inList ?? []).flatMap(inListLocation),
  ];
  const page = client.linksCodes ? addressOfRule(client, diagnostic.rule.id) : null;
  return {
    range: toRange(source, diagnostic.span),
    severity: SEVERITIES[diagnostic.severity],
    ...(client.namesRules ? { code: diagnostic.rule.name, data: { rule: diagnostic.rule.id } } : { code: diagnostic.rule.id }),
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: DIAGNOSTIC_SOURCE,
    message: diagnostic.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** The id of the rule of a finding that the client shows. */
export function ruleIn({ code, data }: { readonly code?: unknown; readonly data?: unknown }): unknown {
  return typeof data === 'object' && data !== null && 'rule' in data ? data.rule : code;
}

/** A row of the list: its line in plain text, else the beginning of the file. */
function inListLocation({ place, message }: ListRelated): readonly DiagnosticRelatedInformation[] {
  if (place.address === undefined) return [];
  const start = { line: place.line ?? 0, character: 0 };
  return [{ location: { uri: place.address, range: { start, end: start } }, message: `${describePlace(place)} ${message}` }];
}

/** The address of the page of a rule; null where the client has no such pages. */
export function addressOfRule({ rulePages }: ClientFlags, id: string): string | null {
  return rulePages === null ? null : `${rulePages}/${rulePageOf(id)}`;
}

/** A quick fix of the document `uri`; `shown` is its finding as the client has it. */
export function toQuickFix(source: Source, uri: string, { fix }: QuickFix, shown: ProtocolDiagnostic): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.kind === 'safe',
    diagnostics: [shown],
    edit: { changes: { [uri]: fix.edits.map((edit) => toTextEdit(source, edit)) } },
  };
}

/** One change of text. */
export function toTextEdit(source: Source, edit: Edit): TextEdit {
  return { range: toRange(source, edit.span), newText: edit.text };
}

/** Plain words as Markdown that shows them as they are. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/gu, '\\$&');
}

/** One line of the outline with all under it. */
export function toDocumentSymbol(source: Source, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: SYMBOL_KINDS[item.kind],
    range: toRange(source, item.span),
    selectionRange: toRange(source, item.selection),
    children: item.children.map((child) => toDocumentSymbol(source, child)),
  };
}

/** A snippet offered on the line `line`, which is all of `source`; `tabStops` says whether the client knows them. */
export function toCompletionItem(source: Source, line: number, item: SnippetCompletion, tabStops: boolean): CompletionItem {
  const { start, end } = toRange(source, item.replace);
  return {
    label: item.label,
    labelDetails: { description: item.snippet.initials },
    detail: item.detail,
    documentation: item.documentation,
    kind: CompletionItemKind.Snippet,
    filterText: item.filterText,
    sortText: item.sortText,
    ...(item.isWithinLine ? { data: WHEN_ASKED } : {}),
    insertTextFormat: tabStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: { start: { ...start, line }, end: { ...end, line } },
      newText: tabStops ? item.insertText : item.plainText,
    },
  };
}

/** One entry that the notice itself suggests. */
export function toContextItem(source: Source, item: ContextCompletion, order: number, tabStops: boolean): CompletionItem {
  return {
    label: item.label,
    detail: item.detail,
    kind: CompletionItemKind.Text,
    filterText: item.filterText,
    sortText: `!${String(order).padStart(3, '0')}`,
    insertTextFormat: tabStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(source, item.replace), newText: tabStops ? snippetFillIn(item.text) : plainFillIn(item.text) },
    additionalTextEdits: item.edits.map((edit) => toTextEdit(source, edit)),
  };
}
