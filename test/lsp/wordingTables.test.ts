import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { CLEAN, folderOf, run } from '../cli/bench';
import { workbookOf } from '../unit/exchange/workbook';
import { Client, type Published } from './client';

const TEXT = CLEAN.replace('区委档案馆', '区委档案局').replace('云山市青湖区人民路', '云山市清湖区人民路');
const CONFIGURATION = JSON.stringify({ wordingTables: ['表/用语.csv', '表/地名.xlsx'] });
const WORDS = iconv.encode('错误写法,正确写法,说明\r\n区委档案局,区委档案馆,2019年更名\r\n', 'gbk');
const PLACES = workbookOf([
  ['正确写法', '错误写法', '说明'],
  ['青湖区', '清湖区', '本区名称'],
]);

describe('the unit’s wording tables over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client();
    await client.initialize();
  });
  afterEach(() => client.kill());

  it('are read beside the configuration, csv in GBK and xlsx, and report what the command line reports', async () => {
    const folder = folderOf({ '.zhenggairc.json': CONFIGURATION, '表/用语.csv': WORDS, '表/地名.xlsx': PLACES, '稿/通报.txt': TEXT });
    const uri = addressIn(folder, '稿/通报.txt');
    client.open(uri, TEXT);
    const found = await client.published(uri);
    const messages = found.filter(({ code }) => code === 'text/wording').map(({ message }) => message);
    assert.deepEqual(messages, ['“区委档案局”应为“区委档案馆”：2019年更名。', '“清湖区”应为“青湖区”：本区名称。']);
    const { out } = await run(folder, ['check', '稿']);
    for (const message of messages) assert.ok(out.includes(message));
    assert.deepEqual(await client.published(addressIn(folder, '.zhenggairc.json')), []);
  });

  it('are read anew when one of them changed, and only then', async () => {
    const folder = folderOf({ '.zhenggairc.json': CONFIGURATION, '表/用语.csv': WORDS, '表/地名.xlsx': PLACES, '通报.txt': TEXT });
    const uri = addressIn(folder, '通报.txt');
    client.open(uri, TEXT);
    assert.equal(ofWording(await client.published(uri)).length, 2);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: addressIn(folder, '其他.csv'), type: 2 }] });
    assert.equal(await client.hasPublished(uri), false);
    writeFileSync(join(folder, '表', '用语.csv'), '错误写法,正确写法\n,\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: addressIn(folder, '表/用语.csv'), type: 2 }] });
    assert.equal(ofWording(await client.published(uri)).length, 1);
  });

  it('are reported where the configuration names them when they cannot be read, lie elsewhere or hold odd rows', async () => {
    const folder = folderOf({
      '外/用语.csv': '错误写法,正确写法\n的,地\n',
      '库/.zhenggairc.json': '{\n  "wordingTables": ["表/用语.csv", "表/地名.xlsx", "表/缺.csv", "短.csv", "../外/用语.csv"]\n}',
      '库/短.csv': '错误写法,正确写法\n的,地\n区委档案局,区委档案馆\n',
      '库/通报.txt': TEXT,
    });
    mkdirSync(join(folder, '库', '表'));
    symlinkSync(join(folder, '外', '用语.csv'), join(folder, '库', '表', '用语.csv'));
    writeFileSync(join(folder, '库', '表', '地名.xlsx'), '错误写法');
    client.open(addressIn(folder, '库/通报.txt'), TEXT);
    const problems = await client.published(addressIn(folder, '库/.zhenggairc.json'));
    const reported = problems.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
    assert.deepEqual(reported, [
      '1:2 配置有误：wordingTables：“../外/用语.csv”：用语表要放在配置文件所在的文件夹里，用相对路径（以“/”分隔，不能用“..”跳出去）',
      '1:20 配置有误：wordingTables → 表/用语.csv：用语表要放在配置文件所在的文件夹里，没有读取',
      '1:32 配置有误：wordingTables → 表/地名.xlsx：用语表没有读成：不是 Excel 工作簿（xlsx）；旧式 xls 请先另存为 xlsx',
      '1:45 配置有误：wordingTables → 表/缺.csv：用语表没有读成：找不到这个文件，或不能读取',
      '1:56 配置有误：wordingTables → 短.csv：用语表第2行：错误写法“的”只有一个字，会处处误报，请写成词',
    ]);
    const found = await client.published(addressIn(folder, '库/通报.txt'));
    assert.deepEqual(
      ofWording(found).map(({ message }) => message),
      ['“区委档案局”应为“区委档案馆”。'],
    );
  });
});

function addressIn(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

function ofWording(found: readonly Published[]): readonly Published[] {
  return found.filter(({ code }) => code === 'text/wording');
}
