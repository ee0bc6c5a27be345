// npm start: installs, builds, and opens VS Code with the extension loaded and a draft with defects in it. The user's own VS Code
// where `code` is on the PATH (ZHENGGAI_HOST=server overrules that), else a VS Code server to be looked at in a browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node } from './processes.mjs';
import { packagesInstalled } from './setUp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'samples');
const DRAFT = join(FOLDER, '草稿示例.zhenggai');

if (!(await packagesInstalled()) || (await node(['scripts/build.mjs'], { cwd: ROOT })) !== 0) process.exit(1);
const code = ownVscode();
if (code === undefined) await openInBrowser();
else process.exitCode = openInOwn(code);

/** @returns {string | undefined} the path of `code` */
function ownVscode() {
  if (process.env['ZHENGGAI_HOST'] === 'server') return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * @param {string} path of `code`
 * @returns {number} its exit code
 */
function openInOwn(path) {
  console.log(`Opening ${DRAFT} in ${path}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, DRAFT];
  const shell = process.platform === 'win32';
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  return spawnSync(quoted(path), args.map(quoted), { stdio: 'inherit', shell }).status ?? 1;
}

/** Serves until Ctrl+C. Imports what needs the installed packages only now that they are there. */
async function openInBrowser() {
  const [{ startServer }, { CACHE }, { serveDoor }] = await Promise.all([
    import('./vscode/server.mjs'),
    import('./vscode/cache.mjs'),
    import('./vscode/door.mjs'),
  ]);
  const server = await startServer(join(CACHE, 'profile'));
  const door = await serveDoor(server.url({ folder: FOLDER, file: DRAFT }));
  console.log(`\n  VS Code with the extension and a draft: ${door.address}\n  Ctrl+C ends it.\n`);
  const end = async () => {
    console.log('Ending.');
    door.close();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
  server.onEnd(() => {
    console.error(`The VS Code server ended by itself:\n${server.log().slice(-1000)}`);
    process.exit(1);
  });
}
