import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { toDocumentSymbol } from '../convert';
import { onNotice, type Feature } from '../host';

/** The outline: sections, problems, contact block, signature; one below the other for a client that knows no lines below lines. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (host) => {
    host.connection.onDocumentSymbol(
      onNotice<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(host, 'documentSymbol', [], (notice, { textDocument }) => {
        const symbols = host.service.outline(notice).map((item) => toDocumentSymbol(notice.source, item));
        return host.client.nestsSymbols ? symbols : symbols.flatMap((symbol) => flattened(symbol, textDocument.uri, undefined));
      }),
    );
  },
};

function flattened(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  containerName: string | undefined,
): SymbolInformation[] {
  const container = containerName === undefined ? {} : { containerName };
  return [{ name, kind, location: { uri, range }, ...container }, ...children.flatMap((child) => flattened(child, uri, name))];
}
