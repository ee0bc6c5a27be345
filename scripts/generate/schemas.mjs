// node scripts/generate/schemas.mjs: writes the schemas of .zhenggairc.json and .zhenggai-ignore.json from the rules and what reads the files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../bundle.mjs';

const { outputFiles } = await build({ ...BUNDLE, entryPoints: ['server/src/services/schemas.ts'], format: 'esm', write: false });
const code = outputFiles[0]?.text ?? '';
/** @type {{ allSchemas: () => ReadonlyMap<string, unknown> }} */
const { allSchemas } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

for (const [path, schema] of allSchemas()) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), `${JSON.stringify(schema, null, 2)}\n`);
}
