import * as vscode from 'vscode';
import { LANGUAGE } from '../languages';
import type { Session } from '../session';
import { fillInUnit } from './unitProfile';

/** The draft that comes with the extension: invented, and with real mistakes in it. */
const SAMPLE = ['samples', '草稿示例.zhenggai'];

/** What a newcomer begins with: a sample to play with, the walkthrough, the unit's own data. */
export function gettingStarted(...[, context]: readonly [Session, vscode.ExtensionContext]): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.openSample', () => openSample(context)),
    vscode.commands.registerCommand('zhenggai.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
    ),
    vscode.commands.registerCommand('zhenggai.openUnitSettings', fillInUnit),
  );
}

/** A copy, so that the sample stays as it is for the next time. */
async function openSample({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...SAMPLE));
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: new TextDecoder().decode(bytes) });
  await vscode.window.showTextDocument(document);
}
