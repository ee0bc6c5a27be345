import { basename, dirname, join, relative, sep } from 'node:path';
import type { ProblemList } from '../../notice/problemList';
import { listBeside } from '../../services/lists/linkNames';
import { matchesGlob } from '../../services/settings/glob';
import type { PlacedLink } from '../../services/settings/resolveSettings';
import type { FileSystem } from '../host';
import { describeFault } from '../node/fault';
import { Cache } from '../../services/unit/cache';
import type { CheckError, CheckOptions } from './outcome';

/** The list of a notice, where it has one that could be read. */
export interface FoundList {
  readonly list: ProblemList | null;
  /** Absolute; empty where there is none. */
  readonly path: string;
  readonly errors: readonly CheckError[];
}

/** No list is linked. */
export const NO_LIST: FoundList = { list: null, path: '', errors: [] };
const MOST_BYTES = 20_000_000;
const MOST_LISTS = 100;
const MOST_FOLDERS = 500;

/** The lists that notices are held against: the one named on the command line, by the configuration, or lying beside the notice; each read once. */
export class ProblemLists {
  readonly #files: FileSystem;
  readonly #given: CheckOptions['list'];
  readonly #byPath = new Cache<FoundList>(MOST_LISTS);
  readonly #byFolder = new Cache<readonly string[]>(MOST_FOLDERS);

  constructor(files: FileSystem, given: CheckOptions['list']) {
    this.#files = files;
    this.#given = given;
  }

  /** For a notice, an absolute path. */
  async of(notice: string, links: readonly PlacedLink[]): Promise<FoundList> {
    if (this.#given !== null) return this.#read(this.#given.path, this.#given.sheet);
    const link = links.findLast(({ folder, notice: pattern }) => isBelow(folder, pattern, notice));
    if (link !== undefined) return this.#read(join(link.folder, link.list), null);
    const folder = dirname(notice);
    const beside = listBeside(basename(notice), await this.#byFolder.of(folder, () => this.#names(folder)));
    if (beside === null) return NO_LIST;
    const found = await this.#read(join(folder, beside), null);
    // Nobody said that it is the notice's list: where it is none, it was none.
    return found.list === null ? NO_LIST : found;
  }

  #read(path: string, sheet: string | null): Promise<FoundList> {
    return this.#byPath.of(`${path}\0${sheet ?? ''}`, async () => {
      const failed = (reason: string): FoundList => ({ list: null, path, errors: [{ path, message: `问题清单没有读成：${reason}` }] });
      try {
        const { readList } = await import('../../exchange/onDemand');
        const list = await readList(basename(path), await this.#files.read(path, MOST_BYTES), sheet === null ? {} : { sheet });
        return 'reason' in list ? failed(list.reason) : { list, path, errors: [] };
      } catch (error) {
        return failed(describeFault(error));
      }
    });
  }

  async #names(folder: string): Promise<readonly string[]> {
    try {
      return (await this.#files.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
    } catch {
      return [];
    }
  }
}

function isBelow(folder: string, pattern: string, notice: string): boolean {
  const below = relative(folder, notice).split(sep).join('/');
  return !below.startsWith('../') && matchesGlob(pattern, below);
}
