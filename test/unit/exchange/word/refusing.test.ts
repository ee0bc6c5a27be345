import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import { documentOf, entriesOf, paragraph } from './document';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SOUND = { body: paragraph('甲') };

function reasonOf(bytes: Uint8Array, name = '通报.docx'): string {
  const text = readWord(name, bytes);
  return 'reason' in text ? text.reason : '';
}

function oleWith(stream: string): Uint8Array {
  return new Uint8Array([...OLE, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

function documentWith(xml: string): Uint8Array {
  const entries = { ...entriesOf(SOUND), 'word/document.xml': xml };
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );
}

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('files that are no Word document, or none that can be read', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp, string?])[] = [
    ['an empty file', new Uint8Array(), /空的/u],
    ['an old document', oleWith('WordDocument'), /旧版 Word 文档（\.doc）.*另存为 \.docx/u, '通报.doc'],
    ['a document of WPS', oleWith('WordDocument'), /WPS 文字的旧格式（\.wps）/u, '通报.wps'],
    ['a document with a password', oleWith('EncryptedPackage'), /打开密码/u],
    ['RTF', strToU8('{\\rtf1 x}'), /RTF/u],
    ['PDF', strToU8('%PDF-1.7'), /PDF/u],
    ['a web page', strToU8('<html><body>'), /网页/u],
    ['something else', strToU8('中共云山市委'), /不是 Word 文档/u],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /Excel 工作簿/u],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), /没有 Word 正文/u],
    ['an archive without its end', documentOf(SOUND).subarray(0, 400), /已损坏/u],
    ['a document whose text is missing', zipSync({ '_rels/.rels': strToU8(String(entriesOf(SOUND)['_rels/.rels'])) }), /正文部件缺失/u],
    ['a text that ends in the middle', documentWith(`<w:document ${MAIN}><w:body><w:p><w:r><w:t>甲`), /不完整/u],
    [
      'a declaration of a document type',
      documentWith(
        `<!DOCTYPE w [<!ENTITY a "甲甲">]><w:document ${MAIN}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      /DOCTYPE/u,
    ],
    ['elements nested without end', documentWith(`<w:document ${MAIN}>${'<w:sdt>'.repeat(20_000)}`), /嵌套过深/u],
    [
      'too many entries',
      zipSync(Object.fromEntries([...new Array<null>(2001).keys()].map((index) => [`a${index}.xml`, new Uint8Array()]))),
      /2001个部件/u,
    ],
    ['more than fifty megabytes', documentOf({ ...SOUND, more: { 'word/bomb.xml': new Uint8Array(51_000_000) } }), /50 MB/u],
    ['too many paragraphs', documentWith(`<w:document ${MAIN}><w:body>${'<w:p/>'.repeat(200_001)}</w:body></w:document>`), /20万段/u],
  ];

  for (const [what, bytes, message, name] of cases) {
    it(`says of ${what} what it is`, () => {
      assert.match(reasonOf(bytes, name), message);
    });
  }

  it('reads a document however large its pictures are', () => {
    const picture = new Uint8Array(60_000_000);
    assert.equal(reasonOf(documentOf({ ...SOUND, more: { 'word/media/image1.bmp': picture } })), '');
  });
});
