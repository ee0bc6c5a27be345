import { basename, dirname, relative, resolve, sep } from 'node:path';
import { formatIgnores, IGNORE_FILE, NO_IGNORES, parseIgnores, type Ignores, type NoticeIgnores } from '../../services/ignores/ignoreFile';
import { onOneLine } from '../format/words';
import type { CliHost, FileSystem } from '../host';
import { describeFault } from '../node/fault';
import { exists } from './exists';
import type { CheckError, FileOutcome } from './outcome';
import type { Target } from './targets';
import { ignoreErrors } from './unitErrors';
import { readText } from './unitFiles';

/** What of a command concerns the baseline. */
interface BaselineRequest {
  readonly options: { readonly folder: string };
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
}

/** A baseline holds the findings of a whole archive. */
const MOST_CHARACTERS = 50_000_000;

/** An ignore file may begin as a baseline. From then on people write reasons and stages into it, and what it ignores would not be found to be kept. */
const NOT_OVER_IGNORES = `${IGNORE_FILE} 已经有了，里面有人写的内容，没有当基线重写；请给基线换一个文件名`;

/** The findings that were there before: one file for any number of notices below its folder, or beside it. */
export class Baseline {
  /** What is wrong with the file as it was. */
  readonly errors: readonly CheckError[];
  readonly #path: string | null;
  readonly #folder: string;
  readonly #isUpdated: boolean;
  readonly #ignores: Map<string, NoticeIgnores>;
  /** How many findings of the baseline were found again, by notice. */
  readonly #matched = new Map<string, number>();

  private constructor({ baseline, options, updatesBaseline }: BaselineRequest, ignores: Ignores, errors: readonly CheckError[]) {
    this.#path = baseline;
    this.#folder = options.folder;
    this.#isUpdated = updatesBaseline;
    this.#ignores = new Map(Object.entries(ignores));
    this.errors = errors;
  }

  /** Reads the baseline. One that is to be made need not be there. */
  static async open(request: BaselineRequest, files: FileSystem): Promise<Baseline> {
    const { baseline, updatesBaseline } = request;
    if (baseline === null) return new Baseline(request, {}, []);
    if (updatesBaseline && basename(baseline) === IGNORE_FILE && (await exists(files, baseline)))
      return new Baseline(request, {}, [{ path: baseline, message: NOT_OVER_IGNORES }]);
    const { ignores, errors } = await readBaseline(files, baseline);
    if (errors.length > 0 || updatesBaseline) return new Baseline(request, ignores, errors);
    return new Baseline(
      request,
      ignores,
      (await exists(files, baseline)) ? [] : [{ path: baseline, message: '找不到这个基线文件；可加 --update-baseline 生成' }],
    );
  }

  /** What is to be ignored in a notice; nothing while the baseline is made anew. */
  of(path: string): NoticeIgnores {
    return (this.#isUpdated ? undefined : this.#ignores.get(this.#nameOf(path))) ?? NO_IGNORES;
  }

  /** Takes what was found in a file into the new baseline. A file that could not be read keeps what it had. */
  collect(target: Target, { state, collected, inBaseline }: FileOutcome): void {
    if ('message' in target || state === 'unreadable' || state === 'excluded') return;
    const name = this.#nameOf(target.path);
    if (this.#isUpdated) this.#ignores.set(name, { rules: [], findings: collected });
    else if (this.#ignores.has(name)) this.#matched.set(name, inBaseline);
  }

  /** What is to be known of a baseline that was used: findings that are no longer there. Of notices that are there and were not checked nothing is known. */
  async notes(files: FileSystem): Promise<readonly CheckError[]> {
    const path = this.#path;
    if (path === null || this.#isUpdated || this.errors.length > 0) return [];
    let [all, gone, matched] = [0, 0, 0];
    for (const [name, { findings }] of this.#ignores) {
      const found = this.#matched.get(name);
      const isKnown = found !== undefined || !(await exists(files, this.#placeOf(name)));
      all += findings.length;
      matched += found ?? 0;
      gone += isKnown ? findings.length - (found ?? 0) : 0;
    }
    if (gone === 0) return [];
    if (matched === 0 && gone === all)
      return [
        {
          path,
          message: `基线里的${all}处一处也没有对上：稿件可能改了名，或者基线换了文件夹；请核对路径，或加 --update-baseline 重新生成`,
        },
      ];
    return [{ path, message: `基线里有${gone}处已不存在（原句已改，或稿件已不在）；可加 --update-baseline 更新` }];
  }

  /** Writes the new baseline, without the files that are gone; nothing where none is to be made. */
  async close({ files, stderr }: CliHost): Promise<readonly CheckError[]> {
    const path = this.#path;
    if (!this.#isUpdated || path === null || this.errors.length > 0) return [];
    try {
      const ignores = await this.#present(files);
      await files.replace(path, new TextEncoder().encode(formatIgnores(ignores)));
      const count = Object.values(ignores).reduce((sum, { findings }) => sum + findings.length, 0);
      await stderr.write(`${onOneLine(`基线已写入 ${path}，共${count}处。`)}\n`);
      return [];
    } catch (error) {
      return [{ path, message: `没能写入基线：${describeFault(error)}` }];
    }
  }

  async #present(files: FileSystem): Promise<Ignores> {
    const present: (readonly [string, NoticeIgnores])[] = [];
    for (const [name, ignores] of this.#ignores) {
      if (await exists(files, this.#placeOf(name))) present.push([name, ignores]);
    }
    return Object.fromEntries(present);
  }

  #placeOf(name: string): string {
    return resolve(dirname(this.#path ?? '.'), name);
  }

  /** The notice's path from the baseline's folder, with `/`. */
  #nameOf(path: string): string {
    return relative(dirname(this.#path ?? '.'), resolve(this.#folder, path))
      .split(sep)
      .join('/');
  }
}

/** A baseline that is not there yet is empty. */
async function readBaseline(
  files: FileSystem,
  path: string,
): Promise<{ readonly ignores: Ignores; readonly errors: readonly CheckError[] }> {
  const read = await readText(files, path, MOST_CHARACTERS);
  if (read === 'missing') return { ignores: {}, errors: [] };
  if ('fault' in read) return { ignores: {}, errors: [{ path, message: read.fault }] };
  const { ignores, problems } = parseIgnores(read.text, MOST_CHARACTERS);
  return { ignores, errors: ignoreErrors({ file: path, problems }) };
}
