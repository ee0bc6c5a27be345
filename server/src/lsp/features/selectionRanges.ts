import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Notice } from '../../notice/model';
import { offsetAt, type Position } from '../../text/source';
import { toRange } from '../convert';
import { onNotice, type Feature, type Host } from '../host';

/** Expand selection: clause, sentence, paragraph, response, problem, part. */
export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  register: (host) => {
    host.connection.onSelectionRanges(
      onNotice<SelectionRangeParams, SelectionRange[]>(host, 'selectionRange', [], (notice, { positions }) =>
        positions.map((position) => chainAt(host, notice, position)),
      ),
    );
  },
};

/** The innermost range, which knows those around it. */
function chainAt({ service }: Host, notice: Notice, position: Position): SelectionRange {
  const offset = offsetAt(notice.source, position);
  const spans = service.selections(notice, offset);
  const chain = spans.reduceRight<SelectionRange | null>((parent, span) => linked(toRange(notice.source, span), parent), null);
  return chain ?? { range: { start: position, end: position } };
}

function linked(range: SelectionRange['range'], parent: SelectionRange | null): SelectionRange {
  return parent === null ? { range } : { range, parent };
}
