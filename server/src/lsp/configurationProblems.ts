import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../services/settings/configuration';
import { createSource } from '../text/source';
import { span } from '../text/span';
import { toRange } from './convert';

/** What is wrong with a configuration or an ignore file with this text, shown at the name it is about, or at the beginning of the file. */
export function toConfigurationDiagnostics(text: string, problems: readonly ConfigurationProblem[]): Diagnostic[] {
  const source = createSource(text);
  return problems.map(({ place, message }) => ({
    range: toRange(source, placeIn(text, place)),
    severity: DiagnosticSeverity.Warning,
    source: '整改通报',
    message: `配置有误：${place === '' ? '' : `${place}：`}${message}`,
  }));
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
