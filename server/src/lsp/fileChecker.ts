import type { Diagnostic } from 'vscode-languageserver';
import { readDraft } from '../exchange/draft/readDraft';
import { loadMarkup } from '../exchange/markup';
import type { Stage } from '../rules/rule';
import type { Severity } from '../rules/severity';
import type { CheckOutcome } from '../services/ignores/checkWithIgnores';
import type { Summary } from '../services/understanding';
import { isListName } from '../services/lists/linkNames';
import { describeReadiness, readinessOf } from '../services/readiness';
import { isMarkdownName } from '../text/markup';
import { onAutomaticNumbers } from '../services/automaticNumbers';
import { describeMojibake, findMojibake } from '../text/mojibake';
import { nameOf } from './address';
import { toDiagnostic } from './convert';
import type { Host } from './host';
import type { Link } from './lists';
import type { CheckedNotice, CheckFileAnswer } from './protocol';
import type { DocumentSettings } from './documentSettings';
import { Turns } from './turns';

/** A notice is some 50 KB; what is longer than this is something else. */
const MOST_BYTES = 20_000_000;

const NO_NOTICE: CheckFileAnswer = { state: 'no-notice', findings: 0, fault: null };

/** Checks files that no editor has open, and remembers what was found, so that it stays listed. */
export class FileChecker {
  readonly #host: Host;
  /** By address; a file without findings is kept too, since it may have some once the settings change. */
  readonly #found = new Map<string, readonly Diagnostic[]>();
  /** The documents' own addresses, by those that their texts are shown at. */
  readonly #sources = new Map<string, string>();
  /** Where the lists of notices are, by the addresses that their findings come to. */
  readonly #links = new Map<string, Link>();
  readonly #turns = new Turns();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Keeps where the list of a notice is for every check of it. */
  link(uri: string, link: Link): void {
    this.#links.set(uri, link);
  }

  /**
   * Reads and checks a file as the command line does. A Word document's findings are listed under the address that its text is shown at.
   * What is found is shown, unless the file is open and shows what its editor holds.
   */
  async check(uri: string, source = this.#sources.get(uri) ?? uri): Promise<CheckFileAnswer> {
    const began = this.#turns.begin();
    if (source !== uri) this.#sources.set(uri, source);
    if (isListName(nameOf(source))) return this.#keep({ uri, began }, [], NO_NOTICE);
    const bytes = await this.#host.files.read(source, MOST_BYTES);
    if (bytes === 'missing') return this.#keep({ uri, began }, [], failed('读不到这个文件'));
    if ('fault' in bytes) return this.#keep({ uri, began }, [], failed(bytes.fault));
    const decoded = await readDraft(nameOf(source), bytes);
    if ('reason' in decoded) return this.#keep({ uri, began }, [], failed(decoded.reason));
    const settings = await this.#settingsOf(uri, source);
    if (settings.isExcluded) return this.#keep({ uri, began }, [], { state: 'excluded', findings: 0, fault: null });
    const notice = this.#host.service.read(decoded.text, undefined, await loadMarkup(isMarkdownName(source)), settings.layout);
    const garbled = notice.recognised ? null : findMojibake(decoded.text);
    if (garbled !== null) return this.#keep({ uri, began }, [], failed(describeMojibake(garbled)));
    if (!notice.recognised) return this.#keep({ uri, began }, [], NO_NOTICE);
    const outcome = this.#host.service.judge(notice, settings.check, settings.decisions);
    const findings = onAutomaticNumbers(notice.source, outcome.diagnostics, decoded.word?.labels ?? []);
    const diagnostics = findings.map((finding) => toDiagnostic(notice.source, uri, finding, this.#host.client));
    return this.#keep({ uri, began }, diagnostics, {
      state: 'checked',
      findings: findings.length,
      fault: null,
      notice: summaryOf(settings.check.stage, outcome, this.#host.service.summarise(notice)),
    });
  }

  /** With the list of problems that the notice answers, as the command line has it. An open one has been linked, and is checked again with its list. */
  async #settingsOf(uri: string, source: string): Promise<DocumentSettings> {
    const { documents, lists, settings } = this.#host;
    if (documents.get(uri) !== undefined) return settings.of(source);
    const link = this.#links.get(uri);
    if (link !== undefined) lists.link(source, link);
    await settings.readList(source);
    const settled = await settings.of(source);
    settings.refresh(source);
    return settled;
  }

  /** What was found in a file when it was last checked; empty for one that never was. */
  found(uri: string): readonly Diagnostic[] {
    return this.#found.get(uri) ?? [];
  }

  /** Checks every file again that was checked, one after the other. */
  async checkAgain(): Promise<void> {
    for (const uri of [...this.#found.keys()]) if (this.#found.has(uri)) await this.check(uri);
  }

  /** Takes what was found in the files of a folder off the list, open documents aside: the folder is gone, or has another name. */
  forgetBelow(folder: string): void {
    for (const uri of [...this.#found.keys()].filter((known) => (this.#sources.get(known) ?? known).startsWith(`${folder}/`))) {
      this.#show(uri, []);
      this.#found.delete(uri);
      this.#turns.drop(uri);
    }
  }

  /** Takes everything off the list, open documents aside. */
  forgetAll(): void {
    this.#turns.dropAll();
    for (const uri of this.#found.keys()) this.#show(uri, []);
    this.#found.clear();
  }

  #keep(
    { uri, began }: { readonly uri: string; readonly began: number },
    diagnostics: readonly Diagnostic[],
    answer: CheckFileAnswer,
  ): CheckFileAnswer {
    if (!this.#turns.keep(uri, began)) return answer;
    const isListed = this.found(uri).length > 0;
    this.#found.set(uri, diagnostics);
    if (isListed || diagnostics.length > 0) this.#show(uri, diagnostics);
    return answer;
  }

  #show(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (this.#host.documents.get(uri) === undefined) this.#host.listing.show(uri, diagnostics);
  }
}

function failed(fault: string): CheckFileAnswer {
  return { state: 'failed', findings: 0, fault };
}

function summaryOf(stage: Stage, { diagnostics, ignored }: CheckOutcome, counts: Summary): CheckedNotice {
  const count = (severity: Severity): number => diagnostics.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const readiness = readinessOf(stage, { error: errors, warning: warnings }, counts);
  return { stage, readiness, verdict: describeReadiness(readiness, stage), errors, warnings, counts, ignored: ignored.length };
}
