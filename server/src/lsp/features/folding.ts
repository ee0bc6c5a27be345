import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { givenLineAt } from '../../text/source';
import { onNotice, type Feature } from '../host';

/** Folding of sections, problems, responses, enumerations and the contact block. Null, so that the editor folds by indents, where nothing folds. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: (host) => {
    host.connection.onFoldingRanges(
      onNotice<FoldingRangeParams, FoldingRange[] | null>(host, 'foldingRange', null, (notice) => {
        const ranges = host.service.folds(notice).map(({ span }) => ({
          startLine: givenLineAt(notice.source, span.start),
          endLine: givenLineAt(notice.source, span.end),
        }));
        return ranges.length === 0 ? null : ranges;
      }),
    );
  },
};
