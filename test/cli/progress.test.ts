import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileChecker } from '../../server/src/cli/check/checkFile';
import type { CheckOptions, CheckTask, FileOutcome } from '../../server/src/cli/check/outcome';
import type { CheckWorker, Output } from '../../server/src/cli/host';
import { nodeFiles } from '../../server/src/cli/node/files';
import { CLEAN, CLI, folderOf, launch, run } from './bench';
import { readDocument } from './contract';

const FILES = 60;
const FOLDER = Object.fromEntries([...Array(FILES).keys()].map((at) => [`稿/${at}.txt`, CLEAN]));
const CHECK = ['check', '--format', 'json', '稿'];
const LINE = /\r已检查\d+个文件…/u;

/** A terminal, or what is none, that keeps what is written. */
function output(isTerminal: boolean): Output & { readonly written: () => string } {
  let written = '';
  const write = (text: string): Promise<void> => {
    written += text;
    return Promise.resolve();
  };
  return { isTerminal, write, written: () => written };
}

describe('many files', function () {
  this.timeout(120_000);

  it('are counted in one line on a terminal, which is gone in the end', async () => {
    const stderr = output(true);
    await run(folderOf(FOLDER), CHECK, { stderr });
    assert.match(stderr.written(), LINE);
    assert.ok(stderr.written().endsWith('\r\u001b[K'));
    assert.ok(!stderr.written().includes('\n'));
  });

  it('are not counted where nobody looks, nor where there are few', async () => {
    const [pipe, terminal] = [output(false), output(true)];
    await run(folderOf(FOLDER), CHECK, { stderr: pipe });
    await run(folderOf({ '稿/通报.txt': CLEAN }), CHECK, { stderr: terminal });
    assert.equal(pipe.written() + terminal.written(), '');
    assert.equal((await launch(folderOf(FOLDER), CHECK)).err, '');
  });

  it('are counted on a real terminal, and the document is as it is without one', async function () {
    // util-linux's; other systems have another of that name.
    if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) this.skip();
    const folder = folderOf(FOLDER);
    const command = `'${process.execPath}' '${CLI}' ${CHECK.join(' ')} > found.json`;
    const { stdout } = spawnSync('script', ['--quiet', '--return', '--command', command, 'typescript'], { cwd: folder, encoding: 'utf8' });
    assert.match(stdout, LINE);
    const found = readFileSync(join(folder, 'found.json'), 'utf8');
    assert.equal(found, (await launch(folder, CHECK)).out);
    assert.equal(readDocument(found).files.length, FILES);
  });

  it('are shared out among all threads', async () => {
    const shares: { done: number }[] = [];
    const startWorker = (options: CheckOptions): CheckWorker => {
      const check = createFileChecker(options, nodeFiles);
      const share = { done: 0 };
      shares.push(share);
      const count = async (task: CheckTask): Promise<FileOutcome> => {
        share.done += 1;
        return check(task);
      };
      return { run: count, close: () => Promise.resolve() };
    };
    const { out } = await run(folderOf(FOLDER), CHECK, { cores: 3, startWorker });
    assert.equal(readDocument(out).files.length, FILES);
    assert.equal(shares.length, 3);
    for (const { done } of shares) assert.ok(Math.abs(done - FILES / 3) <= 4, `${done} of ${FILES}`);
  });
});
