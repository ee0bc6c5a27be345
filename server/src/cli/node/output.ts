import type { Output } from '../host';
import { codeOf, describeFault } from './fault';

/**
 * A stream of this process. When its reader goes away (`| head`), what is still written to it is dropped without a word; anything else that
 * goes wrong, a full disk among them, is kept to be reported.
 */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  let fault: string | null = null;
  const fail = (error: unknown): void => {
    isOpen = false;
    if (codeOf(error) !== 'EPIPE') fault ??= describeFault(error);
  };
  stream.on('error', fail);
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (!isOpen || text === '') {
        resolve();
        return;
      }
      stream.write(text, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  return { write, isTerminal: stream.isTTY, hasReader: () => isOpen, fault: () => fault };
}
