import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { FAULTY, folderOf, run } from './bench';
import { readDocument } from './contract';

describe('zhenggai check, whatever the encoding', () => {
  it('finds the same at the same places', async () => {
    const findingsIn = async (bytes: Buffer): Promise<unknown> => {
      const { out } = await run(folderOf({ '通报.txt': bytes }), ['check', '--format', 'json', '通报.txt']);
      const document = readDocument(out);
      return [document.files[0]?.diagnostics, document.errors];
    };
    const expected = await findingsIn(Buffer.from(FAULTY));
    for (const encoding of ['gbk', 'gb18030', 'utf-16le', 'utf-16be', 'utf-8']) {
      for (const addBOM of [false, true])
        assert.deepEqual(await findingsIn(iconv.encode(FAULTY, encoding, { addBOM })), expected, encoding);
    }
  });

  const garbled: readonly (readonly [string, Buffer])[] = [
    ['GBK 编码的稿子按 UTF-8 打开', Buffer.from(iconv.decode(iconv.encode(FAULTY, 'gbk'), 'utf-8'))],
    ['UTF-8 编码的稿子按 GBK 打开', Buffer.from(iconv.decode(Buffer.from(FAULTY), 'gbk'))],
    ['中文稿子按西文编码打开', Buffer.from(iconv.decode(Buffer.from(FAULTY), 'latin1'))],
  ];
  for (const [words, bytes] of garbled) {
    it(`says that a text is garbled: ${words}`, async () => {
      const { code, out, err } = await run(folderOf({ '乱码.txt': bytes }), ['check', '乱码.txt']);
      assert.match(out + err, new RegExp(`乱码\\.txt: 文件内容是乱码：像是 ?${words}`, 'u'));
      assert.equal(code, 2);
    });
  }

  it('says what a file that is no text is, and checks the others', async () => {
    const folder = folderOf({
      '稿.txt': 'PK\u0003\u0004...',
      '数.txt': Buffer.from([1, 0, 2, 0, 3, 9, 0, 200, 7]),
      '通报.txt': FAULTY,
      '空.txt': '',
    });
    const { code, out, err } = await run(folder, ['check', '稿.txt', '数.txt', '空.txt', '通报.txt']);
    assert.match(err, /^稿\.txt: 这是 Word、Excel、WPS 文档.*请先另存为 \.txt 再检查。$/mu);
    assert.match(err, /^数\.txt: 这是二进制文件/mu);
    assert.match(out, /^空\.txt: 不是整改通报/mu);
    assert.match(out, /^通报\.txt:\d+:\d+: 错误/mu);
    assert.equal(code, 2);
  });
});
