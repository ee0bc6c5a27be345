import { HELP } from './usage';
import { VERSION } from './version';

const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['--help', HELP],
  ['-h', HELP],
  ['--version', `${VERSION}\n`],
  ['-v', `${VERSION}\n`],
]);

/** What `zhenggai --help` and `zhenggai --version` write, which takes no command to know; null where something is to be done. */
export function quickAnswer(args: readonly string[]): string | null {
  const [only, ...others] = args;
  return only === undefined || others.length > 0 ? null : (ANSWERS.get(only) ?? null);
}
