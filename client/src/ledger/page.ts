import * as vscode from 'vscode';
import { REPORT_REQUEST, type ReportAnswer, type ReportParams } from '../../../server/src/lsp/ledgerProtocol';
import type { StatusParams } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import type { LedgerModel } from './model';
import { pageOf } from './pageFrame';
import { showLine } from './places';

/** The page 对账 of the notice in front: the check sheet with places that can be gone to. One at a time; it follows every check. */
export class ReconciliationPage implements vscode.Disposable {
  readonly #session: Session;
  readonly #model: LedgerModel;
  readonly #listener: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;
  #notice: vscode.Uri | null = null;
  #words = '';

  constructor(session: Session, model: LedgerModel, onDidReport: vscode.Event<StatusParams>) {
    this.#session = session;
    this.#model = model;
    this.#listener = onDidReport(({ uri, reason }) => {
      const reported = session.client.protocol2CodeConverter.asUri(uri);
      if (reason === null && reported.toString() === this.#notice?.toString()) void this.#fill();
    });
  }

  /** Shows the page beside the notice. */
  async show(): Promise<void> {
    const { notice } = this.#model;
    if (notice === null) {
      void vscode.window.showInformationMessage('请先打开一篇整改通报。');
      return;
    }
    this.#notice = notice;
    this.#words = '';
    if (this.#panel === null) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
      const panel = vscode.window.createWebviewPanel('zhenggai.reconciliation', '对账', place, {
        enableScripts: true,
        localResourceRoots: [],
      });
      panel.onDidDispose(() => (this.#panel = null));
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message));
      this.#panel = panel;
    } else this.#panel.reveal();
    await this.#fill();
  }

  /** Closes the page. */
  dispose(): void {
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  async #fill(): Promise<void> {
    const [panel, notice] = [this.#panel, this.#notice];
    if (panel === null || notice === null) return;
    const params: ReportParams = {
      uri: this.#session.client.code2ProtocolConverter.asUri(notice),
      format: 'window',
      name: nameOf(notice),
      at: '',
    };
    const answer = await this.#session.request<ReportAnswer | null>(REPORT_REQUEST, params);
    panel.title = `对账：${nameOf(notice)}`;
    const html = answer !== null && 'body' in answer ? answer : { style: '', body: '<p>没有认出整改通报。</p>' };
    if (html.body === this.#words) return;
    this.#words = html.body;
    panel.webview.html = pageOf(html, nonceOf());
  }

  #hear(message: unknown): void {
    const line = typeof message === 'object' && message !== null && 'line' in message ? message.line : null;
    if (typeof line === 'number' && Number.isInteger(line) && line >= 0 && this.#notice !== null) void showLine(this.#notice, line);
  }
}

/** The last step of a path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function nonceOf(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
