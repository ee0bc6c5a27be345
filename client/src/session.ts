import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the commands use it. It is started when the first notice is opened, or the first command asks for it. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Sends a request; starts the server where it is not up. */
  readonly request: <Answer>(method: string, params: unknown) => Promise<Answer>;
}
