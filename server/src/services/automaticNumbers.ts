import type { Diagnostic } from '../rules/runner';
import { givenSpan, type Source } from '../text/source';
import type { Span } from '../text/span';

const ON_NUMBER = '（这是自动编号，请在 Word 里改编号）';
const AMONG_NUMBERS = '（其中自动编号的地方，请在 Word 里改编号）';

/**
 * The findings of a document in which some numbers are automatic: `labels`, in the order of the text as it was given. A finding on such a number says where it is
 * changed, and a fix that would change one is not offered: the number is no text.
 */
export function onAutomaticNumbers(source: Source, diagnostics: readonly Diagnostic[], labels: readonly Span[]): readonly Diagnostic[] {
  if (labels.length === 0) return diagnostics;
  return diagnostics.map(({ fix, ...diagnostic }) => {
    const isOnNumber = diagnostic.span.start < diagnostic.span.end && isWithin(labels, givenSpan(source, diagnostic.span));
    const changesNumber = fix?.edits.some(({ span }) => meets(labels, givenSpan(source, span))) ?? false;
    const advice = isOnNumber ? ON_NUMBER : changesNumber ? AMONG_NUMBERS : '';
    return { ...diagnostic, message: `${diagnostic.message}${advice}`, ...(fix === undefined || advice !== '' ? {} : { fix }) };
  });
}

/** Whether the stretch lies within an automatic number. */
function isWithin(labels: readonly Span[], { start, end }: Span): boolean {
  const label = lastBefore(labels, end);
  return label !== undefined && label.start <= start && end <= label.end;
}

/** Whether the stretch has a character of an automatic number in it. */
function meets(labels: readonly Span[], { start, end }: Span): boolean {
  const label = lastBefore(labels, end);
  return label !== undefined && start < label.end;
}

/** The last label that begins before `offset`. */
function lastBefore(labels: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return labels[low - 1];
}
