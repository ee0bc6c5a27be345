import { resolve } from 'node:path';
import type { OptionSpec, ParsedArguments } from '../arguments';
import { readDraft } from '../../exchange/draft/readDraft';
import { loadMarkup } from '../../exchange/markup';
import { readLayoutOption } from '../check/arguments';
import { createLanguageService } from '../../languageService';
import type { Layout } from '../../notice/layout';
import { isMarkdownName } from '../../text/markup';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { findTargets } from '../check/targets';
import { onOneLine } from '../format/words';
import type { CliHost, ExitCode } from '../host';
import { describeFault } from '../node/fault';
import { understandingText } from './text';

const MOST_BYTES = 100_000_000;

/** The options of `zhenggai inspect`. */
export const INSPECT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { values: ['json', 'text'] },
  why: { values: null },
  layout: { values: 'any' },
};

/**
 * Writes what was read: of one file the second JSON contract, of several or a folder `{"files":[{"path":…, …}],"errors":[…]}`. Gives the fault
 * where nothing was named.
 */
export function runInspect({ values, rest }: ParsedArguments, host: CliHost): Promise<ExitCode> | string {
  if (rest.length === 0) return '要写明查看哪个文件或文件夹';
  const layout = readLayoutOption(values.layout);
  if (layout !== null && 'fault' in layout) return layout.fault;
  return inspectPaths(rest, { format: values.format === 'text' ? 'text' : 'json', saysWhy: values.why === true, layout }, host);
}

interface Wanted {
  readonly format: 'json' | 'text';
  /** Each number is accounted for as well. */
  readonly saysWhy: boolean;
  readonly layout: Layout | null;
}

async function inspectPaths(paths: readonly string[], { format, saysWhy, layout }: Wanted, host: CliHost): Promise<ExitCode> {
  const isOne = paths.length === 1 && (await isFile(paths[0] ?? '', host));
  const list = isOne || format === 'text' ? null : new JsonList(host);
  const service = createLanguageService();
  let code: ExitCode = 0;
  for await (const target of findTargets(host.files, host.folder, paths)) {
    const read = 'message' in target ? { fault: target.message } : await readText(target.path, host);
    if ('fault' in read) {
      code = 2;
      list?.fail(target.path, read.fault);
      await host.stderr.write(`${onOneLine(`${target.path}: ${read.fault}。`)}\n`);
      continue;
    }
    const notice = service.read(read.text, undefined, await loadMarkup(isMarkdownName(target.path)), layout);
    if (!notice.recognised && 'isNamed' in target && !target.isNamed) continue;
    const understanding = { ...service.inspect(notice), ...(saysWhy ? { numbers: service.inspectNumbers(notice) } : {}) };
    if (list !== null) await list.add({ path: target.path, ...understanding });
    else
      await host.stdout.write(
        format === 'json'
          ? `${JSON.stringify(understanding, null, 2)}\n`
          : understandingText(target.path, notice.recognised, understanding),
      );
  }
  await list?.end();
  return code;
}

/** A path that is missing or no file is reported when it is read. */
async function isFile(path: string, { files, folder }: CliHost): Promise<boolean> {
  try {
    return (await files.kindOf(resolve(folder, path))) !== 'directory';
  } catch {
    return true;
  }
}

/** A JSON document with a line for each file, written as it is read. */
class JsonList {
  readonly #host: CliHost;
  readonly #errors: { readonly path: string; readonly message: string }[] = [];
  #count = 0;

  constructor(host: CliHost) {
    this.#host = host;
  }

  async add(entry: object): Promise<void> {
    await this.#host.stdout.write(`${this.#count === 0 ? '{"files":[\n' : ',\n'}${JSON.stringify(entry)}`);
    this.#count += 1;
  }

  fail(path: string, message: string): void {
    this.#errors.push({ path, message });
  }

  async end(): Promise<void> {
    await this.#host.stdout.write(`${this.#count === 0 ? '{"files":[' : ''}\n],"errors":${JSON.stringify(this.#errors)}}\n`);
  }
}

async function readText(path: string, { files, folder }: CliHost): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const target = resolve(folder, path);
    if ((await files.kindOf(target)) !== 'file') return { fault: '不是普通文件，没有读取' };
    const decoded = await readDraft(target, await files.read(target, MOST_BYTES));
    if ('reason' in decoded) return { fault: decoded.reason };
    const mojibake = findMojibake(decoded.text);
    return mojibake === null ? decoded : { fault: describeMojibake(mojibake) };
  } catch (error) {
    return { fault: describeFault(error) };
  }
}
