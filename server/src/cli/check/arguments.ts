import { resolve } from 'node:path';
import type { OptionSpec, ParsedArguments, UsageFault } from '../arguments';
import { readLayout, type Layout } from '../../notice/layout';
import { FAULT_OF_LAYOUT, STAGES } from '../../services/settings/configuration';
import type { CheckCommand } from './checkCommand';
import type { Format } from './outcome';
import { STANDARD_INPUT } from './standardInput';
import { SEVERITIES } from './totals';

const FORMATS: readonly Format[] = ['text', 'json', 'jsonl', 'sarif', 'junit'];

/** The options of `zhenggai check`. */
export const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { values: FORMATS },
  stage: { values: STAGES },
  layout: { values: 'any' },
  'fail-on': { values: SEVERITIES },
  summary: { values: null },
  'show-ignored': { values: null },
  show: { values: SEVERITIES },
  quiet: { values: null },
  output: { values: 'any' },
  'stdin-filename': { values: 'any' },
  fix: { values: null },
  list: { values: 'any' },
  sheet: { values: 'any' },
  config: { values: 'any' },
  baseline: { values: 'any' },
  'update-baseline': { values: null },
  annotate: { values: 'any' },
};

/** What the arguments ask for, paths made absolute from `folder`; or what makes no sense about them. */
export function toCheckCommand({ values, rest }: ParsedArguments, folder: string): CheckCommand | UsageFault {
  const baseline = pathOf(values.baseline, folder);
  const updatesBaseline = values['update-baseline'] === true;
  if (rest.length === 0) return { fault: '要写明检查哪些文件或文件夹；从标准输入读取时写“-”' };
  if (values.summary === true && values.format !== undefined) return { fault: '“--summary”是给人看的一张表，不能和“--format”同用' };
  const faults = inputFault({ values, rest });
  if (faults !== null) return { fault: faults };
  const list = pathOf(values.list, folder);
  const layout = readLayoutOption(values.layout);
  if (layout !== null && 'fault' in layout) return layout;
  if (list === null && values.sheet !== undefined) return { fault: '“--sheet 工作表”要和“--list 清单文件”同用' };
  if (updatesBaseline && baseline === null) return { fault: '“--update-baseline”要和“--baseline 文件”同用' };
  return {
    options: {
      folder,
      format: values.summary === true ? 'summary' : (choice(FORMATS, values.format) ?? 'text'),
      stage: choice(STAGES, values.stage) ?? null,
      layout,
      failOn: choice(SEVERITIES, values['fail-on']) ?? 'error',
      showsIgnored: values['show-ignored'] === true,
      least: values.quiet === true ? 'error' : (choice(SEVERITIES, values.show) ?? 'hint'),
      fix: values.fix === true,
      list: list === null ? null : { path: list, sheet: typeof values.sheet === 'string' ? values.sheet : null },
      configuration: pathOf(values.config, folder),
      collect: updatesBaseline,
      annotate: pathOf(values.annotate, folder),
    },
    paths: rest,
    baseline,
    updatesBaseline,
    output: pathOf(values.output, folder),
    inputName: typeof values['stdin-filename'] === 'string' ? values['stdin-filename'] : DEFAULT_INPUT_NAME,
  };
}

/** The layout that `--layout` names; null where it does not. */
export function readLayoutOption(value: string | true | undefined): Layout | UsageFault | null {
  if (value === undefined) return null;
  return (typeof value === 'string' ? readLayout(value) : null) ?? { fault: `“--layout”${FAULT_OF_LAYOUT}` };
}

/** What a text on standard input is called where nobody says. */
const DEFAULT_INPUT_NAME = '标准输入.txt';

/** What makes no sense about standard input. */
function inputFault({ values, rest }: ParsedArguments): string | null {
  const isRead = rest.includes(STANDARD_INPUT);
  if (!isRead) return values['stdin-filename'] === undefined ? null : '“--stdin-filename”要和“-”（标准输入）同用';
  return values.fix === true ? '标准输入里的稿件不能用“--fix”改写；请存成文件再改' : null;
}

function choice<Name extends string>(names: readonly Name[], value: string | true | undefined): Name | undefined {
  return names.find((name) => name === value);
}

function pathOf(value: string | true | undefined, folder: string): string | null {
  return typeof value === 'string' ? resolve(folder, value) : null;
}
