import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusParams } from '../../server/src/lsp/protocol';

/** The language server as the commands use it. It is started when the first notice is opened, or the first command asks for it. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Sends a request; starts the server where it is not up. */
  readonly request: <Answer>(method: string, params: unknown) => Promise<Answer>;
  /** Fires with every state of a document that the server reports. */
  readonly onDidReport: vscode.Event<StatusParams>;
  /** What the server said last of a document. */
  readonly statusOf: (uri: vscode.Uri) => StatusParams | undefined;
}
