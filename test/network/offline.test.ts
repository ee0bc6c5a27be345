import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRandom } from '../generate/random';
import { assertSurvives } from '../fuzz/protocol';
import { readNotices } from '../fuzz/texts';
import { Wire } from '../fuzz/wire';
import { workbookOf } from '../unit/exchange/workbook';

const TRAP = resolve('test/network/trap.cjs');
const CLI = resolve('dist/cli.js');

/** Ways into a network that a trap worth its name must catch, as Node programs. */
const WAYS: readonly (readonly [name: string, program: string])[] = [
  ['fetch', 'fetch("http://127.0.0.1:9/").catch(() => {})'],
  ['http.request', 'require("http").request("http://127.0.0.1:9/")'],
  ['https.get', 'import("node:https").then(({ get }) => get("https://127.0.0.1:9/"))'],
  ['net.connect', 'require("net").connect(9, "127.0.0.1")'],
  ['Socket.connect', 'new (require("net").Socket)().connect({ port: 9, host: "127.0.0.1" })'],
  ['Server.listen', 'require("net").createServer().listen(0)'],
  ['tls.connect', 'require("tls").connect(9, "127.0.0.1")'],
  ['dgram.createSocket', 'require("dgram").createSocket("udp4")'],
  ['dns.lookup', 'require("dns").lookup("localhost", () => {})'],
  ['dns/promises.resolve', 'import("node:dns/promises").then((dns) => dns.resolve("localhost"))'],
  ['fetch', 'new (require("worker_threads").Worker)("fetch(1)", { eval: true }).on("error", () => {})'],
];

describe('without a network', function () {
  this.timeout(120_000);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-network-'));
  const log = join(scratch, 'trap.log');
  /** What went into the trap since the last look. */
  const caught = (): readonly string[] => {
    const ways = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
    rmSync(log, { force: true });
    return ways;
  };
  /** Runs Node with the trap, in its worker threads too. Returns the exit code. */
  const run = (args: readonly string[]): Promise<number> =>
    new Promise((resolved) => {
      const child = execFile(
        process.execPath,
        ['--require', TRAP, ...args],
        { cwd: scratch, env: { ...process.env, NETWORK_TRAP: log } },
        () => resolved(child.exitCode ?? -1),
      );
    });
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  for (const [name, program] of WAYS) {
    it(`the trap catches ${program}`, async () => {
      await run(['-e', program]);
      assert.ok(caught().includes(name));
    });
  }

  it('the command line checks, explains, repairs and lists without one', async () => {
    for (const name of readdirSync('samples')) cpSync(join('samples', name), join(scratch, 'drafts', name));
    for (let copy = 0; copy < 40; copy += 1) cpSync('samples/高校党委.txt', join(scratch, 'many', `${copy}.txt`));
    cpSync('samples/草稿示例.zhenggai', join(scratch, 'tables', '草稿.zhenggai'));
    writeFileSync(
      join(scratch, 'tables', '用语.xlsx'),
      workbookOf([
        ['错误', '正确'],
        ['截止目前', '截至目前'],
      ]),
    );
    writeFileSync(join(scratch, 'tables', '.zhenggairc.json'), '{"wordingTables": ["用语.xlsx"]}');
    const commands = [
      ...['text', 'json', 'sarif', 'junit'].map((format) => ['check', '--format', format, 'drafts']),
      ['check', '--stage', 'publish', 'many'],
      ['check', 'tables'],
      ['check', '--fix', 'drafts'],
      ['check', 'http://127.0.0.1:9/通报.txt'],
      ['inspect', '--format', 'json', 'drafts/高校党委.txt'],
      ['rules'],
      ['--help'],
    ];
    for (const args of commands) {
      assert.ok([0, 1, 2].includes(await run([CLI, ...args])), args.join(' '));
      assert.deepEqual(caught(), [], args.join(' '));
    }
  });

  it('the language server lives through a session of every request without one', async () => {
    process.env.NETWORK_TRAP = log;
    const wire = new Wire('dist/server.js', ['--require', TRAP]);
    try {
      await wire.start();
      await assertSurvives(wire, createRandom(7), readNotices(), 300);
      assert.equal(await wire.stop(), '0');
      assert.deepEqual(caught(), []);
    } finally {
      delete process.env.NETWORK_TRAP;
      wire.kill();
    }
  });
});
