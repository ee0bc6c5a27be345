import type { Connection } from 'vscode-languageserver';
import type { Stage } from '../rules/rule';
import { NO_IGNORES } from '../services/ignores/ignoreFile';
import { resolveSettings } from '../services/settings/resolveSettings';
import { isExcluded } from '../services/unit/excluded';
import type { UnitProfile } from '../services/snippets/unit';
import { pathBelow } from './address';
import type { Folders } from './folders';
import type { Lists } from './lists';
import type { WordDocuments } from './wordDocuments';
import { readSettings, type DocumentSettings, type EditorSettings } from './documentSettings';

/** The section of the client's settings that is ours. */
const SECTION = 'zhenggai';

/** What says more of a document than the settings do. */
interface Beside {
  readonly lists: Lists;
  readonly words: WordDocuments;
}

/** The settings of each document. They are asked for once, and again after they changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #folders: Folders;
  readonly #lists: Lists;
  readonly #words: WordDocuments;
  readonly #byDocument = new Map<string, Promise<DocumentSettings>>();
  readonly #stages = new Map<string, Stage>();
  readonly #listeners: (() => void)[] = [];
  #canAsk = false;
  #given: EditorSettings = readSettings(undefined);

  constructor(connection: Connection, folders: Folders, { lists, words }: Beside) {
    this.#connection = connection;
    this.#words = words;
    this.#folders = folders;
    this.#lists = lists;
    lists.onChange(() => this.#changed());
  }

  /** To be called once: `canAsk` where the client answers `workspace/configuration`; else `initial` holds until the client says otherwise. */
  start(canAsk: boolean, initial: unknown): void {
    this.#canAsk = canAsk;
    this.#given = readSettings(initial);
  }

  /** The settings that hold for a document. The same object until they change. */
  of(uri: string): Promise<DocumentSettings> {
    const known = this.#byDocument.get(uri);
    if (known !== undefined) return known;
    const settled = this.#settle(uri);
    this.#byDocument.set(uri, settled);
    return settled;
  }

  /** Has the list of problems that a notice answers read, so that the settings hold it; they would have it read after the check. */
  async readList(uri: string): Promise<void> {
    const address = this.#lists.addressFor(uri, resolveSettings(await this.#folders.configurationOf(uri)).problemLists);
    if (address !== null) await this.#lists.read(address);
  }

  /** What the settings say of the unit: for a document, or where none is named for the user. */
  async unitOf(uri: string | null): Promise<UnitProfile> {
    return (await this.#ask(uri)).unit;
  }

  /** To be called with what `workspace/didChangeConfiguration` brings: `{"zhenggai": {…}}`, or nothing where the client is to be asked. */
  change(settings: unknown): void {
    if (typeof settings === 'object' && settings !== null && SECTION in settings) this.#given = readSettings(settings[SECTION]);
    this.#changed();
  }

  /** To be called when files changed, came, went or got another name. Only a unit's file, its tables and an ignore file matter, and folders that hold them. */
  async changeFiles(uris: readonly string[]): Promise<void> {
    this.#lists.changeFiles(uris);
    if (!uris.some((uri) => this.#folders.dependsOn(uri))) return;
    this.lookAgain();
    for (const listener of this.#listeners) listener();
    await this.#folders.listAgain(uris);
  }

  /** To be called with the stage of a document that is no file yet, and has nothing beside it to say so. */
  setStage(uri: string, stage: Stage | null): void {
    if (stage === null) this.#stages.delete(uri);
    else this.#stages.set(uri, stage);
    this.#changed();
  }

  /** To be called where files may have changed without a report: they are read anew when they are next asked for. */
  lookAgain(): void {
    this.#folders.forget();
    this.#byDocument.clear();
  }

  /** Calls back after the settings changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** To be called where something else holds for a document than before: it is looked up again. */
  refresh(uri: string): void {
    this.#byDocument.delete(uri);
  }

  /** To be called when the document is closed. */
  forget(uri: string): void {
    this.refresh(uri);
    this.#stages.delete(uri);
  }

  #changed(): void {
    this.#byDocument.clear();
    for (const listener of this.#listeners) listener();
  }

  async #settle(shown: string): Promise<DocumentSettings> {
    const uri = this.#words.sourceOf(shown);
    const [editor, file, ignores] = await Promise.all([this.#ask(uri), this.#folders.configurationOf(uri), this.#folders.ignoresOf(uri)]);
    const settings = { folder: '', configuration: editor.configuration };
    const { check: usual, layout, ignoreFiles, problemLists, word } = resolveSettings(file, settings);
    const check = { ...usual, stage: this.#stages.get(uri) ?? ignores.stage ?? usual.stage };
    const address = this.#lists.addressFor(uri, problemLists);
    const list = address === null ? null : (this.#lists.peek(address)?.list ?? null);
    return {
      run: editor.run,
      codeLens: editor.codeLens,
      hover: editor.hover,
      format: editor.format,
      unit: editor.unit,
      check: {
        ...check,
        ...(file === null ? {} : { wordingTables: file.wording }),
        ...(list === null ? {} : { problemList: list }),
      },
      layout,
      list: address,
      word,
      decisions: { ignores, baseline: NO_IGNORES },
      isExcluded: isExcluded(ignoreFiles, (folder) => pathBelow(folder, uri)),
    };
  }

  async #ask(uri: string | null): Promise<EditorSettings> {
    if (!this.#canAsk) return this.#given;
    try {
      const scope = uri === null ? {} : { scopeUri: uri };
      return readSettings(await this.#connection.workspace.getConfiguration({ ...scope, section: SECTION }));
    } catch {
      return this.#given;
    }
  }
}
