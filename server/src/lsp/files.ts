import type { Connection } from 'vscode-languageserver';
import { READ_FILE_REQUEST, type ReadFileAnswer, type ReadFileParams } from './fileProtocol';

/** Where a file lies, seen from a folder. */
export type Whereabouts = 'below' | 'outside' | 'missing';

/** What is at an address: bytes, nothing, or what cannot be read, and why (Chinese, without a full stop). */
export type FileReading = Uint8Array | 'missing' | { readonly fault: string };

/** Where the server reads files that no editor has open. */
export interface Files {
  /** The address of the user's home, where files of this machine are read: what lies above is not the user's. Null elsewhere. */
  readonly home: string | null;
  /** What is at an address, bounded by the bytes that come, and without waiting for a pipe or a device. Never rejects. */
  readonly read: (uri: string, limit: number) => Promise<FileReading>;
  /** Where a file lies, seen from a folder, whatever links there are on the way. Never rejects. */
  readonly locate: (folder: string, uri: string) => Promise<Whereabouts>;
}

/** For a host that can read nothing. */
export const NO_FILES: Files = { home: null, read: () => Promise.resolve('missing'), locate: locateByAddress };

/**
 * Files as the client reads them, wherever they are: on a disk, in a repository far away, in a browser. Of links only the host itself
 * knows, for files of its own machine; it reads these too where the client `shares` them.
 */
export function clientFiles(connection: Connection, host: Files, shares: boolean): Files {
  return {
    home: host.home,
    locate: (folder, uri) => (uri.startsWith('file:') ? host : NO_FILES).locate(folder, uri),
    read: async (uri, limit) => {
      if (shares && uri.startsWith('file:')) return host.read(uri, limit);
      try {
        const params: ReadFileParams = { uri, limit };
        return readingOf(await connection.sendRequest<ReadFileAnswer | null>(READ_FILE_REQUEST, params), limit);
      } catch {
        return { fault: '编辑器没能读取这个文件' };
      }
    },
  };
}

function readingOf(answer: ReadFileAnswer | null, limit: number): FileReading {
  if (answer === null) return 'missing';
  if (answer.content === null) return { fault: answer.fault ?? '编辑器没能读取这个文件' };
  const bytes = Uint8Array.from(atob(answer.content), (character) => character.charCodeAt(0));
  return bytes.length > limit ? { fault: '文件太大，没有读取' } : bytes;
}

/** As far as the addresses say; they have no steps upwards. */
function locateByAddress(folder: string, uri: string): Promise<Whereabouts> {
  return Promise.resolve(uri.startsWith(`${folder}/`) ? 'below' : 'outside');
}
