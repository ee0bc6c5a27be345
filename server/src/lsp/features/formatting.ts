import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from 'vscode-languageserver';
import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { toSpan, toTextEdit } from '../convert';
import { onNotice, type Feature, type Host } from '../host';
import { isMarkdown } from '../readings';
import { mayChange } from '../documentSettings';

/** Only our own language: Markdown and plain text have formatters of their own. */
const SELECTOR = { documentSelector: [{ language: 'zhenggai' }] };

/** Formatting of a document or a selection (`zhenggai.format`); none of one that is not checked, which editors format on save. */
export const formatting: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onDocumentFormatting(
      onNotice<DocumentFormattingParams, TextEdit[]>(host, 'formatting', [], (notice, { textDocument }) =>
        format(host, textDocument.uri, notice, null),
      ),
    );
    host.connection.onDocumentRangeFormatting(
      onNotice<DocumentRangeFormattingParams, TextEdit[]>(host, 'rangeFormatting', [], (notice, { textDocument, range }) =>
        format(host, textDocument.uri, notice, toSpan(notice.source, range)),
      ),
    );
  },
  initialized: ({ client, connection }) => {
    if (!client.registersFormatting) return;
    void connection.client.register(DocumentFormattingRequest.type, SELECTOR);
    void connection.client.register(DocumentRangeFormattingRequest.type, SELECTOR);
  },
  capabilitiesFor: ({ registersFormatting }) =>
    registersFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true },
};

async function format(host: Host, uri: string, notice: Notice, within: Span | null): Promise<TextEdit[]> {
  const settings = await host.settings.of(uri);
  const document = host.documents.get(uri);
  if (document === undefined || !mayChange(settings) || host.words.has(uri)) return [];
  const found = host.service.format(notice, { ...settings.format, isMarkdown: isMarkdown(document) }, within);
  const edits = found.map((edit) => toTextEdit(notice.source, edit));
  host.ownEdits.offer(document, [edits]);
  return edits;
}
