/** One line of the input, its end taken off. */
export interface InputLine {
  /** The first bytes of the line where there are more than were wanted. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * The lines of a stream of bytes. They end at LF or CRLF; the last one needs no end. At most `limit` bytes of a line are held, however
 * long it is, and no more is read from the input before a line has been used.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<InputLine> {
  let line = new LineBuffer(limit);
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take();
      line = new LineBuffer(limit);
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield line.take();
}

/** The pieces of a line that has not ended yet. */
class LineBuffer {
  readonly #limit: number;
  readonly #pieces: Uint8Array[] = [];
  #held = 0;
  #isCut = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.#held === 0;
  }

  add(piece: Uint8Array): void {
    const kept = piece.subarray(0, this.#limit - this.#held);
    if (kept.length < piece.length) this.#isCut = true;
    if (kept.length === 0) return;
    this.#pieces.push(kept);
    this.#held += kept.length;
  }

  take(): InputLine {
    const [only, ...more] = this.#pieces;
    const bytes = only !== undefined && more.length === 0 ? only : Buffer.concat(this.#pieces);
    const ends = !this.#isCut && bytes.at(-1) === CR;
    return { bytes: ends ? bytes.subarray(0, -1) : bytes, isCut: this.#isCut };
  }
}
