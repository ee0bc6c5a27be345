import { join } from 'node:path';
import type { WordingRow } from '../../rules/text/wordingTable';
import type { PlacedPath } from '../../services/settings/resolveSettings';
import { readWordingRows } from '../../services/settings/wordingRows';
import type { FileSystem } from '../host';
import { describeFault } from '../node/fault';
import { Cache } from './cache';
import type { CheckError } from './outcome';

/** The rows of wording tables. */
export interface FoundWording {
  readonly rows: readonly WordingRow[];
  readonly errors: readonly CheckError[];
}

const MOST_BYTES = 10_000_000;
const MOST_TABLES = 50;

/** The wording tables that configurations name, each read once. */
export class WordingTables {
  readonly #files: FileSystem;
  readonly #byPath = new Cache<FoundWording>(MOST_TABLES);

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** All rows of the tables, in their order. */
  async of(tables: readonly PlacedPath[]): Promise<FoundWording> {
    const found = await Promise.all(tables.map((table) => this.#byPath.of(join(table.folder, table.path), () => this.#read(table))));
    return { rows: found.flatMap(({ rows }) => rows), errors: found.flatMap(({ errors }) => errors) };
  }

  /** A table lies below its configuration's folder, whatever links there are on the way. */
  async #read({ folder, path: name }: PlacedPath): Promise<FoundWording> {
    const path = join(folder, name);
    const failed = (message: string): FoundWording => ({ rows: [], errors: [{ path, message }] });
    try {
      const [target, home] = await Promise.all([this.#files.resolve(path), this.#files.resolve(folder)]);
      if (!target.startsWith(join(home, '/'))) return failed('用语表要放在配置文件所在的文件夹里，没有读取');
      const { readTable } = await import('../../exchange/onDemand');
      const table = await readTable(name, await this.#files.read(path, MOST_BYTES));
      if ('reason' in table) return failed(`用语表没有读成：${table.reason}`);
      const { rows, problems } = readWordingRows(table, name);
      return { rows, errors: problems.map((problem) => ({ path, message: `用语表${problem}` })) };
    } catch (error) {
      return failed(`用语表没有读成：${describeFault(error)}`);
    }
  }
}
