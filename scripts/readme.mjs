import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';

/** A link to another page of docs/: `](rules/README.md)`. */
const LINK = /\]\((?=[\w/-]+\.md\))/gu;

/** The page of the npm package, which has the pages that it links to in docs/. */
export function readmeOfPackage() {
  return readFileSync(join(ROOT, 'docs/package.md'), 'utf8').replaceAll(LINK, '](docs/');
}

/** A picture of the extension's page: `![草稿](problems.png)`. */
const PICTURE = /!\[(?<title>[^\]]*)\]\((?<name>[\w-]+)\.png\)/gu;

/** The page of the extension, as VS Code shows it offline: small twins of its pictures are in it, for it has no place to fetch them from. */
export function readmeOfExtension() {
  return readFileSync(join(ROOT, 'docs/extension.md'), 'utf8').replaceAll(PICTURE, (...args) => {
    const { title, name } = args.at(-1);
    return `![${title}](data:image/webp;base64,${readFileSync(join(ROOT, `docs/images/${name}.webp`)).toString('base64')})`;
  });
}
