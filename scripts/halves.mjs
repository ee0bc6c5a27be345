import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, SEAM } from './bundle.mjs';
import { exportsOfEngine } from './engine.mjs';

/** A worker that is started with a bundle as its script has no `module`, which a bundle with exports leaves them in; `isScript` says that it is one. */
const OWN_MODULE = 'var isScript = typeof module !== "object"; var module = isScript ? { exports: {} } : module;\n';

/** Bundles that such a worker loads find the engine here, and leave here what they export. */
const BUNDLES_OF_WORKER = 'if (isScript) var zhenggaiBundles = { engine: module.exports };\n';

/**
 * Makes one script of two bundles: the engine, whose exports those of the file are, and what stands above it, which finds it as `engine`. The first
 * half is a script by itself: who needs no more of the file has no more of it compiled.
 * @type {import('esbuild').Plugin}
 */
export const inHalves = {
  name: 'in halves',
  setup({ initialOptions, onResolve, onLoad, onEnd }) {
    const { outfile = '', entryPoints, write = true } = initialOptions;
    const [above = ''] = Array.isArray(entryPoints) ? entryPoints.map(String) : [];
    delete initialOptions.outfile;
    initialOptions.outdir = dirname(outfile);
    initialOptions.entryPoints = { engine: 'engine', above };
    initialOptions.write = false;
    onResolve({ filter: /^engine$/ }, ({ path }) => ({ path, namespace: 'whole engine' }));
    onLoad({ filter: /.*/, namespace: 'whole engine' }, async () => ({ contents: await exportsOfEngine(), resolveDir: ROOT }));
    onEnd(({ outputFiles = [] }) => {
      if (!write || outputFiles.length < 2) return;
      const [engine, rest] = ['engine.js', 'above.js'].map((name) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '');
      const path = join(ROOT, outfile);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        `${OWN_MODULE}${engine}${SEAM}${BUNDLES_OF_WORKER}(engine=>{const module={exports:{}};\n${rest}engine.modules=module.exports.modules})(module.exports);\n`,
      );
    });
  },
};
