import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { quickFixesAt } from '../../services/codeActions';
import { overlaps, type Span } from '../../text/span';
import { toQuickFix, toSpan } from '../convert';
import { guarded, type Feature, type Host } from '../host';

/** Quick fixes: what the findings bring with them, for the findings that are shown. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register: (host) => {
    host.connection.onCodeAction(guarded(host, 'codeAction', [], (params) => quickFixes(host, params)));
  },
};

/** The check is of the text as it now is, so a fix always fits; it is offered only where the client shows the finding. */
async function quickFixes(host: Host, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const { check } = await host.settings.of(uri);
  const document = host.documents.get(uri);
  if (document === undefined) return [];
  const { source } = host.readings.notice(document);
  return quickFixesAt(host.readings.check(document, check), toSpan(source, params.range)).flatMap((quickFix) => {
    const { rule, span } = quickFix.diagnostic;
    const shown = params.context.diagnostics.find(({ code, range }) => code === rule.id && coincide(span, toSpan(source, range)));
    return shown === undefined ? [] : [toQuickFix(source, uri, quickFix, shown)];
  });
}

function coincide(one: Span, other: Span): boolean {
  return overlaps(one, other) || (one.start === other.start && one.end === other.end);
}
