import * as vscode from 'vscode';

/** Writes a file that was made beside another one, under the first name that is free: 通报（检查意见）.docx, 通报（检查意见2）.docx. Gives where it is. */
export async function writeBeside(folder: vscode.Uri, nameOf: (number: string) => string, content: Uint8Array): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  let number = 1;
  const name = (): string => nameOf(number === 1 ? '' : String(number));
  while (taken.has(name().toLowerCase())) number += 1;
  const place = vscode.Uri.joinPath(folder, name());
  await vscode.workspace.fs.writeFile(place, content);
  return place;
}

/** What a save dialog says and offers: its title, the kind of file as the user knows it, and what stands behind the name of the notice. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly ending: string;
}

/**
 * Writes what was made of a notice where the user says. A place beside the notice is offered; for one that was never saved, a place in the first
 * folder that is open. Gives where it was written, null where no place was chosen or it could not be written, which is said.
 */
export async function writeChosen(notice: vscode.Uri, { title, kind, ending }: Offer, content: Uint8Array): Promise<vscode.Uri | null> {
  const offered = placeFor(notice, ending);
  const extension = ending.slice(ending.lastIndexOf('.') + 1);
  const place = await vscode.window.showSaveDialog({
    title,
    filters: { [kind]: [extension] },
    ...(offered === null ? {} : { defaultUri: offered }),
  });
  if (place === undefined) return null;
  try {
    await vscode.workspace.fs.writeFile(place, content);
  } catch {
    void vscode.window.showErrorMessage(`没能写入 ${nameIn(place)}，请换一个位置。`);
    return null;
  }
  return place;
}

function placeFor(notice: vscode.Uri, ending: string): vscode.Uri | null {
  if (notice.scheme !== 'untitled') return vscode.Uri.joinPath(notice, '..', `${baseName(notice)}${ending}`);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? null : vscode.Uri.joinPath(folder.uri, `整改通报${ending}`);
}

/** A file's name without its ending: 通报 for 通报.docx. */
export function baseName(uri: vscode.Uri): string {
  return nameIn(uri).replace(/\.[^.]*$/u, '');
}

function nameIn({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Bytes that came as base 64. */
export function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

/** Says what was written, and offers to show where it is. */
export async function tellWritten(words: string, place: vscode.Uri): Promise<void> {
  const show = '在资源管理器里显示';
  const answer = await vscode.window.showInformationMessage(`${words}：${nameIn(place)}`, show);
  if (answer === show) await vscode.commands.executeCommand('revealInExplorer', place);
}
