import type { CliHost } from '../host';

/** How often the line is written anew, in milliseconds. */
const INTERVAL = 100;

/** How far the check has come: one line on a terminal that is written over; nothing elsewhere. */
export class Progress {
  readonly #host: CliHost;
  readonly #isShown: boolean;
  #shownAt = 0;
  #isThere = false;

  constructor(host: CliHost, isLong: boolean) {
    this.#host = host;
    this.#isShown = isLong && host.stderr.isTerminal;
  }

  /** `files` is how many are done. */
  async show(files: number): Promise<void> {
    const now = Date.now();
    if (!this.#isShown || now - this.#shownAt < INTERVAL) return;
    this.#shownAt = now;
    this.#isThere = true;
    await this.#host.stderr.write(`\r已检查${files}个文件…`);
  }

  /** Takes the line away. */
  async clear(): Promise<void> {
    if (!this.#isThere) return;
    this.#isThere = false;
    await this.#host.stderr.write('\r\u001b[K');
  }
}
