/** Node's doors to a network. */
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?$/;

/**
 * Leaves Node's network modules out of a bundle: the protocol libraries load `net` for transports that we do not offer. What would
 * need one finds an empty module instead.
 * @type {import('esbuild').Plugin}
 */
export const offline = {
  name: 'offline',
  setup(build) {
    build.onResolve({ filter: NETWORK }, ({ path }) => ({ path, namespace: 'offline' }));
    build.onLoad({ filter: /.*/, namespace: 'offline' }, () => ({ contents: 'module.exports = {};' }));
  },
};
