import type { OptionSpec, ParsedArguments } from '../arguments';
import { RULES } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import { STAGES } from '../../services/settings/configuration';
import { SEVERITY_NAMES, STAGE_NAMES } from '../format/words';
import type { CliHost, ExitCode } from '../host';

/** The options of `zhenggai rules`. */
export const RULES_OPTIONS: Readonly<Record<string, OptionSpec>> = { format: { values: ['text', 'json'] } };

/** Writes the list of all rules. */
export function runRules({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  if (rest.length > 0) return 'rules 后面不写文件';
  return write(values.format === 'json' ? `${JSON.stringify(RULES.map(dataOf), null, 2)}\n` : RULES.map(paragraphOf).join('\n'), host);
}

async function write(words: string, { stdout }: CliHost): Promise<ExitCode> {
  await stdout.write(words);
  return 0;
}

function dataOf({ id, name, norm, source, severity, fix, options = {} }: Rule): unknown {
  return { id, name, norm, source, severity, fix, options };
}

function paragraphOf({ id, name, norm, source, severity, fix, options = {} }: Rule): string {
  const weights = STAGES.map((stage) => {
    const weight = severity[stage];
    return `${STAGE_NAMES[stage]}${weight === null ? '不查' : SEVERITY_NAMES[weight]}`;
  });
  const choices = Object.entries(options).map(
    ([option, { description, default: value }]) => `  选项 ${option}：${description}（默认 ${JSON.stringify(value)}）\n`,
  );
  const fixes = { safe: '；可自动改', suggested: '；可给出建议改法' } as const;
  return `${id}  ${name}\n  ${norm}\n  ${weights.join('，')}${fix === null ? '' : fixes[fix]}\n  依据：${source}\n${choices.join('')}`;
}
