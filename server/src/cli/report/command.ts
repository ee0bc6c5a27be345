import { basename, dirname, join, resolve } from 'node:path';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService } from '../../languageService';
import type { NoticeReport } from '../../notice/ledger';
import { NO_IGNORES } from '../../services/ignores/ignoreFile';
import { isMarkdownName } from '../../text/markup';
import type { ParsedArguments } from '../arguments';
import { Drafts } from '../check/drafts';
import { exists } from '../check/exists';
import { Progress } from '../check/progress';
import { findTargets } from '../check/targets';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { describeFault } from '../node/fault';
import { VERSION } from '../version';
import { toReportCommand, type ReportCommand, type ReportFormat } from './arguments';

/** Writes the check sheet or the ledger of a notice, or of all notices of a folder. Gives the fault where what was asked for makes no sense. */
export function runReport(given: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  const command = toReportCommand(given, host.folder);
  return 'fault' in command ? command.fault : report(command, host);
}

async function report(command: ReportCommand, host: CliHost): Promise<ExitCode> {
  const { reports, faults, isInterrupted } = await readAll(command, host);
  if (isInterrupted) return 130;
  const [first] = reports;
  if (first === undefined) {
    if (faults === 0) await host.stderr.write(`${onOneLine(command.path)}: 没有找到整改通报，没有写核对单。\n`);
    return 2;
  }
  if ((command.format === 'xlsx' || command.format === 'csv') && reports.length > 1) {
    await host.stderr.write('台账一篇一份：文件夹里有几篇通报时，请写明文件。\n');
    return 2;
  }
  const output = command.output ?? (await outputFor(command, host));
  if (command.output !== null && !(await isOurs(output, host))) {
    await host.stderr.write(`${onOneLine(output)}: 这个文件已经有了，没有覆盖；请换一个文件名。\n`);
    return 2;
  }
  try {
    await host.files.replace(output, await write(reports, command.format));
  } catch (error) {
    await host.stderr.write(`${onOneLine(output)}: 没能写入：${describeFault(error)}。\n`);
    return 2;
  }
  await host.stderr.write(`已写入 ${onOneLine(output)}：${reports.length}篇通报。\n`);
  return faults > 0 ? 2 : 0;
}

interface Read {
  readonly reports: readonly NoticeReport[];
  readonly faults: number;
  readonly isInterrupted: boolean;
}

async function readAll({ options, path }: ReportCommand, host: CliHost): Promise<Read> {
  const drafts = new Drafts(options, host.files);
  const progress = new Progress(host, true);
  const reports: NoticeReport[] = [];
  let faults = 0;
  const fail = async (where: string, message: string): Promise<void> => {
    faults += 1;
    await progress.clear();
    await host.stderr.write(`${onOneLine(where)}: ${message}。\n`);
  };
  for await (const target of findTargets(host.files, options.folder, [path])) {
    if (host.interrupted.aborted) break;
    if ('message' in target) {
      await fail(target.path, target.message);
      continue;
    }
    try {
      const opened = await drafts.open(target.path, NO_IGNORES);
      for (const error of opened.errors) await fail(error.path, error.message);
      const made = opened.kind === 'draft' ? await reportOf(opened.draft) : null;
      if (made !== null) reports.push(made);
    } catch (error) {
      await fail(target.path, describeFault(error));
    }
    await progress.show(reports.length);
  }
  await progress.clear();
  return { reports, faults, isInterrupted: host.interrupted.aborted };
}

type Draft = Extract<Awaited<ReturnType<Drafts['open']>>, { readonly kind: 'draft' }>['draft'];

/** Null where the text is no notice. */
async function reportOf({ path, bytes, decoded, check, layout, decisions }: Draft): Promise<NoticeReport | null> {
  const service = createLanguageService();
  const notice = service.read(decoded.text, undefined, await loadMarkup(isMarkdownName(path)), layout);
  if (!notice.recognised) return null;
  const { createHash } = await import('node:crypto');
  return service.report(notice, check, decisions, {
    name: basename(path),
    version: VERSION,
    digest: `sha-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    at: timeOf(new Date()),
  });
}

function timeOf(now: Date): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日 ${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
}

async function write(reports: readonly NoticeReport[], format: ReportFormat): Promise<Uint8Array> {
  if (format === 'docx') {
    const { checkSheetDocx } = await import('../../exchange/writeWord');
    return checkSheetDocx(reports);
  }
  const { ledgerCsv, ledgerXlsx, reportPage } = await import('../../exchange/ledger/onDemand');
  const [first] = reports;
  if (format === 'html' || first === undefined) return new TextEncoder().encode(reportPage(reports));
  return format === 'csv' ? ledgerCsv(first.ledger) : ledgerXlsx(first.ledger, first.reconciliation);
}

/** `通报.整改核对单.html` beside the notice, `送审核对单.html` in the folder. A ledger is not called as lists are, or it would be taken for one. */
async function outputFor({ path, format, options }: ReportCommand, { files }: CliHost): Promise<string> {
  const target = resolve(options.folder, path);
  const isSheet = format === 'html' || format === 'docx';
  if ((await files.kindOf(target)) === 'directory') return join(target, `${isSheet ? '送审核对单' : '台账导出'}.${format}`);
  return join(dirname(target), `${basename(target).replace(/\.[^.]{1,10}$/u, '')}.${isSheet ? '整改核对单' : '台账导出'}.${format}`);
}

/** A page of ours may be written over; nothing else that was named. */
async function isOurs(path: string, { files }: CliHost): Promise<boolean> {
  if (!(await exists(files, path))) return true;
  if (!path.toLowerCase().endsWith('.html')) return false;
  try {
    return new TextDecoder().decode(await files.read(path, 50_000_000)).includes('<title>送审核对单');
  } catch {
    return false;
  }
}
