import * as vscode from 'vscode';
import { LEDGER_REQUEST, type LedgerAnswer } from '../../../server/src/lsp/ledgerProtocol';
import type { StatusParams } from '../../../server/src/lsp/protocol';
import { LANGUAGES } from '../languages';
import type { Session } from '../session';
import type { ListLinks } from './listLinks';

/** How long typing must rest before the ledger is read anew, in milliseconds. */
const REST = 400;
/** Views and commands ask whether there is a notice in front. */
const CONTEXT = 'zhenggai.hasLedger';

/** The ledger of the notice in front, and after it went behind, of the one that was in front last. */
export class LedgerModel implements vscode.Disposable {
  readonly #session: Session;
  readonly #links: ListLinks;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when notice or ledger changed. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly { readonly dispose: () => unknown }[];
  readonly #linked = new Set<string>();
  #notice: vscode.Uri | null = null;
  #answer: LedgerAnswer | null = null;
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(session: Session, links: ListLinks, onDidReport: vscode.Event<StatusParams>) {
    this.#session = session;
    this.#links = links;
    this.#disposables = [
      this.#changed,
      onDidReport((status) => void this.#hear(status)),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#turn()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === this.#notice?.toString() && this.#later()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#linked.delete(uri.toString());
        if (uri.toString() === this.#notice?.toString()) this.#put(null, null);
      }),
    ];
  }

  /** The notice, and its ledger as last read. */
  get notice(): vscode.Uri | null {
    return this.#notice;
  }

  get answer(): LedgerAnswer | null {
    return this.#answer;
  }

  /** To be called by a view when it is shown: before that nothing is read. */
  async want(): Promise<void> {
    this.#isWanted = true;
    if (this.#answer === null) await this.refresh();
  }

  /** Reads the ledger now. */
  async refresh(): Promise<void> {
    const notice = this.#notice;
    if (notice === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    const uri = this.#session.client.code2ProtocolConverter.asUri(notice);
    const answer = await this.#session.request<LedgerAnswer | null>(LEDGER_REQUEST, { uri });
    if (asked === this.#asked) this.#put(notice, answer);
  }

  /** Stops listening. */
  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** A document that was checked is a notice: then the server hears what lies beside it, once, and again whenever it comes to the front. */
  async #hear({ uri, reason }: StatusParams): Promise<void> {
    if (reason !== null && reason !== 'edited' && reason !== 'off') return;
    const reported = this.#session.client.protocol2CodeConverter.asUri(uri);
    const isFirst = !this.#linked.has(reported.toString());
    this.#linked.add(reported.toString());
    if (isFirst) await this.#links.link(reported);
    if (reported.toString() === vscode.window.activeTextEditor?.document.uri.toString()) await this.#turn();
    else if (reported.toString() === this.#notice?.toString() && this.#isWanted) await this.refresh();
  }

  async #turn(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !LANGUAGES.includes(document.languageId) || !this.#linked.has(document.uri.toString())) return;
    const isSame = document.uri.toString() === this.#notice?.toString();
    if (!isSame) {
      this.#put(document.uri, null);
      await this.#links.link(document.uri);
    }
    if (this.#isWanted) await this.refresh();
  }

  #later(): void {
    if (!this.#isWanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), REST);
  }

  #put(notice: vscode.Uri | null, answer: LedgerAnswer | null): void {
    this.#notice = notice;
    this.#answer = answer;
    void vscode.commands.executeCommand('setContext', CONTEXT, notice !== null);
    this.#changed.fire();
  }
}
