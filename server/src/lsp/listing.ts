import { DiagnosticRefreshRequest, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { ClientFlags } from './clientFlags';

/** How long changes are gathered before the client is made to ask again, in milliseconds. */
const GATHERED = 100;
/** The id where nothing was found yet. */
const NEVER = '0';

/** What is shown of one document. */
export interface Listed {
  readonly diagnostics: readonly Diagnostic[];
  /** Of the document it is found in; null for a file that is not open. */
  readonly version: number | null;
  /** Another one whenever the findings are others. */
  readonly id: string;
}

/**
 * What is shown, by document. It is sent as it comes to be, for then it can be taken back at once; a client that can only ask is made to, where
 * it knows how.
 */
export class Listing {
  readonly #connection: Connection;
  readonly #client: () => ClientFlags;
  readonly #listed = new Map<string, Listed>();
  /** Documents that are asked about right now. */
  readonly #asked = new Set<string>();
  #last = 0;
  #refresh: ReturnType<typeof setTimeout> | null = null;

  constructor(connection: Connection, client: () => ClientFlags) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Shows this of a document, in place of what was shown of it before. */
  show(uri: string, diagnostics: readonly Diagnostic[], version: number | null = null): void {
    const known = this.#listed.get(uri);
    const isSame = this.#client().pullsFindings && JSON.stringify(known?.diagnostics ?? []) === JSON.stringify(diagnostics);
    if (!isSame) this.#last += 1;
    this.#listed.set(uri, { diagnostics, version, id: isSame ? (known?.id ?? NEVER) : String(this.#last) });
    if (!this.#client().pullsFindings)
      void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version === null ? {} : { version }) });
    else if (!isSame && !this.#asked.has(uri)) this.#askToAsk();
  }

  /** What is shown of a document once `checked` has looked at it. */
  async answer(uri: string, checked: () => Promise<void>): Promise<Listed> {
    this.#asked.add(uri);
    try {
      await checked();
    } finally {
      this.#asked.delete(uri);
    }
    return this.#listed.get(uri) ?? { diagnostics: [], version: null, id: NEVER };
  }

  /** All documents of which anything was shown. */
  all(): ReadonlyMap<string, Listed> {
    return this.#listed;
  }

  #askToAsk(): void {
    if (!this.#client().refreshesFindings || this.#refresh !== null) return;
    this.#refresh = setTimeout(() => {
      this.#refresh = null;
      this.#connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
    }, GATHERED);
  }
}
