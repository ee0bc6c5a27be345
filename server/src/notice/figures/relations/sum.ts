import { proofOfSum } from '../chance';
import type { EvidenceName } from '../evidence';
import { ONLY_SOME, PENALTY } from '../lexicon/matters';
import type { Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Passage, Piece } from '../passage';
import { rowOf, type Row } from '../row';
import { seriesFrom, seriesOfOne, type Series } from '../series';
import { hostsOf, isAny, type Term } from '../terms';
import { weigh } from '../weighing';
import { addUp, partsOf, type Addition, type Parts, type Weighed } from './addUp';
import { mayNameAll } from './allNamed';
import { openerOf } from './openerOf';
import { evidenceBetween, evidenceOfSeries, evidenceOfWhole } from './sumEvidence';
import { withOpener, type Opened } from './sumOpened';
import { readBefore } from './sumBehind';
import { readSumsOfTotals } from './sumOfTotals';
import { rowsOf } from './sumRows';
import { rated, type SumReading } from './sumScore';
import { countSummed, isOfSumLine, saysSum } from './totalWords';

/** How many numbers before a series may be its whole. */
const MOST_WHOLES = 6;
/** The strongest mark that may stand between a whole and its parts. */
const FARTHEST = 5;

/** Readings of numbers of one kind as a whole and its parts: every one, or only those worth weighing. */
export function readSums(passage: Passage, terms: readonly Term[], weighed: Weighed): readonly SumReading[] {
  const readings: SumReading[] = [];
  for (const members of rowsOf(terms)) {
    const pieces = members[0]?.bracket?.pieces ?? passage.pieces;
    readRow(passage, pieces, { members, terms, weighed }, readings);
  }
  return readings;
}

/** The fewest numbers that are a whole and its parts, and the fewest parts that are said to be all. */
const [LEAST_OF_SUM, LEAST_OF_ALL] = [3, 3];

interface Members {
  readonly members: readonly Term[];
  readonly terms: readonly Term[];
  readonly weighed: Weighed;
}

function readRow(passage: Passage, pieces: readonly Piece[], { members, terms, weighed }: Members, readings: SumReading[]): void {
  const [head] = members;
  const hosts = head === undefined ? [] : hostsOf(terms, head);
  // Two numbers are too few for a whole and its parts, unless a number before their bracket is their whole.
  if (members.length < LEAST_OF_SUM && hosts.length === 0) return;
  const row = rowOf(passage, pieces, members);
  if (members.length === 1) readSingle(passage, row, hosts, readings);
  readings.push(...readSumsOfTotals(passage, row));
  for (let from = 0; from < members.length - 1; from += 1) {
    const wholes = wholesBefore(passage, row, from);
    const opened = from > 0 ? wholes : [...hosts.map((whole) => new WholeBefore(passage, whole, 'bracket')), ...wholes];
    const beside = besideBefore(row, from);
    for (const series of seriesFrom(row, from)) {
      // Adding up is cheap and reading words is dear: words are read only where the numbers meet, or a slip would make them meet.
      const parts = partsOf(series.items);
      let known: readonly EvidenceName[] | null = null;
      const knownOf = (): readonly EvidenceName[] => (known ??= [...evidenceOfSeries(passage, series), ...evidenceOfGaps(terms, series)]);
      for (const before of opened) {
        const { whole } = before;
        const addition = addUp(whole, parts);
        const mayBe = before === opened[0] || !addition.isHopeless;
        if (weighed === 'all' || (mayBe && isWorthWeighing(addition, parts, series, before)))
          readings.push(readAfter(passage, series, { whole, opener: before.opener, addition }, knownOf()));
      }
      if (beside.length > 1) readings.push(...readTogether(series, beside, wholes[0]));
      const behind = row.terms[series.to];
      const sep = row.seps[series.to] ?? 6;
      if (behind === undefined || (sep > 4 && !(sep === 5 && mayOpenLine(behind, series)))) continue;
      const addition = addUp(behind, parts);
      const mayMiss = addition.isSlip || saysSum(behind) || sep === 5;
      const mayBeWhole = addition.fits || (!addition.isHopeless && (!addition.isOff || parts.areStates) && mayMiss);
      if (weighed === 'all' || mayBeWhole) readings.push(readBefore(passage, series, { whole: behind, addition }, knownOf()));
    }
  }
}

/** ⟦合计⟧问题71个 in a line of its own, ⟦三批累计⟧移交97宗: what sums up the lines before it. */
function mayOpenLine(behind: Term, { items }: Series): boolean {
  return isOfSumLine(behind) || countSummed(behind) === items.length;
}

/** Whether parts and a whole before them may come to something: they meet, nearly meet, or are said to be all there are. */
function isWorthWeighing(addition: Addition, parts: Parts, series: Series, before: WholeBefore): boolean {
  if (addition.fits) return true;
  if (addition.isHopeless) return addition.isFar && parts.items.length >= LEAST_OF_ALL && mayNameAll(before.opener) && !series.isCut;
  // A series that spans sentences and is cut short may explain numbers, and is too weak to accuse.
  const mayAccuse = series.level < 4 || !series.isCut;
  return mayAccuse && (!addition.isOff || parts.areStates || mayNameAll(before.opener));
}

/** A possible whole of the parts after it. What opens the parts is read when it is first asked for. */
class WholeBefore {
  readonly whole: Term;
  readonly #passage: Passage;
  readonly #first: Term | null;
  #opener: Opener | null;

  /** `first`: the first of the parts; or what is known to open them. */
  constructor(passage: Passage, whole: Term, first: Term | 'bracket') {
    this.whole = whole;
    this.#passage = passage;
    this.#first = first === 'bracket' ? null : first;
    this.#opener = first === 'bracket' ? first : null;
  }

  get opener(): Opener {
    this.#opener ??= this.#first === null ? 'none' : openerOf(this.#passage, this.whole, this.#first);
    return this.#opener;
  }
}

/** The possible wholes of a series that begins at a place, nearest first, each with what opens its parts. */
function wholesBefore(passage: Passage, row: Row, from: number): readonly WholeBefore[] {
  const first = row.terms[from];
  const wholes: WholeBefore[] = [];
  if (first === undefined) return wholes;
  for (let at = from - 1; at >= Math.max(0, from - MOST_WHOLES) && (row.seps[at + 1] ?? 6) <= FARTHEST; at -= 1) {
    const whole = row.terms[at];
    if (whole === undefined) break;
    wholes.push(new WholeBefore(passage, whole, first));
  }
  return wholes;
}

/** 12个部门、9个乡镇⟦和3家国企⟧: one of the list that is stated in another unit, so that the others are not all. */
function evidenceOfGaps(terms: readonly Term[], { items, first, row, to }: Series): readonly EvidenceName[] {
  const end = row.terms[to]?.index ?? (items.at(-1)?.index ?? 0) + 1;
  const isListed = ({ kind, bracket, family, lead, piece, is }: Term): boolean =>
    kind === 'count' &&
    bracket === first.bracket &&
    family !== first.family &&
    (is & IS.change) === 0 &&
    (/[和与及]$/u.test(lead) || (piece.opening === '、' && !items.some((item) => item.piece === piece)));
  const after = items.at(-1)?.piece.index ?? 0;
  // 14场、17场，⟦服务1260人、1485人⟧: behind a comma another list begins.
  const isOfList = ({ piece }: Term): boolean => {
    for (let each: Piece | null = piece; each !== null && each.index > after; each = each.before) if (each.opening !== '、') return false;
    return true;
  };
  const gaps = terms.slice(first.index + 1, end).filter((term) => isListed(term) && isOfList(term));
  // 31笔、4875万元，8笔、545万元: a second measure of each.
  const isSecond = ({ index }: Term): boolean => items.some((item) => item.index === index - 1);
  const areSecond = gaps.every(isSecond) && items.slice(0, -1).every(({ index }) => gaps.some((gap) => gap.index === index + 1));
  // 一等奖、二等奖⟦各1项⟧，三等奖4项: one number for several.
  const areEach = terms
    .slice(first.index, end + 1)
    .some((term) => term.bracket === first.bracket && term.lead.endsWith('各') && (term.times === 1 || !items.includes(term)));
  // （CT  6  台，⟦彩超28台⟧，…）: a number before the first that is read as none of them.
  const isBehindBare = first.bracket?.pieces.some(
    ({ index, mentions }) => index < first.piece.index && mentions.some(({ kind }) => kind === 'bare'),
  );
  return isBehindBare === true || areEach || (gaps.length > 0 && !areSecond) ? ['incomplete'] : [];
}

function readAfter(
  passage: Passage,
  series: Series,
  { whole, opener, addition }: Opened & { readonly addition: Addition },
  known: readonly EvidenceName[],
): SumReading {
  const found = [...known, ...evidenceOfWhole(passage, series, whole, known), ...evidenceBetween(series, { whole, opener }, known)];
  const evidence = withOpener(passage, series, { whole, opener }, found);
  // What was named before the whole is all of it, whatever comes next.
  const isNamed = evidence.includes('namedBefore');
  const isCut = series.isCut && !isNamed;
  return rated(
    {
      whole,
      parts: series.items,
      opener,
      isBehind: false,
      isCut,
      evidence: isNamed ? evidence.filter((name) => name !== 'cut') : evidence,
    },
    addition,
  );
}

/** The numbers side by side right before a place: ⟦新建12项、修订30项⟧，其中. */
function besideBefore({ terms, seps }: Row, from: number): readonly Term[] {
  let first = from - 1;
  while (first > 0 && (seps[first] === 1 || (seps[first] === 0 && /^[和与及]/u.test(terms[first]?.lead ?? '')))) first -= 1;
  return first < 0 ? [] : terms.slice(first, from);
}

/** Parts of several wholes together: they explain the parts, and accuse nobody. */
function readTogether(series: Series, wholes: readonly Term[], nearest: WholeBefore | undefined): readonly SumReading[] {
  const { items, row } = series;
  const whole = wholes.at(-1);
  const sumOf = (all: readonly Term[]): number => all.reduce((sum, { value }) => sum + value, 0);
  const sum = sumOf(wholes);
  if (whole === undefined || sum !== sumOf(items) || series.isCut || row.terms.some(({ value }) => value === sum)) return [];
  const opener = nearest?.opener ?? 'none';
  const evidence: readonly EvidenceName[] = [opener];
  const numbers = items.map(({ mention }) => mention);
  const score = weigh(evidence) + proofOfSum(sum, numbers, 4);
  return [{ whole, parts: items, opener, isBehind: false, isCut: false, isQuiet: true, fits: true, isNear: false, evidence, score }];
}

/** 政务处分2人（记过2人）: a bracket with one part that is all of its whole. */
function readSingle(passage: Passage, row: Row, [whole]: readonly Term[], readings: SumReading[]): void {
  const [part] = row.terms;
  if (part === undefined || whole === undefined || part.bracket === null || part.lead === '' || part.tail !== '') return;
  const isAll = part.bracket.pieces.length === 1 && part.bracket.span.start - whole.mention.end <= 1 && whole.value - part.value <= 1;
  if (!isAll || isAny(part, IS.done | IS.trait | IS.left) || ONLY_SOME.test(part.lead)) return;
  if (!isAny(part, IS.party | IS.government | IS.outcome) && !PENALTY.test(part.lead)) return;
  const series = seriesOfOne(row, part);
  const addition = addUp(whole, partsOf(series.items));
  readings.push(readAfter(passage, series, { whole, opener: 'bracket', addition }, evidenceOfSeries(passage, series)));
}
