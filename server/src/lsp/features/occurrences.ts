import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type Location,
  type ReferenceParams,
} from 'vscode-languageserver';
import { offsetAt } from '../../text/source';
import { toRange } from '../convert';
import { onNotice, type Feature } from '../host';

/** Highlights and references of what belongs together: the numbers of a claim, the items of an enumeration, the headings beside each other. */
export const occurrences: Feature = {
  capabilities: { documentHighlightProvider: true, referencesProvider: true },
  register: (host) => {
    host.connection.onDocumentHighlight(
      onNotice<DocumentHighlightParams, DocumentHighlight[]>(host, 'documentHighlight', [], (notice, { position }) =>
        (host.service.occurrences(notice, offsetAt(notice.source, position))?.spans ?? []).map((span) => ({
          range: toRange(notice.source, span),
          kind: DocumentHighlightKind.Text,
        })),
      ),
    );
    host.connection.onReferences(
      onNotice<ReferenceParams, Location[]>(host, 'references', [], (notice, { position, textDocument: { uri } }) =>
        (host.service.occurrences(notice, offsetAt(notice.source, position))?.spans ?? []).map((span) => ({
          uri,
          range: toRange(notice.source, span),
        })),
      ),
    );
  },
};
