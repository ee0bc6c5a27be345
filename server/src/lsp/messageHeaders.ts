/** The head of a message is some 30 bytes; the library looks through all that came of one again with each piece. */
const MOST_HEAD = 4096;
/** No string of JavaScript holds more, so no message this long could be read. */
const MOST_BODY = 1_000_000_000;
const END = '\r\n\r\n';

/**
 * Follows the messages of a stream by their heads, ⟦Content-Length: 52⟧, and says when there is one that does not say how long its message is. The
 * library waits without a word then, and so does the client.
 */
export class MessageHeaders {
  /** What has come of a head. */
  #head = '';
  /** How many bytes of a message are still to come. */
  #remaining = 0;

  /** Follows one piece of the stream. Gives what is wrong with the head that ends in it, Chinese, without a full stop; null where nothing is. */
  follow(piece: Uint8Array): string | null {
    for (let at = 0; at < piece.length;) {
      const passed = Math.min(this.#remaining, piece.length - at);
      this.#remaining -= passed;
      at += passed;
      if (at === piece.length) break;
      const before = this.#head.length;
      this.#head += String.fromCharCode(...piece.subarray(at, at + MOST_HEAD));
      const end = this.#head.indexOf(END);
      if (end === -1) return this.#head.length < MOST_HEAD ? null : '消息头太长，没有结尾';
      const length = lengthIn(this.#head.slice(0, end));
      if (typeof length === 'string') return length;
      at += end + END.length - before;
      this.#head = '';
      this.#remaining = length;
    }
    return null;
  }
}

/** The length that a head gives, or what is wrong with it. Of two the last one counts, as for the library. */
function lengthIn(head: string): number | string {
  let given: string | null = null;
  for (const line of head.split('\r\n')) {
    const [, name, value = ''] = /^(?<name>[^:]*):(?<value>.*)$/su.exec(line) ?? [];
    if (name === undefined) return '消息头里有一行没有冒号';
    if (name.toLowerCase() === 'content-length') given = value.trim();
  }
  if (given === null) return '消息头里没有 Content-Length';
  if (!/^\d+$/u.test(given)) return '消息头的 Content-Length 不是一个数';
  return Number(given) <= MOST_BODY ? Number(given) : '消息头的 Content-Length 太大';
}
