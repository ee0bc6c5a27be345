import { resolve } from 'node:path';
import type { OptionSpec, ParsedArguments, UsageFault } from '../arguments';
import { STAGES } from '../../services/settings/configuration';
import type { CheckCommand } from './command';
import type { Format } from './outcome';
import { SEVERITIES } from './totals';

const FORMATS: readonly Format[] = ['text', 'json', 'jsonl', 'sarif', 'junit'];

/** The options of `zhenggai check`. */
export const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { values: FORMATS },
  stage: { values: STAGES },
  'fail-on': { values: SEVERITIES },
  summary: { values: null },
  'show-ignored': { values: null },
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
  if (rest.length === 0) return { fault: '要写明检查哪些文件或文件夹' };
  if (values.summary === true && values.format !== undefined) return { fault: '“--summary”是给人看的一张表，不能和“--format”同用' };
  const list = pathOf(values.list, folder);
  if (list === null && values.sheet !== undefined) return { fault: '“--sheet 工作表”要和“--list 清单文件”同用' };
  if (updatesBaseline && baseline === null) return { fault: '“--update-baseline”要和“--baseline 文件”同用' };
  return {
    options: {
      folder,
      format: values.summary === true ? 'summary' : (choice(FORMATS, values.format) ?? 'text'),
      stage: choice(STAGES, values.stage) ?? null,
      failOn: choice(SEVERITIES, values['fail-on']) ?? 'error',
      showsIgnored: values['show-ignored'] === true,
      fix: values.fix === true,
      list: list === null ? null : { path: list, sheet: typeof values.sheet === 'string' ? values.sheet : null },
      configuration: pathOf(values.config, folder),
      collect: updatesBaseline,
      annotate: pathOf(values.annotate, folder),
    },
    paths: rest,
    baseline,
    updatesBaseline,
  };
}

function choice<Name extends string>(names: readonly Name[], value: string | true | undefined): Name | undefined {
  return names.find((name) => name === value);
}

function pathOf(value: string | true | undefined, folder: string): string | null {
  return typeof value === 'string' ? resolve(folder, value) : null;
}
