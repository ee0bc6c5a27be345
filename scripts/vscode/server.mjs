import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';
import { keptOnLeash, OWN_GROUP, stopped } from '../processes.mjs';
import { installed, npmInto } from './cache.mjs';
import { KEYBINDINGS, SETTINGS } from './settings.mjs';

/** Without this the built workbench does not take a development extension or tests from its address. */
const FOR_TESTS = ['--enable-smoke-test-driver'];

/** The Node that this VS Code is made for. */
const NODE_VERSION = '24.9.0';

/**
 * A VS Code server that is up.
 * @typedef {object} VscodeServer
 * @property {number} port
 * @property {(request: PageRequest) => string} url the address of a workbench
 * @property {() => string} log what the server has said so far
 * @property {() => Promise<void>} stop
 * @property {(listener: () => void) => void} onEnd calls back when the server ends without having been stopped
 */

/**
 * What a workbench is to open: absolute paths. `tests` is a module that exports `run()`. `asInstalled` takes the extension from where
 * `installExtension` put it, not from this project's folder.
 * @typedef {{folder: string, file?: string, tests?: string, asInstalled?: boolean}} PageRequest
 */

/**
 * Starts the VS Code server with this project's extension for development. The profile is kept in `profile`.
 * @param {string} profile a folder
 * @param {Readonly<Record<string, unknown>>} [settings] for a fresh profile, beside the usual ones
 * @param {{asksTrust?: boolean, forUse?: boolean}} [options] `asksTrust` has folders be untrusted until the user says otherwise; `forUse` is for
 * people: what is for tests alone stays out, for it keeps notifications from being shown
 * @returns {Promise<VscodeServer>}
 */
export async function startServer(profile, settings = {}, { asksTrust = false, forUse = false } = {}) {
  const folder = await serverFolder();
  const port = await freePort();
  writeProfile(profile, { ...SETTINGS, ...settings }, forUse ? [] : KEYBINDINGS);
  const child = keptOnLeash(
    spawn(
      nodeOf(folder),
      [...serverArguments(folder, profile, port), ...(asksTrust ? [] : ['--disable-workspace-trust']), ...(forUse ? [] : FOR_TESTS)],
      {
        ...OWN_GROUP,
        stdio: 'pipe',
        env: serverEnvironment(),
      },
    ),
  );
  let log = '';
  child.stdout.on('data', (chunk) => (log += String(chunk)));
  child.stderr.on('data', (chunk) => (log += String(chunk)));
  await listening(child, () => log);
  let stopping = false;
  return {
    port,
    url: (request) => workbenchUrl(port, request),
    log: () => log,
    stop: () => {
      stopping = true;
      return stopped(child);
    },
    onEnd: (listener) => child.on('exit', () => stopping || listener()),
  };
}

/**
 * Installs a .vsix into a profile, for servers that are started with it afterwards.
 * @param {string} profile a folder
 * @param {string} file
 * @returns {Promise<string>} what the installer said
 */
export async function installExtension(profile, file) {
  const folder = await serverFolder();
  const args = [serverScript(folder), '--install-extension', file, ...profileArguments(profile), '--accept-server-license-terms'];
  return new Promise((resolve, reject) => {
    execFile(nodeOf(folder), args, { env: serverEnvironment(), timeout: 60_000 }, (fault, out, errors) =>
      fault === null ? resolve(out) : reject(new Error(`${fault.message}\n${errors}`)),
    );
  });
}

/** The folder in which the VS Code server is installed. It is fetched on first use. */
export function serverFolder() {
  return installed('server', 'VS Code (server)', finishServer);
}

/**
 * What the package manager left to do: the server's own packages, which its lock files name all but one of, and Node where our
 * lock file has none for this machine.
 * @param {string} folder
 */
async function finishServer(folder) {
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  await npmInto('install', server);
  await npmInto('install', join(server, 'extensions'));
  if (!existsSync(nodeOf(folder))) await npmInto('install', folder, ['--no-save', `${nodePackage()}@${NODE_VERSION}`]);
}

function nodePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** @param {string} folder */
function nodeOf(folder) {
  if (process.version.startsWith('v24.')) return process.execPath;
  return join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} folder
 * @param {string} profile
 * @param {number} port
 */
function serverArguments(folder, profile, port) {
  return [
    serverScript(folder),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    '--disable-telemetry',
    ...profileArguments(profile),
  ];
}

/** @param {string} folder */
function serverScript(folder) {
  return join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

/** @param {string} profile */
function profileArguments(profile) {
  return ['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
}

/** The server's own environment, without what npm adds and what another VS Code around this process may have set. */
function serverEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|VSCODE_|ELECTRON_)/u.test(name)));
}

/**
 * Begins a fresh profile.
 * @param {string} profile
 * @param {Readonly<Record<string, unknown>>} settings
 * @param {readonly unknown[]} keybindings
 */
function writeProfile(profile, settings, keybindings) {
  const folder = join(profile, 'data/User');
  if (existsSync(join(folder, 'settings.json'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
  writeFileSync(join(folder, 'keybindings.json'), JSON.stringify(keybindings, null, 2));
}

/**
 * The address of a workbench of the server at `port`.
 * @param {number} port
 * @param {PageRequest} request
 */
export function workbenchUrl(port, request) {
  const host = `127.0.0.1:${port}`;
  return `http://${host}${workbenchPlace(host, request)}`;
}

/**
 * Path and query of a workbench.
 * @param {string} host with its port, as the browser knows it
 * @param {PageRequest} request
 */
export function workbenchPlace(host, { folder, file, tests, asInstalled = false }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${asUriPath(path)}`;
  const payload = [
    ...(asInstalled ? [] : [['extensionDevelopmentPath', remote(ROOT.replace(/[\\/]$/u, ''))]]),
    ['skipWelcome', 'true'],
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams({ folder: asUriPath(folder), payload: JSON.stringify(payload) });
  return `/?${query.toString()}`;
}

/** @param {string} path */
function asUriPath(path) {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

/** A port that nothing listens on at the moment. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {() => string} log
 * @returns {Promise<void>}
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`The VS Code server ${why}:\n${log().slice(-2000)}`));
    const patience = setTimeout(() => fail('did not start within 60 s'), 60_000);
    child.on('error', (fault) => fail(`could not be started (${fault.message})`));
    child.on('exit', (code) => fail(`ended with ${code ?? 'a signal'}`));
    child.stdout.on('data', () => {
      if (!log().includes('Extension host agent listening on')) return;
      clearTimeout(patience);
      resolve();
    });
  });
}
