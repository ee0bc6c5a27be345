import { dirname, resolve } from 'node:path';
import { readDraft } from '../../exchange/draft/readDraft';
import { loadMarkup } from '../../exchange/markup';
import { exportedName } from '../../exchange/word/copyNames';
import { createLanguageService } from '../../languageService';
import type { Notice } from '../../notice/model';
import type { WordLayout } from '../../services/settings/wordLayout';
import { Unit } from '../../services/unit/unit';
import { isMarkdownName } from '../../text/markup';
import { positionAt } from '../../text/source';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { configurationErrors } from '../check/unitErrors';
import { unitFiles } from '../check/unitFiles';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { keepFormer } from '../keepFormer';
import { describeFault, isMissing } from '../node/fault';

const MOST_BYTES = 100_000_000;

/** The options of `zhenggai export`. */
export const EXPORT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  config: { values: 'any' },
  output: { values: 'any' },
};

/** Writes a draft as a Word document laid out as an official one. Gives the fault where it is not one file. */
export function runExport({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const [path, ...more] = rest;
  if (path === undefined) return '要写明导出哪个稿件';
  if (more.length > 0) return 'export 一次只导出一个文件';
  const output = typeof values.output === 'string' ? values.output : null;
  return exportFile({ path, output, configuration: typeof values.config === 'string' ? values.config : null }, host);
}

/** What is to be exported; `output` and `configuration` are null where they were not named. */
interface Exporting {
  readonly path: string;
  readonly output: string | null;
  readonly configuration: string | null;
}

async function exportFile({ path, output, configuration }: Exporting, host: CliHost): Promise<ExitCode> {
  const layout = await layoutFor(path, configuration, host);
  if (layout === null) return fail(configuration ?? '', '找不到这个配置文件', host);
  const read = await readFile(path, host);
  if ('fault' in read) return fail(path, read.fault, host);
  for (const { span, message } of createLanguageService().unfilled(read.notice)) {
    const { line, character } = positionAt(read.notice.source, span.start);
    await host.stderr.write(`${onOneLine(`${path}:${line + 1}:${character + 1}: ${message}`)}\n`);
  }
  const target = output ?? exportedName(path);
  const fault = await faultOfTarget({ path, target, isChosen: output !== null }, host);
  if (fault !== null) return fail(target, fault, host);
  try {
    const { writeGongwen, chosenFonts, chosenMargins } = await import('../../exchange/writeWord');
    const { fonts = {}, margins = {} } = layout;
    const document = await writeGongwen(read.notice, { fonts: chosenFonts(fonts), margins: chosenMargins(margins) });
    const kept = await keepFormer(resolve(host.folder, target), document, host.files);
    await host.files.replace(resolve(host.folder, target), document);
    if (kept !== null) await host.stderr.write(`${onOneLine(`${target}: ${kept}`)}。\n`);
  } catch (error) {
    return fail(target, `没能写出：${describeFault(error)}`, host);
  }
  await host.stdout.write(`已导出 ${onOneLine(target)}\n`);
  return 0;
}

/** Fonts and margins by the unit's file, the one that was named or the nearest; null where the one that was named is not there. */
async function layoutFor(path: string, named: string | null, { files, folder, stderr }: CliHost): Promise<WordLayout | null> {
  const unit = new Unit(unitFiles(files));
  const file = named === null ? null : resolve(folder, named);
  const found =
    file === null ? await unit.configurationFor(dirname(resolve(folder, path))) : await unit.configurationAt(file, dirname(file));
  if (found === null) return named === null ? {} : null;
  for (const { path: place, message } of configurationErrors(found)) await stderr.write(`${onOneLine(`${place}: ${message}。`)}\n`);
  return found.configuration.word ?? {};
}

async function readFile(path: string, { files, folder }: CliHost): Promise<{ readonly notice: Notice } | { readonly fault: string }> {
  try {
    const source = resolve(folder, path);
    if ((await files.kindOf(source)) !== 'file') return { fault: '不是普通文件，没有读取' };
    const draft = await readDraft(path, await files.read(source, MOST_BYTES));
    if ('reason' in draft) return { fault: draft.reason };
    return { notice: createLanguageService().read(draft.text, undefined, await loadMarkup(isMarkdownName(path))) };
  } catch (error) {
    return { fault: describeFault(error) };
  }
}

interface Writing {
  readonly path: string;
  readonly target: string;
  /** Whether the user named the target. */
  readonly isChosen: boolean;
}

/** The draft is never written over, and a document that is there only where it was named, and then it is kept. */
async function faultOfTarget({ path, target, isChosen }: Writing, { files, folder }: CliHost): Promise<string | null> {
  try {
    const existing = await files.resolve(resolve(folder, target));
    if (existing === (await files.resolve(resolve(folder, path)))) return '这是要导出的稿件本身，没有写入';
    return isChosen ? null : '已有这个文件，没有覆盖；请用 --output 写明导出到哪里';
  } catch (error) {
    return isMissing(error) ? null : `没能写出：${describeFault(error)}`;
  }
}

async function fail(path: string, fault: string, { stderr }: CliHost): Promise<ExitCode> {
  await stderr.write(`${onOneLine(path)}: ${fault}。\n`);
  return 2;
}
