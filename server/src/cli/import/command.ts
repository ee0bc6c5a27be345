import { basename, resolve } from 'node:path';
import type { ChangeView } from '../../exchange/word/wordText';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { keepFormer } from '../keepFormer';
import { describeFault } from '../node/fault';

const MOST_BYTES = 100_000_000;

/** The options of `zhenggai import`. */
export const IMPORT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  changes: { values: ['accept', 'refuse'] },
  output: { values: 'any' },
};

/** What `zhenggai import` was asked for. */
interface ImportCommand {
  /** As the user gave it. */
  readonly path: string;
  readonly view: ChangeView;
  /** As the user gave it; null for standard output. */
  readonly output: string | null;
}

/** Writes the text of a Word document, one paragraph a line, automatic numbers right before their text. Gives the fault where it is not one file. */
export function runImport({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const [path, ...more] = rest;
  if (path === undefined) return '要写明导入哪个 Word 文件';
  if (more.length > 0) return 'import 一次只导入一个文件';
  const output = typeof values.output === 'string' ? values.output : null;
  return importFile({ path, view: values.changes === 'refuse' ? 'refuse' : 'accept', output }, host);
}

async function importFile(command: ImportCommand, host: CliHost): Promise<ExitCode> {
  const { path, output } = command;
  const read = await readText(command, host);
  if ('fault' in read) return fail(path, read.fault, host);
  if (output === null) await host.stdout.write(read.text);
  else {
    const written = await write(command, output, read.text, host);
    if ('fault' in written) return fail(output, written.fault, host);
    if (written.kept !== null) await host.stderr.write(`${onOneLine(`${output}: ${written.kept}`)}。\n`);
  }
  for (const note of read.notes) await host.stderr.write(`${onOneLine(path)}: ${note}。\n`);
  return 0;
}

interface ImportedText {
  readonly text: string;
  /** What is to be known of it, in Chinese. */
  readonly notes: readonly string[];
}

async function readText({ path, view }: ImportCommand, host: CliHost): Promise<ImportedText | { readonly fault: string }> {
  const { files, folder } = host;
  try {
    const target = resolve(folder, path);
    if ((await files.kindOf(target)) !== 'file') return { fault: '不是普通文件，没有读取' };
    const { readWord, wordSource, describeLeftOut } = await import('../../exchange/onDemand');
    const word = readWord(basename(path), await files.read(target, MOST_BYTES), view);
    if ('reason' in word) return { fault: word.reason };
    const changes = word.tracked ? [`有修订，按全部${view === 'accept' ? '接受' : '拒绝'}读出`] : [];
    return { text: wordSource(word, 'paragraphs').text, notes: [...changes, ...describeLeftOut(word)] };
  } catch (error) {
    return { fault: describeFault(error) };
  }
}

/** What became of the text; `kept` reports where what was in the file before is, and is null where nothing was. */
type Written = { readonly kept: string | null } | { readonly fault: string };

/** The document itself is never written over. */
async function write({ path }: ImportCommand, output: string, text: string, { files, folder }: CliHost): Promise<Written> {
  try {
    const target = resolve(folder, output);
    const source = await files.resolve(resolve(folder, path));
    if (target === source || (await resolved(target)) === source) return { fault: '这是要导入的 Word 文件本身，没有写入' };
    const bytes = new TextEncoder().encode(text);
    const kept = await keepFormer(target, bytes, files);
    await files.replace(target, bytes);
    return { kept };
  } catch (error) {
    return { fault: `没能写入：${describeFault(error)}` };
  }

  async function resolved(target: string): Promise<string> {
    return files.resolve(target).catch(() => target);
  }
}

async function fail(path: string, fault: string, { stderr }: CliHost): Promise<ExitCode> {
  await stderr.write(`${onOneLine(path)}: ${fault}。\n`);
  return 2;
}
