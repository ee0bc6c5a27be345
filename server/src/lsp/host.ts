import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../languageService';
import type { Readings } from './readings';
import type { SettingsStore } from './settingsStore';

/** What the client can do, read once when it says hello. */
export interface ClientFlags {
  /** Whether it knows tab stops in completions; without, it gets plain text. */
  snippetSupport: boolean;
}

/** What every feature of the server works with. */
export interface Host {
  readonly client: Readonly<ClientFlags>;
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  readonly readings: Readings;
  readonly settings: SettingsStore;
}

/** One thing the server can do. It brings the capability it announces and the handlers behind it. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (host: Host) => void;
}

/**
 * A handler that cannot fail: what goes wrong is logged in one line, without any text of the document, and the answer is `empty`.
 * `name` is the request's, for the log.
 */
export function guarded<Params, Answer>(
  host: Host,
  name: string,
  empty: Answer,
  handler: (params: Params) => Answer | Promise<Answer>,
): (params: Params) => Promise<Answer> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (fault) {
      host.connection.console.error(`${name}: ${describeFault(fault)}`);
      return empty;
    }
  };
}

/** The kind of a fault and where it happened; its message may quote the document and stays out. */
function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown fault';
  const place = fault.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return `${fault.name} ${place.trim()}`;
}
