import fc from 'fast-check';
import type { Figure } from '../../../../server/src/notice/figures/figure';
import { WEIGHTS } from '../../../../server/src/notice/figures/evidence';
import { readNotice } from '../../../../server/src/notice/readNotice';
import type { Span } from '../../../../server/src/text/span';
import { BREAKDOWNS } from '../forms/breakdowns';
import { COUNTS } from '../forms/counts';
import { QUOTIENTS } from '../forms/quotients';
import { TOPICS } from '../table/topics';

/** What the weights are fitted with: the table, what reads by it, and the sentences of the tables and of the generator. */
export interface FitEngine {
  readonly weights: Record<string, number>;
  readonly accuse: (text: string) => readonly Span[];
  readonly numbersOf: (text: string) => readonly Span[];
  readonly sentences: readonly { readonly text: string; readonly isSound: boolean }[];
}

/** How many sentences of each form are taken. */
const OF_EACH_FORM = 12;
/** Kinds whose numbers follow from one another: a misprint of any of them makes the claim false. */
const EXACT: ReadonlySet<Figure['kind']> = new Set(['parts-sum', 'remainder', 'rate']);

/** The engine of a fit. Its table is that of the reader itself. */
export function engineOf(seed: number): FitEngine {
  return { weights: WEIGHTS, accuse, numbersOf, sentences: [...rowsOfTables(), ...generated(seed)] };
}

function accuse(text: string): readonly Span[] {
  return readNotice(text).figures.flatMap(({ verdict, span }) => (verdict === 'fails' ? [span] : []));
}

function numbersOf(text: string): readonly Span[] {
  return readNotice(text).figures.flatMap(({ kind, verdict, numbers }) =>
    verdict === 'holds' && EXACT.has(kind)
      ? numbers.filter((number) => kind !== 'rate' || number.part === 'rate').map(({ span }) => span)
      : [],
  );
}

function rowsOfTables(): FitEngine['sentences'] {
  return TOPICS.flatMap(({ rows }) => rows.map(({ text, verdict }) => ({ text, isSound: verdict !== 'fails' })));
}

function generated(seed: number): FitEngine['sentences'] {
  const options = { seed, numRuns: OF_EACH_FORM };
  return [...BREAKDOWNS, ...QUOTIENTS, ...COUNTS].flatMap(({ yes, no }) => [
    ...fc.sample(yes, options).map((text) => ({ text, isSound: true })),
    ...fc.sample(no, options).map((text) => ({ text, isSound: false })),
  ]);
}
