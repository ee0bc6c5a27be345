import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { toDocumentSymbol } from '../convert';
import { onNotice, type Feature } from '../host';

/** The outline: sections, problems, contact block, signature. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (host) => {
    host.connection.onDocumentSymbol(
      onNotice<DocumentSymbolParams, DocumentSymbol[]>(host, 'documentSymbol', [], (notice) =>
        host.service.outline(notice).map((item) => toDocumentSymbol(notice.source, item)),
      ),
    );
  },
};
