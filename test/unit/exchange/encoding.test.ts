import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { decodeText } from '../../../server/src/exchange/encoding/decode';
import { encodeText } from '../../../server/src/exchange/encoding/encode';
import type { DecodedText, Encoding } from '../../../server/src/exchange/encoding/encoding';

const TEXT =
  '中共云山市委关于巡视整改进展情况的通报\r\n\r\n一、关于“三会一课”不规范问题的整改情况\n对9件线索，已办结8件，办结率为88.9%。\n';
/** 㑇 has two bytes in neither GB 2312 nor GBK, 𠮷 lies beyond the basic plane. */
const RARE = `${TEXT}代表：㑇某、𠮷某。\n`;

describe('decodeText', () => {
  const rows: readonly [string, Buffer, Encoding, string][] = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
    ['GBK', iconv.encode(TEXT, 'gbk'), 'gbk', TEXT],
    ['GB18030 with four-byte characters', iconv.encode(RARE, 'gb18030'), 'gb18030', RARE],
    ['UTF-16LE without a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: false }), 'utf-16le', TEXT],
    ['UTF-16BE without a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: false }), 'utf-16be', TEXT],
    ['UTF-16 of plain letters without a mark', iconv.encode('No. 1\nNo. 2\n', 'utf-16le', { addBOM: false }), 'utf-16le', 'No. 1\nNo. 2\n'],
    ['plain letters', Buffer.from('Bush hid the facts'), 'utf-8', 'Bush hid the facts'],
    ['no bytes', Buffer.alloc(0), 'utf-8', ''],
  ];
  for (const [name, bytes, encoding, text] of rows) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decodeText(bytes), { text, encoding, hasMark: false, damage: 0 });
    });
  }

  it('takes a byte order mark for what it is, and not for text', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      assert.deepEqual(decodeText(iconv.encode(TEXT, encoding, { addBOM: true })), { text: TEXT, encoding, hasMark: true, damage: 0 });
    }
  });

  it('reads a text with a NUL or two', () => {
    assert.equal(textOf(decodeText(Buffer.from(`${TEXT}\0${TEXT}`))).text, `${TEXT}\0${TEXT}`);
  });

  it('counts what it could not read of a text that was cut within a character, or pieced together', () => {
    const cut = textOf(decodeText(Buffer.from(TEXT).subarray(0, -3)));
    assert.equal(cut.damage, 1);
    const broken = textOf(decodeText(Buffer.concat([Buffer.from(TEXT).subarray(1), Buffer.from(TEXT)])));
    assert.equal(broken.encoding, 'utf-8');
    assert.equal(broken.damage, 2);
    const chinese = textOf(decodeText(Buffer.concat([iconv.encode(TEXT, 'gbk'), Buffer.from([0xff])])));
    assert.equal(chinese.encoding, 'gbk');
    assert.equal(chinese.damage, 1);
  });

  it('says what a file that is no text is', () => {
    const reason = (bytes: Buffer): string => {
      const read = decodeText(bytes);
      return 'reason' in read ? read.reason : '';
    };
    assert.match(reason(Buffer.from('PK\u0003\u0004…')), /docx.*另存为/u);
    assert.match(reason(Buffer.from('%PDF-1.7')), /PDF/u);
    assert.match(reason(Buffer.from([0, 1, 2, 3, 0, 0, 0, 9, 8, 200])), /二进制/u);
    assert.match(reason(Buffer.from('caf\xe9 au lait', 'latin1')), /认不出/u);
  });
});

describe('encodeText', () => {
  it('gives back the very bytes that were read, in every encoding', () => {
    const texts = [TEXT, RARE, 'x', ''];
    for (const text of texts) {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
        for (const addBOM of encoding === 'gb18030' ? [false] : [false, true]) {
          const bytes = iconv.encode(text, encoding, { addBOM });
          const read = textOf(decodeText(bytes));
          assert.deepEqual(Buffer.from(encodeText(read.text, read) ?? []), bytes, `${encoding} ${addBOM}`);
        }
      }
    }
  });

  it('writes every character of the basic plane as others do', () => {
    const characters = [...new Uint8Array(0xd800 - 0xa0).keys()].map((index) => String.fromCharCode(0xa0 + index)).join('');
    const prose = TEXT.repeat(2000);
    const bytes = encodeText(prose + characters, { encoding: 'gb18030', hasMark: false });
    assert.equal(bytes === null ? '' : new TextDecoder('gb18030').decode(bytes), prose + characters);
  });

  it('refuses what the encoding cannot say', () => {
    assert.equal(encodeText(`${TEXT}\ud800`, { encoding: 'utf-8', hasMark: false }), null);
    assert.equal(encodeText(`${TEXT}\ud800`, { encoding: 'gbk', hasMark: false }), null);
  });
});

function textOf(read: ReturnType<typeof decodeText>): DecodedText {
  assert.ok('text' in read, 'reason' in read ? read.reason : '');
  return read;
}
