import type { Output } from '../host';

/** A stream of this process. When its reader goes away (`| head`), what is still written to it is dropped without a word. */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  stream.on('error', () => {
    isOpen = false;
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (!isOpen || text === '') resolve();
      else stream.write(text, () => resolve());
    });
  return { write, isTerminal: stream.isTTY, hasReader: () => isOpen };
}
