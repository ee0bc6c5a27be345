import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_FILE_REQUEST, type ReadFileAnswer, type ReadFileParams } from '../../server/src/lsp/fileProtocol';

/** No configuration and no notice is longer. */
const MOST_BYTES = 20_000_000;
/** The server looks again at all it knows of folders when one of these changed. */
const UNIT_FILE = '.zhenggairc.json';
/** As many bytes are turned into text at once. */
const CHUNK = 0x8000;

/** Reads files for the server, wherever the workspace is. Of one that is not trusted nothing leads outside, until it is. */
export function answerReadFile(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE_REQUEST, (params: ReadFileParams) => readFor(client, params)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => lookAgain(client)),
  );
}

async function readFor(client: BaseLanguageClient, { uri, limit }: ReadFileParams): Promise<ReadFileAnswer | null> {
  try {
    const place = client.protocol2CodeConverter.asUri(uri);
    // Previews and pages have nothing beside them: their schemes are of no file system.
    if (vscode.workspace.fs.isWritableFileSystem(place.scheme) === undefined) return null;
    if (!vscode.workspace.isTrusted && vscode.workspace.getWorkspaceFolder(place) === undefined) return null;
    const { size, type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.File) === 0) return { content: null, fault: '不是普通文件，没有读取' };
    if (size > Math.min(limit, MOST_BYTES)) return { content: null, fault: '文件太大，没有读取' };
    return { content: toBase64(await vscode.workspace.fs.readFile(place)) };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isMissing ? null : { content: null, fault: '编辑器没能读取这个文件' };
  }
}

/** What could not be read of the unit's files may be now. */
function lookAgain(client: BaseLanguageClient): void {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined || !client.isRunning()) return;
  const uri = vscode.Uri.joinPath(folder.uri, UNIT_FILE).toString();
  void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
