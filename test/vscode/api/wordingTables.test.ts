import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, startExtension, writeInFolder } from './workspace';

const WORDING = isOf('text/wording');

describe('the unit’s wording tables in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('count beside the configuration that names them, and again when they changed', async () => {
    const configuration = await writeInFolder('用语/.zhenggairc.json', '{ "wordingTables": ["用语.csv", "没有.csv"] }');
    await writeInFolder('用语/用语.csv', '错误写法,正确写法,说明\n领导小组,工作专班,2024年更名\n');
    const uri = await writeInFolder('用语/通报.txt', SKIPPED_ITEM);
    await vscode.window.showTextDocument(uri);
    const [finding] = (await findings(uri, (all) => all.some(WORDING))).filter(WORDING);
    assert.equal(finding?.message, '“领导小组”应为“工作专班”：2024年更名。');
    const problems = await findings(configuration, (all) => all.length > 0);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['配置有误：wordingTables → 没有.csv：用语表没有读成：找不到这个文件，或不能读取'],
    );
    await writeInFolder('用语/用语.csv', '错误写法,正确写法\n调研报告,研究报告\n');
    await findings(uri, (all) => all.some(({ message }) => message.startsWith('“调研报告”')) && all.filter(WORDING).length === 1);
  });
});
