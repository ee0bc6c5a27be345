import { describeWordPlace, wordPlaceOf } from '../../exchange/word/places';
import type { WordSource } from '../../exchange/word/wordSource';
import { RULES } from '../../rules/registry';
import type { Fix, ListRelated, Rule } from '../../rules/rule';
import type { Severity } from '../../rules/severity';
import type { Diagnostic } from '../../rules/runner';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { STALE_IGNORES } from '../../services/ignores/staleIgnores';
import { givenSpan, rangeAt, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import type { CheckError } from '../check/outcome';
import { VERSION } from '../version';
import type { FileReport, Formatter } from './report';
import { uriOf } from './uri';

/** SARIF 2.1.0 (OASIS, March 2020): what code scanning and many review tools read. One run; results as they come. */
export const sarifFormatter: Formatter = {
  begin: () => {
    const tool = { driver: { name: 'zhenggai', version: VERSION, language: 'zh-CN', rules: [...RULES, STALE_IGNORES].map(ruleOf) } };
    return [
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{',
      `"tool":${JSON.stringify(tool)},"columnKind":"utf16CodeUnits","results":[\n`,
    ].join('');
  },
  file: (report) => report.diagnostics.map((diagnostic) => JSON.stringify(resultOf(report, diagnostic))).join(',\n'),
  separator: ',\n',
  end: ({ errors, notes }) => {
    const notifications = [...errors.map((error) => notificationOf('error', error)), ...notes.map((note) => notificationOf('note', note))];
    const invocation = { executionSuccessful: errors.length === 0, toolExecutionNotifications: notifications };
    return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
  },
};

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function ruleOf({ id, name, norm, source, severity }: Rule): unknown {
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: norm },
    help: { text: `${norm}\n依据：${source}` },
    defaultConfiguration: { level: LEVELS[severity.review ?? 'hint'], enabled: severity.review !== null },
  };
}

function resultOf({ path, folder, list, word, notice: { source } }: FileReport, diagnostic: Diagnostic): unknown {
  const { rule, severity, message, span, related = [], inList = [], fix } = diagnostic;
  const artifactLocation = { uri: uriOf(path, folder) };
  return {
    ruleId: rule.id,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(source, span) }, ...logicalOf(word, source, span) }],
    ...relatedLocations([
      ...related.map((place, id) => relatedOf(artifactLocation, source, { ...place, id })),
      ...(list === null ? [] : inList.map((place, id) => listedOf(uriOf(list.path, folder), { ...place, id: related.length + id }))),
    ]),
    // What stands in a Word document is not changed by replacing text.
    ...(fix === undefined || word !== null ? {} : { fixes: [fixOf(artifactLocation, source, fix)] }),
    partialFingerprints: { 'zhenggai/v1': identifyFinding(source, diagnostic).key },
    properties: { severity },
  };
}

/** `第12段`: which line a paragraph of a Word document is on depends on who shows it. */
function logicalOf(word: WordSource | null, source: Source, span: Span): object {
  if (word === null) return {};
  const place = wordPlaceOf(word, source, span);
  return { logicalLocations: [{ name: describeWordPlace(place), kind: 'paragraph' }] };
}

function relatedLocations(places: readonly unknown[]): { readonly relatedLocations?: readonly unknown[] } {
  return places.length === 0 ? {} : { relatedLocations: places };
}

/** A row of the list of problems; in a workbook it is counted as the workbook does. */
function listedOf(uri: string, { id, message, place }: ListRelated & { readonly id: number }): unknown {
  const region = { startLine: place.line === null ? place.row : place.line + 1 };
  return { id: id + 1, message: { text: message }, physicalLocation: { artifactLocation: { uri }, region } };
}

function relatedOf(
  artifactLocation: unknown,
  source: Source,
  { id, message, span }: { readonly id: number; readonly message: string; readonly span: Span },
): unknown {
  return { id: id + 1, message: { text: message }, physicalLocation: { artifactLocation, region: regionOf(source, span) } };
}

function fixOf(artifactLocation: unknown, source: Source, { title, edits }: Fix): unknown {
  const replacements = edits.map(({ span, text }) => ({ deletedRegion: regionOf(source, span), insertedContent: { text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Lines and columns count from one. */
function regionOf(source: Source, of: Span): unknown {
  const { start, end } = givenSpan(source, of);
  const { start: from, end: to } = rangeAt(source, of);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

function notificationOf(level: 'error' | 'note', { path, message }: CheckError): unknown {
  return { level, message: { text: `${path}：${message}` } };
}
