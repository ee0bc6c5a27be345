import {
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { guarded, type Host } from './host';
import type { Listed } from './listing';
import type { Validator } from './validator';

/**
 * Answers a client that asks for findings. A document is checked before where it is to be checked while typing, or never was; else the answer is
 * what the last check found and no edit has touched since. Of the workspace, what is known is answered: open documents, files that were
 * checked on demand, and what is wrong with a unit's files.
 */
export function answerPulls(host: Host, validator: Validator): void {
  const { connection, listing } = host;
  const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    guarded(host, 'diagnostic', nothing, async ({ textDocument: { uri }, previousResultId }) =>
      toReport(await listing.answer(uri, () => validator.bringUpToDate(uri)), previousResultId),
    ),
  );
  connection.onRequest(
    WorkspaceDiagnosticRequest.type,
    guarded(host, 'workspaceDiagnostic', { items: [] }, async ({ previousResultIds }): Promise<WorkspaceDiagnosticReport> => {
      for (const { uri } of host.documents.all()) await listing.answer(uri, () => validator.bringUpToDate(uri));
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items = [...listing.all()].map(([uri, listed]) => ({ ...toReport(listed, known.get(uri)), uri, version: listed.version }));
      return { items };
    }),
  );
}

function toReport({ diagnostics, id }: Listed, previous: string | undefined): DocumentDiagnosticReport {
  return id === previous ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items: [...diagnostics] };
}
