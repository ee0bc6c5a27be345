import * as vscode from 'vscode';
import { CHECK_NOW_REQUEST } from '../../../server/src/lsp/protocol';
import { editorInFront } from '../languages';
import type { Session } from '../session';

/** Check now, and pause or resume checking. */
export function checking(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.checkNow', async () => {
      const editor = editorInFront();
      if (editor === undefined) return;
      await session.request(CHECK_NOW_REQUEST, { uri: session.client.code2ProtocolConverter.asUri(editor.document.uri) });
    }),
    vscode.commands.registerCommand('zhenggai.pause', () => pause(context)),
  );
}

/** What `zhenggai.validate.run` was before the pause. */
const BEFORE = 'zhenggai.validate.run.before';

async function pause(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhenggai.validate');
  const target = targetOf(settings.inspect('run'));
  const run = settings.get('run');
  if (run === 'off') {
    await settings.update('run', context.globalState.get<string>(BEFORE) ?? 'onSave', target);
    return;
  }
  await context.globalState.update(BEFORE, run);
  await settings.update('run', 'off', target);
}

/** Where the setting stands; the user's own settings where it stands nowhere. */
function targetOf(inspected: { readonly workspaceValue?: unknown } | undefined): vscode.ConfigurationTarget {
  return inspected?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
}
