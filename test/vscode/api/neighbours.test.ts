import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openFolder, startExtension, writeInFolder } from './workspace';

const SEQUENCE = isOf('numbering/inline-sequence');

describe('files beside a notice in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('go along when the notice gets another name', async () => {
    const uri = await writeInFolder('改名/草稿.zhenggai', `${SKIPPED_ITEM}截止目前，各项任务均已完成。\n`);
    const ignores = { '草稿.zhenggai': { rules: ['numbering/inline-sequence'] }, '别稿.txt': { rules: ['text/wording'] } };
    const sidecar = await writeInFolder('改名/.zhenggai-ignore.json', JSON.stringify({ version: 1, files: ignores }));
    await vscode.window.showTextDocument(uri);
    await findings(uri, (found) => found.length > 0 && !found.some(SEQUENCE));
    const renamed = await writeInFolder('改名/终稿.zhenggai', '');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.window.showTextDocument(renamed);
    await findings(renamed, (found) => found.length > 0 && !found.some(SEQUENCE));
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
    assert.deepEqual(Object.keys((JSON.parse(written) as { files: object }).files).sort(), ['别稿.txt', '终稿.zhenggai'].sort());
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(openFolder(), '改名'), { recursive: true });
  });

  it('have nothing listed any more when they are put right, and when they are gone', async () => {
    const file = await writeInFolder('规则/.zhenggairc.json', '{"stage": "Publish"}');
    const uri = await writeInFolder('规则/通报.zhenggai', SKIPPED_ITEM);
    await vscode.window.showTextDocument(uri);
    await findings(file, (found) => found.length === 1);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"stage": "publish"} // 公开'));
    await findings(file, (found) => found.length === 0);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"stage": "Publish"}'));
    await findings(file, (found) => found.length === 1);
    await vscode.workspace.fs.delete(file);
    await findings(file, (found) => found.length === 0);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(openFolder(), '规则'), { recursive: true });
  });

  it('are found where they are now, when the folder of a checked notice gets another name', async () => {
    const uri = await writeInFolder('成组/乙.zhenggai', SKIPPED_ITEM);
    await vscode.commands.executeCommand('zhenggai.checkFolder');
    await findings(uri, (found) => found.some(SEQUENCE));
    const [before, after] = ['成组', '新组'].map((name) => vscode.Uri.joinPath(openFolder(), name));
    assert.ok(before !== undefined && after !== undefined);
    await vscode.workspace.fs.rename(before, after);
    await findings(uri, (found) => found.length === 0);
    await findings(vscode.Uri.joinPath(after, '乙.zhenggai'), (found) => found.some(SEQUENCE));
    await vscode.workspace.fs.delete(after, { recursive: true });
    await vscode.commands.executeCommand('zhenggai.forgetFolder');
  });

  it('are no older versions and reviews of a notice, which are not listed a second time', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('review', { provideTextDocumentContent: () => SKIPPED_ITEM });
    const older = await vscode.workspace.openTextDocument(vscode.Uri.parse('review:/通报.zhenggai'));
    await vscode.window.showTextDocument(older);
    const uri = await writeInFolder('现稿.zhenggai', SKIPPED_ITEM);
    await vscode.window.showTextDocument(uri);
    await findings(uri, (found) => found.some(SEQUENCE));
    assert.deepEqual(vscode.languages.getDiagnostics(older.uri), []);
    provider.dispose();
  });
});
