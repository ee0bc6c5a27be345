import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { BUNDLES, optionsOf } from './bundles.mjs';

/** Where the notices are. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Licences that let us ship what is under them inside something of ours, whatever ours is under. */
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'];

/** Where a package that was built from others says whose code begins: `//#region node_modules/nanoid/index.js`. */
const CARRIED = /^\/\/ ?(?:#region )?(?:\S*\/)?node_modules\/(?<name>(?:@[^/\s]+\/)?[^/\s]+)\//gmu;

/** A comment that says who wrote what follows, as it has to go along with it. */
const COPYRIGHT = /\/\*(?:[^*]|\*(?!\/))*\bCopyright\b(?:[^*]|\*(?!\/))*\*\//gu;

/** A package and its own folder: `node_modules/a/node_modules/@b/c/` of `node_modules/a/node_modules/@b/c/lib/d.js`. */
const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/**
 * A package whose code ships, with its licence.
 * @typedef {{name: string, version: string, license: string, text: string}} Shipped
 */

/**
 * The notices as they should be.
 * @returns {Promise<string>}
 */
export async function writeNotices() {
  return noticesOf(await shippedPackages());
}

/**
 * The packages that are in the bundles, read off what esbuild puts in; those that a package carries built into it are among them.
 * @returns {Promise<readonly Shipped[]>} by name
 */
export async function shippedPackages() {
  const files = await bundledFiles();
  const folders = new Set(files.flatMap((file) => [folderOf(file), ...carriedIn(file)]));
  return [...folders]
    .map((folder) => readPackage(folder, files))
    .filter(({ name, version }, index, all) => all.findIndex((other) => other.name === name && other.version === version) === index)
    .sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
}

/** @param {readonly Shipped[]} packages */
function noticesOf(packages) {
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`);
  return (
    [
      'zhenggai ships with parts of the packages below. Each stands under its own licence.',
      'zhenggai 内含以下软件包的部分代码，各依其许可协议使用。',
      ...parts,
    ].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
  );
}

/** The files of packages that the bundles take something from: paths below the root. */
async function bundledFiles() {
  /** @type {Set<string>} */
  const files = new Set();
  for (const bundle of BUNDLES) {
    const { metafile } = await build({ ...optionsOf(bundle), write: false, metafile: true });
    for (const output of Object.values(metafile?.outputs ?? {})) {
      for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0 && FOLDER.test(path)) files.add(path);
    }
  }
  return [...files].sort();
}

/** @param {string} file of a package */
function folderOf(file) {
  return FOLDER.exec(file)?.[0] ?? '';
}

/**
 * The folders of the packages that were built into a file of another one. Where npm has put the same package elsewhere for itself, that one is named.
 * @param {string} file
 * @returns {readonly string[]}
 */
function carriedIn(file) {
  return namesCarried(sourceOf(file)).map((name) => {
    const nested = `${folderOf(file)}node_modules/${name}/`;
    return existsSync(join(ROOT, nested)) ? nested : `node_modules/${name}/`;
  });
}

/**
 * The names of the packages that the source of another one says are built into it.
 * @param {string} source
 * @returns {readonly string[]}
 */
export function namesCarried(source) {
  return [...new Set([...source.matchAll(CARRIED)].map(({ groups }) => groups?.['name'] ?? ''))];
}

/** @param {string} file */
function sourceOf(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}

/**
 * @param {string} folder
 * @param {readonly string[]} files that are shipped
 * @returns {Shipped}
 */
function readPackage(folder, files) {
  const path = join(ROOT, folder);
  /** @type {{name: string, version: string, license?: string}} */
  const { name, version, license = '' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (!FREE.includes(license)) throw new Error(`${name} is under ${license || 'no licence'}: may it be shipped?`);
  const file = readdirSync(path).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined) throw new Error(`${name} has no text of its licence`);
  const text = tidied(readFileSync(join(path, file), 'utf8'));
  const others = files.filter((shipped) => folderOf(shipped) === folder).flatMap((shipped) => sourceOf(shipped).match(COPYRIGHT) ?? []);
  const unsaid = [...new Set(others.map(wordsOf))].filter((words) => !saysAll(text, words));
  return { name, version, license, text: [text, ...unsaid.map((words) => `Within it:\n\n${words}`)].join('\n\n') };
}

/**
 * Whether the licence names all whom the comment names; what only refers to the licence of its package needs no more than that.
 * @param {string} licence
 * @param {string} comment
 */
function saysAll(licence, comment) {
  if (!/Permission is hereby granted|Redistribution and use|@license/u.test(comment)) return true;
  const holders = comment.match(/Copyright[^\n]*/gu) ?? [];
  return holders.every((holder) => licence.includes(holder.replace(/\.?\s*(?:All rights reserved\.?)?$/u, '')));
}

/** @param {string} comment a block of comment, its marks taken off */
function wordsOf(comment) {
  return tidied(
    comment
      .replace(/^\/\*+!?|\*\/$/gu, '')
      .replaceAll(/^[ \t]*\*? ?/gmu, '')
      .replaceAll(/^[-=]{3,}.*$/gmu, ''),
  );
}

/** @param {string} text */
function tidied(text) {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim();
}
