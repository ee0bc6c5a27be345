// node scripts/generate/defective.mjs: writes the defective twin of each sample, and where its defects are, from the plans beside them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ROOT } from '../bundle.mjs';
import { plantDefects } from './plantDefects.mjs';

const TWINS = join(ROOT, 'test/fixtures/defective');
const SAMPLES = join(ROOT, 'samples');

for (const sample of readdirSync(SAMPLES)) {
  const name = basename(sample, extname(sample));
  if (!readdirSync(TWINS).includes(`${name}.plan.json`)) continue;
  const plan = JSON.parse(readFileSync(join(TWINS, `${name}.plan.json`), 'utf8'));
  const { text, defects } = plantDefects(readFileSync(join(SAMPLES, sample), 'utf8'), plan);
  writeFileSync(join(TWINS, sample), text);
  writeFileSync(join(TWINS, `${name}.json`), `${JSON.stringify(defects, null, 2)}\n`);
}
