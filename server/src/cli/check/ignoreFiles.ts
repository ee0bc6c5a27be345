import { join } from 'node:path';
import { decodeText } from '../../exchange/encoding/decode';
import { IGNORE_FILE, parseIgnores, type Ignores } from '../../services/ignores/ignoreFile';
import type { FileSystem } from '../host';
import { describeFault, isMissing } from '../node/fault';
import { Cache } from './cache';
import type { CheckError } from './outcome';

/** What an ignore file or a baseline says. */
export interface FoundIgnores {
  readonly ignores: Ignores;
  readonly errors: readonly CheckError[];
}

const MOST_FOLDERS = 200;
const MOST_CHARACTERS = 1_000_000;
/** A baseline holds the findings of a whole archive. */
const MOST_BASELINE_CHARACTERS = 50_000_000;

/** The ignore files beside notices, each read once. */
export class IgnoreFiles {
  readonly #files: FileSystem;
  readonly #byFolder = new Cache<FoundIgnores>(MOST_FOLDERS);

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** For notices in the folder, an absolute path. */
  of(folder: string): Promise<FoundIgnores> {
    return this.#byFolder.of(folder, () => readIgnores(this.#files, join(folder, IGNORE_FILE), MOST_CHARACTERS));
  }
}

/** A baseline; one that is not there yet is empty. */
export function readBaseline(files: FileSystem, path: string): Promise<FoundIgnores> {
  return readIgnores(files, path, MOST_BASELINE_CHARACTERS);
}

async function readIgnores(files: FileSystem, path: string, limit: number): Promise<FoundIgnores> {
  try {
    const decoded = decodeText(await files.read(path, 4 * limit));
    if ('reason' in decoded) return { ignores: {}, errors: [{ path, message: decoded.reason }] };
    const { ignores, problems } = parseIgnores(decoded.text, limit);
    return { ignores, errors: problems.map(({ place, message }) => ({ path, message: place === '' ? message : `${place}：${message}` })) };
  } catch (error) {
    return { ignores: {}, errors: isMissing(error) ? [] : [{ path, message: describeFault(error) }] };
  }
}
