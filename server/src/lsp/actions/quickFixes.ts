import { CodeActionKind, type CodeAction, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/runner';
import { keepingMarkupOf } from '../../services/keepingMarkup';
import { overlaps, type Span } from '../../text/span';
import { ruleIn, toQuickFix, toSpan, toTextEdit } from '../convert';
import type { ActionProvider, ActionRequest } from './action';

/** What the findings bring with them, for the findings that are shown; and all of the same rule at once. */
export const quickFixes: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  provide: (request) => {
    const { host, document, notice, findings, params } = request;
    const fixes = host.service.quickFixes(findings, toSpan(notice.source, params.range)).flatMap((quickFix) => {
      const shown = shownAs(request, quickFix.diagnostic);
      const isWhole = shown !== undefined && keepingMarkupOf(notice.source, quickFix.fix.edits).length === quickFix.fix.edits.length;
      return isWhole ? [{ quickFix, shown }] : [];
    });
    const rules = [...new Set(fixes.map(({ quickFix }) => quickFix.diagnostic.rule))];
    return [
      ...fixes.map(({ quickFix, shown }) => toQuickFix(notice.source, document.uri, quickFix, shown)),
      ...rules.flatMap((rule) => fixWholeRule(request, rule)),
    ];
  },
};

/** The finding as the client has it: the check is of the text as it now is, so a fix always fits; it is offered only where the client shows the finding. */
export function shownAs({ notice: { source }, params }: ActionRequest, { rule, span }: Diagnostic): ProtocolDiagnostic | undefined {
  return params.context.diagnostics.find((shown) => ruleIn(shown) === rule.id && coincide(span, toSpan(source, shown.range)));
}

function coincide(one: Span, other: Span): boolean {
  return overlaps(one, other) || (one.start === other.start && one.end === other.end);
}

/** Offered from two fixes on. */
function fixWholeRule(
  { host, document, notice, findings, params }: ActionRequest,
  { id, name }: Diagnostic['rule'],
): readonly CodeAction[] {
  const { count, edits: all } = host.service.fixesOfRule(findings, id);
  const edits = keepingMarkupOf(notice.source, all);
  if (count < 2 || edits.length < all.length) return [];
  return [
    {
      title: `本文件“${name}”${count}处全部改正`,
      kind: CodeActionKind.QuickFix,
      diagnostics: params.context.diagnostics.filter((shown) => ruleIn(shown) === id),
      edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(notice.source, edit)) } },
    },
  ];
}
