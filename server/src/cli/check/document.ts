import type { Stage } from '../../rules/rule';
import type { Formatter } from '../format/report';
import { onOneLine } from '../format/words';
import type { CliHost } from '../host';
import { failedOutcome, type CheckError, type CheckOptions, type FileOutcome } from './outcome';
import { addOutcome, NO_TOTALS, type Totals } from './totals';

/** The document that is written, and what is in it so far. */
export class Document {
  readonly #formatter: Formatter;
  readonly #options: CheckOptions;
  readonly #host: Pick<CliHost, 'stdout' | 'stderr'>;
  /** What was said already: a configuration that many files share is spoken of once. */
  readonly #said = new Set<string>();
  readonly #began = Date.now();
  /** For a format that is made at the end. */
  readonly #pieces: string[] = [];
  #totals: Totals = NO_TOTALS;
  #stage: Stage | null = null;
  #isEmpty = true;
  #files = 0;

  constructor(formatter: Formatter, options: CheckOptions, host: Pick<CliHost, 'stdout' | 'stderr'>) {
    this.#formatter = formatter;
    this.#options = options;
    this.#host = host;
  }

  /** How many files have been added. */
  get files(): number {
    return this.#files;
  }

  /** Adds what came of one file. */
  async add(outcome: FileOutcome): Promise<void> {
    this.#files += 1;
    await this.#begin(outcome.stage);
    await this.#count(outcome);
    if (outcome.output === '') return;
    if (this.#formatter.whole !== undefined) {
      this.#pieces.push(outcome.output);
      return;
    }
    await this.#host.stdout.write(this.#isEmpty ? outcome.output : this.#formatter.separator + outcome.output);
    this.#isEmpty = false;
  }

  /** Closes the document; errors and notes that belong to no file come last. */
  async end(errors: readonly CheckError[], notes: readonly CheckError[]): Promise<Totals> {
    await this.#begin(this.#options.stage ?? 'review');
    await this.#count({ ...failedOutcome(errors), notes });
    const { whole, end } = this.#formatter;
    const seconds = (Date.now() - this.#began) / 1000;
    await this.#host.stdout.write(whole?.(this.#pieces, this.#totals, seconds) ?? end(this.#totals));
    return this.#totals;
  }

  async #begin(stage: Stage): Promise<void> {
    if (this.#stage !== null) return;
    this.#stage = stage;
    await this.#host.stdout.write(this.#formatter.begin(stage));
  }

  /** In the text format what went wrong is said where people look for it, at once; the others have a place of their own for it. */
  async #count(outcome: FileOutcome): Promise<void> {
    const errors = this.#unsaid(outcome.errors);
    const notes = this.#unsaid(outcome.notes);
    this.#totals = addOutcome(this.#totals, { ...outcome, errors, notes });
    if (this.#options.format !== 'text' && this.#options.format !== 'summary') return;
    for (const { path, message } of [...errors, ...notes]) await this.#host.stderr.write(`${onOneLine(`${path}: ${message}。`)}\n`);
  }

  #unsaid(errors: readonly CheckError[]): readonly CheckError[] {
    return errors.filter(({ path, message }) => {
      const sign = `${path}\0${message}`;
      if (this.#said.has(sign)) return false;
      this.#said.add(sign);
      return true;
    });
  }
}
