import { summaryOf } from '../format/text';
import { onOneLine } from '../format/words';
import type { CliHost, Output } from '../host';
import { describeFault } from '../node/fault';
import type { Totals } from './totals';

/** Where the document goes: to standard output as it comes, or wholly into a file at the end; the shell of Windows would write Chinese anew in its own encoding. */
export class Report implements Output {
  /** Whether people see it as it comes. */
  readonly isTerminal: boolean;
  readonly #path: string | null;
  readonly #host: CliHost;
  readonly #pieces: string[] = [];

  /** `path` is absolute; null for standard output. */
  constructor(path: string | null, host: CliHost) {
    this.#path = path;
    this.#host = host;
    this.isTerminal = path === null && host.stdout.isTerminal;
  }

  /** Adds a piece. */
  async write(text: string): Promise<void> {
    if (this.#path === null) await this.#host.stdout.write(text);
    else this.#pieces.push(text);
  }

  /** Writes the file, if there is one, and says so. False where it cannot be written. */
  async close(totals: Totals): Promise<boolean> {
    const path = this.#path;
    if (path === null) return true;
    const { files, stdout, stderr } = this.#host;
    try {
      await files.replace(path, new TextEncoder().encode(this.#pieces.join('')));
    } catch (error) {
      await stderr.write(`${onOneLine(`${path}: 没能写入报告：${describeFault(error)}。`)}\n`);
      return false;
    }
    await stdout.write(`${onOneLine(`${summaryOf(totals)}报告已写入 ${path}。`)}\n`);
    return true;
  }
}
