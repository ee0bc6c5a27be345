import { open, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './files';

/** A configuration, an ignore file or a notice is never longer. */
const MOST_BYTES = 20_000_000;

/** Files of this machine, for a client that has none of its own to offer. */
export const nodeFiles: Files = {
  home: pathToFileURL(homedir()).href,
  read: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      const file = await open(fileURLToPath(uri));
      try {
        const { size } = await file.stat();
        return size > MOST_BYTES ? null : new Uint8Array(await file.readFile());
      } finally {
        await file.close();
      }
    } catch {
      return null;
    }
  },
  locate: async (folder, uri) => {
    try {
      const [home, place] = await Promise.all([realpath(fileURLToPath(folder)), realpath(fileURLToPath(uri))]);
      return place.startsWith(join(home, sep)) ? 'below' : 'outside';
    } catch {
      return 'missing';
    }
  },
};
