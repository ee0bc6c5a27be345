/** What server and client say to each other about files that are not open. Types and names only: the client imports this file. */

/** Server → client: the bytes of a file that no editor has open. */
export const READ_FILE_REQUEST = 'zhenggai/readFile';

/** Which file, and how many bytes of it are wanted at most. */
export interface ReadFileParams {
  readonly uri: string;
  readonly limit: number;
}

/** Null is answered where there is no such file. */
export interface ReadFileAnswer {
  /** In base 64; null where it cannot be read. */
  readonly content: string | null;
  /** Why not, in Chinese without a full stop. */
  readonly fault?: string;
}

/** Client command: changes an ignore file. Its arguments are the file's address and what is to be asked for by `zhenggai/changeIgnores`. */
export const WRITE_IGNORES_COMMAND = 'zhenggai.writeIgnores';

/** Client → server: what an ignore file is to hold after a change. To be asked at the moment of writing: the file is read anew. */
export const CHANGE_IGNORES_REQUEST = 'zhenggai/changeIgnores';

/** What to change. */
export interface ChangeIgnoresParams {
  /** As it came with the command. */
  readonly request: unknown;
  /** What an editor holds of the file that is not saved yet; null for nothing. */
  readonly held: string | null;
}

/** The file's new text, or why it may not be written, in Chinese without a full stop. */
export interface ChangeIgnoresAnswer {
  readonly text: string | null;
  readonly fault: string | null;
}

/** Client → server: which ignore files are to be written because files got other names. To be asked once they have them. */
export const MOVE_IGNORES_REQUEST = 'zhenggai/moveIgnores';

/** A file and the address it has now. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Which files. */
export interface MoveIgnoresParams {
  readonly files: readonly FileRename[];
}

/** A file and what it is to hold. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
}
