import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { BUNDLES, optionsOf } from './bundles.mjs';

/** Where the notices are. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Licences that let us ship what is under them inside something of ours, whatever ours is under. */
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'];

/** A package and its own folder: `node_modules/a/node_modules/@b/c/` of `node_modules/a/node_modules/@b/c/lib/d.js`. */
const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/**
 * The notices as they should be: the packages that are in the bundles, read off what esbuild puts in, each with its licence.
 * @returns {Promise<string>}
 */
export async function writeNotices() {
  const packages = [...(await bundledFolders())]
    .map(readPackage)
    .sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`);
  const once = [...new Set(parts)];
  return (
    [
      'zhenggai ships with parts of the packages below. Each stands under its own licence.',
      'zhenggai 内含以下软件包的部分代码，各依其许可协议使用。',
      ...once,
    ].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
  );
}

/** The folders of the packages that the bundles take from. */
async function bundledFolders() {
  const folders = new Set();
  for (const bundle of BUNDLES) {
    const { metafile } = await build({ ...optionsOf(bundle), write: false, metafile: true });
    for (const output of Object.values(metafile?.outputs ?? {})) {
      const taken = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      for (const [path] of taken) {
        const folder = FOLDER.exec(path)?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    }
  }
  return /** @type {Set<string>} */ (folders);
}

/**
 * @param {string} folder
 * @returns {{name: string, version: string, license: string, text: string}}
 */
function readPackage(folder) {
  const path = join(ROOT, folder);
  /** @type {{name: string, version: string, license?: string}} */
  const { name, version, license = '' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (!FREE.includes(license)) throw new Error(`${name} is under ${license || 'no licence'}: may it be shipped?`);
  const file = readdirSync(path).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined) throw new Error(`${name} has no text of its licence`);
  const text = readFileSync(join(path, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim();
  return { name, version, license, text };
}
