// npm run package:npm [-- --out FOLDER] [--built]: the command line, the language server and the library as one tarball that needs no other
// package. Builds first; --built takes the bundles that are there.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { ROOT } from './bundle.mjs';
import { LIBRARY } from './engine.mjs';
import { node, npm } from './processes.mjs';
import { readmeOfPackage } from './readme.mjs';

/** Where the package is put together. */
const STAGE = join(ROOT, 'out/npm');

/** The library: where it lies in the package. */
const FILES = { library: 'dist/languageService.js', types: 'types' };

/** Bundles that only VS Code has a use for. */
const FOR_VSCODE = ['client.js', 'desktop.js', 'web/client.js'];

/** What else goes along: files and folders. */
const BESIDE = [
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
  'docs/rules',
  'docs/other-editors.md',
  'docs/operations.md',
  'docs/word.md',
  'schemas',
];

/** The declarations whose comments a user of the library reads; those of what only they name go without. */
const EXPLAINED = /^(?:languageService|notice\/model|rules\/)/u;

/** What a declaration file takes from another one. */
const IMPORTED = /from '(?<name>\.[^']+)'|import\('(?<inline>\.[^']+)'\)/gu;

/** @type {{name: string, version: string, license: string, engines: {node: string}}} */
const { name, version, license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: ROOT }, built: { type: 'boolean', default: false } } });

const steps = [...(values.built ? [] : [['scripts/build.mjs']]), ['node_modules/typescript/bin/tsc', '-b', 'server']];
for (const args of steps) if ((await node(args, { cwd: ROOT })) !== 0) process.exit(1);
rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
cpSync(join(ROOT, 'dist'), join(STAGE, 'dist'), {
  recursive: true,
  filter: (path) => !FOR_VSCODE.includes(relative(join(ROOT, 'dist'), path)),
});
writeFileSync(join(STAGE, FILES.library), library());
copyTypes();
for (const path of BESIDE) cpSync(join(ROOT, path), join(STAGE, path), { recursive: true });
writeFileSync(join(STAGE, 'README.md'), readmeOfPackage());
writeFileSync(join(STAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
process.exitCode = await npm(['pack', '--ignore-scripts', '--loglevel=error', `--pack-destination=${out}`], { cwd: STAGE });
if (process.exitCode === 0) await pressAgain(join(out, `${name}-${version}.tgz`));

/**
 * Packs a tarball as small as gzip can be, some 6 % smaller than npm does, in a few seconds; it is written whole or left as it is.
 * @param {string} tarball
 */
async function pressAgain(tarball) {
  const pressed = await gzipAsync(gunzipSync(readFileSync(tarball)), { numiterations: 5 });
  writeFileSync(`${tarball}.part`, pressed);
  renameSync(`${tarball}.part`, tarball);
}

/** The library's own file: it takes each name from the server's bundle, as programs that import it read a module's names. */
function library() {
  const lines = LIBRARY.names.map((name) => `exports.${name} = server.${name};`);
  return ["'use strict';", "const server = require('./web/server.js');", ...lines, ''].join('\n');
}

/** The package's own manifest: no dependencies, since the bundles hold what they need. */
function manifest() {
  return {
    name,
    version,
    description: '检查巡视巡察整改进展情况通报的结构、编号、统计和用语：命令行、语言服务器、函数库',
    license,
    keywords: ['整改通报', '公文', 'lint', 'language-server', 'lsp'],
    engines: { node: engines.node },
    bin: { zhenggai: 'dist/cli.js', 'zhenggai-language-server': 'dist/server.js' },
    main: `./${FILES.library}`,
    types: `./${FILES.types}/languageService.d.ts`,
    exports: {
      '.': { types: `./${FILES.types}/languageService.d.ts`, default: `./${FILES.library}` },
      './package.json': './package.json',
    },
    files: ['dist', FILES.types, ...BESIDE],
  };
}

/** Copies the declarations of the library and of what it takes from other files. */
function copyTypes() {
  const base = join(ROOT, 'out/types/core');
  const wanted = [join(base, 'languageService.d.ts')];
  for (const path of wanted) {
    const text = readFileSync(path, 'utf8');
    for (const { groups } of text.matchAll(IMPORTED)) {
      const target = `${join(dirname(path), groups?.['name'] ?? groups?.['inline'] ?? '')}.d.ts`;
      if (!wanted.includes(target)) wanted.push(target);
    }
    const name = relative(base, path);
    const copy = join(STAGE, FILES.types, name);
    mkdirSync(dirname(copy), { recursive: true });
    const explained = EXPLAINED.test(name.split(sep).join('/')) ? text : text.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gmu, '');
    writeFileSync(copy, explained.replaceAll(/^\/\/# sourceMappingURL=.*\n?/gmu, ''));
  }
}
