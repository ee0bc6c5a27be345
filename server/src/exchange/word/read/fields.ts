/** The fields that are open: between its beginning and its separator a field has its code, after it what it shows. */
export class Fields {
  readonly #open: ('code' | 'result')[] = [];
  #codes = 0;

  /** Whether text here is part of a field's code. */
  get isCode(): boolean {
    return this.#codes > 0;
  }

  /** Hears of a `w:fldChar`. */
  mark(type: string | undefined): void {
    const ended = type === 'separate' || type === 'end' ? this.#open.pop() : undefined;
    if (ended === 'code') this.#codes -= 1;
    if (type === 'separate' && ended !== undefined) this.#open.push('result');
    if (type !== 'begin') return;
    this.#open.push('code');
    this.#codes += 1;
  }

  /** No code goes on beyond its paragraph: one that is never ended must not swallow the rest of the text. */
  endParagraph(): void {
    for (; this.#open.at(-1) === 'code'; this.#codes -= 1) this.#open.pop();
  }
}
