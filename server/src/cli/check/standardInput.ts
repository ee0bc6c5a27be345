import { resolve } from 'node:path';
import type { CliHost, FileSystem } from '../host';
import { TooLarge } from '../node/fault';
import type { CheckCommand } from './checkCommand';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';
const MOST_BYTES = 100_000_000;

/** The command and its host with the text on standard input as a file of the name it was given; everything is done in this thread. */
export async function withInput(command: CheckCommand, host: CliHost): Promise<{ readonly command: CheckCommand; readonly host: CliHost }> {
  const place = resolve(command.options.folder, command.inputName);
  const bytes = await readAll(host.stdin);
  const paths = command.paths.map((path) => (path === STANDARD_INPUT ? command.inputName : path));
  return { command: { ...command, paths }, host: { ...withoutThreads(host), files: withFile(host.files, place, bytes) } };
}

/** Other threads cannot see what was read here. */
function withoutThreads(host: CliHost): CliHost {
  return { ...host, cores: 1 };
}

/** Null where there is more of it than a notice has. */
async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input) {
    length += piece.length;
    if (length > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function withFile(files: FileSystem, place: string, bytes: Uint8Array | null): FileSystem {
  return {
    ...files,
    kindOf: (path) => (path === place ? Promise.resolve('file') : files.kindOf(path)),
    read: (path, limit) => {
      if (path !== place) return files.read(path, limit);
      return bytes === null ? Promise.reject(new TooLarge()) : Promise.resolve(bytes);
    },
  };
}
