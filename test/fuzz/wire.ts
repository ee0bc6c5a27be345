import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';

/** Findings as they came over the wire, and whether the document was open then. */
export interface Arrival {
  readonly uri: string;
  readonly version: number | undefined;
  readonly diagnostics: readonly unknown[];
}

/** A built server at the end of a pipe. It says when the server died of itself, and keeps what it published last. */
export class Wire {
  readonly connection: ProtocolConnection;
  readonly arrivals: Arrival[] = [];
  readonly #server: ChildProcessWithoutNullStreams;
  #exit: string | null = null;
  #settings: unknown = { validate: { run: 'onType' } };

  constructor(script = 'dist/server.js', options: readonly string[] = []) {
    this.#server = spawn(process.execPath, [...options, script, '--stdio']);
    this.#server.on('exit', (code, signal) => (this.#exit = signal ?? String(code)));
    this.connection = createProtocolConnection(new StreamMessageReader(this.#server.stdout), new StreamMessageWriter(this.#server.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (arrival: Arrival) => void this.arrivals.push(arrival));
    this.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
      items.map(() => this.#settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/codeLens/refresh', () => null);
    this.connection.onRequest('zhenggai/readFile', () => null);
    this.connection.listen();
  }

  /** Shakes hands as an editor that asks for everything. */
  async start(): Promise<void> {
    const capabilities = {
      workspace: { configuration: true, codeLens: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    };
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, initializationOptions: {} });
    await this.connection.sendNotification('initialized', {});
  }

  /** What the client answers when it is asked for settings, and reports that they changed. */
  async setSettings(settings: unknown): Promise<void> {
    this.#settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: { zhenggai: settings } });
  }

  /** How the server ended, where it has. */
  get ended(): string | null {
    return this.#exit;
  }

  get processId(): number {
    return this.#server.pid ?? 0;
  }

  /** Says goodbye; resolves with the exit code. */
  async stop(): Promise<string> {
    const ended = new Promise<string>((resolve) => this.#server.once('exit', (code, signal) => resolve(signal ?? String(code))));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const exit = await ended;
    this.connection.dispose();
    return exit;
  }

  /** Ends the server without a word, where it has not ended. */
  kill(): void {
    if (this.#exit !== null) return;
    this.#server.kill('SIGKILL');
    this.connection.dispose();
  }
}
