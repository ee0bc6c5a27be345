import type { Figure } from '../../notice/figures/figure';
import { figureName } from '../../notice/figures/names';
import type { ClaimVerdict, ReconciledClaim, Reconciliation } from '../../notice/ledger';
import type { Notice } from '../../notice/model';
import { givenLineAt, textOf } from '../../text/source';
import { overlaps } from '../../text/span';
import type { IgnoredDiagnostic } from './ignored';

/** Every claim of a notice with its working and its verdict; those that somebody left as they are with the reason. */
export function reconcile(notice: Notice, ignored: readonly IgnoredDiagnostic[]): Reconciliation {
  const claims = notice.figures.map((figure) => ({ isTotal: isTotal(figure), claim: claimOf(notice, figure, ignored) }));
  return {
    totals: claims.flatMap(({ isTotal: total, claim }) => (total ? [claim] : [])),
    figures: claims.flatMap(({ isTotal: total, claim }) => (total ? [] : [claim])),
  };
}

function isTotal({ kind }: Figure): boolean {
  return kind === 'declared-structure' || kind === 'announced-count';
}

const LONGEST = 80;

function claimOf({ source }: Notice, figure: Figure, ignored: readonly IgnoredDiagnostic[]): ReconciledClaim {
  const { span, working, reason } = figure;
  const left = figure.verdict === 'fails' ? ignored.find(({ diagnostic }) => overlaps(diagnostic.span, span)) : undefined;
  const verdict: ClaimVerdict = left === undefined ? figure.verdict : 'ignored';
  const quote = textOf(source, span).replaceAll(/\s+/gu, '');
  return {
    kind: figureName(figure),
    quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote,
    working,
    verdict,
    reason: left === undefined ? (reason ?? '') : left.reason,
    line: givenLineAt(source, span.start),
    span,
  };
}
