import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { continueAfterEnter } from '../../services/continueLine';
import { offsetAt } from '../../text/source';
import { toTextEdit } from '../convert';
import { onNotice, type Feature } from '../host';

/** Goes on with a list after Enter. */
export const onTypeFormatting: Feature = {
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  register: (host) => {
    host.connection.onDocumentOnTypeFormatting(
      onNotice<DocumentOnTypeFormattingParams, TextEdit[]>(host, 'onTypeFormatting', [], (notice, { position }) =>
        continueAfterEnter(notice, offsetAt(notice.source, position)).map((edit) => toTextEdit(notice.source, edit)),
      ),
    );
  },
};
