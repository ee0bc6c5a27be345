import type { Connection } from 'vscode-languageserver';
import { decodeText } from '../exchange/encoding/decode';
import { IGNORE_FILE, ignoresOf, NO_IGNORES, parseIgnores, type Ignores, type NoticeIgnores } from '../services/ignores/ignoreFile';
import type { WordingRow } from '../rules/text/wordingTable';
import { CONFIGURATION_FILE, type ConfigurationProblem } from '../services/settings/configuration';
import { parseConfiguration } from '../services/settings/parseConfiguration';
import type { PlacedConfiguration } from '../services/settings/resolveSettings';
import { fileBelow, fileIn, folderOf, isSameFile, nameOf, parentOf } from './address';
import { toConfigurationDiagnostics } from './configurationProblems';
import type { Files } from './files';
import { readWordingTables } from './wordingTables';

/** The folders above a notice that are looked at: no draft lies deeper. */
const MOST_FOLDERS = 40;

/** A unit's file, and the rows of the wording tables that it names. */
export interface FolderConfiguration extends PlacedConfiguration {
  readonly wording: readonly WordingRow[];
}

/** What the files beside and above a notice say about it. Each file is read once, and again after `forget`. */
export class Folders {
  readonly #connection: Connection;
  #files: Files;
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #configurations = new Map<string, Promise<FolderConfiguration>>();
  /** The addresses of the tables that some configuration names. */
  readonly #tables = new Set<string>();
  readonly #ignores = new Map<string, Promise<Ignores>>();

  constructor(connection: Connection, files: Files) {
    this.#connection = connection;
    this.#files = files;
  }

  /** To be called once, where the client reads files for us. */
  readWith(files: Files): void {
    this.#files = files;
  }

  /**
   * The `.zhenggairc.json` of a notice: the one in its folder, or in the nearest folder above, up to the root of a repository or the user's
   * home, as on the command line. Null where there is none.
   */
  async configurationOf(uri: string): Promise<FolderConfiguration | null> {
    // All folders are asked at once, since each answer may be long in coming; the nearest that has something to say counts.
    const looks = foldersAbove(uri, this.#files.home).map((folder) => ({
      folder,
      text: this.#configurationText(folder),
      isRepository: this.#isRepository(folder),
    }));
    for (const { folder, text, isRepository } of looks) {
      const written = await text;
      if (written !== null) return this.#configurationIn(folder, written);
      if (await isRepository) return null;
    }
    return null;
  }

  /** What is ignored in a notice, by the file beside it. */
  async ignoresOf(uri: string): Promise<NoticeIgnores> {
    const folder = folderOf(uri);
    return folder === null ? NO_IGNORES : ignoresOf(await this.ignoresIn(folder), nameOf(uri));
  }

  /** What is ignored in the notices of a folder. */
  ignoresIn(folder: string): Promise<Ignores> {
    return remembered(this.#ignores, folder, async () => {
      const uri = fileIn(folder, IGNORE_FILE);
      const text = await this.#text(uri);
      if (text === null) return {};
      const { ignores, problems } = parseIgnores(text);
      this.#report(uri, text, problems);
      return ignores;
    });
  }

  /** Whether what is known here comes from this file, or would where it came to be. */
  dependsOn(uri: string): boolean {
    return [CONFIGURATION_FILE, IGNORE_FILE].includes(nameOf(uri)) || [...this.#tables].some((table) => isSameFile(table, uri));
  }

  /** To be called when such a file changed. */
  forget(): void {
    this.#texts.clear();
    this.#configurations.clear();
    this.#ignores.clear();
    this.#tables.clear();
  }

  #configurationText(folder: string): Promise<string | null> {
    return remembered(this.#texts, folder, () => this.#text(fileIn(folder, CONFIGURATION_FILE)));
  }

  #configurationIn(folder: string, text: string): Promise<FolderConfiguration> {
    return remembered(this.#configurations, folder, async () => {
      const { configuration, problems } = parseConfiguration(text);
      const paths = configuration.wordingTables ?? [];
      for (const path of paths) this.#tables.add(fileBelow(folder, path));
      const wording = await readWordingTables(this.#files, folder, paths);
      this.#report(fileIn(folder, CONFIGURATION_FILE), text, [...problems, ...wording.problems]);
      return { folder, configuration, wording: wording.rows };
    });
  }

  /** A repository has a folder `.git`; one that belongs to another has a file of that name. */
  async #isRepository(folder: string): Promise<boolean> {
    const signs = await Promise.all(['.git/HEAD', '.git'].map((name) => this.#files.read(`${folder}/${name}`)));
    return signs.some((sign) => sign !== null);
  }

  async #text(uri: string): Promise<string | null> {
    const bytes = await this.#files.read(uri);
    if (bytes === null) return null;
    const decoded = decodeText(bytes);
    return 'reason' in decoded ? '' : decoded.text;
  }

  /** Shows what is wrong with a configuration where it is. */
  #report(uri: string, text: string, problems: readonly ConfigurationProblem[]): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics: toConfigurationDiagnostics(text, problems) });
  }
}

/** The folder of a document and those above it, the nearest first; none above the user's home. */
function foldersAbove(uri: string, home: string | null): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder !== null && folders.length < MOST_FOLDERS; folder = parentOf(folder)) {
    folders.push(folder);
    if (home !== null && isSameFile(folder, home)) break;
  }
  return folders;
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}
