import type { Span } from '../../../text/span';
import type { Notice } from '../../model';
import { WEIGHTS, type Evidence, type EvidenceName } from '../evidence';
import type { Figure } from '../figure';
import type { Mention, Passage } from '../passage';
import { forEachPassage } from '../passages';
import { tryTerms } from '../readRelations';
import { stretchesOf } from '../stretches';
import { rolesOf, type RoleName } from '../telling/roleNames';
import { silenceOf, silenceOfNone, whyNoTerm } from '../telling/silence';
import { readTerms } from '../terms';
import { written } from '../wording';
import { trialsOf, type Trial } from './trials';

/** What was made of one number: what it was held to be, what it was tried in, and why nothing is said of it. */
export interface NumberAccount {
  /** The number with its unit. */
  readonly span: Span;
  readonly quote: string;
  readonly roles: readonly RoleName[];
  /** Whether a claim that it takes part in was judged. */
  readonly isJudged: boolean;
  /** The likeliest first. */
  readonly trials: readonly ShownTrial[];
  /** In Chinese: the working of its claim, or why it is silent. */
  readonly why: string;
}

/** A sum or a quotient that a number was tried in. */
export interface ShownTrial {
  readonly relation: Trial['relation'];
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  /** Of a quotient. */
  readonly rate: string | null;
  readonly working: string;
  readonly fits: boolean;
  /** What its evidence and chance come to, and what they would have to come to. */
  readonly score: number;
  readonly needed: number;
  readonly evidence: readonly { readonly name: EvidenceName; readonly weight: number }[];
}

/** How many trials of a number are reported. */
const MOST_TRIALS = 3;

/**
 * Accounts for the numbers of a notice, or for those that touch a span. The stretches are read once more and all that was tried is kept, so
 * that the check itself has nothing to do with it.
 */
export function accountForNumbers(notice: Notice, within: Span | null = null): readonly NumberAccount[] {
  const judged = notice.figures.filter(({ verdict }) => verdict !== 'not-judged');
  const accounts: NumberAccount[] = [];
  for (const { span } of stretchesOf(notice, notice.problems[0]?.line ?? Infinity)) {
    if (within !== null && (span.end < within.start || span.start > within.end)) continue;
    forEachPassage(notice.source, span, (passage) => accounts.push(...accountsOf(passage, judged, within)));
  }
  return accounts;
}

function accountsOf(passage: Passage, judged: readonly Figure[], within: Span | null): readonly NumberAccount[] {
  const wanted = passage.mentions.filter(({ span, end }) => within === null || (span.start <= within.end && end >= within.start));
  if (wanted.length === 0) return [];
  const { folded } = passage.scan;
  const readings = tryTerms(passage, readTerms(passage), 'all');
  return wanted.map((mention): NumberAccount => {
    const term = readings.terms.find((each) => each.mention === mention);
    const trials = term === undefined ? [] : trialsOf(passage, readings, term);
    const figure = judged.find(({ numbers }) => numbers.some(({ span }) => isSame(span, mention)));
    const [likeliest] = trials;
    const silence = term === undefined ? whyNoTerm(mention) : likeliest === undefined ? silenceOfNone(term) : silenceOf(likeliest);
    return {
      span: { start: mention.span.start, end: mention.end },
      quote: written(mention, folded),
      roles: term === undefined ? [] : rolesOf(term),
      isJudged: figure !== undefined,
      trials: trials.slice(0, MOST_TRIALS).map((trial) => shown(trial, folded)),
      why: figure?.working ?? silence,
    };
  });
}

function isSame({ start, end }: Span, { span }: Mention): boolean {
  return start === span.start && end === span.end;
}

function shown({ relation, whole, parts, rate, working, fits, score, needed, evidence }: Trial, folded: string): ShownTrial {
  return {
    relation,
    whole: whole.map(({ mention }) => written(mention, folded)),
    parts: parts.map(({ mention }) => written(mention, folded)),
    rate: rate === null ? null : written(rate.mention, folded),
    working,
    fits,
    score: Number(score.toFixed(2)),
    needed,
    evidence: weightsOf(evidence),
  };
}

/** The evidence with its weights; what was found several times is listed once, with all of its weight. */
function weightsOf(evidence: Evidence): ShownTrial['evidence'] {
  const names = [...new Set(evidence)];
  return names.map((name) => ({ name, weight: Number((WEIGHTS[name] * evidence.filter((each) => each === name).length).toFixed(2)) }));
}
