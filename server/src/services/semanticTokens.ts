import type { Figure } from '../notice/figures/figure';
import type { Heading, Notice, Problem } from '../notice/model';
import { lineAt } from '../text/source';
import { span, type Span } from '../text/span';

/** What a token is: the grammar colours by form, these by meaning. */
export const TOKEN_TYPES = ['marker', 'problem', 'label', 'enumerator', 'figure', 'contact'] as const;

/** How it is with a token: a figure that does not add up, one that was not judged, a problem without an answer. */
export const TOKEN_MODIFIERS = ['failing', 'unjudged', 'unanswered'] as const;

/** One of {@link TOKEN_TYPES}. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/** One of {@link TOKEN_MODIFIERS}. */
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch within one line, with its meaning. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The meaningful stretches of a notice: in document order, none over more than one line, none over another. Empty where it is no notice. */
export function semanticTokensOf(notice: Notice): readonly SemanticToken[] {
  if (!notice.recognised) return [];
  const tokens = [...headingTokens(notice), ...problemTokens(notice), ...proseTokens(notice), ...figureTokens(notice.figures)];
  return apart(tokens.flatMap((token) => byLine(notice, token)));
}

function headingTokens({ headings, problems }: Notice): readonly SemanticToken[] {
  const shown = new Set(problems.flatMap(({ heading }) => (heading !== null && isUntitled(heading) ? [heading] : [])));
  return headings.flatMap((heading) => (shown.has(heading) ? [] : [{ span: heading.marker, type: 'marker', modifiers: [] } as const]));
}

/** ⟦第4项⟧ alone in its line is all there is of the problem's title. */
function isUntitled({ title }: Heading): boolean {
  return title.start >= title.end;
}

function problemTokens(notice: Notice): readonly SemanticToken[] {
  const labels = new Map<number, Span>();
  const titles = notice.problems.map((problem): SemanticToken => {
    const { response, fields } = problem;
    for (const { span: label } of fields) labels.set(label.start, label);
    if (response?.label) labels.set(response.label.start, response.label);
    const modifiers = response === null ? (['unanswered'] as const) : [];
    return { span: titleOf(problem), type: 'problem', modifiers };
  });
  return [...titles, ...[...labels.values()].map((label): SemanticToken => ({ span: label, type: 'label', modifiers: [] }))];
}

function titleOf({ span: of, heading, list }: Problem): Span {
  if (list !== null) return withoutMarker(of, heading);
  return heading === null || isUntitled(heading) ? of : heading.title;
}

/** The first of several problems in a heading's line: the heading's title goes on with the others. */
function withoutMarker({ start, end }: Span, heading: Heading | null): Span {
  return span(Math.max(start, heading?.marker.end ?? 0), end);
}

function proseTokens(notice: Notice): readonly SemanticToken[] {
  const items = notice.enumerations.flatMap((enumeration) => enumeration.items);
  return [
    ...items.map(({ marker }): SemanticToken => ({ span: marker, type: 'enumerator', modifiers: [] })),
    ...(notice.contact?.fields ?? []).map(({ value }): SemanticToken => ({ span: value, type: 'contact', modifiers: [] })),
  ];
}

/** A number of several claims is failing where one of them fails, and judged where one of them is. */
function figureTokens(figures: readonly Figure[]): readonly SemanticToken[] {
  const worst = new Map<number, { readonly span: Span; readonly figure: Figure }>();
  for (const figure of figures) {
    for (const number of figure.numbers) {
      const known = worst.get(number.span.start);
      if (known === undefined || weight(figure) > weight(known.figure)) worst.set(number.span.start, { span: number.span, figure });
    }
  }
  return [...worst.values()].map(({ span: of, figure }) => ({ span: of, type: 'figure', modifiers: modifiersOf(figure) }));
}

function weight({ verdict }: Figure): number {
  return ['not-judged', 'holds', 'fails'].indexOf(verdict);
}

function modifiersOf({ verdict }: Figure): readonly TokenModifier[] {
  if (verdict === 'holds') return [];
  return [verdict === 'fails' ? 'failing' : 'unjudged'];
}

/** The parts of a token that lie in one line each, line ends left out. */
function byLine(notice: Notice, token: SemanticToken): readonly SemanticToken[] {
  const { source, tree } = notice;
  const parts: SemanticToken[] = [];
  for (let line = lineAt(source, token.span.start); line < tree.lines.length; line += 1) {
    const content = tree.lines[line]?.content;
    if (content === undefined || content.start >= token.span.end) break;
    const part = span(Math.max(content.start, token.span.start), Math.min(content.end, token.span.end));
    if (part.start < part.end) parts.push({ ...token, span: part });
  }
  return parts;
}

/** Cuts wider tokens where narrower ones stand in them, so that none lies over another. */
function apart(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const result: SemanticToken[] = [];
  const waiting: SemanticToken[] = [];
  let at = 0;
  const emit = (token: SemanticToken, to: number): void => {
    const part = span(Math.max(at, token.span.start), Math.min(to, token.span.end));
    if (part.start < part.end) result.push({ ...token, span: part });
    at = Math.max(at, part.end);
  };
  for (const token of tokens.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)) {
    for (let open = waiting.at(-1); open !== undefined && open.span.end <= token.span.start; open = waiting.at(-1)) {
      emit(open, open.span.end);
      waiting.pop();
    }
    const open = waiting.at(-1);
    if (open !== undefined) emit(open, token.span.start);
    waiting.push(token);
  }
  for (let open = waiting.pop(); open !== undefined; open = waiting.pop()) emit(open, open.span.end);
  return result;
}
