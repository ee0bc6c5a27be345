import type { Connection } from 'vscode-languageserver';
import { READ_FILE_REQUEST, type ReadFileAnswer, type ReadFileParams } from './protocol';

/** Where the server reads files that no editor has open. */
export interface Files {
  /** The bytes at an address; null where there is no such file, or none that this host can or may read. Never rejects. */
  readonly read: (uri: string) => Promise<Uint8Array | null>;
}

/** For a host that can read nothing. */
export const NO_FILES: Files = { read: () => Promise.resolve(null) };

/** Files as the client reads them, wherever they are: on a disk, in a repository far away, in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => {
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
