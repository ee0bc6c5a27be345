/** More than this are not open at one place, unless to make each word cost as much. */
const MOST_AT_ONCE = 100;

/** The words that comments are about, gathered while the text goes by. */
export class CommentRanges {
  readonly #open = new Map<string, string[]>();
  readonly #words = new Map<string, string>();

  begin(id: string): void {
    if (this.#open.size < MOST_AT_ONCE) this.#open.set(id, []);
  }

  end(id: string): void {
    this.#words.set(id, this.#open.get(id)?.join('') ?? '');
    this.#open.delete(id);
  }

  add(text: string): void {
    for (const words of this.#open.values()) words.push(text);
  }

  /** By the comment's id; empty where it hangs on a place. */
  of(id: string): string {
    return this.#words.get(id) ?? '';
  }
}
