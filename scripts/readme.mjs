import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

/** The README as packages carry it, without the pictures of docs/: they are larger than all the rest. */
export function readmeOfPackages() {
  return readFileSync(join(ROOT, 'README.md'), 'utf8').replaceAll(/^!\[[^\]]*\]\(docs\/[^)]*\)\n\n?/gmu, '');
}
