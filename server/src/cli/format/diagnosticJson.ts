import type { Diagnostic } from '../../rules/runner';
import { positionAt, type Position, type Source } from '../../text/source';
import type { Span } from '../../text/span';

/** A finding as the first JSON contract has it: lines and characters zero-based, UTF-16. */
export interface DiagnosticJson {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: RangeJson;
  readonly offset: number;
  readonly length: number;
  readonly related: readonly { readonly message: string; readonly range: RangeJson }[];
  readonly fix: 'safe' | 'suggested' | null;
}

interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

/** The findings of a text, as the first JSON contract has them. */
export function diagnosticsJson(source: Source, diagnostics: readonly Diagnostic[]): readonly DiagnosticJson[] {
  return diagnostics.map(({ rule, severity, message, span, related = [], fix }) => ({
    rule: rule.id,
    severity,
    message,
    range: rangeOf(source, span),
    offset: span.start,
    length: span.end - span.start,
    related: related.map((place) => ({ message: place.message, range: rangeOf(source, place.span) })),
    fix: fix?.kind ?? null,
  }));
}

function rangeOf(source: Source, { start, end }: Span): RangeJson {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}
