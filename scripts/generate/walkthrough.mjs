// Writes client/walkthrough/*.nls.zh-cn.md, which VS Code shows where it speaks Chinese: the pages without the English at their end.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';

const FOLDER = join(ROOT, 'client/walkthrough');
const ENDING = '.nls.zh-cn.md';

for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.md') && !each.endsWith(ENDING))) {
  const page = readFileSync(join(FOLDER, name), 'utf8');
  writeFileSync(join(FOLDER, name.replace(/\.md$/u, ENDING)), page.replace(/\n\*[A-Z].*\*\n$/u, ''));
}
