import type { EvidenceName } from '../evidence';
import { DEALT_WITH, KINDS, ONE_SCALE, PENALTY, PLUS } from '../lexicon/matters';
import { ASIDE, CARRIED, EXCEPT, FAULTS, FIRST_FEW, OPEN_END, type Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, type Term } from '../terms';
import { areAlike, areOpposites, arePartners, hasChange, hasShare, isLikeParts, isSameMatter } from './sumLabels';

const STATES = IS.done | IS.state | IS.left;

/** What the parts themselves say for and against making up a whole. */
export function evidenceOfSeries(passage: Passage, series: Series): readonly EvidenceName[] {
  const { items, last } = series;
  const all = (bits: number): boolean => items.every((item) => isAny(item, bits));
  const some = (bits: number): boolean => items.some((item) => isAny(item, bits));
  const areStates = all(STATES) && some(IS.left | IS.state);
  const isRest = isAny(last, IS.rest);
  return [
    ...named(areStates, 'states'),
    ...named(isRest, 'rest'),
    ...named(!isRest && isAny(last, IS.left | IS.others), 'closed'),
    ...named(items.length > 2, 'three'),
    ...named(items.length > 4, 'five'),
    ...named(areAlike(items), 'alike'),
    ...(areOpposites(items) ? (['opposites'] as const) : named(arePartners(items), 'partners')),
    ...named(
      items.some(({ lead }) => PLUS.test(lead)),
      'plus',
    ),
    ...named(
      items.every(({ lead }) => KINDS.test(lead)),
      'kinds',
    ),
    ...named(isOwnSentence(passage, series), 'ownSentence'),
    ...named(!areStates && items.every(({ lead }) => lead.endsWith('的')), 'reasons'),
    ...named(some(IS.trait) && !areOfOneScale(items), 'traits'),
    ...named(some(IS.twice), 'twice'),
    ...named(some(IS.party) && some(IS.government) && !some(IS.twice), 'bothPenalties'),
    ...named(some(IS.discarded) && last.family !== '人', 'discarded'),
    ...named(some(IS.beside), 'beside'),
    ...named(items.every(({ lead }) => lead === '') && !all(STATES), 'predicates'),
    ...evidenceOfForm(passage, series, isRest),
  ];
}

/** What marks, places and units of the parts say. */
function evidenceOfForm(passage: Passage, series: Series, isRest: boolean): readonly EvidenceName[] {
  const { items, first, last, isCut, isMixed, isNesting, dropped, level } = series;
  const { folded } = passage.scan;
  const { start } = first.mention.span;
  const units = new Set(items.map(({ unit }) => unit));
  const ends = new Set(items.map(({ lead }) => lead.slice(-4)));
  return [
    ...named(OPEN_END.test(folded.slice(last.mention.end, last.mention.end + 6)), 'open'),
    ...named(FIRST_FEW.test(folded.slice(Math.max(0, start - 40), start)), 'firstFew'),
    ...named(isCut, 'cut'),
    ...named(level >= 4 && !isRest, 'spread'),
    ...named(isMixed, 'mixed'),
    ...named(isNesting, 'nesting'),
    ...Array<EvidenceName>(Math.min(3, dropped)).fill('dropped'),
    ...named(units.size > 1 && (ends.size > 1 || ends.has('')), 'mixedUnits'),
    ...named(items.filter(({ tail, lead }) => FAULTS.test(tail) || FAULTS.test(lead)).length * 2 >= items.length, 'faults'),
  ];
}

/** So many characters of a sum are looked through for words that make it another. */
const MOST_WORDS = 400;

/** What the whole says for and against being that of the parts. */
export function evidenceOfWhole(
  passage: Passage,
  { items, last }: Series,
  whole: Term,
  known: readonly EvidenceName[],
): readonly EvidenceName[] {
  const words = passage.scan.folded.slice(whole.mention.end, Math.min(last.mention.end + 12, whole.mention.end + MOST_WORDS));
  const outcomes = items.filter((item) => isAny(item, IS.outcome)).length;
  const isDealtWith = DEALT_WITH.test(whole.lead);
  const areShared = items.every((item) => hasShare(passage, item));
  const numerals = [whole, ...items].filter(({ mention }) => mention.chinese).length;
  const units = new Set(items.map(({ unit }) => unit));
  return [
    ...named(isAny(whole, IS.total), 'total'),
    ...(areShared ? named(true, hasShare(passage, whole) ? 'shareToo' : 'shares') : []),
    ...named(hasChange(passage, whole) && items.every((item) => hasChange(passage, item)), 'changesToo'),
    ...named(!known.includes('states') && items.some(({ value }) => value > whole.value * 1.0001), 'biggerPart'),
    ...named(CARRIED.test(words), 'carried'),
    ...named(EXCEPT.test(words) || [whole, ...items].some(({ tail }) => ASIDE.test(tail)), 'open'),
    ...named(outcomes * 2 > items.length && !isAny(whole, IS.outcome) && !isDealtWith, 'acts'),
    ...named(items.length > 1 && items.some(({ value }) => value === whole.value), 'repeats'),
    ...named(isDealtWith && items.every(({ lead, tail }) => PENALTY.test(lead) || PENALTY.test(tail)), 'penalties'),
    ...named(numerals > 0 && (numerals <= items.length || whole.value < 3), 'mixedNumerals'),
    ...named(!known.includes('mixedUnits') && units.size === 1 && !units.has(whole.unit) && whole.family !== '人', 'otherUnit'),
  ];
}

/** What ties parts to a whole where no word opens them. */
const TIES: ReadonlySet<EvidenceName> = new Set([
  'states',
  'closed',
  'rest',
  'alike',
  'kinds',
  'sameMatter',
  'shares',
  'opposites',
  'partners',
  'penalties',
  'ownSentence',
]);

/** What lies between a whole and the parts after it. */
export function evidenceBetween(series: Series, whole: Term, opener: Opener): readonly EvidenceName[] {
  const { row, from, items, level, hasOwnStart } = series;
  const at = row.terms.indexOf(whole);
  if (at < 0) return [];
  const stops = row.seps.slice(at + 1, from + 1).filter((sep) => sep >= 4).length;
  const stop = opener === 'none' ? 'stopWithoutOpener' : opener === 'respectively' ? 'stopRespectively' : 'stop';
  const skipped = row.terms.slice(at + 1, from).map((term): EvidenceName => {
    if (term.unit !== items[0]?.unit) return 'skippedOther';
    return hasOwnStart && opener !== 'among' ? 'skippedBeforeStart' : 'skipped';
  });
  const beside = row.terms.slice(0, from).filter(({ piece }) => piece.sentence === whole.piece.sentence).length;
  const sep = row.seps[at] ?? 6;
  const isBeside = sep === 0 ? /[和与及]$|^[和与及]/u.test(whole.lead) : sep <= Math.max(1, Math.min(level, row.seps[at + 1] ?? 0));
  return [
    ...Array<EvidenceName>(stops).fill(stop),
    ...skipped,
    ...named(at > 0 && isBeside && (opener === 'none' || sep <= 1), sep <= 1 ? 'itemAsWhole' : 'perhapsItem'),
    ...named(from - at > 1 && !hasOwnStart, 'tail'),
    ...named(opener === 'respectively' && beside >= items.length, 'pairs'),
  ];
}

/** A whole before its parts, and what opens them. */
export interface Opened {
  readonly whole: Term;
  readonly opener: Opener;
}

/** All of the evidence for parts behind their whole: a word that opens them makes some of it void. */
export function withOpener(
  passage: Passage,
  series: Series,
  { whole, opener }: Opened,
  known: readonly EvidenceName[],
): readonly EvidenceName[] {
  const isOpened = opener !== 'none';
  const isClosed = known.includes('states') || known.includes('rest');
  // Where another number stands before a whole that a part repeats, that may be the whole.
  const isFirst =
    series.row.terms.indexOf(whole) === 0 || (series.row.seps[series.row.terms.indexOf(whole)] ?? 6) >= 4 || known.includes('rest');
  const kept = known.filter((name) => {
    if (name === 'acts') return !isOpened;
    if (name === 'repeats') return !isOpened && !(isClosed && isFirst);
    return name !== 'perhapsItem' || !isClosed;
  });
  const isAmongItems = !isOpened && !kept.includes('twice') && isLikeParts(whole, series.items);
  const isSame = !isAmongItems && isSameMatter(passage, whole, series.items, isOpened);
  const matter = isAmongItems ? named(true, 'likeParts') : named(isSame, isOpened ? 'sameMatterOpened' : 'sameMatter');
  const evidence: readonly EvidenceName[] = [
    opener,
    ...kept,
    ...matter,
    ...(isComplete(opener) && series.isCut ? (['cut', 'cut'] as const) : []),
  ];
  return isOpened || evidence.some((name) => TIES.has(name)) ? evidence : [...evidence, 'noTie'];
}

/** 高级职称, 中级职称: one has a single one of them. */
function areOfOneScale(items: readonly Term[]): boolean {
  const [first, ...others] = items.map(({ lead }) => ONE_SCALE.exec(lead)?.[0]);
  return first !== undefined && others.every((other) => other === first);
}

/** After these all parts are named. */
export function isComplete(opener: Opener): boolean {
  return opener === 'bracket' || opener === 'colon' || opener === 'respectively';
}

/** The series is all that its sentence says. */
function isOwnSentence(passage: Passage, { first, level, hasOwnStart, row, to, isCut }: Series): boolean {
  if (level > 3 || !hasOwnStart || isCut) return false;
  const start = passage.pieces[first.piece.index];
  const isStart = start !== undefined && (/[。\n]/u.test(start.opening) || start.before === null || start.before.mentions.length === 0);
  return isStart && (row.seps[to] ?? 6) > level;
}

function named(isSo: boolean, name: EvidenceName): readonly EvidenceName[] {
  return isSo ? [name] : [];
}
