import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../bundle.mjs';
import { npm } from '../processes.mjs';

/** Where VS Code, the browser and their profiles are kept: `.vscode-test/`, or ZHENGGAI_VSCODE_CACHE to share one between checkouts. */
export const CACHE = resolve(process.env['ZHENGGAI_VSCODE_CACHE'] ?? join(ROOT, '.vscode-test'));

const PACKAGES = fileURLToPath(new URL('packages', import.meta.url));

/** In each folder, once all is there: the lock file that it was installed from. */
const STAMP = '.installed';

/** Without dependencies' own install scripts: they would compile native modules that nothing here needs. */
const LEAN = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** What this process has asked for. @type {Map<string, Promise<string>>} */
const asked = new Map();

/**
 * The folder of one of the sets of packages in `packages/`, installed from its lock file on first use.
 * @param {'server' | 'browser' | 'font' | 'vsce'} name
 * @param {string} what what it is, for the user
 * @param {(folder: string) => Promise<void>} [finish] what else is to be done once it is installed
 * @returns {Promise<string>}
 */
export function installed(name, what, finish) {
  const folder = asked.get(name) ?? install(name, what, finish);
  asked.set(name, folder);
  folder.catch(() => asked.delete(name));
  return folder;
}

/** The folder of vsce. */
export function vsceFolder() {
  return installed('vsce', 'vsce, which makes the .vsix');
}

/**
 * Installs beside the place and moves there: whoever finds the folder finds it whole, and several processes may install at a time.
 * @param {string} name
 * @param {string} what
 * @param {(folder: string) => Promise<void>} [finish]
 * @returns {Promise<string>}
 */
async function install(name, what, finish) {
  const source = join(PACKAGES, name);
  const folder = join(CACHE, name);
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const isThere = () => existsSync(join(folder, STAMP)) && readFileSync(join(folder, STAMP), 'utf8') === lock;
  if (isThere()) return folder;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  const tidyUp = () => rmSync(making, { recursive: true, force: true });
  process.once('exit', tidyUp);
  try {
    cpSync(source, making, { recursive: true });
    await withProgress(what, making, async () => {
      await npmInto('ci', making);
      await finish?.(making);
    });
    writeFileSync(join(making, STAMP), lock);
    if (isThere()) return folder;
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
    return folder;
  } finally {
    tidyUp();
    process.off('exit', tidyUp);
  }
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
