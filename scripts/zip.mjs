/** What packs and unpacks archives, and what our own code and the libraries that read and write Word and Excel take of it. */
const [LIBRARY, NAMES] = ['fflate', ['strFromU8', 'strToU8', 'unzipSync', 'zip', 'zipSync']];

/**
 * Makes a bundle of what is taken of it.
 * @type {import('esbuild').Plugin}
 */
export const zipAlone = {
  name: 'zip alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^zip$/ }, ({ path }) => ({ path, namespace: 'zip' }));
    onLoad({ filter: /.*/, namespace: 'zip' }, () => ({ contents: `export { ${NAMES.join()} } from '${LIBRARY}';`, resolveDir: '.' }));
  },
};

/**
 * Has a bundle take it from that one, once an archive is met: on Node it is a file beside it, in a worker a script that is loaded by what
 * `lsp/browser.ts` leaves there.
 * @type {import('esbuild').Plugin}
 */
export const takingZip = {
  name: 'taking zip',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${LIBRARY}$`) }, ({ path }) => ({ path, namespace: 'zip beside', sideEffects: false }));
    onLoad({ filter: /.*/, namespace: 'zip beside' }, () => ({
      contents: [
        `let loaded; const load = () => (loaded ??= typeof module === 'object' && module.require ? module.require('./zip.js') : zhenggaiBundles.load('zip'));`,
        ...NAMES.map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
      ].join('\n'),
    }));
  },
};
