import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../bundle.mjs';
import { npm } from '../processes.mjs';

/** Where VS Code, the browser and their profiles are kept: `.vscode-test/`, or ZHENGGAI_VSCODE_CACHE to share one between checkouts. */
export const CACHE = resolve(process.env['ZHENGGAI_VSCODE_CACHE'] ?? join(ROOT, '.vscode-test'));

const PACKAGES = fileURLToPath(new URL('packages', import.meta.url));

/** Without dependencies' own install scripts: they would compile native modules that nothing here needs. */
const LEAN = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of one of the sets of packages in `packages/`, installed from its lock file on first use.
 * @param {'server' | 'browser' | 'font' | 'vsce'} name
 * @param {string} what what it is, for the user
 * @param {(folder: string) => Promise<void>} [finish] what else is to be done once it is installed
 * @returns {Promise<string>}
 */
export async function installed(name, what, finish) {
  const source = join(PACKAGES, name);
  const folder = join(CACHE, name);
  const stamp = join(folder, '.installed');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  await withProgress(what, folder, async () => {
    await npmInto('ci', folder);
    await finish?.(folder);
  });
  writeFileSync(stamp, lock);
  return folder;
}

/**
 * Runs npm in a folder, its own list of packages or the given ones.
 * @param {'ci' | 'install'} command
 * @param {string} folder
 * @param {readonly string[]} [packages]
 */
export async function npmInto(command, folder, packages = []) {
  const code = await npm([command, ...LEAN, ...packages], { cwd: folder, quiet: true });
  if (code !== 0) throw new Error(`npm ${command} failed in ${folder}`);
}

/**
 * Says what is being fetched and how far it is, every two seconds.
 * @param {string} what
 * @param {string} folder
 * @param {() => Promise<void>} work
 */
async function withProgress(what, folder, work) {
  const start = Date.now();
  const line = () => `  ${what}: ${Math.round(sizeOf(folder) / 1_000_000)} MB, ${Math.round((Date.now() - start) / 1000)} s`;
  console.log(`Fetching ${what} from npm into ${folder} (first time only)`);
  const timer = setInterval(() => (process.stdout.isTTY ? process.stdout.write(`\r${line()}`) : console.log(line())), 2000);
  try {
    await work();
  } finally {
    clearInterval(timer);
    console.log(`${process.stdout.isTTY ? '\r' : ''}${line()}`);
  }
}

/**
 * What a folder holds, in bytes. Files that npm moves away meanwhile count nothing.
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  let size = 0;
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    try {
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        const path = join(next, entry.name);
        if (entry.isDirectory()) open.push(path);
        else if (entry.isFile()) size += statSync(path).size;
      }
    } catch {
      continue;
    }
  }
  return size;
}
