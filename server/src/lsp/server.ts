import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { createLanguageService } from '../languageService';
import { IGNORE_FILE } from '../services/ignores/ignoreFile';
import { CONFIGURATION_FILE } from '../services/settings/configuration';
import { Changes } from './changes';
import { readClientFlags, type ClientFlags } from './clientFlags';
import { FEATURES } from './features';
import { guarded, type Host } from './host';
import { clientFiles, NO_FILES, type Files } from './files';
import { FirstCheck } from './firstCheck';
import { Folders } from './folders';
import { Listing } from './listing';
import { Lists } from './lists';
import { OwnEdits } from './ownEdits';
import { Readings } from './readings';
import { SettingsStore } from './settingsStore';
import { WordDocuments } from './wordDocuments';
import { VERSION } from './version';

/** The files beside notices that say how these are checked; the last are wording tables. */
const WATCHED = [CONFIGURATION_FILE, IGNORE_FILE, '*.{csv,xlsx,docx}'].map((name) => ({ globPattern: `**/${name}` }));

export { loadBundlesWith } from './beside';
export { describeFault } from './host';
export { createLifecycle } from './lifecycle';

/**
 * Serves one client over `connection` until it says goodbye. Resolves when the first findings are out. `findBundles` hears where the client
 * keeps the bundles that are loaded on demand; a host that knows by itself leaves it out.
 */
export function serve(connection: Connection, files: Files = NO_FILES, findBundles?: (folder: string) => void): Promise<void> {
  const host = createHost(connection, files);
  connection.onInitialize((params) => {
    host.client = readClientFlags(params.capabilities, params.initializationOptions);
    if (host.client.bundles !== null) findBundles?.(host.client.bundles);
    if (host.client.readsFiles) host.readWith(clientFiles(connection, files, host.client.sharesFiles));
    host.settings.start(host.client.asksSettings, params.initializationOptions);
    return answerInitialize(host.client);
  });
  connection.onInitialized(async () => {
    host.firstCheck.await();
    await host.firstCheck.past;
    if (host.client.registersSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhenggai' });
    for (const feature of FEATURES) feature.initialized?.(host);
    if (host.client.watchesFiles) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => host.settings.change(settings));
  const changeFiles = guarded(host, 'changeFiles', undefined, (uris: readonly string[]) => host.settings.changeFiles(uris));
  connection.onDidChangeWatchedFiles(({ changes }) => void changeFiles(changes.map(({ uri }) => uri)));
  // A client that reports no changes: they are looked for whenever a notice is opened or saved, before it is checked.
  const lookAgain = (): void => (host.client.watchesFiles ? undefined : host.settings.lookAgain());
  host.documents.onDidOpen(lookAgain);
  host.documents.onDidSave(lookAgain);
  // Lists in plain text are written in the editor too.
  host.documents.onDidSave(({ document }) => host.lists.changeFiles([document.uri]));
  host.documents.onDidClose(({ document }) => {
    host.readings.forget(document.uri);
    host.ownEdits.forget(document.uri);
    host.settings.forget(document.uri);
    host.lists.forget(host.words.sourceOf(document.uri));
  });
  for (const feature of FEATURES) feature.register(host);
  host.documents.listen(connection);
  connection.listen();
  return host.firstCheck.past;
}

function createHost(connection: Connection, files: Files): Host {
  const service = createLanguageService();
  const listing = new Listing(connection, () => host.client);
  const folders = new Folders(listing, files);
  const changes = new Changes();
  const lists = new Lists(
    () => host.files,
    () => host.firstCheck.past,
  );
  const words = new WordDocuments();
  const host: Host = {
    connection,
    documents: new TextDocuments(changes),
    changes,
    ownEdits: new OwnEdits(),
    listing,
    service,
    readings: new Readings(service, words),
    words,
    settings: new SettingsStore(connection, folders, { lists, words }),
    folders,
    lists,
    firstCheck: new FirstCheck(),
    files,
    client: readClientFlags({}),
    readWith: (others) => {
      host.files = others;
      folders.readWith(others);
    },
  };
  return host;
}

/** Positions are counted in UTF-16 code units, which every client must know. */
function answerInitialize(client: ClientFlags): InitializeResult {
  const base: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  };
  return {
    capabilities: FEATURES.reduce((all, feature) => ({ ...all, ...feature.capabilities, ...feature.capabilitiesFor?.(client) }), base),
    serverInfo: { name: 'zhenggai', version: VERSION },
  };
}
