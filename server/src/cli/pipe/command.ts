import { createLanguageService } from '../../languageService';
import { STAGES } from '../../services/settings/configuration';
import type { OptionSpec, ParsedArguments } from '../arguments';
import type { CliHost, ExitCode } from '../host';
import { answerLine } from './answer';
import { readLines } from './lines';

/** A notice is some 50 KB. A longer line is answered with an error, and no more of it is held. */
const MOST_BYTES = 16_000_000;

/** The options of `zhenggai pipe`. */
export const PIPE_OPTIONS: Readonly<Record<string, OptionSpec>> = { stage: { values: STAGES } };

/** Answers each line of standard input with a line, in order. Nothing is kept from one line to the next. Gives the fault where files are named. */
export function runPipe({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  if (rest.length > 0) return 'pipe 从标准输入逐行读取，不能写文件名';
  return pipe(STAGES.find((name) => name === values.stage) ?? 'review', host);
}

/** Lines that ask for what cannot be done do not change the exit code: whoever sent them reads so in the answer, and the others count. */
async function pipe(stage: (typeof STAGES)[number], { stdin, stdout, interrupted }: CliHost): Promise<ExitCode> {
  const service = createLanguageService();
  for await (const line of readLines(stdin, MOST_BYTES)) {
    await stdout.write(answerLine(line, service, stage));
    if (interrupted.aborted || stdout.hasReader?.() === false) break;
  }
  return interrupted.aborted ? 130 : 0;
}
