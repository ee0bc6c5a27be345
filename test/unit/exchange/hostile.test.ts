import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readTable } from '../../../server/src/exchange/tables/readTable';
import { workbookOf } from './workbook';

const HEAD = ['错误写法', '正确写法'];
/** Behind the rows that are read: a reader that went on to it would say that the workbook is damaged. */
const BROKEN = '<row r="1"><c></row>';

/** A workbook whose sheet has these rows below its head. */
function workbookWith(rows: string): Uint8Array {
  const parts = unzipSync(workbookOf([HEAD]));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(parts[name]).replace('</sheetData>', `${rows}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook that is made to be too much, or is so by chance', () => {
  const rows: readonly (readonly [string, string, number])[] = [
    ['a row that says it is the thousand millionth', `<row r="1000000000">${cell('A1000000000', '甲')}</row>`, 2],
    ['a cell in a column that no sheet has', `<row r="3">${cell('ZZZZZZ3', '甲')}</row>`, 2],
    ['a blank in the last cell of a sheet', `<row r="1048576">${cell('XFD1048576', ' ')}</row>`, 1],
    ['a word in the last cell of a sheet', `<row r="1048576">${cell('XFD1048576', '甲')}</row>`, 1],
    [
      'more rows than are read',
      [...new Uint8Array(20_000).keys()].map((index) => `<row r="${index + 2}">${cell(`A${index + 2}`, '甲')}</row>`).join('') + BROKEN,
      20_000,
    ],
  ];
  for (const [what, xml, expected] of rows) {
    it(`costs nothing: ${what}`, async () => {
      const table = await readTable('表.xlsx', workbookWith(xml));
      assert.ok(!('reason' in table) && table.length === expected, JSON.stringify(table).slice(0, 100));
      assert.ok(table.every((cells) => cells.length <= 200));
    });
  }

  it('is damaged where its rows are, as far as they are read', async () => {
    assert.ok('reason' in (await readTable('表.xlsx', workbookWith(`<row r="2">${cell('A2', '甲')}</row>${BROKEN}`))));
  });

  for (const count of [0, 8]) {
    it(`is not unpacked, whatever the directory says at ${count === 0 ? 'its second count' : 'its first count'}`, async () => {
      const bomb = Buffer.from(workbookWith(' '.repeat(60_000_000)));
      const end = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
      if (count === 0) bomb.writeUInt16LE(0, end + 10);
      // A reader that began to unpack it would say that it is damaged.
      const packed = entryStart(bomb, 'xl/worksheets/sheet1.xml');
      bomb.fill(0xff, packed, packed + 16);
      assert.deepEqual(await readTable('表.xlsx', bomb), { reason: '工作簿太大，没有读取' });
    });
  }
});

/** Where the bytes of an entry begin in an archive, behind its own head. */
function entryStart(archive: Buffer, name: string): number {
  const at = archive.indexOf(name) - 30;
  return at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
}
