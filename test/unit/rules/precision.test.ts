import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { createSource, lineAt } from '../../../server/src/text/source';
import { overlaps, type Span } from '../../../server/src/text/span';
import { readCorpus, type GoldDefect, type RealNotice } from '../../corpus/corpus';
import { TWINS } from '../../corpus/twins';
import { ACCEPTED } from './accepted';
import { diagnosticsOf } from './findings';

const corpus = readCorpus();
const SURE = 0.85;
const DETECTABLE: ReadonlySet<string> = new Set(['rule', 'dict', 'cross', 'arith']);

describe('the rules on the real notices, at stage review', function () {
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const [index, real] of corpus.entries()) {
    describe(real.name, () => {
      it('warn of nothing but what an editor accepts, and of all of that', () => {
        const heavy = diagnosticsOf(real.text).filter(({ severity }) => severity === 'error' || severity === 'warning');
        const accepted = ACCEPTED.filter(([file]) => file === index).map(([, line, rule]) => `${String(line)} ${rule}`);
        assert.deepEqual(heavy.map((each) => placeOf(real.text, each)).toSorted(), accepted.toSorted());
      });

      it('report every sure defect that a machine can see, at its place', () => {
        const found = diagnosticsOf(real.text);
        const missed = real.gold.defects.filter(isSure).filter((defect) => !found.some((each) => isAt(real, each, defect)));
        assert.deepEqual(
          missed.map(({ line, quote }) => `${String(line)} ${quote}`),
          [],
        );
      });

      it('take nothing for a defect that only looks like one', () => {
        const trapped = diagnosticsOf(real.text).filter((each) => isTrapped(real, each));
        assert.deepEqual(
          trapped.map((each) => `${placeOf(real.text, each)} ${each.message}`),
          [],
        );
      });

      for (const { name, make } of TWINS) {
        it(`say the same at the same lines with ${name}`, () => {
          assert.deepEqual(places(make(real.text)), places(real.text));
        });
      }
    });
  }
});

function isSure({ confidence, detect }: GoldDefect): boolean {
  return confidence >= SURE && DETECTABLE.has(detect);
}

/** Width is what a twin changes, and its rule is there to see it. */
function places(text: string): readonly string[] {
  return diagnosticsOf(text)
    .filter(({ rule }) => rule.id !== 'text/punctuation-width')
    .map((each) => placeOf(text, each))
    .toSorted();
}

function placeOf(text: string, { span, rule }: Diagnostic): string {
  return `${String(lineAt(createSource(text), span.start) + 1)} ${rule.id}`;
}

/** Whether a finding overlaps a quote; where the quote is not in its line word for word, whether it is in the line. */
function isAt({ text }: RealNotice, { span }: Diagnostic, { line, quote }: { readonly line: number; readonly quote: string }): boolean {
  const quotes = quotesIn(text, line, quote);
  if (quotes.length > 0) return quotes.some((place) => overlaps(place, span));
  return lineAt(createSource(text), span.start) + 1 === line;
}

/**
 * Whether a finding, however light, overlaps what a trap quotes. What overlaps a defect of the same gold as well is one: the telephone in the
 * contact line that is a trap for its layout.
 */
function isTrapped(real: RealNotice, diagnostic: Diagnostic): boolean {
  const stands = ({ line, quote }: { readonly line: number; readonly quote: string }): boolean =>
    quotesIn(real.text, line, quote).some((place) => overlaps(place, diagnostic.span));
  return real.gold.traps.some(stands) && !real.gold.defects.some(stands);
}

function quotesIn(text: string, line: number, quote: string): readonly Span[] {
  const { lineStarts } = createSource(text);
  const [from, to] = [lineStarts[line - 1] ?? 0, lineStarts[line] ?? text.length];
  const found: Span[] = [];
  for (let at = text.indexOf(quote, from); at !== -1 && at + quote.length <= to; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length });
  }
  return found;
}
