import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, FAULTY, folderOf, run } from './bench';

describe('zhenggai check --output', () => {
  for (const [title, name, text, isWritten] of [
    ['not over the draft that it is about', '通报.txt', CLEAN, false],
    ['not over another draft', '另稿.txt', FAULTY, false],
    ['not over a list or a configuration', '表.json', '{"rules": {}}', false],
    ['over an empty file', '空.txt', '', true],
  ] as const) {
    it(`writes its report ${title}`, async () => {
      const folder = folderOf({ '通报.txt': CLEAN, [name]: text });
      const { code, err } = await run(folder, ['check', '--output', name, '通报.txt']);
      assert.equal(readFileSync(join(folder, name), 'utf8') === text, !isWritten);
      assert.equal(code, isWritten ? 0 : 2);
      if (!isWritten) assert.match(err, /这个文件已经有了，又不是检查结果，没有覆盖/u);
    });
  }

  it('writes its report over one of an earlier run, in whatever format that was', async () => {
    const folder = folderOf({ '通报.txt': FAULTY, '无.txt': CLEAN });
    const ways = [['--summary'], ...['text', 'json', 'jsonl', 'sarif', 'junit'].map((format) => ['--format', format])];
    for (const way of ways) {
      for (const next of ways) {
        for (const args of [
          [...way, '通报.txt'],
          [...next, '无.txt'],
        ]) {
          const { code, err } = await run(folder, ['check', '--output', '结果', ...args]);
          assert.ok(code !== 2, `${args.join(' ')}: ${err}`);
        }
      }
    }
  });
});
