// npm run screenshots: takes the pictures of docs/ from a real workbench, with the packaged extension and the invented draft in it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundle.mjs';
import { installed } from './vscode/cache.mjs';
import { installExtension, startServer } from './vscode/server.mjs';
import { IN_COLOURS, PICTURES } from './vscode/pictures.mjs';
import { makeTwin } from './vscode/twins.mjs';
import { Workbench } from './vscode/workbench.mjs';

const NAME = '草稿示例.zhenggai';
const LOOKS = {
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.minimap.enabled': false,
  'window.title': '${activeEditorShort}',
};

process.once('SIGINT', () => process.exit(130));
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-')));
const folder = join(scratch, '整改通报');
mkdirSync(folder);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
cpSync(join(ROOT, 'samples', NAME), join(folder, NAME));
const extension = join(scratch, 'zhenggai.vsix');
try {
  execFileSync(process.execPath, [join(ROOT, 'scripts/package.mjs'), '--out', extension], { stdio: 'ignore' });
  await takeAll('light', PICTURES);
  for (const { theme, ...picture } of IN_COLOURS) await takeAll(picture.name, [picture], { 'workbench.colorTheme': theme });
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Takes pictures one after the other from a workbench with a profile of its own.
 * @param {string} profile
 * @param {typeof PICTURES} pictures
 * @param {Readonly<Record<string, unknown>>} [settings]
 */
async function takeAll(profile, pictures, settings = {}) {
  const place = join(scratch, profile);
  await installExtension(place, extension);
  const server = await startServer(place, { ...LOOKS, ...settings });
  try {
    const workbench = await Workbench.open(server.url({ folder, file: join(folder, NAME), asInstalled: true }), {
      width: 1360,
      height: 850,
      fonts: await installed('font', 'Noto Sans SC'),
      inChinese: true,
    });
    try {
      await workbench.status().filter({ hasText: '已检查' }).waitFor();
      for (const { name, show } of pictures) {
        await show(workbench);
        await take(workbench, name);
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {Workbench} workbench
 * @param {string} name
 */
async function take(workbench, name) {
  // Hovers and scroll bars fade out, but for what is to be seen.
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) });
  await makeTwin(workbench.page.context(), name);
  console.log(`docs/${name}.png`);
}
