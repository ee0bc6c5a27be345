import * as vscode from 'vscode';
import type { StageName } from '../../../server/src/lsp/protocol';

/** The stages in the user's words. */
export const STAGES: Readonly<Record<StageName, { readonly name: string; readonly meaning: string }>> = {
  draft: { name: '草稿', meaning: '还没写完的地方不催' },
  review: { name: '送审', meaning: '缺项和差错都指出来' },
  publish: { name: '公开', meaning: '公布之前从严检查' },
};

/** Lets the user say which stage the draft has reached. It is kept in the folder's settings, where a folder is open. */
export function stages(): vscode.Disposable {
  return vscode.commands.registerCommand('zhenggai.chooseStage', async () => {
    const settings = vscode.workspace.getConfiguration('zhenggai', vscode.window.activeTextEditor?.document.uri);
    const current = settings.get('stage');
    const items = Object.entries(STAGES).map(([stage, { name, meaning }]) => ({
      label: `${stage === current ? '$(check) ' : ''}${name}`,
      description: meaning,
      stage,
    }));
    const picked = await vscode.window.showQuickPick(items, { title: '稿件到了哪一步', placeHolder: '越往后检查越严' });
    if (picked === undefined) return;
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    await settings.update('stage', picked.stage, hasFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
  });
}
