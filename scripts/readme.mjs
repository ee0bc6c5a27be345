import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

/** A link to another page of docs/: `](rules/README.md)`. */
const LINK = /\]\((?=[\w/-]+\.md\))/gu;

/** The page of the npm package, which has the pages that it links to in docs/. */
export function readmeOfPackage() {
  return readFileSync(join(ROOT, 'docs/package.md'), 'utf8').replaceAll(LINK, '](docs/');
}

/** A picture of the extension's page, in a line of its own: `![草稿](problems.png)`. */
const PICTURE = /^!\[[^\]]*\]\([\w-]+\.png\)\n\n/gmu;

/** The page of the extension, as VS Code shows it: without pictures, for it takes them from an address on the network alone, and shows none that are in the page. */
export function readmeOfExtension() {
  return readFileSync(join(ROOT, 'docs/extension.md'), 'utf8').replaceAll(PICTURE, '');
}
