import { formatterOf } from '../format/formatter';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { Baseline } from './baseline';
import { createFileChecker } from './checkFile';
import { Document } from './document';
import type { CheckCommand } from './checkCommand';
import { mayReplace } from './earlierReport';
import { mapInOrder } from './inOrder';
import { failedOutcome, type CheckError, type CheckOptions, type FileOutcome } from './outcome';
import { FEWEST_FILES, singlePool, threadPool, type Pool } from './pool';
import { Progress } from './progress';
import { Report } from './report';
import { STANDARD_INPUT, withInput } from './standardInput';
import { findTargets, type Target } from './targets';
import { reaches } from './totals';

/** Checks files and writes what is found as it is found. What cannot be checked does not keep the rest from being checked. */
export async function runCheck(asked: CheckCommand, given: CliHost): Promise<ExitCode> {
  const { command, host } = asked.paths.includes(STANDARD_INPUT) ? await withInput(asked, given) : { command: asked, host: given };
  const { options, output } = command;
  if (output !== null && !(await mayReplace(output, host.files))) {
    await host.stderr.write(`${onOneLine(output)}: 这个文件已经有了，又不是检查结果，没有覆盖，也没有检查；请换一个文件名。\n`);
    return 2;
  }
  const baseline = await Baseline.open(command, host.files);
  const targets = await peek(findTargets(host.files, options.folder, command.paths), FEWEST_FILES + 1);
  const pool = poolFor(targets.first.length, options, host);
  const progress = new Progress(host, targets.first.length > FEWEST_FILES);
  const report = new Report(output, host);
  const document = new Document(formatterOf(options), options, { ...host, stdout: report });
  try {
    for await (const { target, outcome } of mapInOrder(targets.all, pool.width, (each) => check(each, pool, baseline))) {
      baseline.collect(target, outcome);
      if (outcome.output !== '' && report.isTerminal) await progress.clear();
      await document.add(outcome);
      await progress.show(document.files);
      if (host.interrupted.aborted) break;
    }
  } finally {
    await pool.close();
    await progress.clear();
  }
  const faults = host.interrupted.aborted ? [INTERRUPTED] : await baseline.close(host);
  const totals = await document.end([...baseline.errors, ...faults], host.interrupted.aborted ? [] : await baseline.notes(host.files));
  const isWritten = await report.close(totals);
  if (host.interrupted.aborted) return 130;
  if (totals.errors.length > 0 || !isWritten) return 2;
  return !command.updatesBaseline && reaches(totals, options.failOn) ? 1 : 0;
}

const INTERRUPTED: CheckError = { path: '.', message: '检查被中断，后面的文件没有检查' };

async function check(target: Target, pool: Pool, baseline: Baseline): Promise<{ readonly target: Target; readonly outcome: FileOutcome }> {
  if ('message' in target) return { target, outcome: failedOutcome([target]) };
  return { target, outcome: await pool.run({ ...target, baseline: baseline.of(target.path) }) };
}

function poolFor(files: number, options: CheckOptions, host: CliHost): Pool {
  const { startWorker, cores } = host;
  const isWorthThreads = files > FEWEST_FILES && cores > 1 && startWorker !== undefined;
  return isWorthThreads ? threadPool(() => startWorker(options), cores) : singlePool(createFileChecker(options, host.files));
}

/** The first items, and all items from the first on. */
async function peek<Item>(
  items: AsyncGenerator<Item>,
  count: number,
): Promise<{ readonly first: readonly Item[]; readonly all: AsyncIterable<Item> }> {
  const first: Item[] = [];
  while (first.length < count) {
    const next = await items.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return { first, all: chain(first, items) };
}

async function* chain<Item>(first: readonly Item[], rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* rest;
}
