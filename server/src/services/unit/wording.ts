import type { WordingRow } from '../../rules/text/wordingTable';
import type { ConfigurationProblem } from '../settings/problems';
import { readWordingRows } from '../settings/wordingRows';
import type { UnitFiles } from './unitFiles';

/** What is wrong with a unit's file; about one of its tables where `table` names it. */
export interface UnitProblem extends ConfigurationProblem {
  /** The table's path below the configuration's folder. */
  readonly table?: string;
}

/** What a unit's own wording tables say. */
export interface FoundWording {
  /** All rows, table by table. */
  readonly rows: readonly WordingRow[];
  readonly problems: readonly UnitProblem[];
}

/** Reads the tables that the configuration in `folder` names. Never rejects. */
export async function readWording(files: UnitFiles, folder: string, tables: readonly string[]): Promise<FoundWording> {
  const found = await Promise.all(tables.map((table) => readTable(files, folder, table)));
  return { rows: found.flatMap(({ rows }) => rows), problems: found.flatMap(({ problems }) => problems) };
}

async function readTable(files: UnitFiles, folder: string, table: string): Promise<FoundWording> {
  const problem = (message: string): UnitProblem => ({ place: `wordingTables → ${table}`, message: `用语表${message}`, table });
  const read = await files.readTable(folder, table);
  if ('fault' in read) return { rows: [], problems: [problem(read.fault)] };
  const { rows, problems } = readWordingRows(read.rows, table);
  return { rows, problems: problems.map(problem) };
}
