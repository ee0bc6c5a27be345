/** The fields that are open: between its beginning and its separator a field has its code, after it what it shows. */
export class Fields {
  readonly #open: ('code' | 'result')[] = [];

  /** Whether text here is part of a field's code. */
  get isCode(): boolean {
    return this.#open.includes('code');
  }

  /** Hears of a `w:fldChar`. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.#open.push('code');
    if (type === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result';
    if (type === 'end') this.#open.pop();
  }

  /** No code goes on beyond its paragraph: one that is never ended must not swallow the rest of the text. */
  endParagraph(): void {
    while (this.#open.at(-1) === 'code') this.#open.pop();
  }
}
