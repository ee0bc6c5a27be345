import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readDraft, type DraftText } from '../../exchange/draft/readDraft';
import type { Layout } from '../../notice/layout';
import type { Stage } from '../../rules/rule';
import type { CheckSettings } from '../../rules/checkSettings';
import type { WordingRow } from '../../rules/text/wordingTable';
import type { Decisions } from '../../services/ignores/checkWithIgnores';
import { ignoresOf, type NoticeIgnores } from '../../services/ignores/ignoreFile';
import { resolveSettings, type ResolvedSettings } from '../../services/settings/resolveSettings';
import { isExcluded } from '../../services/unit/excluded';
import { Unit } from '../../services/unit/unit';
import type { FileSystem } from '../host';
import type { CheckError, CheckOptions } from './outcome';
import { ProblemLists } from './problemLists';
import { configurationErrors, ignoreErrors, ignoreNotes } from './unitErrors';
import { unitFiles } from './unitFiles';

/** A notice is some 50 KB; what is longer than this is something else. */
const MOST_BYTES = 100_000_000;

/** The options of a command that decide how drafts are opened. */
export type DraftOptions = Pick<CheckOptions, 'folder' | 'stage' | 'layout' | 'configuration' | 'list'>;

/** A file that could be read, and how it is to be checked. */
export interface Draft {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: DraftText;
  readonly check: CheckSettings;
  readonly layout: Layout | null;
  readonly decisions: Decisions;
  /** Where the list that the notice answers is kept, absolute; empty where it has none. */
  readonly listPath: string;
}

/** What became of opening a file: a draft, one that the configuration leaves out, or one that cannot be read. */
export type Opened = { readonly errors: readonly CheckError[]; readonly stage: Stage } & (
  | { readonly kind: 'draft'; readonly draft: Draft; readonly notes: readonly CheckError[] }
  | { readonly kind: 'excluded'; readonly file: string | null }
  | { readonly kind: 'unreadable' }
);

/** Opens drafts, each with the configuration, the ignores and the list of problems that hold for it. */
export class Drafts {
  readonly #options: DraftOptions;
  readonly #files: FileSystem;
  readonly #unit: Unit;
  readonly #problemLists: ProblemLists;

  constructor(options: DraftOptions, files: FileSystem) {
    this.#options = options;
    this.#files = files;
    this.#unit = new Unit(unitFiles(files));
    this.#problemLists = new ProblemLists(files, options.list);
  }

  /** Rejects where the file cannot be used. */
  async open(given: string, baseline: NoticeIgnores): Promise<Opened> {
    const path = resolve(this.#options.folder, given);
    const { resolved, wording, file, errors: found } = await this.#settingsFor(dirname(path));
    const ignored = await this.#unit.ignoresIn(dirname(path));
    const ignores = ignoresOf(ignored.ignores, basename(path));
    const stage = this.#options.stage ?? ignores.stage ?? resolved.check.stage;
    if (isExcluded(resolved.ignoreFiles, (folder) => pathFrom(folder, path))) return { kind: 'excluded', errors: found, stage, file };
    const linked = await this.#problemLists.of(path, resolved.problemLists);
    const errors = [...found, ...linked.errors];
    const check: CheckSettings = {
      ...resolved.check,
      stage,
      wordingTables: wording,
      ...(linked.list === null ? {} : { problemList: linked.list }),
    };
    const bytes = await this.#files.read(path, MOST_BYTES);
    const decoded = await readDraft(path, bytes);
    if ('reason' in decoded) return { kind: 'unreadable', errors: [...errors, { path: given, message: decoded.reason }], stage };
    const decisions = { ignores, baseline };
    const layout = this.#options.layout ?? resolved.layout;
    const draft = { path, bytes, decoded, check, layout, decisions, listPath: linked.path };
    return { kind: 'draft', draft, errors: [...errors, ...ignoreErrors(ignored)], notes: ignoreNotes(ignored), stage };
  }

  async #settingsFor(folder: string): Promise<FolderSettings> {
    const named = this.#options.configuration;
    const found = named === null ? await this.#unit.configurationFor(folder) : await this.#unit.configurationAt(named, dirname(named));
    if (found !== null) {
      const resolved = resolveSettings(found);
      // Of a configuration that was named, patterns start where the command was called as well.
      const here = named === null ? [] : resolved.ignoreFiles.map(({ path }) => ({ folder: this.#options.folder, path }));
      const ignoreFiles = [...resolved.ignoreFiles, ...here];
      return { resolved: { ...resolved, ignoreFiles }, wording: found.wording, file: found.file, errors: configurationErrors(found) };
    }
    const errors = named === null ? [] : [{ path: named, message: '找不到这个配置文件' }];
    return { resolved: resolveSettings(null), wording: [], file: null, errors };
  }
}

/** What holds for the notices of a folder. */
interface FolderSettings {
  readonly resolved: ResolvedSettings;
  readonly wording: readonly WordingRow[];
  /** The configuration's file; null where there is none. */
  readonly file: string | null;
  readonly errors: readonly CheckError[];
}

function pathFrom(folder: string, path: string): string | null {
  const below = relative(folder, path).split(sep).join('/');
  return below.startsWith('../') || isAbsolute(below) ? null : below;
}
