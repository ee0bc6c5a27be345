import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { ROOT } from '../bundle.mjs';
import { CACHE } from './cache.mjs';
import { SETTINGS } from './settings.mjs';

/** How long the download, and then the suites, may take before the host counts as lost, in milliseconds. */
const PATIENCE = 240_000;

/**
 * A desktop VS Code: VSCODE_EXECUTABLE, else a downloaded one where there is a display to show it on. ZHENGGAI_HOST=server forbids both.
 * @returns {Promise<string | undefined>} undefined where there is none
 */
export async function findDesktop() {
  const wanted = process.env['ZHENGGAI_HOST'];
  if (wanted === 'server') return undefined;
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined && given !== '') return given;
  if (wanted !== 'desktop' && !hasDisplay()) return undefined;
  try {
    console.log('Looking for a desktop VS Code to download (first time only)');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: join(CACHE, 'desktop'),
      reporter: new SilentReporter(),
      timeout: 30_000,
    });
  } catch (fault) {
    console.log(`No desktop VS Code can be had: ${fault instanceof Error ? fault.message : String(fault)}`);
    if (wanted === 'desktop') throw fault;
    return undefined;
  }
}

/**
 * Runs the suites in a desktop VS Code.
 * @param {string} executable
 * @param {import('./tests.mjs').Run} run
 * @returns {Promise<void>} rejected where a test failed, and where no verdict came
 */
export async function runInDesktop(executable, run) {
  mkdirSync(join(run.profile, 'User'), { recursive: true });
  writeFileSync(join(run.profile, 'User/settings.json'), JSON.stringify(SETTINGS));
  const launchArgs = [run.folder, '--user-data-dir', run.profile, '--extensions-dir', join(run.profile, 'extensions')];
  const options = { vscodeExecutablePath: executable, extensionDevelopmentPath: ROOT, extensionTestsPath: run.tests };
  const verdict = runTests({ ...options, launchArgs: [...launchArgs, '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'] });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no report within ${PATIENCE / 1000} s`)), PATIENCE)));
  try {
    await Promise.race([verdict, late]);
  } finally {
    clearTimeout(timer);
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}
