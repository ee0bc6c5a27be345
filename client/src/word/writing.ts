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

/** A file's name without its ending: 通报 for 通报.docx. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}

/** Bytes that came as base 64. */
export function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

/** Says what was written, and offers to show where it is. */
export async function tellWritten(words: string, place: vscode.Uri): Promise<void> {
  const show = '在资源管理器里显示';
  const answer = await vscode.window.showInformationMessage(`${words}：${place.path.slice(place.path.lastIndexOf('/') + 1)}`, show);
  if (answer === show) await vscode.commands.executeCommand('revealInExplorer', place);
}
