import assert from 'node:assert/strict';
import { chmodSync, chownSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { nodeFiles } from '../../server/src/cli/node/files';
import { CLEAN, FAULTY, folderOf, run } from './bench';

const FIXED = FAULTY.replace('（试行》', '（试行）》');

describe('zhenggai check --fix', () => {
  const forms: readonly (readonly [string, (text: string) => Buffer])[] = [
    ['utf-8', (text) => Buffer.from(text)],
    ['utf-8', (text) => Buffer.from(`\ufeff${text}`)],
    ['utf-8', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['utf-8', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['utf-16le', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16le', (text) => iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['utf-16be', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16be', (text) => iconv.encode(text, 'utf-16be', { addBOM: false })],
    ['gbk', (text) => iconv.encode(text, 'gbk')],
    ['gb18030', (text) => iconv.encode(`${text}㑇𠮷`, 'gb18030')],
  ];
  for (const [encoding, write] of forms) {
    it(`keeps encoding, mark and line ends: ${encoding} ${write('a\n').toString('hex')}`, async () => {
      const folder = folderOf({ '通报.txt': write(FAULTY) });
      const { out } = await run(folder, ['check', '--fix', '--format', 'json', '通报.txt']);
      assert.deepEqual(readFileSync(join(folder, '通报.txt')), write(FIXED));
      assert.match(out, new RegExp(`"encoding":"${encoding}"`, 'u'));
      assert.deepEqual(readdirSync(folder), ['通报.txt'], 'nothing is left beside it');
    });
  }

  it('reports what was changed, and what is left to be done by hand', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const { code, out } = await run(folder, ['check', '--fix', '通报.txt']);
    assert.match(out, /通报\.txt: 已自动修改1处。\n/u);
    assert.match(out, /problem-has-response/u);
    assert.doesNotMatch(out, /paired-marks/u);
    assert.equal(code, 1);
  });

  it('leaves what is no prose as it is: of a draft in Markdown, and addresses in any', async () => {
    const prose = FAULTY.replace('对各支部', '对[支部名单](名单(一).md "甲,乙")各支部').replace(
      '每季度',
      '按https://yunshan.example/档案,目录 每季度',
    );
    const markdown = `---\ntitle: 通报,送审稿\n---\n\n${prose}\n![会场](a.png)\n\n\`\`\`\n甲,乙(一) \n\`\`\`\n`;
    const folder = folderOf({ '通报.md': markdown, '通报.txt': prose });
    const { out } = await run(folder, ['check', '--fix', '--stage', 'publish', '.']);
    assert.doesNotMatch(out, /punctuation-width/u);
    assert.equal(readFileSync(join(folder, '通报.md'), 'utf8'), markdown.replace('（试行》', '（试行）》'));
    assert.match(readFileSync(join(folder, '通报.txt'), 'utf8'), /按https:\/\/yunshan\.example\/档案,目录 每季度/u);
  });

  it('leaves a file alone that needs nothing, to the minute of its last change', async () => {
    const folder = folderOf({ '通报.txt': CLEAN });
    const before = statSync(join(folder, '通报.txt'));
    await run(folder, ['check', '--fix', '通报.txt']);
    const { ino, mtimeMs } = statSync(join(folder, '通报.txt'));
    assert.deepEqual([ino, mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('keeps the mode, and a link a link', async () => {
    const folder = folderOf({ '原稿/通报.txt': FAULTY });
    chmodSync(join(folder, '原稿/通报.txt'), 0o640);
    symlinkSync('原稿/通报.txt', join(folder, '链接.txt'));
    await run(folder, ['check', '--fix', '链接.txt']);
    assert.ok(lstatSync(join(folder, '链接.txt')).isSymbolicLink());
    assert.equal(readFileSync(join(folder, '原稿/通报.txt'), 'utf8'), FIXED);
    assert.equal(statSync(join(folder, '原稿/通报.txt')).mode & 0o777, 0o640);
  });

  it('parts one hard link from the others, which stay as they are, and says so in its help', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    linkSync(join(folder, '通报.txt'), join(folder, '存档.txt'));
    if (process.getuid?.() === 0) chownSync(join(folder, '通报.txt'), 1234, 1234);
    const { uid } = statSync(join(folder, '通报.txt'));
    await run(folder, ['check', '--fix', '通报.txt']);
    assert.deepEqual([readFileSync(join(folder, '通报.txt'), 'utf8'), readFileSync(join(folder, '存档.txt'), 'utf8')], [FIXED, FAULTY]);
    assert.deepEqual([statSync(join(folder, '通报.txt')).nlink, statSync(join(folder, '通报.txt')).uid], [1, uid]);
    assert.deepEqual(readdirSync(folder).toSorted(), ['存档.txt', '通报.txt'].toSorted());
    assert.match((await run(folder, ['--help'])).out, /原来的硬链接会分开，权限和（可能时）属主不变/u);
  });

  it('never writes a file that it could not wholly read', async () => {
    const damaged = Buffer.concat([Buffer.from(FAULTY), Buffer.from([0xe4, 0xb8])]);
    const folder = folderOf({ '通报.txt': damaged });
    const { code, err } = await run(folder, ['check', '--fix', '通报.txt']);
    assert.deepEqual(readFileSync(join(folder, '通报.txt')), damaged);
    assert.match(err, /有1处不是合法的 UTF-8 字符/u);
    assert.match(err, /不能原样写回的字符，没有改动/u);
    assert.equal(code, 2);
  });

  it('leaves a file alone that someone else has changed since it was read', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    let reads = 0;
    const read = async (path: string, limit: number): Promise<Uint8Array> => {
      if (!path.endsWith('通报.txt')) return nodeFiles.read(path, limit);
      reads += 1;
      return Buffer.from(reads === 1 ? FAULTY : CLEAN);
    };
    const { err } = await run(folder, ['check', '--fix', '通报.txt'], { files: { ...nodeFiles, read } });
    assert.match(err, /文件被别的程序改动过，没有自动修改/u);
    assert.equal(readFileSync(join(folder, '通报.txt'), 'utf8'), FAULTY);
  });

  it('leaves the file whole, and nothing beside it, where it cannot be written', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { code, err, out } = await run(folder, ['check', '--fix', '通报.txt'], {
      files: { ...nodeFiles, replace: () => Promise.reject(full) },
    });
    assert.match(err, /没能写入修改：磁盘空间不足/u);
    assert.match(out, /paired-marks/u);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, '通报.txt'), 'utf8'), FAULTY);
  });
});
