import type { Connection } from 'vscode-languageserver';
import { READ_FILE_REQUEST, type ReadFileAnswer, type ReadFileParams } from './protocol';

/** Where a file lies, seen from a folder. */
export type Whereabouts = 'below' | 'outside' | 'missing';

/** Where the server reads files that no editor has open. */
export interface Files {
  /** The address of the user's home, where files of this machine are read: what lies above is not the user's. Null elsewhere. */
  readonly home: string | null;
  /** The bytes at an address; null where there is no such file, or none that this host can or may read. Never rejects. */
  readonly read: (uri: string) => Promise<Uint8Array | null>;
  /** Where a file lies, seen from a folder, whatever links there are on the way. Never rejects. */
  readonly locate: (folder: string, uri: string) => Promise<Whereabouts>;
}

/** For a host that can read nothing. */
export const NO_FILES: Files = { home: null, read: () => Promise.resolve(null), locate: locateByAddress };

/**
 * Files as the client reads them, wherever they are: on a disk, in a repository far away, in a browser. Of links only the host itself
 * knows, for files of its own machine; it reads these too where the client `shares` them.
 */
export function clientFiles(connection: Connection, host: Files, shares: boolean): Files {
  return {
    home: host.home,
    locate: (folder, uri) => (uri.startsWith('file:') ? host : NO_FILES).locate(folder, uri),
    read: async (uri) => {
      if (shares && uri.startsWith('file:')) return host.read(uri);
      try {
        const params: ReadFileParams = { uri };
        const answer: ReadFileAnswer | null = await connection.sendRequest(READ_FILE_REQUEST, params);
        return answer === null ? null : Uint8Array.from(atob(answer.content), (character) => character.charCodeAt(0));
      } catch {
        return null;
      }
    },
  };
}

/** As far as the addresses say; they have no steps upwards. */
function locateByAddress(folder: string, uri: string): Promise<Whereabouts> {
  return Promise.resolve(uri.startsWith(`${folder}/`) ? 'below' : 'outside');
}
