import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from '../bundle.mjs';
import { serverFolder } from './server.mjs';
import { SETTINGS } from './settings.mjs';

/** A folder that lives in the memory of the page. Nothing of this machine's disk can be reached from it. */
const FOLDER = { scheme: 'tmp', path: '/稿件' };

const WORKBENCH = 'vs/code/browser/workbench/workbench.js';

/** What `serverless` puts back, as it stands in the script. */
const REPAIRS = [
  { built: ',remoteAuthority:location.host}', plain: '}' },
  {
    built: '(this.userDataPath).with({scheme:J.vscodeRemote}),"User")',
    plain: '(this.userDataPath).with({scheme:J.vscodeUserData}),"User")',
  },
];

/** What the workbench is made of, by ending. */
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
]);

/**
 * VS Code as vscode.dev has it: files over HTTP and a page, with no server behind it that could run an extension. The extension runs
 * in the page's Web Worker. Serves until closed.
 * @param {{tests: string}} options `tests` is the path, below this project's root, of a module that exports `run()`
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serveWeb({ tests }) {
  const vscode = join(await serverFolder(), 'node_modules/code-server/lib/vscode');
  const roots = new Map([
    ['out', join(vscode, 'out')],
    ['extensions', join(vscode, 'extensions')],
    ['node_modules', join(vscode, 'node_modules')],
    ['extension', ROOT],
  ]);
  const workbench = serverless(readFileSync(join(vscode, 'out', WORKBENCH), 'utf8'));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (path === '/' || path === `/out/${WORKBENCH}`) {
      const type = TYPES.get(path === '/' ? '.html' : '.js') ?? '';
      response.setHeader('content-type', type).end(path === '/' ? page(request.headers.host ?? '', tests) : workbench);
      return;
    }
    const file = fileAt(roots, path);
    response.statusCode = file === undefined ? 404 : 200;
    if (file === undefined) response.end();
    else createReadStream(file).pipe(response.setHeader('content-type', TYPES.get(extname(file)) ?? 'application/octet-stream'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * The workbench as VS Code makes it. The one at hand is built to speak to a server and to keep its settings there: both are taken back.
 * @param {string} script
 */
function serverless(script) {
  return REPAIRS.reduce((text, { built, plain }) => {
    if (text.split(built).length !== 2) throw new Error(`The workbench of this VS Code is built otherwise: it lacks ${built}`);
    return text.replace(built, () => plain);
  }, script);
}

/**
 * The file that a path of an address names.
 * @param {ReadonlyMap<string, string>} roots folders by the first step of the path
 * @param {string} path
 * @returns {string | undefined} undefined where there is none, and where the path climbs out of its folder
 */
function fileAt(roots, path) {
  const [, name = '', ...steps] = path.split('/');
  const root = roots.get(name);
  if (root === undefined) return undefined;
  const file = normalize(join(root, ...steps));
  const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * The workbench's page: what VS Code's own server sends, without the server that it would speak to.
 * @param {string} authority of the page's own address
 * @param {string} tests
 */
function page(authority, tests) {
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  const configuration = {
    folderUri: FOLDER,
    configurationDefaults: SETTINGS,
    productConfiguration: { enableTelemetry: false },
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at(`/extension/${tests}`), enableSmokeTestDriver: true },
    // What the one who built this workbench asks for beside.
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
  };
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta id="vscode-workbench-web-configuration" data-settings="${settings}" />
    <link rel="stylesheet" href="/out/vs/code/browser/workbench/workbench.css" />
  </head>
  <body aria-label=""></body>
  <script>
    globalThis._VSCODE_FILE_ROOT = location.origin + '/out/';
  </script>
  <script type="module" src="/out/nls.messages.js"></script>
  <script type="module" src="/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
