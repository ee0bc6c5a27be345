import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { readCsv } from '../../../server/src/exchange/tables/csv';
import { readTable } from '../../../server/src/exchange/tables/readTable';
import { looksDuring } from './looks';
import { workbookOf } from './workbook';

describe('readCsv', () => {
  const rows: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quoted cells', '"a, ""b""","c\nd"\n', [['a, "b"', 'c\nd']]],
    [
      'CRLF and CR',
      'a,b\r\nc,d\re,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['tabs', 'a\tb, c\n', [['a', 'b, c']]],
    [
      'semicolons',
      'a;b;c\n1,5;2;3\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    [
      'full-width commas',
      '错误写法，正确写法\n截止目前，截至目前\n',
      [
        ['错误写法', '正确写法'],
        ['截止目前', '截至目前'],
      ],
    ],
    ['blank rows and blanks around cells', '\n a , b \n,\n\n', [['a', 'b']]],
    ['an empty last cell', 'a,b,', [['a', 'b', '']]],
    ['a quotation mark that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['words behind a closing mark', '"a"b,c', [['ab', 'c']]],
    ['nothing', '', []],
  ];
  for (const [name, text, expected] of rows) it(`reads ${name}`, () => assert.deepEqual(readCsv(text), expected));

  for (const unit of ['"', ',', '"",', '\n', '"a\n', 'a,"b""",\r\n']) {
    it(`looks at no character more than a few times, however often it is ${JSON.stringify(unit)}`, () => {
      for (const size of [10_000, 100_000]) {
        const text = unit.repeat(size / unit.length);
        const looks = looksDuring(() => readCsv(text));
        assert.ok(looks >= size / 20 && looks <= 8 * size, `${looks} looks at ${size} characters`);
      }
    });
  }
});

describe('readTable', () => {
  const table = [
    ['错误写法', '正确写法', '说明'],
    ['截止目前', '截至目前', '3 & <5>'],
  ];

  it('reads csv in the encodings that spreadsheets write', async () => {
    const text = table.map((row) => row.join(',')).join('\r\n');
    for (const encoding of ['gbk', 'utf-8', 'utf-16le']) {
      assert.deepEqual(await readTable('用语.CSV', iconv.encode(text, encoding, { addBOM: encoding !== 'gbk' })), table, encoding);
    }
  });

  it('reads the first sheet of a workbook, cells given in place and shared', async () => {
    assert.deepEqual(await readTable('用语.xlsx', workbookOf(table)), table);
  });

  it('says why a file is no workbook', async () => {
    const reasonOf = async (bytes: Uint8Array): Promise<string> => {
      const read = await readTable('表.xlsx', bytes);
      return 'reason' in read ? read.reason : '';
    };
    assert.match(await reasonOf(strToU8('错误写法,正确写法')), /不是 Excel 工作簿/u);
    assert.match(await reasonOf(new Uint8Array()), /不是 Excel 工作簿/u);
    assert.match(await reasonOf(zipSync({ 'a.txt': strToU8('x') })), /已损坏/u);
    assert.match(await reasonOf(workbookOf(table).subarray(0, 200)), /不是 Excel 工作簿/u);
  });

  it('refuses a small file that would unpack to a large one', async () => {
    const bomb = Buffer.from(workbookOf(table));
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(60_000_000, entry + 24);
    assert.deepEqual(await readTable('表.xlsx', bomb), { reason: '工作簿太大，没有读取' });
  });
});
