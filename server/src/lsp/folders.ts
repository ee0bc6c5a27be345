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
  readonly #configurations = new Map<string, Promise<FolderConfiguration | null>>();
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
   * The `.zhenggairc.json` of a notice: the one in its folder, or in the nearest folder above, up to the root of a repository. Null where
   * there is none.
   */
  async configurationOf(uri: string): Promise<FolderConfiguration | null> {
    let folder = folderOf(uri);
    for (let depth = 0; folder !== null && depth < MOST_FOLDERS; depth += 1) {
      const found = await this.#configurationIn(folder);
      if (found !== null) return found;
      if (await this.#isRepository(folder)) return null;
      folder = parentOf(folder);
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
    this.#configurations.clear();
    this.#ignores.clear();
    this.#tables.clear();
  }

  #configurationIn(folder: string): Promise<FolderConfiguration | null> {
    return remembered(this.#configurations, folder, async () => {
      const uri = fileIn(folder, CONFIGURATION_FILE);
      const text = await this.#text(uri);
      if (text === null) return null;
      const { configuration, problems } = parseConfiguration(text);
      const paths = configuration.wordingTables ?? [];
      for (const path of paths) this.#tables.add(fileBelow(folder, path));
      const wording = await readWordingTables(this.#files, folder, paths);
      this.#report(uri, text, [...problems, ...wording.problems]);
      return { folder, configuration, wording: wording.rows };
    });
  }

  async #isRepository(folder: string): Promise<boolean> {
    return (await this.#files.read(`${folder}/.git/HEAD`)) !== null || (await this.#files.read(`${folder}/.git`)) !== null;
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

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}
