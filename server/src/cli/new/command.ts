import { basename, resolve } from 'node:path';
import type { ProblemList } from '../../notice/problemList';
import { fromList, type SkeletonChoices } from '../../services/skeleton/skeleton';
import { composeNotice, LAYOUTS } from '../../services/snippets/newNotice';
import { plainText, type Snippet } from '../../services/snippets/snippet';
import { NO_UNIT } from '../../services/snippets/unit';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { exists } from '../check/exists';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { describeFault } from '../node/fault';

/** The options of `zhenggai new`. */
export const NEW_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  list: { values: 'any' },
  sheet: { values: 'any' },
  layout: { values: 'any' },
  output: { values: 'any' },
  numbering: { values: ['continuous', 'restart'] },
  measures: { values: ['take', 'leave'] },
  notes: { values: null },
};

const NUMBERINGS = ['continuous', 'restart'] as const;
const MOST_BYTES = 20_000_000;

/** What was asked for. */
interface NewCommand {
  readonly layout: Snippet;
  readonly list: string;
  readonly sheet: string | null;
  /** Absolute; null for standard output. */
  readonly output: string | null;
  readonly choices: SkeletonChoices;
}

/** Writes a notice to be filled in from a list of problems. Gives the fault where what was asked for makes no sense. */
export function runNew({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const [extra] = rest;
  if (extra !== undefined) return `“${extra}”多余；清单写在 --list 后面，输出文件写在 --output 后面`;
  const textOf = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const [list, output] = [textOf('list'), textOf('output')];
  if (list === null) return '要写明从哪份问题清单生成：--list 清单.xlsx';
  const layout = findLayout(textOf('layout') ?? '');
  if (layout === null) return `要用 --layout 写明版式，可用的有：${LAYOUTS.map(({ prefix }) => prefix).join('、')}`;
  const numbering = NUMBERINGS.find((each) => each === values.numbering) ?? null;
  const choices = { numbering, takesMeasures: values.measures !== 'leave', notesDuties: values.notes === true };
  const path = output === null ? null : resolve(host.folder, output);
  if (path !== null && !/\.(?:txt|md|zhenggai)$/iu.test(path)) return '“--output”应是 .txt、.md 或 .zhenggai 文件';
  return write({ layout, list, sheet: textOf('sheet'), output: path, choices }, host);
}

/** By prefix (整改通报针对), its end (针对), or initials (zgtbzd). */
function findLayout(name: string): Snippet | null {
  if (name === '') return null;
  const found = LAYOUTS.filter(({ prefix, initials }) => prefix === name || initials === name || prefix === `整改通报${name}`);
  return found[0] ?? null;
}

async function write({ layout, list: name, sheet, output, choices }: NewCommand, host: CliHost): Promise<ExitCode> {
  const fail = async (path: string, reason: string): Promise<ExitCode> => {
    await host.stderr.write(`${onOneLine(path)}: ${reason}。\n`);
    return 2;
  };
  const list = await readProblemList(name, sheet, host);
  if ('reason' in list) return fail(name, list.reason);
  await host.stderr.write(`${onOneLine(name)}: ${onOneLine(list.recognised)}。\n`);
  const known = composeNotice({ layout: layout.prefix, inspection: null, start: '', end: '', feedback: '' }, NO_UNIT) ?? layout;
  const skeleton = fromList(known, list, choices);
  if (skeleton === null) return fail(name, '清单里没有问题，没有生成');
  const text = `${plainText(skeleton)}\n`;
  if (output === null) {
    await host.stdout.write(text);
    return 0;
  }
  try {
    if (await exists(host.files, output)) return await fail(output, '这个文件已经有了，没有覆盖；请换一个文件名');
    await host.files.replace(output, new TextEncoder().encode(text));
    await host.stderr.write(`已写入 ${onOneLine(output)}：${list.problems.length}个问题，带【】处待填。\n`);
    return 0;
  } catch (error) {
    return fail(output, `没能写入：${describeFault(error)}`);
  }
}

async function readProblemList(
  name: string,
  sheet: string | null,
  { files, folder }: CliHost,
): Promise<ProblemList | { readonly reason: string }> {
  try {
    const { readList } = await import('../../exchange/onDemand');
    return await readList(basename(name), await files.read(resolve(folder, name), MOST_BYTES), sheet === null ? {} : { sheet });
  } catch (error) {
    return { reason: describeFault(error) };
  }
}
