import type { Diagnostic } from '../rules/runner';
import { carryOver, changeBetween } from '../services/carryOver';
import { createSource, type Source } from '../text/source';
import { toDiagnostic } from './convert';
import { guarded, type Host } from './host';
import { STATUS_NOTIFICATION, type StatusParams, type UncheckedReason } from './protocol';

/** What the client shows of one document. */
interface Shown {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly reason: UncheckedReason | null;
}

/**
 * Sends findings, and sees to it that none is shown that the text no longer bears out: a check is always of the text as it is
 * at that moment, and what an edit touches is taken back at once, without waiting for the next check.
 */
export class Validator {
  readonly #host: Host;
  readonly #shown = new Map<string, Shown>();
  /** Checks the document, unless it is switched off or closed by now. */
  readonly check: (uri: string) => Promise<void>;

  constructor(host: Host) {
    this.#host = host;
    this.check = guarded(host, 'check', undefined, (uri: string) => this.#check(uri));
  }

  /** To be called after each edit: moves what is shown along, and takes back what was touched. */
  carry(uri: string): void {
    const document = this.#host.documents.get(uri);
    const shown = this.#shown.get(uri);
    if (document === undefined || shown === undefined) return;
    const text = document.getText();
    const change = changeBetween(shown.text, text);
    if (change === null) return;
    const findings = carryOver(shown.findings, change);
    const next: Shown = { text, findings, reason: shown.reason ?? 'edited' };
    this.#shown.set(uri, next);
    if (findings.length < shown.findings.length) this.#send(uri, document.version, createSource(text), findings);
    if (next.reason !== shown.reason || findings.length !== shown.findings.length) this.#tell(uri, next);
  }

  /** To be called when the document is closed: a closed document shows nothing. */
  clear(uri: string): void {
    this.#shown.delete(uri);
    void this.#host.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #check(uri: string): Promise<void> {
    const { run, check } = await this.#host.settings.of(uri);
    const document = this.#host.documents.get(uri);
    if (document === undefined) return;
    const notice = this.#host.readings.notice(document);
    const findings = run === 'off' ? [] : this.#host.readings.check(document, check);
    const reason = run === 'off' ? 'off' : notice.recognised ? null : 'not-a-notice';
    const shown: Shown = { text: document.getText(), findings, reason };
    this.#shown.set(uri, shown);
    this.#send(uri, document.version, notice.source, findings);
    this.#tell(uri, shown);
  }

  #send(uri: string, version: number, source: Source, findings: readonly Diagnostic[]): void {
    const diagnostics = findings.map((finding) => toDiagnostic(source, uri, finding));
    void this.#host.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #tell(uri: string, { findings, reason }: Shown): void {
    const status: StatusParams = { uri, checked: reason === null, reason, findings: findings.length };
    void this.#host.connection.sendNotification(STATUS_NOTIFICATION, status);
  }
}
