import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { GARBLED } from '../garbling';
import { REOPEN_COMMAND } from '../protocol';
import type { ActionProvider } from './action';

/** Opening a garbled document anew in the encoding that it has, where the client can. */
export const reopening: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  provide: ({ host, document, params }) => {
    if (!host.client.commands) return [];
    return params.context.diagnostics.flatMap((shown): readonly CodeAction[] => {
      const encoding = shown.code === GARBLED ? encodingIn(shown.data) : null;
      if (encoding === null) return [];
      const title = `用 ${encoding.toUpperCase()} 重新打开`;
      const command = { title, command: REOPEN_COMMAND, arguments: [document.uri, encoding] };
      return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics: [shown], command }];
    });
  },
};

function encodingIn(data: unknown): string | null {
  const encoding = typeof data === 'object' && data !== null && 'reopenAs' in data ? data.reopenAs : null;
  return typeof encoding === 'string' ? encoding : null;
}
