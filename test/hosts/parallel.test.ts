import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAN, CLI, FAULTY } from '../cli/bench';
import { skipWithout } from './programs';
import { startHosts } from './sshHost';

const COUNT = 400;

/** A file of requests, one line each; every seventh makes no sense. */
const REQUESTS = [...Array(COUNT).keys()].map((index) =>
  index % 7 === 6 ? `{"id":${index}` : JSON.stringify({ id: index, text: index % 2 === 0 ? CLEAN : FAULTY }),
);

describe('zhenggai pipe under GNU parallel', function () {
  this.timeout(120_000);

  it('is shared out over two hosts, and gives every answer once and in order', async function () {
    skipWithout(this, 'parallel', 'ssh', 'ssh-keygen', '/usr/sbin/sshd');
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-parallel-'));
    const { hosts, ssh } = await startHosts(folder, { north: '127.0.0.1', south: '127.0.0.2' });
    try {
      mkdirSync(join(folder, 'home'));
      writeFileSync(join(folder, 'requests.jsonl'), `${REQUESTS.join('\n')}\n`);
      const pipe = `${process.execPath} ${CLI} pipe`;
      const args = [
        '--will-cite',
        '--ssh',
        ssh,
        '--pipe',
        '-N',
        '50',
        '-k',
        '-S',
        '2/north,2/south',
        `echo $SSH_CONNECTION >> ${folder}/served; ${pipe}`,
      ];
      const input = readFileSync(join(folder, 'requests.jsonl'));
      const ran = spawnSync('parallel', args, { input, encoding: 'utf8', env: { ...process.env, HOME: join(folder, 'home') } });
      assert.deepEqual([ran.status, ran.stderr], [0, '']);
      assert.equal(ran.stdout, spawnSync(process.execPath, [CLI, 'pipe'], { input, encoding: 'utf8' }).stdout);
      assert.equal(ran.stdout.trimEnd().split('\n').length, COUNT);
      const served = readFileSync(join(folder, 'served'), 'utf8').trimEnd().split('\n');
      assert.deepEqual(new Set(served.map((connection) => connection.split(' ')[2])), new Set(['127.0.0.1', '127.0.0.2']));
    } finally {
      for (const host of hosts) await host.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
