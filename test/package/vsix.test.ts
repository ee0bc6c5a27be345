import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { canHaveBrowser } from '../../scripts/vscode/browser.mjs';
import { installExtension, startServer } from '../../scripts/vscode/server.mjs';
import { Workbench } from '../../scripts/vscode/workbench.mjs';
import { SKIPPED_ITEM } from '../vscode/drafts';

/** The language server is 419 KB of it, the command line 33, readers and writers of Word, spreadsheets and Markdown 154, the client 137, pictures 32. */
const MOST_BYTES = 950 * 1024;

/** What may be in the package, below `extension/`: by name, and whole kinds of files. */
const FILES = new Set([
  ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'language-configuration.json'],
  ...['readme.md', 'changelog.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'],
  ...[
    'dist/client.js',
    'dist/desktop.js',
    'dist/server.js',
    'dist/cli.js',
    'dist/commands.js',
    'dist/exchange.js',
    'dist/markdown.js',
    'dist/ledger.js',
    'dist/word.js',
    'dist/zip.js',
    'dist/web/client.js',
    'dist/web/server.js',
  ],
  ...['schemas/zhenggairc.schema.json', 'schemas/zhenggai-ignore.schema.json'],
  ...['docs/images/file.svg', 'docs/images/icon.png', 'docs/images/ledger.svg'],
  ...['docs/images/problems.webp', 'docs/images/quick-fix.webp'],
  ...['snippets/zhenggai.json', 'syntaxes/zhenggai.tmLanguage.json'],
]);
const KINDS = /^(?:docs\/rules\/(?:[a-z]+\/)?[\w-]+\.md|samples\/[^/]+\.zhenggai|client\/walkthrough\/[\w.-]+\.md)$/u;

/** Which of the files of the package.json's own tree lead to a file. */
const PATHS_IN_MANIFEST = /"(?:\.\/)?(?<path>(?:dist|schemas|snippets|syntaxes|docs|samples|client)\/[^"]+|[\w-]+\.json)"/gu;

describe('the .vsix', function () {
  this.timeout(300_000);
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-package-')));
  const file = join(scratch, 'zhenggai.vsix');
  let names: readonly string[] = [];
  let texts: ReadonlyMap<string, string> = new Map();

  before('make it', () => {
    execFileSync(process.execPath, ['scripts/package.mjs', '--built', '--out', file], { stdio: 'pipe' });
    const entries = Object.entries(unzipSync(readFileSync(file)));
    const inside = entries.flatMap(([name, bytes]) =>
      name.startsWith('extension/') ? [[name.slice('extension/'.length), bytes] as const] : [],
    );
    names = inside.map(([name]) => name);
    texts = new Map(inside.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  });
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it(`is at most ${MOST_BYTES / 1024} KB`, () => {
    const { size } = statSync(file);
    assert.ok(size <= MOST_BYTES, `${Math.ceil(size / 1024)} KB`);
  });

  it('holds what is wanted, all of it, and nothing else', () => {
    assert.deepEqual(
      names.filter((name) => !FILES.has(name) && !KINDS.test(name)),
      [],
    );
    assert.deepEqual(
      [...FILES].filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(names.filter((name) => name.startsWith('docs/rules/')).length > 35);
  });

  it('holds every file that its manifest names', () => {
    const manifest = texts.get('package.json') ?? '';
    const named = [...manifest.matchAll(PATHS_IN_MANIFEST)].map(({ groups }) => groups?.path ?? '').filter((path) => existsSync(path));
    assert.ok(named.length >= 8, named.join());
    assert.deepEqual(
      named.filter((path) => !names.includes(path)),
      [],
    );
  });

  it('is for every machine, needs no native code, and leads to no source map', () => {
    const manifest = new TextDecoder().decode(unzipSync(readFileSync(file))['extension.vsixmanifest']);
    assert.doesNotMatch(manifest, /TargetPlatform/u);
    for (const [name, text] of texts) if (name.endsWith('.js')) assert.doesNotMatch(text, /sourceMappingURL|\.node["']/u, name);
  });

  it('shows no broken picture', () => {
    const page = texts.get('readme.md') ?? '';
    // VS Code takes the pictures of this page from the network alone; those of the first steps lie beside them.
    assert.doesNotMatch(page, /!\[|<img/u);
    const steps = [...texts].filter(([name]) => name.startsWith('client/walkthrough/')).map(([, text]) => text);
    const shown = [...steps.join('\n').matchAll(/!\[[^\]]+\]\(\.\.\/\.\.\/(?<path>[^)]+)\)/gu)].map(({ groups }) => groups?.path ?? '');
    assert.equal(shown.length, 2);
    for (const path of shown) assert.ok(names.includes(path), path);
    assert.match(page.split('\n')[0] ?? '', /^# \p{Script=Han}/u);
    assert.doesNotMatch(page, /\]\((?:docs|samples|\w+\.md)/u);
  });

  it('starts where it is installed, and finds the defect of a draft', async function () {
    if (!canHaveBrowser()) this.skip();
    const profile = join(scratch, 'profile');
    const folder = join(scratch, 'folder');
    const draft = join(folder, '稿件.zhenggai');
    mkdirSync(folder);
    writeFileSync(draft, SKIPPED_ITEM);
    assert.match(await installExtension(profile, file), /was successfully installed/u);
    const server = await startServer(profile);
    try {
      const workbench = await Workbench.open(server.url({ folder, file: draft, asInstalled: true }));
      try {
        await workbench.status().filter({ hasText: '已检查' }).waitFor({ timeout: 60_000 });
        await (await workbench.problems()).filter({ hasText: '行文序次连续' }).first().waitFor();
      } finally {
        await workbench.close();
      }
    } finally {
      await server.stop();
    }
  });
});
