import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CLEAN, CLI, FAULTY } from '../cli/bench';
import { skipWithout } from './programs';

const NAME = '整改 通报.txt';

describe('the hook before a commit', function () {
  this.timeout(180_000);

  it('as the documentation shows it: lets in what has no error, and goes by what is to be committed', function () {
    skipWithout(this, 'git', 'xargs');
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-hook-'));
    try {
      const { git, write } = repositoryIn(folder);
      write(NAME, FAULTY);
      write('说明.md', '没有别的。');
      git('add', '.');
      const refused = git('commit', '-m', '初稿');
      assert.equal(refused.status, 1);
      assert.match(refused.said, /^整改 通报\.txt:\d+:\d+: 错误: .*\[structure\/problem-has-response\]$/mu);
      write(NAME, CLEAN);
      assert.equal(git('commit', '-m', '初稿').status, 1, 'what is put right is not added yet');
      git('add', '.');
      assert.equal(git('commit', '-m', '初稿').status, 0);
      write('说明.md', '还是没有。');
      assert.equal(git('commit', '-am', '说明').status, 0, 'no notice changes');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A new repository with the hook, and a `zhenggai` for it to call. */
function repositoryIn(folder: string): {
  git: (...args: readonly string[]) => { status: number | null; said: string };
  write: (name: string, text: string) => void;
} {
  const [bin, work] = [join(folder, 'bin'), join(folder, 'work')];
  mkdirSync(bin);
  mkdirSync(work);
  writeFileSync(join(bin, 'zhenggai'), `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(CLI)} "$@"\n`);
  chmodSync(join(bin, 'zhenggai'), 0o755);
  const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const env = { ...process.env, ...person, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, HOME: folder };
  const git = (...args: readonly string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: work, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  git('init', '-q');
  const hook = join(work, '.git/hooks/pre-commit');
  writeFileSync(hook, /```sh\n(?<hook>#!\/bin\/sh\n[^`]*)```/u.exec(readFileSync('docs/operations.md', 'utf8'))?.groups?.hook ?? '');
  chmodSync(hook, 0o755);
  return { git, write: (name, text) => writeFileSync(join(work, name), text) };
}
