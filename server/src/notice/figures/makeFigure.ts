import type { Quantity } from '../../text/quantity';
import type { Span } from '../../text/span';
import type { Figure, FigureKind, FigureNumber, FigureSubject, Verdict } from './figure';
import type { Mention } from './passage';

/** A number of a claim, what it is there, and what messages call it where that is too general. */
export type Role = readonly [part: FigureNumber['part'], mention: Quantity, name?: string];

/** What a reader of claims says of one. */
export interface Claim {
  readonly kind: FigureKind;
  readonly subject?: FigureSubject;
  readonly verdict: Verdict;
  readonly roles: readonly Role[];
  readonly working: string;
  /** Why it is not judged. */
  readonly reason?: string;
  /** The number to point at; where the right one follows from the others, what it would be. */
  readonly culprit?: { readonly mention: Pick<Mention, 'span'>; readonly correction?: string | null };
  /** A stretch that belongs to the claim beside its numbers. */
  readonly around?: Span;
  /** The claim may be right for a reason that the text need not give: it is only worth a second look. */
  readonly doubtful?: boolean;
}

/** A figure of a claim: its span runs from the first to the last of its numbers. */
export function makeFigure(claim: Claim): Figure {
  const { kind, subject, verdict, roles, working, culprit, around, reason, doubtful } = claim;
  let start = around?.start ?? Infinity;
  let end = around?.end ?? 0;
  const numbers: FigureNumber[] = [];
  for (const role of roles) {
    const { value, span, unit, end: mentionEnd } = role[1];
    start = Math.min(start, span.start);
    end = Math.max(end, mentionEnd);
    numbers.push({ value, span, unit, part: role[0], ...(role[2] === undefined ? {} : { name: role[2] }) });
  }
  return {
    kind,
    ...(subject === undefined ? {} : { subject }),
    verdict,
    reason: reason ?? null,
    span: { start, end },
    numbers,
    places: [],
    working,
    culprit: verdict === 'fails' && culprit !== undefined ? { span: culprit.mention.span, correction: culprit.correction ?? null } : null,
    doubtful: doubtful === true,
  };
}
