import type { Diagnostic } from 'vscode-languageserver';
import { decodeText } from '../exchange/encoding/decode';
import { describeMojibake, findMojibake } from '../text/mojibake';
import { toDiagnostic } from './convert';
import type { Host } from './host';
import type { CheckFileAnswer } from './protocol';

/** Checks files that no editor has open, and remembers what was found, so that it stays listed. */
export class FileChecker {
  readonly #host: Host;
  readonly #found = new Map<string, readonly Diagnostic[]>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads and checks a file as the command line does. What is found is shown, unless the file is open and shows what its editor holds. */
  async check(uri: string): Promise<CheckFileAnswer> {
    const bytes = await this.#host.files.read(uri);
    if (bytes === null) return this.#keep(uri, [], failed('读不到这个文件'));
    const decoded = decodeText(bytes);
    if ('reason' in decoded) return this.#keep(uri, [], failed(decoded.reason));
    const settings = await this.#host.settings.of(uri);
    if (this.#host.documents.get(uri) === undefined) this.#host.settings.forget(uri);
    if (settings.isExcluded) return this.#keep(uri, [], { state: 'excluded', findings: 0, fault: null });
    const notice = this.#host.service.read(decoded.text);
    const garbled = notice.recognised ? null : findMojibake(decoded.text);
    if (garbled !== null) return this.#keep(uri, [], failed(describeMojibake(garbled)));
    if (!notice.recognised) return this.#keep(uri, [], { state: 'no-notice', findings: 0, fault: null });
    const findings = this.#host.service.check(notice, settings.check, settings.decisions);
    const diagnostics = findings.map((finding) => toDiagnostic(notice.source, uri, finding, this.#host.client));
    return this.#keep(uri, diagnostics, { state: 'checked', findings: findings.length, fault: null });
  }

  /** What was found in a file when it was last checked; empty for one that never was. */
  found(uri: string): readonly Diagnostic[] {
    return this.#found.get(uri) ?? [];
  }

  /** The files with findings. */
  files(): readonly string[] {
    return [...this.#found.keys()];
  }

  /** Takes everything off the list, open documents aside. */
  forgetAll(): void {
    for (const uri of this.files()) this.#keep(uri, [], NOTHING);
  }

  #keep(uri: string, diagnostics: readonly Diagnostic[], answer: CheckFileAnswer): CheckFileAnswer {
    const wasListed = this.#found.delete(uri);
    if (diagnostics.length > 0) this.#found.set(uri, diagnostics);
    const isShown = wasListed || diagnostics.length > 0;
    if (isShown && this.#host.documents.get(uri) === undefined) {
      void this.#host.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
    return answer;
  }
}

const NOTHING: CheckFileAnswer = { state: 'no-notice', findings: 0, fault: null };

function failed(fault: string): CheckFileAnswer {
  return { state: 'failed', findings: 0, fault };
}
