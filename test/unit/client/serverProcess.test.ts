import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../../../client/src/serverProcess';

const ECHO = `process.on('message', (heard) => process.send({ options: process.argv.slice(2), heard }));`;

describe('the process of the language server', () => {
  let folder: string;
  let script: string;
  let server: ServerProcess;
  const taken: ChildProcess[] = [];
  const take = (): ChildProcess => {
    const child = server.take();
    taken.push(child);
    return child;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    script = join(folder, 'server.js');
    writeFileSync(script, ECHO);
    server = new ServerProcess(script);
  });
  afterEach(() => {
    for (const child of taken.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the one that was started ahead, and a new one for the next client', async () => {
    server.startAhead();
    server.startAhead();
    server.keepCodeIn('/甲');
    const [first, second] = [take(), take()];
    assert.notEqual(first.pid, second.pid);
    const options = ['--node-ipc', '--code-folder', `--clientProcessId=${process.pid}`];
    // The folder for code is sent once it is known. A second server gets none, since the code may be why the first one ended.
    assert.deepEqual(await heardBy(first), { options, heard: { codeFolder: '/甲' } });
    assert.deepEqual(await heardBy(second), { options, heard: { codeFolder: null } });
  });

  it('is not one that died while it waited', async () => {
    // A program that reports its own process and ends.
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(`${script}.pid`)}, String(process.pid));`);
    server.startAhead();
    await until(() => existsSync(`${script}.pid`) && isGone(Number(readFileSync(`${script}.pid`, 'utf8'))));
    writeFileSync(script, ECHO);
    const { heard } = (await heardBy(take())) as { readonly heard: unknown };
    assert.deepEqual(heard, { codeFolder: null });
  });

  it('ends with the extension, though it would not by itself', async function () {
    this.timeout(10_000);
    const child = take();
    await heardBy(child);
    const ended = once(child, 'exit');
    server.end();
    await ended;
    assert.equal(child.signalCode, 'SIGTERM');
  });
});

/** Resolves as soon as `holds` does; mocha's patience is its end. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Whether a process has ended and its parent, which is this one, knows. */
function isGone(pid: number): boolean {
  try {
    return pid > 0 && !process.kill(pid, 0);
  } catch {
    return true;
  }
}

/** The next message of a process. */
async function heardBy(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as readonly unknown[];
  return message;
}
