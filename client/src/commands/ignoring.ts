import * as vscode from 'vscode';
import { TURN_RULE_OFF_COMMAND, WRITE_IGNORES_COMMAND } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';

/** What the quick fixes that ignore something call. */
export function ignoring({ client }: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(WRITE_IGNORES_COMMAND, async (uri: unknown, text: unknown) => {
      if (typeof uri !== 'string' || typeof text !== 'string') return;
      await write(client.protocol2CodeConverter.asUri(uri), text);
      // Not every file system tells of its changes.
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }),
    vscode.commands.registerCommand(TURN_RULE_OFF_COMMAND, async (id: unknown) => {
      if (typeof id === 'string') await turnOff(id);
    }),
  );
}

async function write(place: vscode.Uri, text: string): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage('这个文件夹未受信任，不在里面写文件。请先信任它。');
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage('忽略的内容写不进稿件所在的文件夹，请检查有没有写入权限。');
  }
}

async function turnOff(id: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhenggai');
  const own = settings.inspect<Record<string, unknown>>('rules')?.globalValue ?? {};
  await settings.update('rules', { ...own, [id]: 'off' }, vscode.ConfigurationTarget.Global);
  const undo = '撤销';
  const answer = await vscode.window.showInformationMessage(`以后都不查规则“${id}”。可以在设置“整改通报：规则”里恢复。`, undo);
  if (answer === undo) await settings.update('rules', own, vscode.ConfigurationTarget.Global);
}
