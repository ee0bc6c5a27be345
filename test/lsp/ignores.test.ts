import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocumentEdit, type CodeAction, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { ChangeIgnoresAnswer, FileText } from '../../server/src/lsp/fileProtocol';
import { SKIPPED_ITEM } from '../vscode/drafts';
import { Client, type Published } from './client';
import { afterEdits } from './session';

const RULE = 'numbering/inline-sequence';
/** Two findings of the rule. */
const TWO = `${SKIPPED_ITEM}一是甲。四是乙。\n`;
const OTHERS = '{"version":1,"files":{"别稿.txt":{"rules":["text/wording"],"note":"已核"}}}';
const TITLES = ['忽略这一处', '本文件不查“行文序次连续”'];

const COMMANDS = { client: { commands: true } };
const CREATES = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } };
const RESOLVES = { ...CREATES, textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };

describe('ignore files that others write too, over stdio', () => {
  let folder: string;
  let client: Client;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const sidecar = (): string => readFileSync(join(folder, '.zhenggai-ignore.json'), 'utf8');
  const start = async (capabilities: unknown, options: unknown = null): Promise<void> => {
    client = new Client();
    await client.initialize(capabilities, options);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The ignoring actions of the first finding that is shown. */
  const offered = async (uri: string, diagnostics: readonly Published[]): Promise<readonly CodeAction[]> => {
    const range = diagnostics.find(({ code }) => code === RULE)?.range;
    const params = { textDocument: { uri }, range, context: { diagnostics, only: ['quickfix'] } };
    const actions = (await client.request('textDocument/codeAction', params)) as readonly CodeAction[];
    return actions.filter(({ title }) => TITLES.includes(title));
  };

  it('are read anew at the moment of writing: what came in between stays, where our client asks', async () => {
    await start({}, COMMANDS);
    write('.zhenggai-ignore.json', '{"version":1,"files":{}}');
    client.open(at('通报.txt'), SKIPPED_ITEM);
    const [action] = await offered(at('通报.txt'), await client.published(at('通报.txt')));
    const [uri, request] = (action?.command?.arguments ?? []) as readonly unknown[];
    assert.equal(uri, at('.zhenggai-ignore.json'));
    write('.zhenggai-ignore.json', OTHERS);
    const answer = (await client.request('zhenggai/changeIgnores', { request, held: null })) as ChangeIgnoresAnswer;
    assert.match(answer.text ?? '', /"别稿\.txt": ?\{\s*"rules": ?\[\s*"text\/wording"\s*\],\s*"note": ?"已核"/u);
    assert.match(answer.text ?? '', /"通报\.txt"/u);
    const held = (await client.request('zhenggai/changeIgnores', { request, held: OTHERS.replace('别稿', '未存') })) as ChangeIgnoresAnswer;
    assert.match(held.text ?? '', /未存\.txt/u);
    write('.zhenggai-ignore.json', OTHERS.slice(0, -1));
    const refused = (await client.request('zhenggai/changeIgnores', { request, held: null })) as ChangeIgnoresAnswer;
    assert.equal(refused.text, null);
    assert.match(refused.fault ?? '', /不是合法的 JSON/u);
  });

  it('are read anew when an action is chosen, where the client resolves actions', async () => {
    await start(RESOLVES);
    client.open(at('通报.txt'), SKIPPED_ITEM);
    const [action] = await offered(at('通报.txt'), await client.published(at('通报.txt')));
    assert.equal(action?.edit, undefined);
    write('.zhenggai-ignore.json', OTHERS);
    const { edit } = (await client.request('codeAction/resolve', action)) as CodeAction;
    const text = afterEdits(OTHERS, editsIn(edit, at('.zhenggai-ignore.json')));
    assert.deepEqual(Object.keys((JSON.parse(text) as { files: object }).files).sort(), ['别稿.txt', '通报.txt'].sort());
  });

  it('are read anew where nobody watches files: the second finding is added to the first', async () => {
    await start(CREATES);
    const uri = at('通报.txt');
    client.open(uri, TWO);
    const before = await client.published(uri);
    const [first] = await offered(uri, before);
    write('.zhenggai-ignore.json', afterEdits('', editsIn(first?.edit, at('.zhenggai-ignore.json'))));
    client.save(uri);
    const after = await client.published(uri);
    assert.equal(count(after), count(before) - 1);
    const [second] = await offered(uri, after);
    const text = afterEdits(sidecar(), editsIn(second?.edit, at('.zhenggai-ignore.json')));
    assert.equal((JSON.parse(text) as { files: Record<string, { findings: unknown[] }> }).files['通报.txt']?.findings.length, 2);
  });

  const unreadable: readonly (readonly [string, string | Buffer])[] = [
    ['no JSON', OTHERS.slice(0, -2)],
    ['marks of a merge', `<<<<<<< HEAD\n${OTHERS}\n=======\n${OTHERS}\n>>>>>>> 甲\n`],
    ['a later version', OTHERS.replace('1', '2')],
    ['bytes of no encoding', Buffer.concat([Buffer.from(OTHERS), Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x02, 0x03])])],
    ['too much', `${OTHERS}${' '.repeat(5_000_000)}`],
  ];
  for (const [what, content] of unreadable) {
    it(`are not written where they hold ${what}, and what is wrong is said there`, async () => {
      for (const [capabilities, options] of [[{}, COMMANDS] as const, [CREATES, null] as const]) {
        await start(capabilities, options);
        writeFileSync(join(folder, '.zhenggai-ignore.json'), content);
        client.open(at('通报.txt'), SKIPPED_ITEM);
        const diagnostics = await client.published(at('通报.txt'));
        assert.deepEqual(await offered(at('通报.txt'), diagnostics), []);
        assert.equal((await client.published(at('.zhenggai-ignore.json'))).length, 1);
        client.kill();
      }
    });
  }

  it('are changed in the version that an editor has open, unsaved as it is', async () => {
    await start(CREATES);
    write('.zhenggai-ignore.json', OTHERS);
    const sidecarUri = at('.zhenggai-ignore.json');
    const unsaved = OTHERS.replace('别稿', '未存');
    client.open(sidecarUri, OTHERS, 'json');
    client.notify('textDocument/didChange', { textDocument: { uri: sidecarUri, version: 5 }, contentChanges: [{ text: unsaved }] });
    client.open(at('通报.txt'), SKIPPED_ITEM);
    const [action] = await offered(at('通报.txt'), await client.published(at('通报.txt')));
    const [change] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(TextDocumentEdit.is(change) && change.textDocument, { uri: sidecarUri, version: 5 });
    assert.match(afterEdits(unsaved, editsIn(action?.edit, sidecarUri)), /未存\.txt.*通报\.txt|通报\.txt.*未存\.txt/su);
  });

  it('are made by no client that cannot make files', async () => {
    await start({});
    client.open(at('通报.txt'), SKIPPED_ITEM);
    assert.deepEqual(await offered(at('通报.txt'), await client.published(at('通报.txt'))), []);
    write('.zhenggai-ignore.json', OTHERS);
    client.save(at('通报.txt'));
    const [action] = await offered(at('通报.txt'), await client.published(at('通报.txt')));
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
  });

  it('go along when a notice gets another name or another folder, and say what they hold for nothing', async () => {
    await start({}, COMMANDS);
    write('草稿.txt', SKIPPED_ITEM);
    write('.zhenggai-ignore.json', OTHERS.replace('别稿', '草稿'));
    write('报送/.zhenggai-ignore.json', OTHERS);
    const files = [{ oldUri: at('草稿.txt'), newUri: at('终稿.txt') }];
    const [renamed, ...others] = (await client.request('zhenggai/moveIgnores', { files })) as readonly FileText[];
    assert.equal(others.length, 0);
    assert.match(renamed?.text ?? '', /"终稿\.txt": ?\{[^}]*"note": ?"已核"/u);
    assert.doesNotMatch(renamed?.text ?? '', /草稿/u);
    const away = [{ oldUri: at('草稿.txt'), newUri: at('报送/终稿.txt') }];
    const moved = (await client.request('zhenggai/moveIgnores', { files: away })) as readonly FileText[];
    assert.deepEqual(
      moved.map(({ uri, text }) => [uri, text.includes('终稿'), text.includes('草稿'), text.includes('别稿')]),
      [
        [at('报送/.zhenggai-ignore.json'), true, false, true],
        [at('.zhenggai-ignore.json'), false, false, false],
      ],
    );
    write('报送/通报.txt', SKIPPED_ITEM);
    client.open(at('报送/通报.txt'), SKIPPED_ITEM);
    const [gone] = await client.published(at('报送/.zhenggai-ignore.json'));
    assert.match(gone?.message ?? '', /别稿\.txt：旁边没有这篇稿件/u);
    assert.equal(gone?.severity, 3);
  });
});

describe('what is wrong with the files of a unit, over stdio', () => {
  let folder: string;
  let client: Client;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  const changed = (name: string, type: number): void =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type }] });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    client = new Client();
    await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, wrong, right] of [
    ['.zhenggairc.json', '{"stage":"Publish"}', '{"stage":"publish"}'],
    ['.zhenggai-ignore.json', '{bad', '{"version":1,"files":{}}'],
  ] as const) {
    it(`is taken back from ${name} when it is gone or right again, though no notice is open`, async () => {
      writeFileSync(join(folder, name), wrong);
      client.open(at('通报.txt'), SKIPPED_ITEM);
      assert.equal((await client.published(at(name))).length, 1);
      client.notify('textDocument/didClose', { textDocument: { uri: at('通报.txt') } });
      writeFileSync(join(folder, name), right);
      changed(name, 2);
      assert.deepEqual(await client.published(at(name)), []);
      writeFileSync(join(folder, name), wrong);
      changed(name, 2);
      assert.equal((await client.published(at(name))).length, 1);
      rmSync(join(folder, name));
      changed(name, 3);
      assert.deepEqual(await client.published(at(name)), []);
    });
  }

  it('is taken back when the folder that holds it gets another name', async () => {
    mkdirSync(join(folder, '甲'));
    writeFileSync(join(folder, '甲/.zhenggairc.json'), '{"stage":"Publish"}');
    client.open(at('甲/通报.txt'), SKIPPED_ITEM);
    assert.equal((await client.published(at('甲/.zhenggairc.json'))).length, 1);
    rmSync(join(folder, '甲'), { recursive: true });
    client.notify('workspace/didRenameFiles', { files: [{ oldUri: at('甲'), newUri: at('乙') }] });
    assert.deepEqual(await client.published(at('甲/.zhenggairc.json')), []);
  });

  it('keeps nobody waiting: a pipe, a device, a loop of links', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [join(folder, '.zhenggairc.json')]);
    symlinkSync(existsSync('/dev/zero') ? '/dev/zero' : '.', join(folder, '.zhenggai-ignore.json'));
    client.open(at('通报.txt'), SKIPPED_ITEM);
    assert.ok(count(await client.published(at('通报.txt'))) > 0);
    const [problem] = await client.published(at('.zhenggairc.json'));
    assert.match(problem?.message ?? '', /不是普通文件，没有读取/u);
  });

  it('is bounded, whatever the file holds', async () => {
    const names = Object.fromEntries([...new Uint8Array(70_000).keys()].map((index) => [String(index), 1]));
    writeFileSync(join(folder, '.zhenggai-ignore.json'), JSON.stringify({ version: 1, files: names }));
    const unknown = Object.fromEntries(Object.entries(names).slice(0, 18_000));
    writeFileSync(join(folder, '.zhenggairc.json'), JSON.stringify({ ...unknown, rules: unknown }).slice(0, 400_000));
    client.open(at('通报.txt'), SKIPPED_ITEM);
    assert.ok(count(await client.published(at('通报.txt'))) > 0);
    assert.ok((await client.published(at('.zhenggai-ignore.json'))).length <= 62);
    assert.ok((await client.published(at('.zhenggairc.json'))).length <= 31);
  });
});

function count(diagnostics: readonly Published[]): number {
  return diagnostics.filter(({ code }) => code === RULE).length;
}

function editsIn(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  const changes =
    edit?.documentChanges?.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ?? [];
  return changes.flatMap((change) => ('newText' in change ? [change] : []));
}
