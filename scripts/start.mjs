// npm start: installs, builds, and opens VS Code with the extension and a copy of a draft with defects in it. The user's own VS Code
// where `code` is on the PATH (ZHENGGAI_HOST=server overrules that), else a VS Code server to be looked at in a browser, with the extension
// installed in it as a user would install it. What it says is for drafters, and so in Chinese.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node } from './processes.mjs';
import { packagesInstalled } from './setUp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAME = '草稿示例.zhenggai';

if (!(await packagesInstalled({ inChinese: true }))) process.exit(1);
console.log('正在构建扩展……');
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'zhenggai-start-')));
const folder = join(scratch, '整改通报');
mkdirSync(folder);
cpSync(join(ROOT, 'samples', NAME), join(folder, NAME));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
const code = ownVscode();
if (code === undefined) await openInBrowser();
else process.exitCode = await openInOwn(code);

/** @returns {string | undefined} the path of `code` */
function ownVscode() {
  if (process.env['ZHENGGAI_HOST'] === 'server') return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((place) => join(place, name)).find((path) => existsSync(path));
}

/**
 * Opens the user's own VS Code, and waits until its window is closed.
 * @param {string} path of `code`
 * @returns {Promise<number>} its exit code
 */
async function openInOwn(path) {
  if ((await node(['scripts/build.mjs'], { cwd: ROOT, quiet: true })) !== 0) return 1;
  console.log(`正在用本机的 VS Code 打开一份草稿的副本：${join(folder, NAME)}`);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${ROOT}`, folder, join(folder, NAME)];
  const shell = process.platform === 'win32';
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  return spawnSync(quoted(path), args.map(quoted), { stdio: 'inherit', shell }).status ?? 1;
}

/** Serves until Ctrl+C. Imports what needs the installed packages only now that they are there. */
async function openInBrowser() {
  const [{ installExtension, startServer, workbenchPlace }, { serveDoor }] = await Promise.all([
    import('./vscode/server.mjs'),
    import('./vscode/door.mjs'),
  ]);
  const profile = join(scratch, 'profile');
  const file = join(scratch, 'zhenggai.vsix');
  if ((await node(['scripts/package.mjs', '--out', file], { cwd: ROOT, quiet: true })) !== 0) process.exit(1);
  await installExtension(profile, file);
  const server = await startServer(profile, { 'window.title': '${activeEditorShort}' }, { forUse: true });
  const door = await serveDoor(server.port, (host) => workbenchPlace(host, { folder, file: join(folder, NAME), asInstalled: true }));
  console.log(`\n  用浏览器打开：${door.address}\n  里面是装好扩展的 VS Code 和一份草稿的副本，随便改。按 Ctrl+C 结束。\n`);
  const end = async () => {
    console.log('正在结束。');
    door.close();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
  server.onEnd(() => {
    console.error(`VS Code 服务端自己停了：\n${server.log().slice(-1000)}`);
    process.exit(1);
  });
}
