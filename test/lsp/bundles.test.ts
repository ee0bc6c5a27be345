import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { BUNDLES as BUNDLES_BUILT, optionsOf } from '../../scripts/bundles.mjs';
import { createLanguageService } from '../../server/src/languageService';

/** What a bundle loads when it runs: `require("fs")`, and the rare `import("fs")`. */
const LOADED = /\b(?:require|import)\(\s*["'](?<name>[^"']+)["']\s*\)/gu;
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/u;
/** What a folder with one Word file costs, in bytes, and what an export does. */
const [MOST_READING, MOST_WRITING] = [160 * 1024, 220 * 1024];
const GLOBALS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/u;

/** Beside Node, the client loads VS Code, the server what it shares with the browser's, and the command line its commands, which load the engine from the server and what reads and writes other files; what zips is one for all of these. */
const BUNDLES = [
  { file: 'dist/server.js', beside: ['./web/server.js'] },
  { file: 'dist/client.js', beside: ['vscode', './desktop.js'] },
  { file: 'dist/desktop.js', beside: ['vscode', './web/client.js'] },
  { file: 'dist/cli.js', beside: ['./commands.js'] },
  { file: 'dist/commands.js', beside: ['./web/server.js', './exchange.js', './markdown.js', './ledger.js', './word.js'] },
  { file: 'dist/exchange.js', beside: ['./web/server.js', './zip.js'] },
  { file: 'dist/zip.js', beside: [] },
  { file: 'dist/markdown.js', beside: [] },
  { file: 'dist/ledger.js', beside: ['./zip.js'] },
  { file: 'dist/word.js', beside: ['./zip.js'] },
].map((bundle: { readonly file: string; readonly beside: readonly string[] }) => ({
  ...bundle,
  text: existsSync(bundle.file) ? readFileSync(bundle.file, 'utf8') : '',
}));

describe('what ships', () => {
  for (const { file, beside, text } of BUNDLES) {
    const loaded = [...text.matchAll(LOADED)].map((match) => match.groups?.name ?? '');

    it(`has ${file} in one piece: it loads nothing but ${['Node', ...beside].join(' and ')}`, () => {
      assert.ok(text.length > 1000, `${file} is built`);
      assert.deepEqual(
        loaded.filter((name) => !isBuiltin(name) && !beside.includes(name)),
        [],
      );
    });

    it(`leaves ${file} no way into a network`, () => {
      assert.deepEqual(
        loaded.filter((name) => NETWORK.test(name)),
        [],
      );
      assert.doesNotMatch(text, GLOBALS);
    });
  }
});

describe('what runs in a browser', () => {
  for (const { file, beside, least = 50_000 } of [
    { file: 'dist/web/server.js', beside: [] },
    { file: 'dist/web/client.js', beside: ['vscode'] },
    { file: 'dist/exchange.js', beside: ['./web/server.js', './zip.js'] },
    { file: 'dist/zip.js', beside: [], least: 10_000 },
    { file: 'dist/markdown.js', beside: [] },
    { file: 'dist/ledger.js', beside: ['./zip.js'] },
  ]) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';

    it(`has ${file} in one piece, with nothing of Node: it loads ${beside.join() || 'nothing'}`, () => {
      assert.ok(text.length > least, `${file} is built`);
      assert.deepEqual([...new Set([...text.matchAll(LOADED)].map((match) => match.groups?.name ?? ''))], beside);
      // What is left of `process` and `Buffer` is asked for by `typeof`, or nothing.
      assert.doesNotMatch(text, /\bBuffer\.(?:from|alloc)|\bprocess\.(?:cwd|exit|argv|stdin|stdout)|\b__dirname\b/u);
    });

    it(`leaves ${file} no way into a network`, () => {
      assert.doesNotMatch(text, GLOBALS);
    });
  }
});

/** What the server needs of a worker: events, and messages both ways. */
interface WorkerScope extends EventTarget {
  readonly postMessage: (message: unknown) => void;
  onmessage?: (event: { readonly data: unknown }) => void;
}

describe('dist/web/server.js as the script of a worker', () => {
  const text = existsSync('dist/web/server.js') ? readFileSync('dist/web/server.js', 'utf8') : '';

  it('answers who starts it, without a module system', async () => {
    const answer = await new Promise((resolve) => {
      const worker: WorkerScope = Object.assign(new EventTarget(), { postMessage: resolve });
      const globals = { console, setTimeout, clearTimeout, TextEncoder, TextDecoder, Intl };
      runInContext(text, createContext({ ...globals, self: worker, WorkerGlobalScope: EventTarget }));
      worker.onmessage?.({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } } });
    });
    assert.match(JSON.stringify(answer), /"serverInfo":\{"name":"zhenggai"/u);
  });

  it('does nothing by itself where it is a module', () => {
    const module = { exports: {} };
    runInContext(text, createContext({ module, self: null, WorkerGlobalScope: EventTarget }));
    assert.ok('createLanguageService' in module.exports);
  });
});

describe('what reads Word documents and spreadsheets', () => {
  it(`is at most ${MOST_READING / 1024} KB, without what writes them`, async () => {
    const { size } = statSync('dist/exchange.js');
    assert.ok(size > 50_000 && size <= MOST_READING, `${Math.ceil(size / 1024)} KB`);
    const bundle = BUNDLES_BUILT.find(({ file }) => file === 'dist/exchange.js');
    assert.ok(bundle !== undefined);
    const { metafile } = await build({ ...optionsOf(bundle), write: false, metafile: true });
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((path) =>
        /exchange\/(?:ledger|word\/write)\/|node_modules\/(?:docx|write-excel-file)/u.test(path),
      ),
      [],
    );
  });
});

describe('what writes Word documents', () => {
  const text = existsSync('dist/word.js') ? readFileSync('dist/word.js', 'utf8') : '';

  it('loads what zips and nothing else, and has no way into a network', () => {
    assert.deepEqual(
      Array.from(text.matchAll(LOADED), (match) => match.groups?.name),
      ['./zip.js'],
    );
    assert.doesNotMatch(text, GLOBALS);
  });

  it(`is at most ${MOST_WRITING / 1024} KB, without what fills in or reads other documents`, () => {
    assert.ok(text.length <= MOST_WRITING, `${Math.ceil(text.length / 1024)} KB`);
    assert.doesNotMatch(text, /patchDocument|placeholderDelimiters|aFChunk/u);
  });

  it('writes a document where there is nothing of Node', async () => {
    const notice = createLanguageService().read('中共云山市委关于巡察整改进展情况的通报\n');
    const zip = readFileSync('dist/zip.js', 'utf8');
    const bundles = { load: () => runInContext(`${zip}\nzhenggaiBundles.zip`, worker) as unknown };
    const worker = createContext({ TextEncoder, TextDecoder, setTimeout, zhenggaiBundles: bundles, notice });
    const writing = `${text}\nzhenggaiBundles.word.writeGongwen(notice).then((bytes) => Array.from(bytes.slice(0, 2)))`;
    const bytes: unknown = await runInContext(writing, worker);
    assert.deepEqual([...(bytes as readonly number[])], [0x50, 0x4b]);
  });
});

describe('the language server', () => {
  it('holds no reader of spreadsheets, Word files or Markdown: they are loaded when one is met', async () => {
    const bundle = BUNDLES_BUILT.find(({ file }) => file === 'dist/web/server.js');
    assert.ok(bundle !== undefined);
    const { metafile } = await build({ ...optionsOf(bundle), write: false, metafile: true });
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.length > 100);
    assert.deepEqual(
      inputs.filter((path) =>
        /exchange\/(?:archive|ledger|list|markdown|tables|word|xml)\/|node_modules\/(?:@rgrove|saxen|fflate|docx|write-excel-file|mdast|micromark)/u.test(
          path,
        ),
      ),
      [],
    );
  });
});
