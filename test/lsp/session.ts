import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';

const SERVER = 'dist/server.js';
const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** A client that is not VS Code, talking to the built server over standard input and output. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly #server: ChildProcess;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #waiting: (() => void)[] = [];
  #opened = 0;

  private constructor(server: ChildProcess) {
    this.#server = server;
    if (server.stdout === null || server.stdin === null) throw new Error('the server has no standard streams');
    this.connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.#diagnostics.set(uri, diagnostics);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  /** Starts a server and says hello. `settings` is the `zhenggai` section. */
  static async start(
    settings: object = {},
    capabilities: ClientCapabilities = CAPABILITIES,
  ): Promise<{ session: Session; hello: InitializeResult }> {
    if (!existsSync(SERVER)) throw new Error(`${SERVER} is not there: npm run build`);
    const session = new Session(spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const hello = await session.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: settings,
    });
    await session.connection.sendNotification('initialized', {});
    return { session, hello };
  }

  /** Sends a request and gives the answer, taken on trust. */
  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest(method, params);
  }

  /** Opens a document and gives its address. */
  async open(text: string, languageId = 'zhenggai'): Promise<string> {
    this.#opened += 1;
    const uri = `file:///稿件/${this.#opened}.zhenggai`;
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** Gives an open document another text. */
  async change(uri: string, version: number, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  /** The findings of a document, as soon as they satisfy `until`. */
  async findings(uri: string, until: (found: readonly Diagnostic[]) => boolean = () => true): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.#diagnostics.get(uri);
      if (found !== undefined && until(found)) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Says goodbye and waits for the server to end. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    await this.request('shutdown', undefined);
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}

/** The place of the first `words` in a text, `past` characters further. */
export function positionOf(text: string, words: string, past = 0): Position {
  const before = text.slice(0, text.indexOf(words) + past).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** What stands in a range of a text. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** A text after edits as the protocol gives them. */
export function afterEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function offsetOf(text: string, { line, character }: Position): number {
  const lines = text.split('\n').slice(0, line);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
