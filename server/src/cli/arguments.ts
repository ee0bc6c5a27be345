import { parseArgs } from 'node:util';

/** One option of a command. */
export interface OptionSpec {
  /** The values it can have; `any` for a path; null where it takes none. */
  readonly values: readonly string[] | 'any' | null;
}

/** The arguments of a command as given: the last of each option holds. */
export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | true>>;
  readonly rest: readonly string[];
}

/** What is wrong with the arguments, in Chinese. */
export interface UsageFault {
  readonly fault: string;
}

/** Options that every command has. */
const COMMON: Readonly<Record<string, OptionSpec>> = { help: { values: null }, version: { values: null } };
const SHORT: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

/** Reads `--format json`, `--format=json`, flags and paths in any order; after `--` everything is a path. */
export function parseArguments(args: readonly string[], specs: Readonly<Record<string, OptionSpec>>): ParsedArguments | UsageFault {
  const known = { ...specs, ...COMMON };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { values }]) => [name, { type: values === null ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.rawName.startsWith('--') ? token.name : (SHORT[token.name] ?? '');
    const spec = Object.hasOwn(known, name) ? known[name] : undefined;
    if (spec === undefined) return { fault: `没有“${token.rawName}”这个选项` };
    const fault = faultOf(token.rawName, spec, token.value);
    if (fault !== null) return { fault };
    values[name] = token.value ?? true;
  }
  return { values, rest: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])) };
}

function faultOf(name: string, { values }: OptionSpec, value: string | undefined): string | null {
  if (values === null) return value === undefined ? null : `“${name}”后面不带值`;
  if (value === undefined || value === '') return `“${name}”后面要写${values === 'any' ? '文件路径' : `${values.join('、')} 之一`}`;
  return values === 'any' || values.includes(value) ? null : `“${name}”应是 ${values.join('、')} 之一，不能是“${value}”`;
}
