import { wordPlaceOf, type WordPlace } from '../../exchange/word/places';
import type { WordSource } from '../../exchange/word/wordSource';
import type { ListRelated } from '../../rules/rule';
import type { Diagnostic } from '../../rules/runner';
import type { IgnoredDiagnostic } from '../../services/ignores/applyIgnores';
import type { LinkedList } from './report';
import { givenSpan, rangeAt, type Position, type Source } from '../../text/source';

/** A finding as the first JSON contract has it: lines and characters zero-based, UTF-16. */
export interface DiagnosticJson {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: RangeJson;
  readonly offset: number;
  readonly length: number;
  readonly related: readonly RelatedJson[];
  readonly fix: 'safe' | 'suggested' | null;
  /** In a Word document: which paragraph, counted from 1; and the page that it begins on, where the document says. */
  readonly paragraph?: number;
  readonly page?: number;
}

/** Another place: of the text itself, or of the list named by `path`, whose `row` counts from 1. */
interface RelatedJson {
  readonly message: string;
  readonly range: RangeJson;
  readonly path?: string;
  readonly row?: number;
}

interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

/** The findings of a text, as the first JSON contract has them; `word` is the document that the text comes from, which nothing here changes. */
export function diagnosticsJson(
  source: Source,
  diagnostics: readonly Diagnostic[],
  { word, list }: { readonly word: WordSource | null; readonly list: LinkedList | null } = { word: null, list: null },
): readonly DiagnosticJson[] {
  return diagnostics.map(({ rule, severity, message, span, related = [], inList = [], fix }) => {
    const place = givenSpan(source, span);
    return {
      rule: rule.id,
      severity,
      message,
      range: rangeAt(source, span),
      offset: place.start,
      length: place.end - place.start,
      related: [
        ...related.map((other) => ({ message: other.message, range: rangeAt(source, other.span) })),
        ...(list === null ? [] : inList.map((other) => listedJson(list, other))),
      ],
      fix: word === null ? (fix?.kind ?? null) : null,
      ...(word === null ? {} : placeJson(wordPlaceOf(word, source, span))),
    };
  });
}

/** What is ignored, with why, by whom and when, as far as that was written down; `rule-off` where its whole rule is off in the notice. */
export function ignoredJson(source: Source, ignored: readonly IgnoredDiagnostic[]): readonly unknown[] {
  return ignored.map(({ diagnostic: { rule, severity, message, span }, entry }) => ({
    rule: rule.id,
    severity,
    message,
    range: rangeAt(source, span),
    how: entry === null ? 'rule-off' : 'finding',
    reason: entry?.reason ?? null,
    by: entry?.by ?? null,
    date: entry?.date ?? null,
  }));
}

/** In a list that is no plain text there are no lines: then the first stands for the file. */
function listedJson({ path }: LinkedList, { place, message }: ListRelated): RelatedJson {
  const start = { line: place.line ?? 0, character: 0 };
  return { message, range: { start, end: start }, path, row: place.row };
}

function placeJson({ paragraph, page }: WordPlace): { readonly paragraph: number; readonly page?: number } {
  return page === null ? { paragraph } : { paragraph, page };
}
