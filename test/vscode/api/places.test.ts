import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, startExtension } from './workspace';

const SEQUENCE = isOf('numbering/inline-sequence');

/** Files that are on no disk, as in a repository that is looked at from afar. */
const FAR: ReadonlyMap<string, string> = new Map([
  ['/甲/通报.txt', SKIPPED_ITEM],
  ['/乙/通报.txt', SKIPPED_ITEM.replace('0999-7710026', '7710026')],
  ['/乙/.zhenggairc.json', '{"rules": {"numbering/inline-sequence": "off"}}'],
]);

describe('notices that are on no disk', () => {
  let registered: vscode.Disposable;
  before(async () => {
    await startExtension();
    registered = vscode.workspace.registerFileSystemProvider('far', FAR_FILES, { isCaseSensitive: true });
  });
  after(() => {
    registered.dispose();
  });
  afterEach(closeAndRemoveAll);

  it('are checked like any other', async () => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.parse('far:/甲/通报.txt'));
    await findings(document.uri, (found) => found.some(SEQUENCE));
  });

  it('follow the unit’s file beside them, read through the editor', async () => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.parse('far:/乙/通报.txt'));
    const found = await findings(document.uri, (all) => all.some(isOf('structure/contact-block')));
    assert.deepEqual(found.filter(SEQUENCE), []);
  });
});

const FAR_FILES: vscode.FileSystemProvider = {
  onDidChangeFile: () => new vscode.Disposable(() => undefined),
  watch: () => new vscode.Disposable(() => undefined),
  stat: ({ path }) => {
    const text = FAR.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: new TextEncoder().encode(text).length };
  },
  readFile: ({ path }) => {
    const text = FAR.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  },
  readDirectory: () => [],
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
