import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { givenLineAt } from '../../text/source';
import { toRange } from '../convert';
import { onNotice, type Feature } from '../host';

/** 见第3项 and its like lead to the line of the heading that they mean; `#L12` is how editors write a line into an address. */
export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  register: (host) => {
    host.connection.onDocumentLinks(
      onNotice<DocumentLinkParams, DocumentLink[]>(host, 'documentLink', [], (notice, { textDocument: { uri } }) =>
        host.service.crossReferences(notice).flatMap(({ span, target }): readonly DocumentLink[] => {
          if (target === null) return [];
          const line = givenLineAt(notice.source, target.marker.start) + 1;
          return [{ range: toRange(notice.source, span), target: `${uri}#L${line}`, tooltip: '转到所指的标题' }];
        }),
      ),
    );
  },
};
