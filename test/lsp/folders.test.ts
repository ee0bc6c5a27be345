import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver/node';
import type { CheckFileAnswer } from '../../server/src/lsp/protocol';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client, type Published } from './client';

const RULE = 'numbering/inline-sequence';

describe('files beside a notice, over stdio', () => {
  let folder: string;
  let client: Client;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    client = new Client();
    await client.initialize({ workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } });
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('follows the configuration in the folder above, and takes it up anew when it changed', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), JSON.stringify({ rules: { [RULE]: 'off' } }));
    const uri = at('稿/通报.txt');
    client.open(uri, SKIPPED_ITEM);
    assert.ok(!has(await client.published(uri)));
    writeFileSync(join(folder, '.zhenggairc.json'), '{}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('.zhenggairc.json'), type: 2 }] });
    assert.ok(has(await client.published(uri)));
  });

  it('looks no higher than the user’s home, as the command line does', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), JSON.stringify({ rules: { [RULE]: 'off' } }));
    const home = join(folder, '家');
    const atHome = new Client({ HOME: home, USERPROFILE: home });
    await atHome.initialize();
    try {
      for (const [name, isFound] of [
        ['家/稿/通报.txt', true],
        ['别处/通报.txt', false],
      ] as const) {
        atHome.open(at(name), SKIPPED_ITEM);
        assert.equal(has(await atHome.published(at(name))), isFound, name);
      }
    } finally {
      atHome.kill();
    }
  });

  it('says at the configuration what is wrong with it', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), '{"stage": "soon"}');
    client.open(at('通报.txt'), SKIPPED_ITEM);
    const [problem] = await client.published(at('.zhenggairc.json'));
    assert.match(problem?.message ?? '', /^配置有误：stage/u);
  });

  it('does not check what the configuration leaves out', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), '{"ignoreFiles": ["旧稿*.txt"]}');
    client.open(at('旧稿1.txt'), SKIPPED_ITEM);
    assert.deepEqual(await client.published(at('旧稿1.txt')), []);
  });

  for (const [title, left] of [
    ['忽略这一处', true],
    ['本文件不查“行文序次连续”', false],
  ] as const) {
    it(`writes down beside the notice what “${title}” means, and no longer shows it`, async () => {
      const uri = at('通报.txt');
      client.open(uri, SKIPPED_ITEM);
      const diagnostics = await client.published(uri);
      const finding = diagnostics.find(({ code }) => code === RULE);
      const context = { diagnostics, only: ['quickfix'] };
      const actions = (await client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: finding?.range,
        context,
      })) as readonly CodeAction[];
      const [, edit] = actions.find((action) => action.title === title)?.edit?.documentChanges ?? [];
      assert.ok(edit !== undefined && 'edits' in edit, actions.map((action) => action.title).join());
      assert.equal(edit.textDocument.uri, at('.zhenggai-ignore.json'));
      const [written] = edit.edits;
      assert.ok(written !== undefined && 'newText' in written);
      writeFileSync(join(folder, '.zhenggai-ignore.json'), written.newText);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('.zhenggai-ignore.json'), type: 1 }] });
      assert.ok(!has(await client.published(uri)));
      // Another slip of the rule shows only where one finding was ignored.
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `${SKIPPED_ITEM}一是甲。四是乙。\n` }],
      });
      client.save(uri);
      const later = await client.published(uri, 2);
      assert.equal(has(later), left);
    });
  }

  it('checks a file that is not open, keeps what it found listed, and takes it off again', async () => {
    writeFileSync(join(folder, '通报.txt'), SKIPPED_ITEM);
    const uri = at('通报.txt');
    const answer = (await client.request('zhenggai/checkFile', { uri })) as CheckFileAnswer;
    assert.equal(answer.state, 'checked');
    const published = await client.published(uri);
    assert.equal(answer.findings, published.length);
    assert.ok(has(published));
    client.open(uri, SKIPPED_ITEM);
    assert.ok(has(await client.published(uri, 1)));
    client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.ok(has(await client.published(uri)));
    await client.request('zhenggai/forgetFiles', {});
    assert.deepEqual(await lastPublished(client, uri), []);
  });

  it('checks a clean file again too when the configuration changes', async () => {
    writeFileSync(join(folder, '.zhenggairc.json'), JSON.stringify({ rules: { [RULE]: 'off' } }));
    writeFileSync(join(folder, '通报.txt'), SKIPPED_ITEM);
    const uri = at('通报.txt');
    const { state, findings, notice } = (await client.request('zhenggai/checkFile', { uri })) as CheckFileAnswer;
    assert.deepEqual([state, findings, notice?.verdict, notice?.counts.answered], ['checked', 0, '可以送审', 2]);
    writeFileSync(join(folder, '.zhenggairc.json'), '{}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('.zhenggairc.json'), type: 2 }] });
    assert.ok(has(await client.published(uri)));
  });

  it('reports what it could not read, and what is no notice', async () => {
    writeFileSync(join(folder, '买菜.txt'), '白菜、萝卜。');
    const check = async (name: string): Promise<CheckFileAnswer> =>
      (await client.request('zhenggai/checkFile', { uri: at(name) })) as CheckFileAnswer;
    assert.equal((await check('买菜.txt')).state, 'no-notice');
    assert.deepEqual(await check('没有.txt'), { state: 'failed', findings: 0, fault: '读不到这个文件' });
  });

  it('reads a notice in GBK as the command line does', async () => {
    const { encode } = (await import('iconv-lite')).default;
    writeFileSync(join(folder, '通报.txt'), encode(readFileSync('samples/草稿示例.zhenggai', 'utf8'), 'gbk'));
    const answer = (await client.request('zhenggai/checkFile', { uri: at('通报.txt') })) as CheckFileAnswer;
    assert.equal(answer.state, 'checked');
    assert.ok(answer.findings > 0);
  });
});

function has(published: readonly Published[]): boolean {
  return published.some(({ code }) => code === RULE);
}

/** The last findings published of a document, whatever came before. */
async function lastPublished(client: Client, uri: string): Promise<readonly Published[]> {
  let last = await client.published(uri);
  while (await client.hasPublished(uri)) last = await client.published(uri);
  return last;
}
