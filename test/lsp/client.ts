import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** A message as it came over the wire. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A position of the protocol. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A finding as the server published it. */
export interface Published {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly message: string;
  readonly relatedInformation?: readonly { readonly location: { readonly range: Range } }[];
}

/** How long to wait for any answer, in milliseconds. */
const PATIENCE = 60_000;
const HEADER = /^Content-Length: (?<length>\d+)\r\n/u;

/** An editor that is not VS Code: it starts the built server and speaks the protocol with it, byte by byte, over its standard streams. */
export class Client {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #messages: Message[] = [];
  readonly #waiting = new Set<() => void>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;

  /** `env` is what the server finds in its environment beside ours; `script` is the server as it was built or installed. */
  constructor(env: Readonly<Record<string, string>> = {}, script = 'dist/server.js') {
    this.#server = spawn(process.execPath, [script, '--stdio'], { env: { ...process.env, ...env } });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  /** Shakes hands. `capabilities` are the client's; `initializationOptions` its settings. Returns the server's answer. */
  async initialize(capabilities: unknown = {}, initializationOptions: unknown = null): Promise<unknown> {
    const answer = await this.request('initialize', { processId: process.pid, rootUri: null, capabilities, initializationOptions });
    this.notify('initialized', {});
    return answer;
  }

  /** Sends a request and waits for its result. */
  async request(method: string, params: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#send({ id, method, params });
    const answer = await this.#next((message) => message.id === id && message.method === undefined);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** Sends a notification. */
  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The next request of the server's, which is to be answered. */
  async asked(method: string): Promise<{ readonly id: number; readonly params: unknown }> {
    const { id = -1, params } = await this.#next((message) => message.method === method && message.id !== undefined);
    return { id, params };
  }

  /** Answers a request of the server's. */
  answer(id: number, result: unknown): void {
    this.#send({ id, result });
  }

  /** The methods of what has come that nobody has waited for yet, in order. */
  get unread(): readonly string[] {
    return this.#messages.flatMap(({ method }) => method ?? []);
  }

  /** Opens a document at version 1. */
  open(uri: string, text: string, languageId = 'zhenggai'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range; the new text has this version. */
  change(uri: string, version: number, range: Range, text: string): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  /** Says that the document was saved. */
  save(uri: string): void {
    this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  /** The next findings published of a document, for `version` where one is given. */
  async published(uri: string, version?: number): Promise<readonly Published[]> {
    const message = await this.#next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        holds(params, 'uri', uri) &&
        (version === undefined || holds(params, 'version', version)),
    );
    return (message.params as { readonly diagnostics: readonly Published[] }).diagnostics;
  }

  /** Whether findings of a document came that nobody has waited for yet. Asks the server something else first, so that all has come that was under way. */
  async hasPublished(uri: string): Promise<boolean> {
    await this.request('textDocument/documentSymbol', { textDocument: { uri } });
    return this.#messages.some(({ method, params }) => method === 'textDocument/publishDiagnostics' && holds(params, 'uri', uri));
  }

  /** Says goodbye. Resolves with the server's exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#server.on('exit', resolve));
    await this.request('shutdown', null);
    this.notify('exit', null);
    return ended;
  }

  /** Ends the server without a word, whatever state it is in. */
  kill(): void {
    this.#server.kill('SIGKILL');
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(HEADER.exec(this.#unread.toString('latin1', 0, end + 2))?.groups?.length);
      if (this.#unread.length < end + 4 + length) return;
      this.#messages.push(JSON.parse(this.#unread.toString('utf8', end + 4, end + 4 + length)) as Message);
      this.#unread = this.#unread.subarray(end + 4 + length);
      for (const wake of [...this.#waiting]) wake();
    }
  }

  /** The first message, of those not yet taken, that answers to `wanted`. */
  #next(wanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const at = this.#messages.findIndex(wanted);
        const [message] = at === -1 ? [] : this.#messages.splice(at, 1);
        if (message === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(message);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`no such message; there are ${JSON.stringify(this.#messages).slice(0, 1000)}`));
      }, PATIENCE);
      this.#waiting.add(look);
      look();
    });
  }
}

function holds(params: unknown, name: string, value: unknown): boolean {
  return typeof params === 'object' && params !== null && Object.entries(params).some(([key, held]) => key === name && held === value);
}
