/**
 * The order in which checks of files began. Several run side by side, and one that read a file earlier may end later: what it found is
 * out of date then, and is not to be listed.
 */
export class Turns {
  #last = 0;
  /** Nothing that began before this counts any more, in any file. */
  #dropped = 0;
  readonly #kept = new Map<string, number>();

  /** The turn of a check that begins now; turns rise from 1. */
  begin(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Whether what began in this turn is the latest of a file, and is that from now on. */
  keep(uri: string, turn: number): boolean {
    if (turn < this.#dropped || turn < (this.#kept.get(uri) ?? 0)) return false;
    this.#kept.set(uri, turn);
    return true;
  }

  /** What is under way in a file counts no more. */
  drop(uri: string): void {
    this.#kept.set(uri, this.begin());
  }

  /** What is under way counts no more in any file. */
  dropAll(): void {
    this.#dropped = this.begin();
    this.#kept.clear();
  }
}
