import { resolve } from 'node:path';
import { STAGES } from '../../services/settings/configuration';
import type { OptionSpec, ParsedArguments } from '../arguments';
import type { DraftOptions } from '../check/drafts';

/** What a report can be written as: the check sheet, or the ledger. */
export const REPORT_FORMATS = ['html', 'docx', 'xlsx', 'csv'] as const;

/** One of them. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The options of `zhenggai report`. */
export const REPORT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { values: REPORT_FORMATS },
  stage: { values: STAGES },
  list: { values: 'any' },
  sheet: { values: 'any' },
  config: { values: 'any' },
  output: { values: 'any' },
};

/** What was asked for. */
export interface ReportCommand {
  readonly options: DraftOptions;
  readonly format: ReportFormat;
  /** A file or a folder, as given. */
  readonly path: string;
  /** Absolute; null for beside what is reported on. */
  readonly output: string | null;
}

/** What the arguments ask for, or what makes no sense about them. */
export function toReportCommand({ values, rest }: ParsedArguments, folder: string): ReportCommand | { readonly fault: string } {
  const [path, ...more] = rest;
  if (path === undefined) return { fault: '要写明给哪个文件或文件夹出核对单' };
  if (more.length > 0) return { fault: 'report 一次只写一个文件或一个文件夹' };
  const output = pathOf(values.output, folder);
  const given = REPORT_FORMATS.find((each) => each === values.format);
  const byName = REPORT_FORMATS.find((each) => output?.toLowerCase().endsWith(`.${each}`) === true);
  const format = given ?? byName ?? 'html';
  if (output !== null && byName !== format) return { fault: `“--output”应是 .${format} 文件` };
  const list = pathOf(values.list, folder);
  if (list === null && values.sheet !== undefined) return { fault: '“--sheet 工作表”要和“--list 清单文件”同用' };
  return {
    options: {
      folder,
      stage: STAGES.find((each) => each === values.stage) ?? null,
      layout: null,
      configuration: pathOf(values.config, folder),
      list: list === null ? null : { path: list, sheet: typeof values.sheet === 'string' ? values.sheet : null },
    },
    format,
    path,
    output,
  };
}

function pathOf(value: string | true | undefined, folder: string): string | null {
  return typeof value === 'string' ? resolve(folder, value) : null;
}
