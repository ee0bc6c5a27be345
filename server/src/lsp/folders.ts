import { IGNORE_FILE, NO_IGNORES, type NoticeIgnores } from '../services/ignores/ignoreFile';
import { CONFIGURATION_FILE } from '../services/settings/configuration';
import { Unit, type UnitConfiguration, type UnitIgnores } from '../services/unit/unit';
import { fileBelow, folderOf, isSameFile, nameOf } from './address';
import { toConfigurationDiagnostics } from './configurationProblems';
import type { Files } from './files';
import type { Listing } from './listing';
import { unitFiles } from './unitFiles';

/** What the files beside and above a notice say about it, and what is wrong with them, listed where they are. */
export class Folders {
  readonly #listing: Listing;
  readonly #unit: Unit;
  #files: Files;
  /** The addresses of the unit's files that were read, by what they are read as, with the folder that they count for. */
  readonly #read = new Map<string, { readonly kind: 'configuration' | 'ignores'; readonly folder: string }>();
  /** The addresses of the tables that some configuration names. */
  readonly #tables = new Set<string>();
  /** What was last listed at each file, so that only what changes is sent. */
  readonly #listed = new Map<string, string>();

  constructor(listing: Listing, files: Files) {
    this.#listing = listing;
    this.#files = files;
    this.#unit = new Unit(unitFiles(() => this.#files));
  }

  /** To be called once, where the client reads files for us. */
  readWith(files: Files): void {
    this.#files = files;
  }

  /** The `.zhenggairc.json` of a notice, found as on the command line. Null where there is none. */
  async configurationOf(uri: string): Promise<UnitConfiguration | null> {
    const folder = folderOf(uri);
    const found = folder === null ? null : await this.#unit.configurationFor(folder);
    if (found !== null) this.#reportConfiguration(found);
    return found;
  }

  /** What is ignored in a notice, by the file beside it. */
  async ignoresOf(uri: string): Promise<NoticeIgnores> {
    const folder = folderOf(uri);
    if (folder === null) return NO_IGNORES;
    this.#reportIgnores(folder, await this.#unit.ignoresIn(folder));
    return this.#unit.ignoresOf(folder, nameOf(uri));
  }

  /** The ignore file of a folder, read anew: before it is written. */
  readIgnores(folder: string): Promise<UnitIgnores> {
    return this.#unit.readIgnores(folder);
  }

  /** Whether what is known here comes from this file, or would where it came to be; or from a file in this folder. */
  dependsOn(uri: string): boolean {
    const known = [...this.#read.keys(), ...this.#tables];
    return (
      [CONFIGURATION_FILE, IGNORE_FILE].includes(nameOf(uri)) || known.some((file) => isSameFile(file, uri) || file.startsWith(`${uri}/`))
    );
  }

  /** To be called when such a file changed, or may have: everything is read anew when it is next asked for. */
  forget(): void {
    this.#unit.forget();
  }

  /** Lists anew what is wrong with the files that were read, and with others that came to be; takes back what is put right or gone. Open notices do not matter. */
  async listAgain(changed: readonly string[]): Promise<void> {
    for (const uri of changed) {
      const folder = folderOf(uri);
      if (folder === null || this.#read.has(uri)) continue;
      if (nameOf(uri) === CONFIGURATION_FILE) this.#read.set(uri, { kind: 'configuration', folder });
      if (nameOf(uri) === IGNORE_FILE) this.#read.set(uri, { kind: 'ignores', folder });
    }
    for (const [uri, { kind, folder }] of this.#read) {
      if (kind === 'ignores') this.#reportIgnores(folder, await this.#unit.ignoresIn(folder));
      else {
        const found = await this.#unit.configurationAt(uri, folder);
        if (found === null) this.#list(uri, []);
        else this.#reportConfiguration(found);
      }
    }
  }

  #reportConfiguration({ file, folder, text, configuration, problems }: UnitConfiguration): void {
    this.#read.set(file, { kind: 'configuration', folder });
    for (const path of configuration.wordingTables ?? []) this.#tables.add(fileBelow(folder, path));
    this.#list(file, toConfigurationDiagnostics(text, { problems, notes: [] }));
  }

  #reportIgnores(folder: string, { file, text, problems, notes }: UnitIgnores): void {
    if (text === null && !this.#listed.has(file)) return;
    this.#read.set(file, { kind: 'ignores', folder });
    this.#list(file, toConfigurationDiagnostics(text ?? '', { problems, notes }));
  }

  #list(uri: string, diagnostics: ReturnType<typeof toConfigurationDiagnostics>): void {
    const listed = JSON.stringify(diagnostics);
    if (this.#listed.get(uri) === listed) return;
    this.#listed.set(uri, listed);
    this.#listing.show(uri, diagnostics);
  }
}
