import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../../../client/src/serverProcess';

const ECHO = `process.on('message', (message) => process.send(message === 'arguments' ? process.argv.slice(2) : message));`;

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
    const [first, second] = [take(), take()];
    assert.notEqual(first.pid, second.pid);
    const told = once(first, 'message');
    first.send('arguments');
    const [heard] = (await told) as readonly unknown[];
    assert.deepEqual(heard, ['--node-ipc', `--clientProcessId=${process.pid}`]);
  });

  it('is not one that died while it waited', async () => {
    writeFileSync(script, '');
    server.startAhead();
    // It has nothing to do, and ends.
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(script, ECHO);
    const child = take();
    const told = once(child, 'message');
    child.send('甲');
    const [heard] = (await told) as readonly unknown[];
    assert.equal(heard, '甲');
  });

  it('ends with the extension, though it would not by itself', async function () {
    this.timeout(10_000);
    const child = take();
    const told = once(child, 'message');
    child.send('甲');
    await told;
    const ended = once(child, 'exit');
    server.end();
    await ended;
    assert.equal(child.signalCode, 'SIGTERM');
  });
});
