import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './processes.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {Readonly<Record<string, {version?: string, optional?: boolean}>>} Packages */

/**
 * Installs the project's packages where they are missing or not those of the lock file. Needs none of them itself.
 * @param {{inChinese?: boolean}} [options] `inChinese` is for drafters, who are spared what npm says as well
 * @returns {Promise<boolean>} whether they are there now
 */
export async function packagesInstalled({ inChinese = false } = {}) {
  if (isUpToDate()) return true;
  if (existsSync(join(ROOT, 'node_modules')) && lstatSync(join(ROOT, 'node_modules')).isSymbolicLink()) {
    console.log('node_modules is a link and not that of the lock file; it is left as it is.');
    return true;
  }
  console.log(inChinese ? '正在安装所需的包……' : 'Installing packages (npm ci)');
  return (await npm(['ci', '--no-audit', '--no-fund'], { cwd: ROOT, quiet: inChinese })) === 0;
}

/** Compares the lock file with npm's own record of what it installed. */
function isUpToDate() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = packagesOf(record);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional === true || there[path]?.version === wanted.version,
  );
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
