import { parseArguments, type OptionSpec, type ParsedArguments } from './arguments';
import { CHECK_OPTIONS, toCheckCommand } from './check/arguments';
import { runCheck } from './check/command';
import { EXPORT_OPTIONS, runExport } from './export/command';
import { onOneLine } from './format/words';
import { COMPARE_OPTIONS, runCompare } from './compare/command';
import type { CliHost, ExitCode } from './host';
import { IMPORT_OPTIONS, runImport } from './import/command';
import { INSPECT_OPTIONS, runInspect } from './inspect/command';
import { NEW_OPTIONS, runNew } from './new/command';
import { PIPE_OPTIONS, runPipe } from './pipe/command';
import { REPORT_OPTIONS } from './report/arguments';
import { runReport } from './report/command';
import { RULES_OPTIONS, runRules } from './rules/command';
import { HELP, USAGE } from './usage';
import { VERSION } from './version';

/** What a command understands, and what it does. */
interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Gives the fault where what was asked for makes no sense. */
  readonly run: (given: ParsedArguments, host: CliHost) => Promise<ExitCode> | string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    options: CHECK_OPTIONS,
    run: (given, host) => {
      const command = toCheckCommand(given, host.folder);
      return 'fault' in command ? command.fault : runCheck(command, host);
    },
  },
  compare: { options: COMPARE_OPTIONS, run: runCompare },
  inspect: { options: INSPECT_OPTIONS, run: runInspect },
  import: { options: IMPORT_OPTIONS, run: runImport },
  export: { options: EXPORT_OPTIONS, run: runExport },
  new: { options: NEW_OPTIONS, run: runNew },
  pipe: { options: PIPE_OPTIONS, run: runPipe },
  report: { options: REPORT_OPTIONS, run: runReport },
  rules: { options: RULES_OPTIONS, run: runRules },
};

/** `zhenggai …`: does what the arguments ask for, on the host it is given, and resolves to the exit code. */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const given = parseArguments(command === undefined ? args : rest, command?.options ?? {});
  if ('fault' in given) return refuse(given.fault, host);
  if (given.values.help === true) return say(HELP, host);
  if (given.values.version === true) return say(`${VERSION}\n`, host);
  if (command === undefined)
    return name === ''
      ? refuse('要写明做什么：check、compare、inspect、new、import、export、pipe、report 或 rules', host)
      : refuse(`没有“${name}”这个命令`, host);
  const ran = command.run(given, host);
  return typeof ran === 'string' ? refuse(ran, host) : whetherWritten(await ran, host);
}

async function say(words: string, { stdout }: CliHost): Promise<ExitCode> {
  await stdout.write(words);
  return 0;
}

/** Output that could not be written, to a full disk say, is no success. */
async function whetherWritten(code: ExitCode, { stdout, stderr }: CliHost): Promise<ExitCode> {
  const fault = stdout.fault?.() ?? null;
  if (fault === null) return code;
  await stderr.write(`zhenggai: 结果没有写完：${fault}。\n`);
  return 2;
}

async function refuse(fault: string, { stderr }: CliHost): Promise<ExitCode> {
  await stderr.write(`${onOneLine(`zhenggai: ${fault}。`)}\n${USAGE}`);
  return 2;
}
