import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../rules/runner';
import type { Notice } from '../notice/model';
import { frameWords } from '../services/frameWords';
import { carryOver, type Change } from '../services/carryOver';
import { inGivenText } from '../rules/givenFindings';
import { givenLines, linedText, type LinedText } from '../text/source';
import { toDiagnostic } from './convert';
import { explainGarbling, toGarblingDiagnostic, type Garbling } from './garbling';
import { guarded, type Host } from './host';
import { STATUS_NOTIFICATION, type NoticeCounts, type StageName, type StatusParams, type UncheckedReason } from './protocol';
import type { DocumentSettings } from './documentSettings';

/** The gravest first. */
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** What the client shows of one document. */
interface Shown {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly reason: UncheckedReason | null;
  readonly garbling: Garbling | null;
  readonly stage: StageName;
  readonly counts: NoticeCounts;
  readonly frame: string | null;
  readonly ignored: number;
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
  /** Checks the document though checking is switched off. */
  readonly checkNow: (uri: string) => Promise<void>;
  /** Checks the document after a change that is no writing; what it shows stays where checking is switched off. */
  readonly checkChanged: (uri: string) => Promise<void>;

  constructor(host: Host) {
    this.#host = host;
    this.check = guarded(host, 'check', undefined, (uri: string) => this.#check(uri, false).finally(() => host.firstCheck.pass()));
    this.checkNow = guarded(host, 'checkNow', undefined, (uri: string) => this.#check(uri, true));
    this.checkChanged = guarded(host, 'checkChanged', undefined, async (uri: string) => {
      if ((await host.settings.of(uri)).run !== 'off') await this.#check(uri, false);
    });
  }

  /**
   * To be called after each edit: moves what is shown along, and takes back what was touched. After a change of the server's own, or of the
   * whole text, the document is checked at once, unless checking is switched off.
   */
  carry(uri: string): void {
    const changes = this.#host.changes.take(uri);
    const document = this.#host.documents.get(uri);
    const shown = this.#shown.get(uri);
    if (document === undefined || shown === undefined || changes.length === 0) return;
    const text = document.getText();
    // A garbled document may have been opened anew; no other event says so.
    if (shown.reason === 'garbled') void this.check(uri);
    const findings = carryOver(shown.findings, changes);
    const next: Shown = { ...shown, text, findings, reason: shown.reason ?? 'edited' };
    this.#shown.set(uri, next);
    const isOwn = this.#host.ownEdits.recognise(document, text);
    if (isOwn || replacesMost(shown.text, changes)) void this.checkChanged(uri);
    if (findings.length < shown.findings.length) this.#send(uri, document.version, linedText(text), next);
    if (next.reason !== shown.reason || findings.length !== shown.findings.length) this.#sendStatus(uri, next);
  }

  /** To be called when the document is closed: then it shows `left`, what is known of it as a file. */
  clear(uri: string, left: readonly ProtocolDiagnostic[] = []): void {
    this.#shown.delete(uri);
    this.#host.listing.show(uri, left);
  }

  /** Checks the document for a client that asks, where it is to be checked while typing or never was. */
  async bringUpToDate(uri: string): Promise<void> {
    if (this.#host.documents.get(uri) === undefined) return;
    if (!this.#shown.has(uri) || (await this.#host.settings.of(uri)).run === 'onType') await this.check(uri);
  }

  async #check(uri: string, asked: boolean): Promise<void> {
    const { documents, readings } = this.#host;
    const settling = this.#host.settings.of(uri);
    const opened = documents.get(uri);
    await readings.ready(opened);
    // The notice is read while client and disk are still answering.
    if (opened !== undefined) readings.notice(opened);
    const settings = await settling;
    const document = documents.get(uri);
    if (document === undefined) return;
    readings.layOut(uri, settings);
    const notice = readings.notice(document);
    const garbling = notice.recognised ? null : await explainGarbling(this.#host, uri, notice.source.text);
    if (documents.get(uri)?.version !== document.version) return this.#check(uri, asked);
    const reason = garbling === null ? reasonOf(notice, settings, asked) : 'garbled';
    const shown: Shown = {
      text: document.getText(),
      findings: reason === null ? inGivenText(notice.source, readings.check(document, settings)) : [],
      reason,
      garbling,
      stage: settings.check.stage,
      counts: this.#host.service.summarise(notice),
      frame: notice.recognised ? frameWords(notice.frame) : null,
      ignored: reason === null ? readings.judge(document, settings).ignored.length : 0,
    };
    this.#shown.set(uri, shown);
    this.#host.ownEdits.check(uri, shown.text);
    this.#send(uri, document.version, givenLines(notice.source), shown);
    this.#sendStatus(uri, shown);
  }

  #send(uri: string, version: number, source: LinedText, { findings, garbling }: Shown): void {
    const diagnostics = [
      ...(garbling === null ? [] : [toGarblingDiagnostic(source, garbling)]),
      ...findings.map((finding) => toDiagnostic(source, uri, finding, this.#host.client)),
    ];
    this.#host.listing.show(uri, diagnostics, version);
  }

  #sendStatus(uri: string, { findings, reason, garbling, stage, counts, frame, ignored }: Shown): void {
    const status: StatusParams = {
      uri,
      checked: reason === null,
      reason,
      detail: garbling?.message ?? null,
      reopenAs: garbling?.reopenAs ?? null,
      stage,
      findings: findings.length,
      worst: SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null,
      counts,
      frame,
      ignored,
    };
    void this.#host.connection.sendNotification(STATUS_NOTIFICATION, status);
  }
}

function reasonOf(notice: Notice, { run, isExcluded }: DocumentSettings, asked: boolean): UncheckedReason | null {
  if (isExcluded) return 'excluded';
  if (run === 'off' && !asked) return 'off';
  return notice.recognised ? null : 'not-a-notice';
}

/** Whether changes put something else in the place of most of a text, as a formatter of all of it does. */
function replacesMost(text: string, changes: readonly Change[]): boolean {
  return changes.reduce((sum, { span }) => sum + span.end - span.start, 0) * 2 >= text.length;
}
