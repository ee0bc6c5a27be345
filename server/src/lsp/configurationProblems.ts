import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../services/settings/problems';
import { createSource } from '../text/source';
import { span } from '../text/span';
import { toRange } from './convert';

/** What is said of a configuration or an ignore file. */
export interface FileProblems {
  /** What is wrong with it. */
  readonly problems: readonly ConfigurationProblem[];
  /** What is no fault, and worth knowing. */
  readonly notes: readonly ConfigurationProblem[];
}

/** What is to be said of a file with this text, shown at the name it is about, or at the beginning of the file. */
export function toConfigurationDiagnostics(text: string, { problems, notes }: FileProblems): Diagnostic[] {
  const source = createSource(text);
  const shown = ({ place, message }: ConfigurationProblem, severity: DiagnosticSeverity, lead: string): Diagnostic => ({
    range: toRange(source, placeIn(text, place)),
    severity,
    source: '整改通报',
    message: `${lead}${place === '' ? '' : `${place}：`}${message}`,
  });
  return [
    ...problems.map((problem) => shown(problem, DiagnosticSeverity.Warning, '配置有误：')),
    ...notes.map((note) => shown(note, DiagnosticSeverity.Information, '')),
  ];
}

/** Where the innermost name of `rules → text/wording → severity` stands; the names further out are looked for first. */
function placeIn(text: string, place: string): { readonly start: number; readonly end: number } {
  let found = span(0, 0);
  for (const name of place.split(' → ').filter((step) => step !== '')) {
    const quoted = JSON.stringify(name);
    const at = text.indexOf(quoted, found.end);
    if (at === -1) return found;
    found = span(at, at + quoted.length);
  }
  return found;
}
