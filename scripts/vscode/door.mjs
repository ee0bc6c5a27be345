import { createServer, connect } from 'node:net';

/** Tried first, so that the address stays the same from one start to the next. */
const USUAL_PORT = 8321;
/** A request for the address alone, without a folder or a file, and the host that it was sent to. */
const BARE = /^GET \/ HTTP\/1\.[01]\r\n(?:[^\r\n]+\r\n)*?host: *(?<host>[\w.:[\]-]+)\r\n/iu;

/**
 * A short address on this machine for a server at another port: asked for alone it leads to the place that `placeFor` names, all else it passes
 * on. So one port is enough, whatever stands between it and the browser.
 * @param {number} port
 * @param {(host: string) => string} placeFor given the host that the browser knows: path and query
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function serveDoor(port, placeFor) {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      const host = BARE.exec(first.toString('latin1'))?.groups?.['host'];
      if (host !== undefined) {
        socket.end(
          `HTTP/1.1 302 Found\r\nLocation: ${placeFor(host)}\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        );
        return;
      }
      const inner = connect(port, '127.0.0.1', () => inner.write(first));
      inner.on('error', () => socket.destroy());
      socket.on('close', () => inner.destroy());
      inner.on('close', () => socket.destroy());
      socket.pipe(inner).pipe(socket);
    });
  });
  const wanted = Number(process.env['PORT'] ?? USUAL_PORT);
  const own = await listen(server, wanted).catch(() => listen(server, 0));
  return { address: `http://localhost:${own}/`, close: () => server.close() };
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
