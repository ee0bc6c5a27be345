/** Nothing waits longer than this for the first check, in milliseconds: a client may open nothing, or answer nothing. */
const PATIENCE = 2000;

/**
 * The first check that the server does. What the drafter waits for are its findings; whatever else a client asks for or is asked at the start
 * comes after them.
 */
export class FirstCheck {
  /** Resolves when it is done, or was waited for long enough. Never rejects. */
  readonly past: Promise<void>;
  #pass: () => void = () => undefined;

  constructor() {
    this.past = new Promise((resolve) => {
      this.#pass = resolve;
    });
  }

  /** To be called when the client is ready. */
  await(): void {
    setTimeout(this.#pass, PATIENCE);
  }

  /** To be called after each check. */
  pass(): void {
    this.#pass();
  }
}
