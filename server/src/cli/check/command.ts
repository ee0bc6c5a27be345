import type { Stage } from '../../rules/rule';
import { formatterOf } from '../format/formatter';
import type { Formatter } from '../format/report';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { Baseline } from './baseline';
import { createFileChecker } from './checkFile';
import { mapInOrder } from './inOrder';
import { failedOutcome, type CheckError, type CheckOptions, type FileOutcome } from './outcome';
import { FEWEST_FILES, singlePool, threadPool, type Pool } from './pool';
import { Progress } from './progress';
import { findTargets, type Target } from './targets';
import { addOutcome, NO_TOTALS, reaches, type Totals } from './totals';

/** What `zhenggai check` was asked for. */
export interface CheckCommand {
  readonly options: CheckOptions;
  /** Files and folders, as the user gave them. */
  readonly paths: readonly string[];
  /** `--baseline`, absolute; null for none. */
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
}

/** Checks files and writes what is found as it is found. What cannot be checked does not keep the rest from being checked. */
export async function runCheck(command: CheckCommand, host: CliHost): Promise<ExitCode> {
  const { options, paths } = command;
  const baseline = await Baseline.open(command, host.files);
  const targets = await peek(findTargets(host.files, options.folder, paths), FEWEST_FILES + 1);
  const pool = poolFor(targets.first.length, options, host);
  const progress = new Progress(host, targets.first.length > FEWEST_FILES);
  const document = new Document(formatterOf(options), options, host);
  try {
    for await (const { target, outcome } of mapInOrder(targets.all, pool.width, (each) => check(each, pool, baseline))) {
      baseline.collect(target, outcome);
      if (outcome.output !== '' && host.stdout.isTerminal) await progress.clear();
      await document.add(outcome);
      await progress.show(document.files);
      if (host.interrupted.aborted) break;
    }
  } finally {
    await pool.close();
    await progress.clear();
  }
  const faults = host.interrupted.aborted ? [INTERRUPTED] : await baseline.close(host);
  const totals = await document.end([...baseline.errors, ...faults]);
  if (host.interrupted.aborted) return 130;
  if (totals.errors.length > 0) return 2;
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
async function peek<Item>(items: AsyncGenerator<Item>, count: number): Promise<{ first: readonly Item[]; all: AsyncIterable<Item> }> {
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

/** The document on standard output, and what is in it so far. */
class Document {
  readonly #formatter: Formatter;
  readonly #options: CheckOptions;
  readonly #host: CliHost;
  #totals: Totals = NO_TOTALS;
  #stage: Stage | null = null;
  #isEmpty = true;
  #files = 0;

  constructor(formatter: Formatter, options: CheckOptions, host: CliHost) {
    this.#formatter = formatter;
    this.#options = options;
    this.#host = host;
  }

  /** How many files have been added. */
  get files(): number {
    return this.#files;
  }

  async add(outcome: FileOutcome): Promise<void> {
    this.#files += 1;
    await this.#begin(outcome.stage);
    await this.#count(outcome);
    if (outcome.output === '') return;
    await this.#host.stdout.write(this.#isEmpty ? outcome.output : this.#formatter.separator + outcome.output);
    this.#isEmpty = false;
  }

  async end(errors: readonly CheckError[]): Promise<Totals> {
    await this.#begin(this.#options.stage ?? 'review');
    await this.#count(failedOutcome(errors));
    await this.#host.stdout.write(this.#formatter.end(this.#totals));
    return this.#totals;
  }

  async #begin(stage: Stage): Promise<void> {
    if (this.#stage !== null) return;
    this.#stage = stage;
    await this.#host.stdout.write(this.#formatter.begin(stage));
  }

  /** In the text format what went wrong is told where people look for it, at once; the others have a place of their own for it. */
  async #count(outcome: FileOutcome): Promise<void> {
    const known = this.#totals.errors.length;
    this.#totals = addOutcome(this.#totals, outcome);
    if (this.#options.format !== 'text' && this.#options.format !== 'summary') return;
    for (const { path, message } of this.#totals.errors.slice(known)) await this.#host.stderr.write(`${onOneLine(path)}: ${message}。\n`);
  }
}
