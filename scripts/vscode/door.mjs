import { createServer } from 'node:http';

/** Tried first, so that the address stays the same from one start to the next. */
const USUAL_PORT = 8321;

/**
 * A short address on this machine that leads to a long one.
 * @param {string} target
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function serveDoor(target) {
  const server = createServer((_request, response) => response.writeHead(302, { Location: target, 'Cache-Control': 'no-store' }).end());
  const wanted = Number(process.env['PORT'] ?? USUAL_PORT);
  const port = await listen(server, wanted).catch(() => listen(server, 0));
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

/**
 * @param {import('node:http').Server} server
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
