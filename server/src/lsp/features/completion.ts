import type { CompletionItem, CompletionParams, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONTEXT_TRIGGERS, mayCompleteInContext } from '../../services/completion/completeInContext';
import { completeSnippets, TRIGGER_CHARACTERS } from '../../services/snippets/completion';
import { createSource, offsetAt } from '../../text/source';
import { toCompletionItem, toContextItem } from '../convert';
import { guarded, type Feature, type Host } from '../host';

/** The language whose documents are drafts of notices from their first character on. */
const LANGUAGE = 'zhenggai';

/**
 * Snippets, by Chinese prefix and by pinyin initials. VS Code asks by itself at the end of what it takes for a word, and only for a trigger
 * character elsewhere: with one, a prefix pops up in the middle of a run of Chinese too. In Markdown it never asks at the end of a word
 * (its own default), so that the drafter has to.
 */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS, ...CONTEXT_TRIGGERS] } },
  register: (host) => {
    host.connection.onCompletion(guarded(host, 'completion', [], (params) => complete(host, params)));
  },
};

async function complete(host: Host, { textDocument, position, context }: CompletionParams): Promise<CompletionItem[]> {
  await host.readings.ready(host.documents.get(textDocument.uri));
  const document = host.documents.get(textDocument.uri);
  if (document === undefined) return [];
  const line = createSource(textBefore(document, position));
  const own = mayCompleteInContext(line.folded) ? completeFromNotice(host, document, position) : [];
  // Behind a mark only what the notice itself suggests: nobody who writes a semicolon asks for every snippet.
  if (CONTEXT_TRIGGERS.includes(context?.triggerCharacter ?? '')) return own;
  const { unit } = await host.settings.of(textDocument.uri);
  const offered = completeSnippets(line, line.text.length).filter(({ isWithinLine }) => host.client.commands || !isWithinLine);
  if (offered.length === 0 || !isDraft(host, document)) return own;
  const notice = host.readings.notice(document);
  const known = { unit, part: host.service.nextPart(notice, offsetAt(notice.source, position)) };
  const items = completeSnippets(line, line.text.length, known).filter(({ isWithinLine }) => host.client.commands || !isWithinLine);
  return [...own, ...items.map((item) => toCompletionItem(line, position.line, item, host.client.snippetSupport))];
}

/** Before the snippets in the list. */
function completeFromNotice(host: Host, document: TextDocument, position: Position): CompletionItem[] {
  const notice = host.readings.notice(document);
  return host.service
    .complete(notice, offsetAt(notice.source, position))
    .map((item, order) => toContextItem(notice.source, item, order, host.client.snippetSupport));
}

/** A prefix stands in the line before the cursor; reading that alone keeps typing quick in a document of any length. */
function textBefore(document: TextDocument, end: Position): string {
  return document.getText({ start: { line: end.line, character: 0 }, end });
}

/** Whether snippets are wanted: in our own language always, in other texts where the text is a notice. */
function isDraft(host: Host, document: TextDocument): boolean {
  return document.languageId === LANGUAGE || host.readings.notice(document).recognised;
}
