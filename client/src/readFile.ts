import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_FILE_REQUEST, type ReadFileAnswer, type ReadFileParams } from '../../server/src/lsp/protocol';

/** No configuration and no notice is longer. */
const MOST_BYTES = 20_000_000;
/** As many bytes are turned into text at once. */
const CHUNK = 0x8000;

/** Reads files for the server, wherever the workspace is. Of one that is not trusted nothing leads outside. */
export function answerReadFile(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFileParams): Promise<ReadFileAnswer | null> => {
    try {
      const place = client.protocol2CodeConverter.asUri(uri);
      if (!vscode.workspace.isTrusted && vscode.workspace.getWorkspaceFolder(place) === undefined) return null;
      const { size, type } = await vscode.workspace.fs.stat(place);
      if (size > MOST_BYTES || (type & vscode.FileType.File) === 0) return null;
      return { content: toBase64(await vscode.workspace.fs.readFile(place)) };
    } catch {
      return null;
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
