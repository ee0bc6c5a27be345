import {
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../languageService';
import { FEATURES } from './features';
import type { ClientFlags, Host } from './host';
import { Readings } from './readings';
import { SettingsStore } from './settingsStore';

declare const ZHENGGAI_VERSION: string;

/** Serves one client over `connection` until it says goodbye. */
export function serve(connection: Connection): void {
  const client: ClientFlags = { snippetSupport: false };
  const host = createHost(connection, client);
  const flags = { canAskSettings: false, canRegisterForSettings: false };
  connection.onInitialize((params) => {
    flags.canAskSettings = params.capabilities.workspace?.configuration === true;
    flags.canRegisterForSettings = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    client.snippetSupport = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    host.settings.start(flags.canAskSettings, params.initializationOptions);
    return answerInitialize();
  });
  connection.onInitialized(() => {
    if (flags.canRegisterForSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhenggai' });
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => host.settings.change(settings));
  host.documents.onDidClose(({ document }) => {
    host.readings.forget(document.uri);
    host.settings.forget(document.uri);
  });
  for (const feature of FEATURES) feature.register(host);
  host.documents.listen(connection);
  connection.listen();
}

function createHost(connection: Connection, client: ClientFlags): Host {
  const service = createLanguageService();
  return {
    client,
    connection,
    documents: new TextDocuments(TextDocument),
    service,
    readings: new Readings(service),
    settings: new SettingsStore(connection),
  };
}

/** Positions are counted in UTF-16 code units, which every client must know. */
function answerInitialize(): InitializeResult {
  const base: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  };
  return {
    capabilities: FEATURES.reduce((all, feature) => ({ ...all, ...feature.capabilities }), base),
    serverInfo: { name: 'zhenggai', version: ZHENGGAI_VERSION },
  };
}
