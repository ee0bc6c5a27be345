import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openFolder, startExtension, until, writeInFolder } from './workspace';

const COVERED = isOf('structure/problem-list-coverage');
const LIST = '序号,反馈问题,整改措施\n1,理论学习不够紧密,甲\n2,优化营商环境用力不足,乙\n';

describe('lists and ledgers in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  async function openLinked(list: string): Promise<vscode.Uri> {
    const uri = await writeInFolder('台账/通报.txt', SKIPPED_ITEM);
    await writeInFolder('台账/通报.清单.csv', list);
    await vscode.window.showTextDocument(uri);
    return uri;
  }

  it('hold a notice against the list called after it, and lead to the row', async () => {
    const uri = await openLinked(`${LIST}3,公车管理混乱,丙\n`);
    const [found] = (await findings(uri, (all) => all.some(COVERED))).filter(COVERED);
    assert.match(found?.message ?? '', /清单第4行的问题“公车管理混乱”/u);
    const place = found?.relatedInformation?.[0]?.location;
    assert.equal(place?.uri.path, vscode.Uri.joinPath(openFolder(), '台账/通报.清单.csv').path);
    assert.equal(place.range.start.line, 3);
    await writeInFolder('台账/通报.清单.csv', LIST);
    await findings(uri, (all) => !all.some(COVERED));
  });

  it('go from a problem to its row in the list, and back', async () => {
    const uri = await openLinked(`${LIST}3,公车管理混乱,丙\n`);
    await findings(uri, (all) => all.some(COVERED));
    await vscode.commands.executeCommand('zhenggai.refreshLedger');
    const line = SKIPPED_ITEM.split('\n').findIndex((words) => words.includes('优化营商环境用力不足'));
    const place = new vscode.Position(line, 0);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(place, place) });
    await vscode.commands.executeCommand('zhenggai.goToListRow');
    const inList = vscode.window.activeTextEditor;
    assert.deepEqual([inList?.document.uri.path.endsWith('.csv'), inList?.selection.active.line], [true, 2]);
    await vscode.commands.executeCommand('zhenggai.goToProblem');
    const inNotice = vscode.window.activeTextEditor;
    assert.deepEqual([inNotice?.document.uri.toString(), inNotice?.selection.active.line], [uri.toString(), line]);
  });

  it('show the reconciliation as a page, and what is unfinished as a list', async () => {
    const uri = await writeInFolder('台账/通报.txt', SKIPPED_ITEM.replace('走访企业216家。', '目前仍有2家企业的诉求正在办理。'));
    const editor = await vscode.window.showTextDocument(uri);
    await until('the notice is known', async () => {
      await vscode.commands.executeCommand('zhenggai.showReconciliation');
      return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === '对账：通报.txt'));
    });
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('zhenggai.carryUnfinished');
    await until(
      'the list is open',
      () => vscode.window.activeTextEditor?.document.getText().includes('目前仍有2家企业的诉求正在办理。') === true,
    );
  });

  it('offer their commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['newFromList', 'chooseList', 'exportReport', 'exportReportWord', 'exportLedger', 'exportLedgerCsv', 'filterLedger'])
      assert.ok(commands.includes(`zhenggai.${name}`), name);
  });
});
