import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../languageService';
import type { Notice } from '../notice/model';
import type { Changes } from './changes';
import type { ClientFlags } from './clientFlags';
import type { Files } from './files';
import type { FirstCheck } from './firstCheck';
import type { Folders } from './folders';
import type { Listing } from './listing';
import type { Lists } from './lists';
import type { OwnEdits } from './ownEdits';
import type { Readings } from './readings';
import type { SettingsStore } from './settingsStore';
import type { WordDocuments } from './wordDocuments';

/** What every feature of the server works with. */
export interface Host {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** What was changed in each document, one by one. */
  readonly changes: Changes;
  /** What was offered to be changed. */
  readonly ownEdits: OwnEdits;
  /** What is shown, and how the client comes by it. */
  readonly listing: Listing;
  readonly service: LanguageService;
  readonly readings: Readings;
  /** The texts of Word documents that are shown. */
  readonly words: WordDocuments;
  readonly settings: SettingsStore;
  readonly folders: Folders;
  /** The lists of problems that notices answer. */
  readonly lists: Lists;
  readonly firstCheck: FirstCheck;
  /** Where files are read that are not open. */
  files: Files;
  /** To be called once, where the client reads files for us. */
  readonly readWith: (files: Files) => void;
  /** Known once the client has introduced itself; before that it can do nothing. */
  client: ClientFlags;
}

/** One thing the server can do. It brings the capability it announces and the handlers behind it. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (host: Host) => void;
  /** What it announces to some clients and not to others. */
  readonly capabilitiesFor?: (client: ClientFlags) => ServerCapabilities;
  /** Called once the client is ready for requests, and the first findings are out. */
  readonly initialized?: (host: Host) => void;
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

/** What most requests ask about. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * A guarded handler that works on the document as a notice; the answer is `empty` where the document is not open. It gives way to the
 * first check.
 */
export function onNotice<Params extends DocumentParams, Answer>(
  host: Host,
  name: string,
  empty: Answer,
  handler: (notice: Notice, params: Params) => Answer | Promise<Answer>,
): (params: Params) => Promise<Answer> {
  return guarded(host, name, empty, async (params) => {
    await host.firstCheck.past;
    await host.readings.ready(host.documents.get(params.textDocument.uri));
    const document = host.documents.get(params.textDocument.uri);
    return document === undefined ? empty : handler(host.readings.notice(document), params);
  });
}

/** The kind of a fault and where it happened; its message may quote the document and stays out. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown fault';
  const place = fault.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return `${fault.name} ${place.trim()}`;
}
