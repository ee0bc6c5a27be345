// npm run package [-- --out FILE] [--built]: one .vsix for every machine. Builds first; --built takes the bundles that are there.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './bundle.mjs';
import { node } from './processes.mjs';
import { readmeOfExtension } from './readme.mjs';
import { vsceFolder } from './vscode/cache.mjs';

/** The README as VS Code shows it on the extension's page. */
const README = 'out/package/README.md';

/** @type {{version: string}} */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string' }, built: { type: 'boolean', default: false } } });
const file = resolve(values.out ?? join(ROOT, `zhenggai-${version}.vsix`));

if (!values.built && (await node(['scripts/build.mjs'], { cwd: ROOT })) !== 0) process.exit(1);
mkdirSync(join(ROOT, 'out/package'), { recursive: true });
writeFileSync(join(ROOT, README), readmeOfExtension());
const vsce = join(await vsceFolder(), 'node_modules/@vscode/vsce/vsce');
const code = await node(
  [
    ...[vsce, 'package', '--out', file, '--readme-path', README, '--changelog-path', 'docs/changes.md'],
    // The bundles hold what they need, and the project names no place of its own on the network.
    ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
  ],
  { cwd: ROOT },
);
if (code !== 0) process.exit(code);
console.log(`${file}: ${Math.ceil(statSync(file).size / 1024)} KB`);
