import { resolve } from 'node:path';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { readDraft } from '../../exchange/draft/readDraft';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService } from '../../languageService';
import { isMarkdownName } from '../../text/markup';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { describeFault } from '../node/fault';
import { inspectionText } from './text';

const MOST_BYTES = 100_000_000;

/** The options of `zhenggai inspect`. */
export const INSPECT_OPTIONS: Readonly<Record<string, OptionSpec>> = { format: { values: ['json', 'text'] } };

/** Writes what was read of one file; the second JSON contract by default. Gives the fault where it is not one file. */
export function runInspect({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const [path, ...more] = rest;
  if (path === undefined) return '要写明查看哪个文件';
  return more.length > 0 ? 'inspect 一次只看一个文件' : inspect(path, values.format === 'text' ? 'text' : 'json', host);
}

async function inspect(path: string, format: 'json' | 'text', host: CliHost): Promise<ExitCode> {
  const read = await readText(path, host);
  if ('fault' in read) {
    await host.stderr.write(`${onOneLine(path)}: ${read.fault}。\n`);
    return 2;
  }
  const service = createLanguageService();
  const notice = service.read(read.text, undefined, await loadMarkup(isMarkdownName(path)));
  const inspection = service.inspect(notice);
  await host.stdout.write(
    format === 'json' ? `${JSON.stringify(inspection, null, 2)}\n` : inspectionText(path, notice.recognised, inspection),
  );
  return 0;
}

async function readText(path: string, { files, folder }: CliHost): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const target = resolve(folder, path);
    if ((await files.kindOf(target)) !== 'file') return { fault: '不是普通文件，没有读取' };
    const decoded = await readDraft(target, await files.read(target, MOST_BYTES));
    if ('reason' in decoded) return { fault: decoded.reason };
    const mojibake = findMojibake(decoded.text);
    return mojibake === null ? decoded : { fault: describeMojibake(mojibake) };
  } catch (error) {
    return { fault: describeFault(error) };
  }
}
