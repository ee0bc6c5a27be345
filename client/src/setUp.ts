import * as vscode from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { ClientIntroduction } from '../../server/src/lsp/protocol';
import { CheckStatus } from './checkStatus';
import { COMMANDS } from './commands';
import { isWritten, LANGUAGES, mayBeNotice } from './languages';
import { answerReadFile } from './readFile';
import { ledgerViews } from './ledger/views';
import { provideCodeActions } from './fillingIn';
import { outlining } from './outlining';
import { recognising } from './recognising';
import { reopening } from './reopening';
import { restartHandler } from './restart';
import { provideCompletionItem, suggesting } from './suggesting';
import { undoing } from './undoing';
import { linkRulePages, nameRulePage, RULE_PAGES_ADDRESS, rulePages } from './rulePages';
import type { Session } from './session';

/** What the extension runs in: beside Node, or in a browser. */
export interface Surroundings {
  /** Makes the client that fits. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Whether the server has the same disk as the client. */
  readonly sharesDisk: boolean;
  /** The address of the folder with the bundles that the server loads on demand, where it cannot find them by itself. */
  readonly bundles?: string;
}

/** Sets everything up. Nothing runs before there is a notice. */
export function setUp(context: vscode.ExtensionContext, { createClient, ...surroundings }: Surroundings): BaseLanguageClient {
  const client = createClient(clientOptions(surroundings));
  const status = new CheckStatus(client);
  let starting: Promise<void> | undefined;
  const start = (): Promise<void> => {
    starting ??= client.start().catch((fault: unknown) => {
      status.showStopped();
      throw fault;
    });
    return starting;
  };
  const session: Session = {
    client,
    onDidReport: status.onDidReport,
    statusOf: (uri) => status.of(uri),
    request: async (method, params) => {
      await start();
      return client.sendRequest(method, params);
    },
  };
  context.subscriptions.push(
    status,
    tellOfHiddenDocuments(client),
    answerReadFile(client),
    rulePages(context),
    reopening(client, status.onDidReport),
    undoing(client),
    suggesting(),
    recognising(client, status.onDidReport),
    outlining(client, status.onDidReport),
    ledgerViews(session, context.workspaceState, status.onDidReport),
    ...COMMANDS.map((register) => register(session, context)),
    ...startWithNotice(start),
  );
  return client;
}

/**
 * Has the server hear at once of every document that is open. The client holds back those that are in no tab until it has something else to
 * say, and a document that was opened a moment ago is in none yet: its findings would wait for the editor to be drawn.
 */
function tellOfHiddenDocuments(client: BaseLanguageClient): vscode.Disposable {
  const listener = client.onDidChangeState(({ newState }) => {
    // Tracing is off as it is: what is said does not matter.
    if (newState === State.Running) void client.sendNotification('$/setTrace', { value: 'off' });
  });
  return vscode.Disposable.from(listener);
}

/** Starts as soon as a document is open that may be a notice. */
function startWithNotice(start: () => Promise<void>): readonly vscode.Disposable[] {
  if (vscode.workspace.textDocuments.some(mayBeNotice)) {
    void start();
    return [];
  }
  const begin = (): void => {
    for (const listener of listeners) listener.dispose();
    void start();
  };
  const listeners = [
    vscode.workspace.onDidOpenTextDocument((document) => mayBeNotice(document) && begin()),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (LANGUAGES.includes(document.languageId) && contentChanges.some(({ text }) => text.includes('改')) && mayBeNotice(document))
        begin();
    }),
  ];
  return listeners;
}

function clientOptions(surroundings: Omit<Surroundings, 'createClient'>): LanguageClientOptions {
  return {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: () => ({ ...currentSettings(), client: introduction(surroundings) }),
    markdown: { isTrusted: false },
    errorHandler: restartHandler(),
    middleware: {
      // A document that the server does not hear of is not checked, and has nothing listed under Problems.
      didOpen: async (document, next) => (isWritten(document) ? next(document) : undefined),
      didClose: async (document, next) => (isWritten(document) ? next(document) : undefined),
      handleDiagnostics: (uri, found, next) => next(uri, found.map(nameRulePage)),
      provideCompletionItem,
      provideCodeActions,
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        return hover ? linkRulePages(hover) : hover;
      },
      // Without an answer VS Code would mark the other places of the word, which in Chinese is any run of characters.
      provideDocumentHighlights: async (document, position, token, next) => {
        const highlights = await next(document, position, token);
        return highlights && highlights.length > 0 ? highlights : [new vscode.DocumentHighlight(new vscode.Range(position, position))];
      },
    },
  };
}

/** Where the workspace is not trusted, the server reads through us, who see to it that nothing leads outside. */
function introduction({ sharesDisk, ...places }: Omit<Surroundings, 'createClient'>): ClientIntroduction {
  return {
    ...places,
    readsFiles: true,
    sharesFiles: sharesDisk && vscode.workspace.isTrusted,
    commands: true,
    rulePages: RULE_PAGES_ADDRESS,
    namesRules: true,
  };
}

/** Our settings as plain data: VS Code's own object has methods on it, which no message to a Web Worker can carry. */
function currentSettings(): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('zhenggai'))) as Readonly<Record<string, unknown>>;
}
