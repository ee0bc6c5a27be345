// npm run release [-- patch|minor|major|1.2.3] [--write] [--out FOLDER]: makes all that a release consists of, in out/release: the .vsix, the npm
// tarball, their SHA-256, the bill of materials, the licences and what is new. Dry by default: without --write nothing of the project changes, and
// the files have the version that the project has. With --write the version and its section in CHANGELOG.md are written first.
// What is committed gives the same files, byte for byte, however often and wherever they are made.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './bundle.mjs';
import { NOTICES, shippedPackages } from './notices.mjs';
import { node } from './processes.mjs';
import { released, unreleased } from './release/changelog.mjs';
import { billOfMaterials } from './release/sbom.mjs';
import { nextVersion } from './release/version.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, out: { type: 'string', default: join(ROOT, 'out/release') } },
});
const out = resolve(values.out);
const time = timeOfSources();
/** @type {{name: string, version: string, license: string}} */
const manifest = JSON.parse(read('package.json'));
const version = nextVersion(manifest.version, positionals[0]);
const news = unreleased(read('CHANGELOG.md'));

if (values.write) writeVersion();
else if (version !== manifest.version) console.log(`Dry: the version would become ${version}; --write writes it.`);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const made = values.write ? version : manifest.version;
await run('scripts/build.mjs');
await run('scripts/package.mjs', '--built', '--out', join(out, `${manifest.name}-${made}.vsix`));
await run('scripts/npmPackage.mjs', '--built', '--out', out);
writeFileSync(
  join(out, 'sbom.cdx.json'),
  `${JSON.stringify(billOfMaterials({ ...manifest, version: made }, await components(), time), null, 2)}\n`,
);
cpSync(join(ROOT, NOTICES), join(out, NOTICES));
writeFileSync(join(out, 'NEWS.md'), `# ${manifest.name} ${version}\n\n${news === '' ? sectionOf(version) : news}\n`);
writeFileSync(join(out, 'SHA256SUMS'), sums());
console.log(`\n${out}\n${readFileSync(join(out, 'SHA256SUMS'), 'utf8')}`);
console.log(values.write ? `Then: git commit -am "Release ${version}" && git tag v${version}` : 'Nothing of the project was changed.');

/**
 * The time that archives are given: that of the last commit, so that it does not depend on when they are made.
 * @returns {Date}
 */
function timeOfSources() {
  const given = process.env['SOURCE_DATE_EPOCH'];
  const seconds = given ?? execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }).trim();
  return new Date(Number(seconds) * 1000);
}

/** Writes the version into the manifest and the lock file, each in its places, and the section of the changelog. */
function writeVersion() {
  const quoted = `"version": "${manifest.version}"`;
  for (const [file, places] of /** @type {const} */ ([
    ['package.json', 1],
    ['package-lock.json', 2],
  ])) {
    let text = read(file);
    for (let place = 0, from = 0; place < places; place += 1) {
      const at = text.indexOf(quoted, from);
      text = `${text.slice(0, at)}"version": "${version}"${text.slice(at + quoted.length)}`;
      from = at + quoted.length;
    }
    writeFileSync(join(ROOT, file), text);
  }
  writeFileSync(join(ROOT, 'CHANGELOG.md'), released(read('CHANGELOG.md'), version, time.toISOString().slice(0, 10)));
}

/**
 * @param {string} script
 * @param {readonly string[]} options
 */
async function run(script, ...options) {
  // A zip holds times as the clock on the wall shows them.
  const env = { SOURCE_DATE_EPOCH: String(time.getTime() / 1000), TZ: 'UTC' };
  if ((await node([script, ...options], { cwd: ROOT, quiet: true, env })) !== 0) throw new Error(`${script} failed`);
}

/** @returns {Promise<readonly import('./release/sbom.mjs').Component[]>} */
async function components() {
  /** @type {{packages: Readonly<Record<string, {version?: string, integrity?: string}>>}} */
  const { packages } = JSON.parse(read('package-lock.json'));
  const integrityOf = (/** @type {string} */ name, /** @type {string} */ wanted) =>
    Object.entries(packages).find(([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === wanted)?.[1].integrity;
  return (await shippedPackages()).map((shipped) => ({ ...shipped, integrity: integrityOf(shipped.name, shipped.version) }));
}

/** @param {string} wanted a version that is out */
function sectionOf(wanted) {
  const [, after = ''] = read('CHANGELOG.md').split(`\n## ${wanted} `);
  return (after.split(/^## /mu, 1)[0] ?? '').split('\n').slice(1).join('\n').trim();
}

/** A line for each file, as `sha256sum --check` reads it. */
function sums() {
  const names = readdirSync(out).sort();
  return names
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}
