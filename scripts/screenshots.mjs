// npm run screenshots: takes the pictures of docs/ from a real workbench, with the invented draft in it.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';
import { installed } from './vscode/cache.mjs';
import { startServer } from './vscode/server.mjs';
import { Workbench } from './vscode/workbench.mjs';

const NAME = '草稿示例.zhenggai';

process.once('SIGINT', () => process.exit(130));
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
const folder = join(scratch, '整改通报');
mkdirSync(folder);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
cpSync(join(ROOT, 'samples', NAME), join(folder, NAME));
const server = await startServer(join(scratch, 'profile'), {
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.minimap.enabled': false,
  'window.title': '${activeEditorShort}',
});
try {
  const workbench = await Workbench.open(server.url({ folder, file: join(folder, NAME) }), {
    width: 1360,
    height: 850,
    scale: 1.5,
    fonts: await installed('font', 'Noto Sans SC'),
  });
  try {
    await workbench.status().filter({ hasText: '已检查' }).waitFor();
    await problems(workbench);
    await suggestions(workbench);
  } finally {
    await workbench.close();
  }
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * The draft, its outline, and its findings in the Problems panel.
 * @param {Workbench} workbench
 */
async function problems(workbench) {
  await (await workbench.outline()).first().waitFor();
  // The outline gets the room of the list of files.
  await workbench.page.locator('.pane-header', { hasText: '整改通报' }).click();
  await (await workbench.problems()).first().waitFor();
  await workbench.run('View: Focus Active Editor Group');
  await take(workbench, 'problems.png');
}

/**
 * The snippets on offer for `wt` on an empty line.
 * @param {Workbench} workbench
 */
async function suggestions(workbench) {
  await workbench.run('View: Hide Panel');
  await workbench.goToLineEnd(18);
  await workbench.page.keyboard.press('Enter');
  await workbench.type('wt');
  await workbench.suggestions().first().waitFor();
  await workbench.page.keyboard.press('Control+Space');
  await take(workbench, 'snippets.png');
}

/**
 * @param {Workbench} workbench
 * @param {string} name
 */
async function take(workbench, name) {
  await workbench.page.mouse.move(700, 20);
  // Hovers and scroll bars fade out.
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(ROOT, 'docs', name) });
  console.log(`docs/${name}`);
}
