import type { Diagnostic } from '../../rules/runner';
import { givenSpan, rangeAt, type Position, type Source } from '../../text/source';

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
  return diagnostics.map(({ rule, severity, message, span, related = [], fix }) => {
    const place = givenSpan(source, span);
    return {
      rule: rule.id,
      severity,
      message,
      range: rangeAt(source, span),
      offset: place.start,
      length: place.end - place.start,
      related: related.map((other) => ({ message: other.message, range: rangeAt(source, other.span) })),
      fix: fix?.kind ?? null,
    };
  });
}
