import type { DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { headSpan } from '../../services/extent';
import { offsetAt } from '../../text/source';
import { touchesOffset } from '../../text/span';
import { toRange } from '../convert';
import { onNotice, type Feature } from '../host';

/** Go to the heading that 见第3项 means. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (host) => {
    host.connection.onDefinition(
      onNotice<DefinitionParams, DefinitionLink[]>(host, 'definition', [], (notice, { position, textDocument: { uri } }) => {
        const offset = offsetAt(notice.source, position);
        const reference = host.service.crossReferences(notice).find(({ span }) => touchesOffset(span, offset));
        if (!reference?.target) return [];
        const range = toRange(notice.source, headSpan(reference.target));
        return [
          { originSelectionRange: toRange(notice.source, reference.span), targetUri: uri, targetRange: range, targetSelectionRange: range },
        ];
      }),
    );
  },
};
