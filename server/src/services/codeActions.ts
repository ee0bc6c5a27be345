import type { Fix } from '../rules/rule';
import type { Diagnostic } from '../rules/runner';
import { touches, type Span } from '../text/span';

/** A way to put one finding right. */
export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** The fixes of the findings that a selection touches, in document order. An empty selection is a cursor. */
export function quickFixesAt(diagnostics: readonly Diagnostic[], selection: Span): readonly QuickFix[] {
  return diagnostics.flatMap((diagnostic) =>
    diagnostic.fix !== undefined && touches(diagnostic.span, selection) ? [{ diagnostic, fix: diagnostic.fix }] : [],
  );
}
