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
import { readClientFlags } from './clientFlags';
import { FEATURES } from './features';
import type { Host } from './host';
import { Readings } from './readings';
import { SettingsStore } from './settingsStore';

declare const ZHENGGAI_VERSION: string;

/** Serves one client over `connection` until it says goodbye. */
export function serve(connection: Connection): void {
  const host = createHost(connection);
  connection.onInitialize((params) => {
    host.client = readClientFlags(params.capabilities);
    host.settings.start(host.client.asksSettings, params.initializationOptions);
    return answerInitialize();
  });
  connection.onInitialized(() => {
    if (host.client.registersSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhenggai' });
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

function createHost(connection: Connection): Host {
  const service = createLanguageService();
  return {
    connection,
    documents: new TextDocuments(TextDocument),
    service,
    readings: new Readings(service),
    settings: new SettingsStore(connection),
    client: readClientFlags({}),
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
