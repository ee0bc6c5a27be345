import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { misnumbered } from '../wordDraft';
import { closeAndRemoveAll, findings, isOf, openDraft, openFolder, startExtension, until } from './workspace';

const SEQUENCE = isOf('numbering/sequence');
async function writeDocument(): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, `通报-${crypto.randomUUID()}.docx`);
  await vscode.workspace.fs.writeFile(uri, misnumbered());
  return uri;
}

async function namesIn(): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

function base(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1, -'.docx'.length);
}

let folder: vscode.Uri;

describe('Word documents', () => {
  before(async () => {
    await startExtension();
    folder = vscode.Uri.joinPath(openFolder(), `word-${crypto.randomUUID()}`);
    await vscode.workspace.fs.createDirectory(folder);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }));
  afterEach(closeAndRemoveAll);

  it('are checked where they lie: their text is shown, read-only, with the findings', async () => {
    const source = await writeDocument();
    const before = await vscode.workspace.fs.readFile(source);
    await vscode.commands.executeCommand('zhenggai.checkWord', source);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document !== undefined);
    assert.deepEqual([document.uri.scheme, document.languageId], ['zhenggai-word', 'zhenggai']);
    assert.match(document.getText(), /^一、整改工作组织情况$/mu);
    const found = (await findings(document.uri, (all) => all.some(SEQUENCE))).find(SEQUENCE);
    assert.match(found?.message ?? '', /请在 Word 里改编号/u);
    assert.ok(found !== undefined);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [],
    );
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.length > 0);
    assert.deepEqual(await vscode.workspace.fs.readFile(source), before);
  });

  it('become drafts beside them, their numbers ordinary text', async () => {
    const source = await writeDocument();
    await vscode.commands.executeCommand('zhenggai.importWord', source);
    await until('a draft in front', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(`${base(source)}.zhenggai`) === true);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^二、巡视反馈问题整改情况\n（一）/mu);
  });

  it('get a copy with the findings as comments', async () => {
    const source = await writeDocument();
    void vscode.commands.executeCommand('zhenggai.annotateWord', source);
    await until('a copy', async () => (await namesIn()).includes(`${base(source)}（检查意见）.docx`));
  });

  it('are written from drafts', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    void vscode.commands.executeCommand('zhenggai.exportWord');
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1).replace('.zhenggai', '（公文格式）.docx');
    await until('a document', async () => (await vscode.workspace.fs.readDirectory(openFolder())).some(([each]) => each === name));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(openFolder(), name));
  });

  it('are checked with the whole folder', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    void vscode.commands.executeCommand('zhenggai.exportWord');
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1).replace('.zhenggai', '（公文格式）.docx');
    const place = vscode.Uri.joinPath(document.uri, '..', name);
    await until('a document', async () => (await vscode.workspace.fs.readDirectory(openFolder())).some(([each]) => each === name));
    await vscode.commands.executeCommand('zhenggai.checkFolder');
    const listed = vscode.languages.getDiagnostics().filter(([uri]) => uri.scheme === 'zhenggai-word');
    const written = listed.find(([uri]) => uri.path.endsWith(`${name}.txt`));
    assert.ok(written !== undefined, JSON.stringify(listed.map(([uri]) => uri.path)));
    assert.ok(written[1].some(isOf('numbering/inline-sequence')));
    await vscode.window.showTextDocument(written[0]);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /三是围绕县域经济/u);
    await vscode.commands.executeCommand('zhenggai.forgetFolder');
    await vscode.workspace.fs.delete(place);
  });

  it('say why they cannot be read', async () => {
    const uri = vscode.Uri.joinPath(folder, '坏.docx');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('不是文档'));
    await vscode.commands.executeCommand('zhenggai.checkWord', uri);
    assert.notEqual(vscode.window.activeTextEditor?.document.uri.scheme, 'zhenggai-word');
  });
});
