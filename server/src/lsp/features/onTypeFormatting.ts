import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { offsetAt } from '../../text/source';
import { toTextEdit } from '../convert';
import { onNotice, type Feature } from '../host';
import { mayChange } from '../documentSettings';

/** Goes on with a list after Enter, in a document that is checked. */
export const onTypeFormatting: Feature = {
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  register: (host) => {
    host.connection.onDocumentOnTypeFormatting(
      onNotice<DocumentOnTypeFormattingParams, TextEdit[]>(host, 'onTypeFormatting', [], async (notice, { textDocument, position }) => {
        if (host.words.has(textDocument.uri) || !mayChange(await host.settings.of(textDocument.uri))) return [];
        return host.service.continueAfterEnter(notice, offsetAt(notice.source, position)).map((edit) => toTextEdit(notice.source, edit));
      }),
    );
  },
};
