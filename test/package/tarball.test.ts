import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CLEAN, FAULTY } from '../cli/bench';
import { readDocument } from '../cli/contract';
import { Client } from '../lsp/client';

/** The rules are in it once: command line and library take them from the language server's bundle, which runs in browsers too. */
const MOST_BYTES = 700 * 1024;

/** What may be in the package. */
const NAMES =
  /^package\/(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY-NOTICES\.txt|dist\/(?:[a-z]+|web\/server|languageService)\.js|types\/[\w/]+\.d\.ts|docs\/(?:rules\/.*|other-editors|operations|word)\.md|docs\/rules\/README\.md|schemas\/[\w-]+\.schema\.json)$/u;

/** What its own user writes: the sample of its page. */
const CONSUMER = /```ts\n(?<code>[\s\S]*?)```/u.exec(readFileSync('docs/package.md', 'utf8'))?.groups?.code ?? '';

describe('the npm package', function () {
  this.timeout(180_000);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-npm-'));
  const folder = join(scratch, 'empty');
  let tarball = '';
  let names: readonly string[] = [];

  before('make it, and install it in an empty folder without a network', () => {
    execFileSync(process.execPath, ['scripts/npmPackage.mjs', '--built', '--out', scratch], { stdio: 'pipe' });
    tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith('.tgz')) ?? '');
    names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--offline', '--no-audit', '--no-fund', `--cache=${join(scratch, 'cache')}`, tarball];
    execFileSync('npm', args, { cwd: folder, stdio: 'pipe', shell: process.platform === 'win32' });
  });
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('holds what is wanted and nothing else', () => {
    assert.deepEqual(
      names.filter((name) => !NAMES.test(name)),
      [],
    );
    for (const name of ['dist/cli.js', 'dist/server.js', 'dist/web/server.js', 'dist/languageService.js', 'types/languageService.d.ts'])
      assert.ok(names.includes(`package/${name}`), name);
    const { size } = statSync(tarball);
    assert.ok(size <= MOST_BYTES, `${Math.ceil(size / 1024)} KB`);
  });

  it('needs no other package', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['zhenggai']);
    const manifest = readFileSync(join(folder, 'node_modules/zhenggai/package.json'), 'utf8');
    assert.doesNotMatch(manifest, /ependencies|"scripts"|"contributes"/u);
  });

  it('checks as the command does here, line by line too', () => {
    writeFileSync(join(folder, '通报.txt'), FAULTY);
    const args = ['check', '--format', 'json', '通报.txt'];
    const there = spawnSync(join(folder, 'node_modules/.bin/zhenggai'), args, { cwd: folder, encoding: 'utf8' });
    const here = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([there.status, there.stdout, there.stderr], [here.status, here.stdout, here.stderr]);
    assert.ok(readDocument(there.stdout).files[0]?.diagnostics.length);
    const input = `${JSON.stringify({ id: 1, text: CLEAN })}\n`;
    const piped = spawnSync(join(folder, 'node_modules/.bin/zhenggai'), ['pipe'], { cwd: folder, input, encoding: 'utf8' });
    assert.match(piped.stdout, /^\{"id":1,"diagnostics":\[/u);
  });

  it('serves an editor', async () => {
    const client = new Client({}, join(folder, 'node_modules/.bin/zhenggai-language-server'));
    await client.initialize();
    client.open('file:///drafts/1.zhenggai', FAULTY);
    const findings = await client.published('file:///drafts/1.zhenggai');
    assert.ok(findings.some(({ code }) => code === 'text/paired-marks'));
    assert.equal(await client.stop(), 0);
  });

  it('links to nothing that it does not hold', () => {
    const page = readFileSync(join(folder, 'node_modules/zhenggai/README.md'), 'utf8');
    const links = [...page.matchAll(/\]\((?<target>[^)]+)\)/gu)].map(({ groups }) => groups?.target ?? '');
    assert.ok(links.length > 3);
    assert.deepEqual(
      links.filter((target) => !names.includes(`package/${target}`)),
      [],
    );
  });

  it('is a library, with types that a strict compiler takes', () => {
    writeFileSync(join(folder, 'consumer.mts'), CONSUMER.replace('……通报全文……', FAULTY.replaceAll('\n', '\\n')));
    const compiler = resolve('node_modules/typescript/bin/tsc');
    for (const [module, resolution] of [
      ['node16', 'node16'],
      ['esnext', 'bundler'],
    ] as const) {
      const options = ['--strict', '--module', module, '--moduleResolution', resolution, '--target', 'es2022', '--lib', 'es2022,dom'];
      execFileSync(process.execPath, [compiler, ...options, 'consumer.mts'], { cwd: folder, stdio: 'pipe' });
    }
    const ran = execFileSync(process.execPath, ['consumer.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.match(ran, /^\d+:\d+ error .* \[text\/paired-marks\]$/mu);
    const script = `console.log(typeof require('zhenggai').createLanguageService().read('').title);`;
    assert.equal(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }), 'object\n');
  });
});

describe('npm pack in the project itself', () => {
  it('is refused, for it would take everything along', () => {
    const { status } = spawnSync('npm', ['pack', '--dry-run'], { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.notEqual(status, 0);
  }).timeout(180_000);
});
