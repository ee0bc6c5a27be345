import assert from 'node:assert/strict';
import type { Figure, FigureKind } from '../../../server/src/notice/figures/figure';
import type { Notice } from '../../../server/src/notice/model';
import { readNotice } from '../../../server/src/notice/readNotice';
import { lineAt } from '../../../server/src/text/source';
import { readCorpus, type GoldClaim, type RealNotice } from '../../corpus/corpus';
import { TWINS } from '../../corpus/twins';

/** The kinds of figure that a kind of claim in the gold file may be read as. */
const KINDS: Readonly<Record<string, readonly FigureKind[]>> = {
  a: ['done-within-total'],
  b: ['parts-sum'],
  c: ['rate'],
  d: ['remainder'],
  e: ['announced-count', 'listed-items', 'declared-structure'],
  f: ['restated-figure'],
  g: ['parts-sum'],
};
/** How many of the claims of each kind are found with the right verdict, at the least; there are 29, 10, 8, 6, 63, 18 and 2. */
const FOUND: Readonly<Record<string, number>> = { a: 28, b: 9, c: 8, d: 6, e: 59, f: 6, g: 1 };

const corpus = readCorpus();

describe('the claims of the real notices', function () {
  this.timeout(30_000);
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const { name, make } of [{ name: 'as published', make: (text: string) => text }, ...TWINS]) {
    it(`are found with the right verdict, ${name}`, () => {
      const found = new Map<string, number>();
      for (const real of corpus) {
        for (const kind of foundKinds(real, readNotice(make(real.text)))) found.set(kind, (found.get(kind) ?? 0) + 1);
      }
      for (const [kind, least] of Object.entries(FOUND)) assert.ok((found.get(kind) ?? 0) >= least, `${kind}: ${found.get(kind) ?? 0}`);
      assert.ok([...found.values()].reduce((sum, count) => sum + count, 0) >= 115);
    });

    it(`fail only where the gold file says so, ${name}`, () => {
      const failing = corpus.flatMap((real) => {
        const notice = readNotice(make(real.text));
        return notice.figures
          .filter(({ verdict }) => verdict === 'fails')
          .map((figure) => `${real.name} ${lineOf(notice, figure)} ${figure.kind}`);
      });
      const expected = corpus.flatMap(({ name: file, gold }) =>
        gold.claims.filter(({ holds }) => holds === false).map(({ line }) => `${file} ${line} rate`),
      );
      assert.deepEqual(failing, expected);
    });
  }
});

/** The kinds of the gold claims that a figure of the notice answers to; each figure answers to one claim at most. */
function foundKinds({ gold }: RealNotice, notice: Notice): readonly string[] {
  const free = new Set(notice.figures);
  return gold.claims.flatMap((claim) => {
    if (claim.holds === null) return [];
    const figure = [...free].find((each) => answers(notice, each, claim));
    if (figure === undefined) return [];
    free.delete(figure);
    return [claim.kind];
  });
}

/** Whether a figure is the claim: right verdict, kind, line, and one of its numbers; a restated one may stand at the other place. */
function answers(notice: Notice, figure: Figure, claim: GoldClaim): boolean {
  const line = lineOf(notice, figure);
  const isThere = line === claim.line || (claim.kind === 'f' && claim.also?.includes(line) === true);
  if (!isThere || !KINDS[claim.kind]?.includes(figure.kind)) return false;
  if (figure.verdict !== (claim.holds === true ? 'holds' : 'fails')) return false;
  return claim.kind === 'f' || (overlapsQuote(notice, figure, claim) && (claim.quote.includes('分别') || sharesNumber(figure, claim)));
}

/** Whether the figure and the quoted words share a stretch of the line; the quotes are in half-width marks, as the folded text is. */
function overlapsQuote(notice: Notice, figure: Figure, claim: GoldClaim): boolean {
  const { source } = notice;
  const lineStart = source.lineStarts[claim.line - 1] ?? 0;
  const lineEnd = source.lineStarts[claim.line] ?? source.text.length;
  const start = source.folded.slice(lineStart, lineEnd).indexOf(claim.quote) + lineStart;
  return start >= lineStart && figure.span.start < start + claim.quote.length && figure.span.end > start;
}

function sharesNumber(figure: Figure, claim: GoldClaim): boolean {
  const wanted = claim.numbers.filter((number) => typeof number === 'number');
  return figure.numbers.some(({ value }) =>
    wanted.some((number) => [1, 1e4, 1e8].some((scale) => Math.abs(value - number * scale) < 1e-6 * value)),
  );
}

function lineOf(notice: Notice, figure: Figure): number {
  return lineAt(notice.source, figure.span.start) + 1;
}
