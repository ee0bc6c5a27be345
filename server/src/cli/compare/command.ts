import { resolve } from 'node:path';
import { readDraft } from '../../exchange/draft/readDraft';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService } from '../../languageService';
import type { Notice } from '../../notice/model';
import type { PairComparison } from '../../services/publish/comparePair';
import { describePair, type PairRemark } from '../../services/publish/describePair';
import { isMarkdownName } from '../../text/markup';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { describeFault } from '../node/fault';

/** The options of `zhenggai compare`. */
export const COMPARE_OPTIONS: Readonly<Record<string, OptionSpec>> = { format: { values: ['text', 'json'] } };

const MOST_BYTES = 100_000_000;

/** Holds a public text against the internal one of the same notice. Gives the fault where these are not two files. */
export function runCompare({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const [published, internal, ...more] = rest;
  if (published === undefined || internal === undefined || more.length > 0) return '要先写公开稿，再写内部稿，共两个文件';
  return compare({ published, internal }, values.format === 'json', host);
}

interface Paths {
  readonly published: string;
  readonly internal: string;
}

async function compare(paths: Paths, isJson: boolean, host: CliHost): Promise<ExitCode> {
  const [published, internal] = [await readNotice(paths.published, host), await readNotice(paths.internal, host)];
  if (published === null || internal === null) return 2;
  const comparison = createLanguageService().compare(published, internal);
  await host.stdout.write(isJson ? `${JSON.stringify(comparison, null, 2)}\n` : textOf(paths, comparison));
  const { unknownProblems, unknownNumbers, mustNotBePublic } = comparison;
  return unknownProblems.length + unknownNumbers.length + mustNotBePublic.length > 0 ? 1 : 0;
}

async function readNotice(path: string, { files, folder, stderr }: CliHost): Promise<Notice | null> {
  const fail = async (reason: string): Promise<null> => {
    await stderr.write(`${onOneLine(path)}: ${reason}。\n`);
    return null;
  };
  try {
    const decoded = await readDraft(path, await files.read(resolve(folder, path), MOST_BYTES));
    if ('reason' in decoded) return await fail(decoded.reason);
    const notice = createLanguageService().read(decoded.text, undefined, await loadMarkup(isMarkdownName(path)));
    return notice.recognised ? notice : await fail('不是整改通报，没有对照');
  } catch (error) {
    return fail(describeFault(error));
  }
}

function textOf({ published, internal }: Paths, comparison: PairComparison): string {
  const remarks = describePair(comparison);
  const lines = [...section(published, remarks.published), ...section(internal, remarks.internal), remarks.summary];
  return `${lines.map(onOneLine).join('\n')}\n`;
}

function section(path: string, remarks: readonly PairRemark[]): readonly string[] {
  return remarks.map(({ message, line }) => `${path}:${line + 1}: ${message}`);
}
