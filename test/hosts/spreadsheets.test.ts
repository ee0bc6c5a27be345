import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readList } from '../../server/src/exchange/list/readList';
import { readCsv } from '../../server/src/exchange/tables/csv';
import { CLEAN, folderOf, run } from '../cli/bench';
import { skipWithout } from './programs';

/** Three problems, one of them beginning as a formula does. */
const LIST = '序号,反馈问题,责任单位\n1,“三会一课”不规范,组织部\n2,档案管理不严格,=SUM(1)\n3,会风不实,办公室\n';
const NOTICE = CLEAN.replace('每季度开展一次检查', '计划检查8次，已完成检查6次，剩余3次');

const HEAD = '序号,所属部分,反馈问题,状态,措施条数,数字关系,其中不符,责任单位,整改时限,未完成事项,清单位置'.split(',');

/** What openpyxl sees of a workbook, as JSON. */
const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['台账']
print(json.dumps({
  'sheets': book.sheetnames,
  'frozen': sheet.freeze_panes,
  'widths': [sheet.column_dimensions[c].width for c in 'ABC'],
  'choices': [[str(v.sqref), v.type, v.formula1] for v in sheet.data_validations.dataValidation],
  'formulas': [c.value for row in sheet.iter_rows() for c in row if c.data_type == 'f'],
  'wraps': all(c.alignment.wrap_text for c in sheet[2] if c.data_type == 's'),
  'fits': [bool(sheet.sheet_properties.pageSetUpPr.fitToPage), sheet.page_setup.fitToHeight, sheet.page_setup.paperSize, sheet.page_setup.orientation],
  'rows': [[c.value for c in row] for row in sheet.iter_rows(min_row=1, max_row=4)],
}))`;

describe('the ledger and the check sheet in other programs', function () {
  this.timeout(240_000);

  it('open in LibreOffice Calc, which reckons the totals and prints each sheet one page wide', async function () {
    skipWithoutCalc(this);
    const folder = await written('xlsx');
    convert(folder, '台账.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', { ending: 'csv' });
    const rows = readCsv(readFileSync(join(folder, '台账-台账.csv'), 'utf8'));
    assert.deepEqual(rows[0], HEAD);
    assert.deepEqual(rows[2]?.slice(0, 8), [
      '二',
      '',
      '关于档案管理不严格问题的整改情况',
      '有不符',
      rows[2]?.[4] ?? '',
      '1',
      '1',
      "'=SUM(1)",
    ]);
    const totals = rows.at(-1) ?? [];
    const sum = (column: number): number => rows.slice(1, -1).reduce((total, row) => total + Number(row[column]), 0);
    assert.deepEqual(totals.slice(0, 7), ['合计', '', '3', '1', String(sum(4)), String(sum(5)), String(sum(6))]);
    assert.ok(readCsv(readFileSync(join(folder, '台账-对账.csv'), 'utf8')).some((row) => row[3] === '不符'));
    convert(folder, '台账.xlsx', 'pdf');
    assert.equal(pagesOf(folder, '台账.pdf').length, 2);
  });

  it('open in openpyxl, with all that makes them a ledger', async function () {
    skipWithoutModule(this, 'openpyxl');
    const folder = await written('xlsx');
    const seen: unknown = JSON.parse(execFileSync(PYTHON, ['-W', 'ignore', '-c', LOOK, join(folder, '台账.xlsx')], { encoding: 'utf8' }));
    const { rows, ...rest } = seen as { readonly rows: readonly (readonly unknown[])[] };
    assert.deepEqual(rest, {
      sheets: ['台账', '对账'],
      frozen: 'A2',
      widths: [7, 20, 38],
      choices: [['D2:D4', 'list', '"缺整改情况,有占位,有不符,未完成,已答复"']],
      formulas: ['=COUNTA(C2:C4)', '=COUNTIF(D2:D4,"已答复")', '=SUM(E2:E4)', '=SUM(F2:F4)', '=SUM(G2:G4)'],
      wraps: true,
      fits: [true, 0, 9, 'landscape'],
    });
    assert.deepEqual(rows[0], HEAD);
    assert.equal(rows[2]?.[7], "'=SUM(1)");
  });

  it('print as a check sheet on A4, its tables headed on every page', async function () {
    skipWithout(this, 'soffice', 'pdftotext', 'pdfinfo');
    const folder = await written('docx');
    convert(folder, '台账.docx', 'pdf');
    assert.match(
      execFileSync('pdfinfo', [join(folder, '台账.pdf')], { encoding: 'utf8' }),
      /Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/u,
    );
    const words = pagesOf(folder, '台账.pdf').join('').replace(/\s/gu, '');
    for (const heading of ['问题台账', '总数与清点', '数字核对', '待处理', '已忽略', '会风不实'])
      assert.ok(words.includes(heading), `${heading} in ${words}`);
  });

  it('hold the words of a list as Calc saves it', async function () {
    skipWithoutCalc(this);
    const folder = folderOf({ '清单.csv': `\ufeff${LIST.replace('=SUM(1)', '档案馆')}` });
    convert(folder, '清单.csv', 'xlsx:Calc MS Excel 2007 XML', { ending: 'xlsx', reading: ['--infilter=CSV:44,34,76,1'] });
    const list = await readList('清单.xlsx', readFileSync(join(folder, '清单.xlsx')));
    if ('reason' in list) throw new Error(list.reason);
    assert.deepEqual(
      list.problems.map(({ number, text, fields }) => [number, text, fields.unit]),
      [
        ['1', '“三会一课”不规范', '组织部'],
        ['2', '档案管理不严格', '档案馆'],
        ['3', '会风不实', '办公室'],
      ],
    );
  });
});

const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** A folder with what `report` writes of the notice and its list: 台账.xlsx, 台账.docx. */
async function written(format: 'xlsx' | 'docx'): Promise<string> {
  const folder = folderOf({ '通报.txt': NOTICE, '通报.清单.csv': LIST });
  const { code, err } = await run(folder, ['report', '--format', format, '--output', `台账.${format}`, '通报.txt']);
  assert.notEqual(code, 2, err);
  return folder;
}

/** Has LibreOffice write a file in another format beside it. */
function convert(folder: string, file: string, format: string, { ending = format, reading = [] as readonly string[] } = {}): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = ['--headless', profile, ...reading, '--convert-to', format, '--outdir', folder, join(folder, file)];
  const { stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  const made = file.slice(0, file.lastIndexOf('.'));
  assert.ok(existsSync(join(folder, `${made}.${ending}`)) || existsSync(join(folder, `${made}-台账.${ending}`)), stderr);
}

function pagesOf(folder: string, file: string): readonly string[] {
  return execFileSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
}

/** Calc is a part of LibreOffice that is installed by itself. */
function skipWithoutCalc(test: Mocha.Context): void {
  skipWithout(test, 'soffice', 'pdftotext');
  const soffice = execFileSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' }).trim();
  const programs = dirname(realpathSync(soffice));
  if (['libsclo.so', 'libsclo.dylib', 'sclo.dll'].some((name) => existsSync(join(programs, name)))) return;
  process.stdout.write('      left out, as LibreOffice has no Calc here\n');
  test.skip();
}

function skipWithoutModule(test: Mocha.Context, name: string): void {
  if (spawnSync(PYTHON, ['-c', `import ${name}`]).status === 0) return;
  process.stdout.write(`      left out, as Python has no ${name} here\n`);
  test.skip();
}
