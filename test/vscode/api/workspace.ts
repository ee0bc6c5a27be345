import * as vscode from 'vscode';

/** How long to wait for what the extension should do, in milliseconds. */
const PATIENCE = 60_000;

/** Our extension, started. */
export async function startExtension(): Promise<void> {
  const extension = vscode.extensions.getExtension('zhenggai.zhenggai');
  if (extension === undefined) throw new Error('the extension is not installed in this VS Code');
  await extension.activate();
}

/** A file of the workspace with this text, open in an editor. It is removed by `closeAndRemoveAll`. */
export async function openDraft(text: string, ending = '.zhenggai'): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(openFolder(), `草稿-${crypto.randomUUID()}${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  written.push(uri);
  return vscode.window.showTextDocument(uri);
}

/** To be called after each test. */
export async function closeAndRemoveAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await Promise.allSettled(written.splice(0).map((uri) => vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false })));
}

const written: vscode.Uri[] = [];

/** Has a file or folder removed by `closeAndRemoveAll`. */
export function removeLater(path: string): void {
  written.push(vscode.Uri.file(path));
}

/** The folder that VS Code has open, where it is one of the disk. */
export function workspaceFolder(): string {
  return openFolder().fsPath;
}

/** The folder that VS Code has open, wherever it is. */
export function openFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('no folder is open');
  return folder;
}

/** A file of the workspace, by its path below the folder, with this text. It is removed by `closeAndRemoveAll`. */
export async function writeInFolder(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(openFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  written.push(uri);
  return uri;
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

/**
 * Saves the document in front as often as it takes, as a drafter does who sees that something is left. What is to be done on save VS Code
 * leaves undone while it is still setting itself up, and it calls a save off, without a word, where any extension whatever registers
 * code actions just while those of the save are being asked for.
 */
export async function saveUntil(what: string, document: vscode.TextDocument, holds: (text: string) => boolean): Promise<void> {
  await until(what, async () => {
    await vscode.commands.executeCommand('workbench.action.files.save');
    return !document.isDirty && holds(document.getText());
  });
}

/** Whether a finding is of this rule. */
export function isOf(rule: string): (diagnostic: vscode.Diagnostic) => boolean {
  return (finding) => ruleOf(finding) === rule;
}

/** The id of a finding's rule: the code that is shown is its name. */
export function ruleOf(finding: vscode.Diagnostic): unknown {
  return ('data' in finding ? ruleIn(finding.data) : undefined) ?? finding.code;
}

function ruleIn(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'rule' in data ? data.rule : undefined;
}

/** Resolves as soon as `holds` does; rejects, naming `what`, where it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`there never was ${what}`);
}
