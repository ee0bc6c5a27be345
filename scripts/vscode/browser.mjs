import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CACHE, installed } from './cache.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * A headless Chromium: CHROME_PATH, else an installed one, else (Linux x64) the one from npm.
 * With ZHENGGAI_HIDE_FONTS in the environment it finds no font that has Chinese: lines then wrap elsewhere.
 * @param {{fonts?: string}} [options] `fonts` is a folder of fonts to use beside the installed ones
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ fonts } = {}) {
  const own = installedBrowser();
  const folder = await browserFolder();
  const env = folder === undefined ? {} : { LD_LIBRARY_PATH: join(folder, 'lib') };
  const config = process.env['ZHENGGAI_HIDE_FONTS'] === undefined ? fonts && addedFonts(fonts) : hiddenFonts();
  return chromium.launch({
    executablePath: own ?? join(folder ?? '', 'chromium'),
    args: FLAGS,
    env: { ...stringsOnly(process.env), ...env, ...(config === undefined ? {} : { FONTCONFIG_FILE: config }) },
  });
}

/** The folder of the browser from npm, which is fetched on first use; undefined where the machine has one of its own. */
export async function browserFolder() {
  return installedBrowser() === undefined ? installed('browser', 'Chromium (headless)', unpack) : undefined;
}

/** Whether a Chromium can be had on this machine at all. */
export function canHaveBrowser() {
  return installedBrowser() !== undefined || (process.platform === 'linux' && process.arch === 'x64');
}

/** @returns {string | undefined} */
function installedBrowser() {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** @param {string} folder */
async function unpack(folder) {
  const packed = join(folder, 'node_modules/@sparticuz/chromium/bin');
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
  chmodSync(join(folder, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'swiftshader.tar']) {
    execFileSync('tar', ['-xf', '-', '-C', folder], { input: brotliDecompressSync(readFileSync(join(packed, `${name}.br`))) });
  }
}

/**
 * A font configuration that adds a folder to the machine's own.
 * @param {string} fonts
 */
function addedFonts(fonts) {
  return fontConfig(join(fonts, '.fontconfig'), `<dir>${fonts}</dir>`);
}

/** A font configuration that leaves out of the machine's own what has Chinese. */
function hiddenFonts() {
  const chinese = '<pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern>';
  return fontConfig(join(CACHE, 'no-chinese'), `<selectfont><rejectfont>${chinese}</rejectfont></selectfont>`);
}

/**
 * @param {string} folder
 * @param {string} own what is said beside the machine's own configuration
 */
function fontConfig(folder, own) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${own}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** @param {NodeJS.ProcessEnv} env */
function stringsOnly(env) {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
