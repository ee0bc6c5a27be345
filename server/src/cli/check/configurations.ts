import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeText } from '../../exchange/encoding/decode';
import { CONFIGURATION_FILE, type ReadConfiguration } from '../../services/settings/configuration';
import { parseConfiguration } from '../../services/settings/parseConfiguration';
import type { PlacedConfiguration } from '../../services/settings/resolveSettings';
import type { FileSystem } from '../host';
import { describeFault, isMissing } from '../node/fault';
import { Cache } from './cache';
import { exists } from './exists';
import type { CheckError } from './outcome';

/** The configuration that holds for the notices of a folder. */
export interface FoundConfiguration {
  /** Null where there is none. */
  readonly placed: PlacedConfiguration | null;
  readonly errors: readonly CheckError[];
}

const MOST_BYTES = 1_000_000;
const MOST_FOLDERS = 500;
const NOTHING: FoundConfiguration = { placed: null, errors: [] };

/**
 * Finds the `.zhenggairc.json` of a notice: the one in its folder, or in the nearest folder above. One counts; they are not
 * merged. The search ends at the root of a repository (a folder with `.git`) and at the user's home: what lies above belongs
 * to something else.
 */
export class Configurations {
  readonly #files: FileSystem;
  readonly #fixed: string | null;
  readonly #byFolder = new Cache<FoundConfiguration>(MOST_FOLDERS);

  /** `fixed` is the file that holds for all notices, where one was named. */
  constructor(files: FileSystem, fixed: string | null) {
    this.#files = files;
    this.#fixed = fixed;
  }

  /** For notices in the folder, an absolute path. */
  of(folder: string): Promise<FoundConfiguration> {
    const fixed = this.#fixed;
    if (fixed !== null) return this.#byFolder.of(fixed, async () => (await readAt(this.#files, fixed)) ?? missing(fixed));
    return this.#byFolder.of(folder, () => this.#search(folder));
  }

  async #search(folder: string): Promise<FoundConfiguration> {
    const found = await readAt(this.#files, join(folder, CONFIGURATION_FILE));
    if (found !== null) return found;
    const parent = dirname(folder);
    if (parent === folder || folder === homedir() || (await exists(this.#files, join(folder, '.git')))) return NOTHING;
    return this.of(parent);
  }
}

/** Null where there is no such file. */
async function readAt(files: FileSystem, path: string): Promise<FoundConfiguration | null> {
  try {
    const decoded = decodeText(await files.read(path, MOST_BYTES));
    const read: ReadConfiguration =
      'reason' in decoded ? { configuration: {}, problems: [{ place: '', message: decoded.reason }] } : parseConfiguration(decoded.text);
    const errors = read.problems.map(({ place, message }) => ({
      path,
      message: `配置有误：${place === '' ? '' : `${place}：`}${message}`,
    }));
    return { placed: { folder: dirname(path), configuration: read.configuration }, errors };
  } catch (error) {
    return isMissing(error) ? null : { placed: null, errors: [{ path, message: describeFault(error) }] };
  }
}

function missing(path: string): FoundConfiguration {
  return { placed: null, errors: [{ path, message: '找不到这个配置文件' }] };
}
