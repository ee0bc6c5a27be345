import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openFolder, startExtension, until, writeInFolder } from './workspace';

const SEQUENCE = isOf('numbering/inline-sequence');
const NAMES = ['甲.txt', '附件/乙.md', '附件/.旧/丙.txt', 'node_modules/丁.txt', '废稿/戊.txt', '问题清单.txt', '.己.txt', '~$庚.docx'];

describe('checking the whole folder in VS Code', () => {
  before(startExtension);
  afterEach(async () => {
    await vscode.workspace.getConfiguration('files').update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('zhenggai.forgetFolder');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(openFolder(), '全'), { recursive: true, useTrash: false });
    await closeAndRemoveAll();
  });

  it('looks where the command line looks, and where the user does not hide anything', async () => {
    // Before there is anything to be hidden: what comes to a folder that was checked is checked at once.
    await vscode.workspace.getConfiguration('files').update('exclude', { '**/废稿': true }, vscode.ConfigurationTarget.Global);
    for (const name of NAMES) await writeInFolder(`全/${name}`, SKIPPED_ITEM);
    assert.equal(await notices(), 2);
    assert.deepEqual(listed(), ['全/甲.txt', '全/附件/乙.md']);
    await vscode.workspace.getConfiguration('files').update('exclude', { '**/废稿': false }, vscode.ConfigurationTarget.Global);
    assert.equal(await notices(), 3);
  });

  it('goes on with what comes later, wherever it would have looked', async () => {
    await writeInFolder('全/甲.txt', SKIPPED_ITEM);
    assert.equal(await notices(), 1);
    const passedOver = await writeInFolder('全/node_modules/丁.txt', SKIPPED_ITEM);
    const later = await writeInFolder('全/附件/乙.md', SKIPPED_ITEM);
    await findings(later, (found) => found.some(SEQUENCE));
    await vscode.workspace.fs.writeFile(later, new TextEncoder().encode(SKIPPED_ITEM.replace('三是围绕', '二是围绕')));
    await findings(later, (found) => !found.some(SEQUENCE));
    // Its end was reported late once, when it was there again.
    await vscode.workspace.fs.delete(passedOver, { useTrash: false });
    await vscode.workspace.fs.writeFile(passedOver, new TextEncoder().encode(SKIPPED_ITEM));
    await until('one file with the finding', () => listed().join() === '全/甲.txt');
  });
});

/** How many notices a check of the folder comes to. */
async function notices(): Promise<number | undefined> {
  return (await vscode.commands.executeCommand<{ readonly notices: number } | undefined>('zhenggai.checkFolder'))?.notices;
}

/** The files of these tests with the finding, by their paths below the folder. */
function listed(): readonly string[] {
  const { path } = openFolder();
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, found]) => (found.some(SEQUENCE) ? [uri.path.slice(path.length + 1)] : []))
    .filter((name) => name.startsWith('全/'))
    .sort();
}
