import type { Readable } from 'node:stream';

/** The bytes of a stream of this process, read as they are asked for; they end when the user interrupts. */
export async function* streamInput(stream: () => Readable, interrupted: AbortSignal): AsyncGenerator<Uint8Array> {
  const input = stream();
  const end = (): unknown => input.destroy();
  interrupted.addEventListener('abort', end, { once: true });
  try {
    for await (const chunk of input) yield chunk as Uint8Array;
  } catch (error) {
    if (!interrupted.aborted) throw error;
  } finally {
    interrupted.removeEventListener('abort', end);
  }
}
