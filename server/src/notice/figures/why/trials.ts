import { ENOUGH } from '../weighing';
import type { Evidence } from '../evidence';
import { thresholdOf } from '../judging';
import type { Passage } from '../passage';
import type { Readings } from '../readRelations';
import type { QuotientReading } from '../relations/quotient';
import type { SumReading } from '../relations/sumScore';
import { quotientFigure } from '../telling/rates';
import { sumFigure } from '../telling/sums';
import type { Term } from '../terms';

/** What became of a trial: judged; right, and too little to be shown; outdone by another for the same numbers; too weak; not to be judged at all. */
export type Outcome = 'judged' | 'explains' | 'outdone' | 'weak' | 'unlike';

/** A sum or a quotient that a number was tried in. */
export interface Trial {
  readonly relation: 'sum' | 'quotient';
  readonly whole: readonly Term[];
  readonly parts: readonly Term[];
  /** Of a quotient. */
  readonly rate: Term | null;
  readonly working: string;
  readonly fits: boolean;
  readonly score: number;
  /** What the score must come to for it to be shown. */
  readonly needed: number;
  readonly evidence: Evidence;
  readonly outcome: Outcome;
}

/** A score this low says that the numbers cannot be judged by each other. */
const HOPELESS = -5;

/** What a term was tried in, the likeliest first: what was judged, what explains, what does not suffice. */
export function trialsOf(passage: Passage, readings: Readings, term: Term): readonly Trial[] {
  const sums = readings.sums.filter(({ whole, parts }) => whole === term || parts.includes(term));
  const quotients = readings.quotients.filter(({ rate, whole, parts }) => rate === term || whole.includes(term) || parts.includes(term));
  const trials = [
    ...sums.map((reading) => sumTrial(passage, reading, readings)),
    ...quotients.map((reading) => quotientTrial(reading, readings)),
  ];
  return trials.sort((one, other) => RANKS[other.outcome] - RANKS[one.outcome] || other.score - one.score);
}

const RANKS: Readonly<Record<Outcome, number>> = { judged: 4, explains: 3, outdone: 2, weak: 1, unlike: 0 };

function sumTrial(passage: Passage, reading: SumReading, { acceptedSums }: Readings): Trial {
  const { whole, parts, fits, score, evidence } = reading;
  const threshold = thresholdOf(reading);
  return {
    relation: 'sum',
    whole: [whole],
    parts,
    rate: null,
    working: sumFigure(passage, reading).working,
    fits,
    score,
    needed: fits ? ENOUGH.holds : Number.isFinite(threshold) ? threshold : ENOUGH.fails,
    evidence,
    outcome: acceptedSums.includes(reading) ? 'judged' : outcomeOf(reading, threshold),
  };
}

function quotientTrial(reading: QuotientReading, { acceptedQuotients }: Readings): Trial {
  const { whole, parts, rate, fits, score, evidence } = reading;
  return {
    relation: 'quotient',
    whole,
    parts,
    rate,
    working: quotientFigure(reading).working,
    fits,
    score,
    needed: fits ? ENOUGH.holds : ENOUGH.fails,
    evidence,
    outcome: acceptedQuotients.includes(reading) ? 'judged' : outcomeOf(reading, fits ? ENOUGH.explains : ENOUGH.fails),
  };
}

/** What became of a reading that is not shown. */
function outcomeOf({ fits, score }: Pick<SumReading, 'fits' | 'score'>, threshold: number): Outcome {
  if (score < HOPELESS) return 'unlike';
  if (score < threshold) return 'weak';
  return fits && score < ENOUGH.holds ? 'explains' : 'outdone';
}
