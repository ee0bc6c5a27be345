// node --require test/network/trap.cjs …: every way into a network throws, and is written down in the file that NETWORK_TRAP names.
'use strict';
const { appendFileSync } = require('node:fs');

/** @param {string} way */
function trapped(way) {
  return () => {
    appendFileSync(process.env.NETWORK_TRAP ?? 'network-trap.log', `${way}\n`);
    throw new Error(`${way} would open the network`);
  };
}

/**
 * @param {string} module
 * @param {readonly string[]} names
 */
function close(module, names) {
  const target = require(`node:${module}`);
  for (const name of names) if (typeof target[name] === 'function') target[name] = trapped(`${module}.${name}`);
}

close('http', ['request', 'get']);
close('https', ['request', 'get']);
close('http2', ['connect']);
close('tls', ['connect']);
close('dgram', ['createSocket']);
close('net', ['connect', 'createConnection']);
const dns = require('node:dns');
const lookups = Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/u.test(name));
close('dns', lookups);
close('dns/promises', lookups);
// Beneath all of them, and servers too. A pipe is no network: it has a path, and no host or port.
const { Server, Socket } = require('node:net');
for (const [kind, name] of [
  [Socket, 'connect'],
  [Server, 'listen'],
]) {
  const open = kind.prototype[name];
  const fail = trapped(`${kind.name}.${name}`);
  kind.prototype[name] = function (...args) {
    const [first] = args.flat();
    const isPipe = typeof first === 'string' || (typeof first === 'object' && first !== null && typeof first.path === 'string');
    return isPipe ? open.apply(this, args) : fail();
  };
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { configurable: true, value: trapped(name) });
}
require('node:module').syncBuiltinESMExports();
