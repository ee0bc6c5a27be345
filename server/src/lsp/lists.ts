import type { ProblemList } from '../notice/problemList';
import { listBeside } from '../services/lists/linkNames';
import { matchesGlob } from '../services/settings/glob';
import type { PlacedLink } from '../services/settings/resolveSettings';
import { fileBelow, folderOf, nameOf, pathBelow } from './address';
import type { Files } from './files';

/** A list as it was read, with its address; `list` is null where it could not be read. */
export interface ReadList {
  readonly uri: string;
  readonly list: ProblemList | null;
  /** What was recognised of it, or why it could not be read; Chinese, without a full stop. */
  readonly words: string;
}

/** What is known of a notice's surroundings: the files beside it, and what the user chose. */
export interface Link {
  readonly names: readonly string[];
  readonly chosen: string | null;
}

const MOST_BYTES = 20_000_000;

/** The lists that open notices answer: chosen by the user, named by the unit's file, or lying beside the notice. Read when first asked for, never before a finding is out. */
export class Lists {
  readonly #files: () => Files;
  readonly #past: () => Promise<unknown>;
  readonly #links = new Map<string, Link>();
  readonly #read = new Map<string, ReadList>();
  readonly #reading = new Map<string, Promise<ReadList>>();
  readonly #listeners: (() => void)[] = [];

  /** `past` resolves when the first findings are out. */
  constructor(files: () => Files, past: () => Promise<unknown>) {
    this.#files = files;
    this.#past = past;
  }

  /** Calls back when a list was read: what was checked without it is to be checked again. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** To be called with what the client sees beside a notice. */
  link(notice: string, link: Link): void {
    this.#links.set(notice, link);
  }

  /** The address of the list that a notice answers; null for none. */
  addressFor(notice: string, links: readonly PlacedLink[]): string | null {
    const { chosen = null, names = [] } = this.#links.get(notice) ?? {};
    if (chosen !== null) return chosen;
    const named = links.findLast(({ folder, notice: pattern }) => {
      const below = pathBelow(folder, notice);
      return below !== null && matchesGlob(pattern, below);
    });
    if (named !== undefined) return fileBelow(named.folder, named.list);
    const folder = folderOf(notice);
    const beside = listBeside(nameOf(notice), names);
    return folder === null || beside === null ? null : fileBelow(folder, beside);
  }

  /** The list at an address, as far as it has been read; null while it is not. It is read then, and those who listen are called. */
  peek(uri: string): ReadList | null {
    const known = this.#read.get(uri);
    if (known === undefined) {
      void this.#past()
        .then(() => this.read(uri))
        .then(() => this.announce());
    }
    return known ?? null;
  }

  /** The addresses of the lists that have been read. */
  readSoFar(): ReadonlySet<string> {
    return new Set(this.#read.keys());
  }

  /** The list at an address, read once until it changes. Never rejects. */
  read(uri: string): Promise<ReadList> {
    const known = this.#reading.get(uri);
    if (known !== undefined) return known;
    const reading = this.#readNow(uri).then((list) => {
      this.#read.set(uri, list);
      return list;
    });
    this.#reading.set(uri, reading);
    return reading;
  }

  /** To be called when files changed: lists among them are read anew. */
  changeFiles(uris: readonly string[]): void {
    const changed = uris.filter((uri) => this.#reading.delete(uri));
    for (const uri of changed) this.#read.delete(uri);
    if (changed.length > 0) this.announce();
  }

  /** To be called when a notice is closed. */
  forget(notice: string): void {
    this.#links.delete(notice);
  }

  /** To be called where another list holds than before. */
  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  async #readNow(uri: string): Promise<ReadList> {
    const failed = (reason: string): ReadList => ({ uri, list: null, words: reason });
    try {
      const bytes = await this.#files().read(uri, MOST_BYTES);
      if (bytes === 'missing') return failed('找不到这个文件');
      if ('fault' in bytes) return failed(bytes.fault);
      const { readList } = await import('../exchange/onDemand');
      const list = await readList(nameOf(uri), bytes);
      return 'reason' in list ? failed(list.reason) : { uri, list: withAddress(list, uri), words: list.recognised };
    } catch {
      return failed('读取时出错');
    }
  }
}

/** Findings name the list's places by its address. */
function withAddress(list: ProblemList, address: string): ProblemList {
  return { ...list, problems: list.problems.map((problem) => ({ ...problem, place: { ...problem.place, address } })) };
}
