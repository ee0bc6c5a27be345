import { join } from 'node:path';
import type { UnitConfiguration, UnitIgnores } from '../../services/unit/unit';
import type { UnitProblem } from '../../services/unit/wording';
import type { CheckError } from './outcome';

/** What is wrong with a configuration and its tables, each at its own file. */
export function configurationErrors({ file, folder, problems }: UnitConfiguration): readonly CheckError[] {
  return problems.map((problem) =>
    problem.table === undefined
      ? { path: file, message: `配置有误：${withPlace(problem)}` }
      : { path: join(folder, problem.table), message: problem.message },
  );
}

/** What is wrong with an ignore file or a baseline. */
export function ignoreErrors({ file, problems }: Pick<UnitIgnores, 'file' | 'problems'>): readonly CheckError[] {
  return problems.map((problem) => ({ path: file, message: withPlace(problem) }));
}

/** What an ignore file holds that stands for nothing any more. */
export function ignoreNotes({ file, notes }: UnitIgnores): readonly CheckError[] {
  return notes.map((note) => ({ path: file, message: withPlace(note) }));
}

function withPlace({ place, message }: UnitProblem): string {
  return place === '' ? message : `${place}：${message}`;
}
