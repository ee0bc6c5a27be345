import type { Connection } from 'vscode-languageserver';
import { readSettings, type ServerSettings } from './settings';

/** The section of the client's settings that is ours. */
const SECTION = 'zhenggai';

/** The settings of each document. They are asked for once, and again after they changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #byDocument = new Map<string, Promise<ServerSettings>>();
  readonly #listeners: (() => void)[] = [];
  #canAsk = false;
  #given: ServerSettings = readSettings(undefined);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** To be called once: `canAsk` where the client answers `workspace/configuration`; else `initial` holds until the client says otherwise. */
  start(canAsk: boolean, initial: unknown): void {
    this.#canAsk = canAsk;
    this.#given = readSettings(initial);
  }

  /** The settings that hold for a document. The same object until they change. */
  of(uri: string): Promise<ServerSettings> {
    const known = this.#byDocument.get(uri);
    if (known !== undefined) return known;
    const asked = this.#canAsk ? this.#ask(uri) : Promise.resolve(this.#given);
    this.#byDocument.set(uri, asked);
    return asked;
  }

  /** To be called with what `workspace/didChangeConfiguration` brings: `{"zhenggai": {…}}`, or nothing where the client is to be asked. */
  change(settings: unknown): void {
    this.#byDocument.clear();
    if (typeof settings === 'object' && settings !== null && SECTION in settings) this.#given = readSettings(settings[SECTION]);
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after the settings changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** To be called when the document is closed. */
  forget(uri: string): void {
    this.#byDocument.delete(uri);
  }

  async #ask(uri: string): Promise<ServerSettings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch {
      return this.#given;
    }
  }
}
