// node --require test/network/trap.cjs …: every way into a network throws, and is written down in the file that NETWORK_TRAP names.
// With NETWORK_TRAP_ONLY=PATH only for what is called from code below that path: VS Code's own may be in the same process.
'use strict';
const { appendFileSync } = require('node:fs');

const log = process.env.NETWORK_TRAP ?? 'network-trap.log';
const only = process.env.NETWORK_TRAP_ONLY;
/** How many callers are looked at. */
const DEPTH = 200;

function concerns() {
  if (only === undefined) return true;
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEPTH;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = before;
  return stack.includes(only);
}

/**
 * @param {string} way
 * @param {Function} open
 */
function trapped(way, open) {
  /** @this {unknown} */
  function trap(...args) {
    if (!concerns()) return new.target === undefined ? open.apply(this, args) : Reflect.construct(open, args);
    appendFileSync(log, `${way}\n`);
    throw new Error(`${way} would open the network`);
  }
  return Object.defineProperties(trap, Object.getOwnPropertyDescriptors(open));
}

/**
 * @param {string} module
 * @param {readonly string[]} names
 */
function close(module, names) {
  const target = require(`node:${module}`);
  for (const name of names) if (typeof target[name] === 'function') target[name] = trapped(`${module}.${name}`, target[name]);
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
  const trap = trapped(`${kind.name}.${name}`, open);
  kind.prototype[name] = function (...args) {
    const [first] = args.flat();
    const isPipe = typeof first === 'string' || (typeof first === 'object' && first !== null && typeof first.path === 'string');
    return (isPipe ? open : trap).apply(this, args);
  };
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { configurable: true, value: trapped(name, globalThis[name]) });
}
require('node:module').syncBuiltinESMExports();
