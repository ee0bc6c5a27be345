import type { ChildProcess } from 'node:child_process';
import type * as vscode from 'vscode';
import type { BaseLanguageClient, MessageTransports } from 'vscode-languageclient';
import { IPCMessageReader, IPCMessageWriter, LanguageClient } from 'vscode-languageclient/node';
import type { ServerProcess } from './serverProcess';
import { setUp } from './setUp';

/** Sets the extension up where there is Node; the language server is a process of its own. Gives its client. */
export function setUpDesktop(context: vscode.ExtensionContext, server: ServerProcess): BaseLanguageClient {
  const log = (words: unknown): void => client.outputChannel.append(String(words));
  const start = (): Promise<MessageTransports> => {
    const process = server.take();
    hear(process, log);
    // One that cannot be spoken with any more is as good as dead; its end is what the client goes by.
    process.on('disconnect', () => process.kill('SIGKILL'));
    return Promise.resolve({ reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) });
  };
  const client: BaseLanguageClient = setUp(context, {
    createClient: (options) => new LanguageClient('zhenggai', '整改通报', start, options),
    sharesDisk: true,
  });
  return client;
}

/** Passes on what the server says beside the protocol. Unheard, it would fill up a pipe. */
function hear({ stdout, stderr }: ChildProcess, log: (words: unknown) => void): void {
  stdout?.on('data', log);
  stderr?.on('data', log);
}
