import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord } from '../../../server/src/exchange/word/read/readWord';
import { wordSource } from '../../../server/src/exchange/word/wordSource';
import { SKIPPED_ITEM } from '../drafts';
import { hears } from './notifications';
import { saveTo } from './saveDialog';
import { describePage } from './session';

const LIST = '序号,反馈问题,整改措施\n1,公车管理混乱,完善制度\n2,档案管理不严格,清点目录\n';

/** The command, what the dialog offers beside the notice, what is named instead, and what is in the file then. */
const EXPORTS: readonly (readonly [string, string, string, (bytes: Buffer) => void])[] = [
  ['导出整改台账（xlsx）', '.台账导出.xlsx', '台账.xlsx', isArchive],
  ['导出整改台账（csv）', '.台账导出.csv', '台账.csv', (bytes) => assert.match(bytes.toString(), /^\ufeff序号,所属部分,反馈问题,状态[\s\S]*优化营商环境用力不足/u)], // prettier-ignore
  [
    '导出送审核对单（Word）',
    '.整改核对单.docx',
    '核对单.docx',
    (bytes) => assert.match(wordsOf(bytes), /问题台账[\s\S]*优化营商环境用力不足/u),
  ],
  ['导出送审核对单（网页）', '.整改核对单.html', '核对单.html', isPage],
];

describePage('what is written for others, through the save dialog', (open) => {
  const root = process.env.VSCODE_FOLDER ?? '';
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(root, '导出-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [command, offered, name, check] of EXPORTS) {
    it(`${command}: where the dialog says, and nothing else`, async () => {
      const workbench = await open(SKIPPED_ITEM);
      const before = readdirSync(root);
      await workbench.start(command);
      await saveTo(workbench, offered, join(folder, name));
      check(readFileSync(join(folder, name)));
      await hears(workbench, `已写入 ${name}`);
      assert.deepEqual([readdirSync(folder), readdirSync(root)], [[name], before]);
    });
  }

  it('导出 Word（公文格式）: a draft that was never saved, after saying what is still to be filled in', async () => {
    const list = join(root, '导出用清单.csv');
    writeFileSync(list, LIST);
    const workbench = await open(SKIPPED_ITEM);
    const row = (label: string): Promise<void> =>
      workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
    try {
      await workbench.start('New Notice from Problem List');
      await row('导出用清单.csv');
      await row('1.针对…问题');
      await row('带上台账里的整改措施');
      await workbench.shows('2.针对档案管理不严格问题');
      await workbench.start('导出 Word（公文格式）');
      const dialog = workbench.page.locator('.monaco-dialog-box', { hasText: '稿件还没有填完' });
      await dialog.filter({ hasText: /第\d+行：/u }).waitFor();
      assert.deepEqual(readdirSync(folder), []);
      await dialog.locator('.monaco-button', { hasText: '仍要导出' }).click();
      await saveTo(workbench, '整改通报（公文格式）.docx', join(folder, '公文.docx'));
      assert.match(wordsOf(readFileSync(join(folder, '公文.docx'))), /2\.针对档案管理不严格问题/u);
      await hears(workbench, '已导出 Word（公文格式）：公文.docx');
    } finally {
      rmSync(list);
    }
  });
});

function isArchive(bytes: Buffer): void {
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
}

/** The check sheet, which runs nothing and fetches nothing. */
function isPage(bytes: Buffer): void {
  const page = bytes.toString();
  assert.match(page, /<title>送审核对单[\s\S]*default-src 'none'|default-src 'none'[\s\S]*<title>送审核对单/u);
  assert.match(page, /优化营商环境用力不足/u);
  assert.doesNotMatch(page, /<script/u);
}

function wordsOf(bytes: Buffer): string {
  const word = readWord('a.docx', bytes);
  if ('reason' in word) throw new Error(word.reason);
  return wordSource(word, 'rows').text;
}
