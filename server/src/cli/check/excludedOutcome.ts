import type { Stage } from '../../rules/rule';
import { formatterOf } from '../format/formatter';
import { failedOutcome, type CheckError, type CheckOptions, type CheckTask, type FileOutcome } from './outcome';

/** A file that the unit's own file leaves out. */
interface Excluded {
  readonly task: CheckTask;
  readonly options: CheckOptions;
  readonly errors: readonly CheckError[];
  readonly stage: Stage;
  /** The configuration that says so. */
  readonly file: string | null;
}

/** The outcome for such a file: it is counted, and reported as left out where the user named it. */
export function excludedOutcome({ task, options, errors, stage, file }: Excluded): FileOutcome {
  const message = `按 ${file ?? '配置'} 的 ignoreFiles 没有检查`;
  const output = task.isNamed ? (formatterOf(options).passedOver?.(task.path, message) ?? '') : '';
  const notes = task.isNamed ? [{ path: task.path, message }] : [];
  return { ...failedOutcome(errors, stage), state: 'excluded', output, notes };
}
