import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** How long to wait for what the extension should do, in milliseconds. */
const PATIENCE = 15_000;

/** Our extension, started. */
export async function startExtension(): Promise<void> {
  const extension = vscode.extensions.getExtension('zhenggai.zhenggai');
  if (extension === undefined) throw new Error('the extension is not installed in this VS Code');
  await extension.activate();
}

/** A file of the workspace with this text, open in an editor. It is removed by `closeAndRemoveAll`. */
export async function openDraft(text: string, ending = '.zhenggai'): Promise<vscode.TextEditor> {
  const path = join(workspaceFolder(), `草稿-${randomUUID()}${ending}`);
  await writeFile(path, text);
  removeLater(path);
  return vscode.window.showTextDocument(vscode.Uri.file(path));
}

/** To be called after each test. */
export async function closeAndRemoveAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await Promise.all(written.splice(0).map((path) => rm(path, { force: true, recursive: true })));
}

const written: string[] = [];

/** Has a file or folder removed by `closeAndRemoveAll`. */
export function removeLater(path: string): void {
  written.push(path);
}

/** The folder that VS Code has open. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) throw new Error('no folder is open');
  return folder;
}

/** Where our extension is. */
export function extensionFolder(): string {
  return vscode.extensions.getExtension('zhenggai.zhenggai')?.extensionPath ?? '';
}

/** Our findings in a document, as soon as they satisfy `until`; a rejection with what there is instead where they never do. */
export async function findings(
  uri: vscode.Uri,
  until: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const current = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === '整改通报');
  if (until(current())) return current();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      listener.dispose();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!until(current())) return;
      stop();
      resolve(current());
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`not among the findings: ${JSON.stringify(current().map(({ code, message }) => [code, message]))}`));
    }, PATIENCE);
  });
}

/** Whether a finding is of this rule. */
export function isOf(rule: string): (diagnostic: vscode.Diagnostic) => boolean {
  return ({ code }) => (typeof code === 'object' ? code.value : code) === rule;
}

/** Resolves as soon as `holds` does; rejects, naming `what`, where it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`there never was ${what}`);
}
