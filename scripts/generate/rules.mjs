// node scripts/generate/rules.mjs: writes docs/rules from the rules themselves, and takes out pages of rules that are no more.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE, ROOT } from '../bundle.mjs';

const { outputFiles } = await build({ ...BUNDLE, entryPoints: ['server/src/services/rulePages/allPages.ts'], format: 'esm', write: false });
const code = outputFiles[0]?.text ?? '';
/** @type {{ allRulePages: () => ReadonlyMap<string, string> }} */
const { allRulePages } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

rmSync(join(ROOT, 'docs/rules'), { recursive: true, force: true });
for (const [path, text] of allRulePages()) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
