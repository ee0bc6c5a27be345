import { readFileSync } from 'node:fs';

/**
 * The layer law: what each folder of server/src may import beside itself. The linter and a unit test both read this.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const LAYERS = {
  text: [],
  parse: ['text'],
  notice: ['text', 'parse'],
  rules: ['text', 'parse', 'notice'],
  services: ['text', 'parse', 'notice', 'rules'],
  exchange: ['text', 'parse', 'notice'],
  languageService: ['text', 'parse', 'notice', 'rules', 'services'],
  lsp: ['text', 'parse', 'notice', 'rules', 'services', 'languageService', 'exchange'],
  cli: ['text', 'parse', 'notice', 'rules', 'services', 'languageService', 'exchange'],
};

/** Which packages, beside the project's own files, a path below the root may import: prefixes of import names by prefix of path. */
const PACKAGES = [
  { path: 'server/src/lsp/node', packages: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'] },
  { path: 'server/src/lsp/', packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'] },
  { path: 'server/src/cli/', packages: ['node:', 'jsonc-parser'] },
  { path: 'server/src/exchange/file/', packages: ['node:'] },
  { path: 'server/src/exchange/archive/', packages: ['fflate'] },
  { path: 'server/src/exchange/xml/', packages: ['saxen', '@rgrove/parse-xml'] },
  { path: 'server/src/exchange/ledger/', packages: ['write-excel-file'] },
  { path: 'server/src/exchange/word/write/', packages: ['docx', 'fflate'] },
  {
    path: 'server/src/exchange/markdown/',
    packages: ['mdast', 'mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm'],
  },
  { path: 'server/src/notice/coverage/changes', packages: ['diff'] },
  { path: 'server/src/services/settings/', packages: ['jsonc-parser', 'picomatch'] },
  { path: 'server/src/services/ignores/', packages: ['jsonc-parser'] },
  { path: 'server/src/', packages: [] },
  { path: 'client/src/desktop', packages: ['vscode', 'vscode-languageclient', 'node:child_process'] },
  { path: 'client/src/folderFiles', packages: ['vscode', 'picomatch'] },
  { path: 'client/src/serverProcess', packages: ['node:child_process'] },
  { path: 'client/src/', packages: ['vscode', 'vscode-languageclient', 'node:path'] },
];

/** The files of the server that the client may import: the names and types of their own messages. */
const SHARED = [
  'server/src/lsp/protocol',
  'server/src/lsp/fileProtocol',
  'server/src/lsp/decisionsProtocol',
  'server/src/lsp/ledgerProtocol',
  'server/src/lsp/snippetProtocol',
  'server/src/lsp/wordProtocol',
];

/** An import of values: `import { foldsOf, type Fold } from './services/folding';`. */
const IMPORT = /^import \{(?<names>[^}]*)\} from/gmu;

/** What `languageService.ts` takes from the files behind it, to offer it as methods; `checkNotice` is the check as it is before decisions are considered. */
const BEHIND_FACADE = new Set([
  ...valuesImported(readFileSync(new URL('../server/src/languageService.ts', import.meta.url), 'utf8')),
  'checkNotice',
]);

/** Who asks the façade, and not the files behind it: the server, the command line, and all tests but those of single files. Types and constants they take from where they are. */
const ENTER_BY_FACADE = /^(?:server\/src\/(?:lsp|cli)|test\/(?!unit\/)[^/]+)\//u;

/**
 * The packages that files of a folder may import.
 * @param {string} folder below the root, with a `/` at its end
 */
export function packagesOf(folder) {
  return PACKAGES.filter(({ path }) => path.startsWith(folder)).flatMap(({ packages }) => packages);
}

/** Node's doors to a network: nothing that ships goes through them. */
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/u;

/**
 * What is wrong with an import, in words; null where nothing is.
 * @param {string} file path of the importing file below the root, with `/`
 * @param {string} name the import's name as written
 * @returns {string | null}
 */
export function importFault(file, name) {
  const allowed = PACKAGES.find((entry) => file.startsWith(entry.path));
  if (allowed === undefined) return null;
  if (NETWORK.test(name)) return `${name} opens the network, and nothing that ships may`;
  if (!name.startsWith('.')) return isAllowed(allowed.packages, name) ? null : `${name} may not be imported in ${allowed.path}`;
  if (!file.startsWith('server/src/')) return reachesOut(file, name) ? `${name} reaches out of client/src` : null;
  return layerFault(file, name);
}

/**
 * What is wrong with taking a name from another file, in words; null where nothing is.
 * @param {string} file path of the importing file below the root, with `/`
 * @param {string} taken the name as it is exported
 * @returns {string | null}
 */
export function facadeFault(file, taken) {
  if (!ENTER_BY_FACADE.test(file) || !BEHIND_FACADE.has(taken)) return null;
  return `${taken} is asked of the façade: see languageService.ts`;
}

/**
 * The names that a source imports as values.
 * @param {string} source
 * @returns {readonly string[]}
 */
function valuesImported(source) {
  const names = [...source.matchAll(IMPORT)].flatMap(({ groups }) => (groups?.['names'] ?? '').split(','));
  return names.map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
}

/**
 * @param {readonly string[]} packages
 * @param {string} name
 */
function isAllowed(packages, name) {
  return packages.some((allowed) => name === allowed || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`));
}

/**
 * @param {string} file
 * @param {string} name
 */
function reachesOut(file, name) {
  const target = resolve(file, name);
  return !target.startsWith('client/src/') && !SHARED.includes(target);
}

/**
 * @param {string} file
 * @param {string} name
 */
function layerFault(file, name) {
  const from = layerOf(file);
  const target = resolve(file, name);
  if (!target.startsWith('server/src/')) return `${name} reaches out of server/src`;
  const to = layerOf(target);
  if (from === to) return null;
  const allowed = LAYERS[from];
  if (allowed === undefined || LAYERS[to] === undefined) return `${allowed === undefined ? from : to} is no layer of server/src`;
  return allowed.includes(to) ? null : `${from} may not import from ${to}`;
}

/** @param {string} path below the root */
function layerOf(path) {
  return (path.split('/')[2] ?? '').replace(/\.ts$/u, '');
}

/**
 * @param {string} file
 * @param {string} name
 */
function resolve(file, name) {
  const parts = file.split('/').slice(0, -1);
  for (const step of name.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
