import type { CheckOptions, CheckTask, FileOutcome } from './check/outcome';

/** What a command ends with: 0 nothing to object to, 1 something at or above `--fail-on`, 2 bad usage or unreadable files, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A stream that is written to. */
export interface Output {
  /** Resolves when there is room for more. Once the reader has gone, does nothing. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** Whether anyone still reads; absent where that is not known. */
  readonly hasReader?: () => boolean;
  /** Why something could not be written, in Chinese without a full stop; null where all was. Absent where that is not known. */
  readonly fault?: () => string | null;
}

/** What a path leads to, links followed. */
export type PathKind = 'file' | 'directory' | 'other';

/** The files a command works on. Every function rejects with an error of the host where the path cannot be used. */
export interface FileSystem {
  readonly kindOf: (path: string) => Promise<PathKind>;
  /** All bytes of a file; rejects with `TooLarge` where it has more than `limit`. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /** What is in a folder, by name; a link is what it leads to, or `broken`. A link to a folder is `other`, so that walks end. */
  readonly list: (path: string) => Promise<readonly { readonly name: string; readonly kind: PathKind | 'broken' }[]>;
  /** The path with all links followed. */
  readonly resolve: (path: string) => Promise<string>;
  /** Puts other bytes in a file, wholly or not at all, keeping its mode; makes the file where there is none. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Makes a folder and those above it; one that is there stays as it is. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/** One thread that checks files. */
export interface CheckWorker {
  readonly run: (task: CheckTask) => Promise<FileOutcome>;
  readonly close: () => Promise<void>;
}

/** All that a command needs of the machine it runs on. */
export interface CliHost {
  /** The folder the command was started in: absolute. */
  readonly folder: string;
  readonly files: FileSystem;
  /** What is fed in, read only as far as it is used. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** How many threads can work at once. */
  readonly cores: number;
  /** Starts a thread; absent where everything is to be done in this one. */
  readonly startWorker?: (options: CheckOptions) => CheckWorker;
  /** Aborted when the user presses Ctrl+C. */
  readonly interrupted: AbortSignal;
}
