import { readWordingRows } from '../services/settings/wordingRows';
import type { ConfigurationProblem } from '../services/settings/configuration';
import type { WordingRow } from '../rules/text/wordingTable';
import { fileBelow } from './address';
import type { Files } from './files';

/** What a unit's own wording tables say. */
export interface FoundWording {
  /** All rows, table by table. */
  readonly rows: readonly WordingRow[];
  /** What is wrong with the tables; the place ends with the table's path. */
  readonly problems: readonly ConfigurationProblem[];
}

const MOST_BYTES = 10_000_000;

/** Reads the tables that the configuration in `folder` names, as the command line does. `paths` are below that folder. Never rejects. */
export async function readWordingTables(files: Files, folder: string, paths: readonly string[]): Promise<FoundWording> {
  const found = await Promise.all(paths.map((path) => readTable(files, folder, path)));
  return { rows: found.flatMap(({ rows }) => rows), problems: found.flatMap(({ problems }) => problems) };
}

async function readTable(files: Files, folder: string, path: string): Promise<FoundWording> {
  const place = `wordingTables → ${path}`;
  const failed = (message: string): FoundWording => ({ rows: [], problems: [{ place, message }] });
  const uri = fileBelow(folder, path);
  const where = await files.locate(folder, uri);
  if (where === 'outside') return failed('用语表要放在配置文件所在的文件夹里，没有读取');
  const bytes = where === 'missing' ? null : await files.read(uri);
  if (bytes === null) return failed('用语表没有读成：找不到这个文件，或不能读取');
  if (bytes.length > MOST_BYTES) return failed('用语表没有读成：文件太大，没有读取');
  try {
    // Spreadsheets need a library of their own, which is loaded with the first of them.
    const exchange = await import('../exchange/onDemand');
    const table = await exchange.readTable(path, bytes);
    if ('reason' in table) return failed(`用语表没有读成：${table.reason}`);
    const { rows, problems } = readWordingRows(table, path);
    return { rows, problems: problems.map((problem) => ({ place, message: `用语表${problem}` })) };
  } catch {
    return failed('用语表没有读成：读取时出错');
  }
}
