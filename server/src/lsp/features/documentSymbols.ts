import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { outlineOf } from '../../services/outline';
import { toDocumentSymbol } from '../convert';
import { guarded, type Feature, type Host } from '../host';

/** The outline: sections, problems, contact block, signature. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (host) => {
    host.connection.onDocumentSymbol(guarded(host, 'documentSymbol', [], (params) => symbols(host, params)));
  },
};

function symbols(host: Host, params: DocumentSymbolParams): DocumentSymbol[] {
  const document = host.documents.get(params.textDocument.uri);
  if (document === undefined) return [];
  const notice = host.readings.notice(document);
  return outlineOf(notice).map((item) => toDocumentSymbol(notice.source, item));
}
