import type { Diagnostic } from '../../rules/runner';
import { positionAt, type Position, type Source } from '../../text/source';
import type { Span } from '../../text/span';
import { VERSION } from '../version';
import type { FileReport, Formatter } from './formatter';

/** The first JSON contract, a file a line. */
export const jsonFormatter: Formatter = {
  begin: (stage) => `{"version":${JSON.stringify(VERSION)},"stage":"${stage}","files":[\n`,
  file: ({ isNamed, notice, ...report }) => (isNamed || notice.recognised ? JSON.stringify(fileOf({ ...report, isNamed, notice })) : ''),
  separator: ',\n',
  end: ({ errors }) => `\n],"errors":${JSON.stringify(errors)}}\n`,
};

function fileOf({ path, encoding, notice, diagnostics, summary }: FileReport): unknown {
  return { path, encoding, diagnostics: diagnostics.map((diagnostic) => diagnosticOf(notice.source, diagnostic)), summary };
}

function diagnosticOf(source: Source, { rule, severity, message, span, related = [], fix }: Diagnostic): unknown {
  return {
    rule: rule.id,
    severity,
    message,
    range: rangeOf(source, span),
    offset: span.start,
    length: span.end - span.start,
    related: related.map((place) => ({ message: place.message, range: rangeOf(source, place.span) })),
    fix: fix?.kind ?? null,
  };
}

function rangeOf(source: Source, { start, end }: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}
