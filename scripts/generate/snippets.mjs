// node scripts/generate/snippets.mjs: writes snippets/zhenggai.json and the snippet table of README.md from the snippet library of the server.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../bundle.mjs';

const { outputFiles } = await build({
  ...BUNDLE,
  entryPoints: ['server/src/services/snippets/vscodeFormat.ts'],
  format: 'esm',
  write: false,
});
const code = outputFiles[0]?.text ?? '';
/** @type {{ snippetFile: () => Readonly<Record<string, unknown>>, snippetTable: () => string }} */
const library = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

writeFileSync(join(ROOT, 'snippets/zhenggai.json'), `${JSON.stringify(library.snippetFile(), null, 2)}\n`);

const readme = join(ROOT, 'README.md');
if (existsSync(readme)) {
  const text = readFileSync(readme, 'utf8');
  const table = `<!-- snippets -->\n\n<!-- prettier-ignore -->\n${library.snippetTable()}\n\n<!-- /snippets -->`;
  writeFileSync(
    readme,
    text.replace(/<!-- snippets -->.*?<!-- \/snippets -->/su, () => table),
  );
}
