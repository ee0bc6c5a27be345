import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { CLEAN, folderOf } from '../cli/bench';
import { Client } from './client';

const OWN = '{"version":1,"files":{"通报.txt":{"rules":["text/wording"],"note":"已核"}}}';
const OPERATIONS = { fileOperations: { willRename: true, didRename: true } };

describe('what is ignored in a notice that goes to another folder, over stdio', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  /** A notice with its ignores, the folder that it goes to, and what lies there. */
  const moveInto = (there: Readonly<Record<string, string>>): { readonly oldUri: string; readonly newUri: string } => {
    const folder = folderOf({ '起草/通报.txt': CLEAN, '起草/.zhenggai-ignore.json': OWN, '报送/其他.txt': '', ...there });
    const at = (path: string): string => pathToFileURL(join(folder, path)).href;
    return { oldUri: at('起草/通报.txt'), newUri: at('报送/通报.txt') };
  };

  for (const [title, text] of [
    ['is no JSON', '{"version":1,"files":{'],
    ['was written by a later version', '{"version":2,"files":{}}'],
    ['kept both sides of a merge', '{"version":1,"files":{"甲.txt":{},"甲.txt":{}}}'],
  ] as const) {
    it(`stays where it is written down while the ignore file there ${title}`, async () => {
      await client.initialize({}, { client: { commands: true } });
      const files = [moveInto({ '报送/.zhenggai-ignore.json': text })];
      assert.deepEqual(await client.request('zhenggai/moveIgnores', { files }), []);
    });
  }

  for (const [title, resourceOperations, isMoved] of [
    ['goes along where the editor can make the file', ['create'], true],
    ['stays where it is written down where the editor can make none', [], false],
  ] as const) {
    it(title, async () => {
      await client.initialize({ workspace: { ...OPERATIONS, workspaceEdit: { documentChanges: true, resourceOperations } } });
      const edit = (await client.request('workspace/willRenameFiles', { files: [moveInto({})] })) as WorkspaceEdit | null;
      assert.deepEqual(edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edits')) ?? null, isMoved ? ['create', 'edits', 'edits'] : null); // prettier-ignore
    });
  }
});
