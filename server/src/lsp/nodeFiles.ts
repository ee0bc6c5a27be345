import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeFault, isMissing } from '../exchange/file/fault';
import { readBytes } from '../exchange/file/readBytes';
import type { Files } from './files';

/** Files of this machine, for a client that has none of its own to offer. */
export const nodeFiles: Files = {
  home: pathToFileURL(homedir()).href,
  read: async (uri, limit) => {
    if (!uri.startsWith('file:')) return 'missing';
    try {
      return await readBytes(fileURLToPath(uri), limit);
    } catch (error) {
      return isMissing(error) ? 'missing' : { fault: describeFault(error) };
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
