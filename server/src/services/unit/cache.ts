/** What was worked out for the keys seen last. */
export class Cache<Value> {
  readonly #values = new Map<string, Promise<Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key: worked out when it is first asked for, and again after it was forgotten. */
  of(key: string, work: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    for (const oldest of this.#values.size < this.#most ? [] : [...this.#values.keys()].slice(0, 1)) this.#values.delete(oldest);
    const value = work();
    this.#values.set(key, value);
    return value;
  }

  /** Everything is worked out anew from now on. */
  clear(): void {
    this.#values.clear();
  }
}
