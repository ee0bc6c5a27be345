import type { EvidenceName } from '../evidence';
import { ALL_DONE } from '../lexicon/done';
import { DEALT_WITH, OWN_NOUN, WAYS } from '../lexicon/matters';
import { CARRIED, EXCEPT, type Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, saysAny, type Term } from '../terms';
import { addForm } from './seriesForm';
import { isOnlyOfKind, isOwnList, isOwnSentence } from './alone';
import {
  areAlike,
  areFirstTwo,
  areBands,
  areKindsOf,
  areMixedNumerals,
  areNumbered,
  areOfOtherYears,
  areOpposites,
  arePartners,
  hasChange,
  hasShare,
  isLikeParts,
  isOnScale,
  isSameMatter,
  scalesOf,
} from './sumLabels';
import { tiesParts } from './ties';

/** Of what a thing may have several, and what no list of results has. */
const NO_RESULT = IS.outcome | IS.trait | IS.twice | IS.total | IS.added | IS.plan | IS.average;

/** What the parts themselves say for and against making up a whole. */
export function evidenceOfSeries(passage: Passage, series: Series): readonly EvidenceName[] {
  const evidence: EvidenceName[] = [];
  const { items, last } = series;
  let [inSome, saidBySome, saidByAll, results] = [0, 0, -1, 0];
  let [areAllStates, areAllBare, areAllReasons] = [true, true, true];
  for (const item of items) {
    inSome |= item.is;
    saidBySome |= item.says;
    saidByAll &= item.says;
    areAllStates &&= isAny(item, IS.done | IS.state | IS.left);
    // 当场采纳31条，⟦转部门研究16条⟧，作出说明6条: one of several may have words of its own.
    if (isAny(item, IS.result)) results += 1;
    else if (isAny(item, NO_RESULT) || items.length < 3) results -= items.length;
    areAllBare &&= item.lead === '';
    areAllReasons &&= item.lead.endsWith('的');
  }
  const areStates = areAllStates && (inSome & (IS.left | IS.state)) !== 0;
  const isRest = isAny(last, IS.rest);
  if (areStates) evidence.push('states');
  if (isRest) evidence.push('rest');
  if (!isRest && isAny(last, IS.left | IS.others)) evidence.push('closed');
  if (items.length > 2) evidence.push('three');
  if (items.length > 4) evidence.push('five');
  if (areNumbered(items)) evidence.push('ordinals');
  const areOpposed = areOpposites(items);
  const areInBands = items.length > 2 && areBands(items);
  const arePaired = !areOpposed && (areInBands || arePartners(items));
  if (areOpposed) evidence.push('opposites');
  if (arePaired) evidence.push('partners');
  // 优秀的46家、尚可的13家、靠后的5家: of results one has but one, so that they are neither reasons nor traits.
  const areResults = !areStates && !isRest && results > 0 && results >= items.length - 1;
  if (areResults) evidence.push('results');
  const areOnScale = !areStates && !areResults && (areInBands || scalesOf(items) !== 0);
  if (areFirstTwo(items)) evidence.push('firstTwo');
  if (areOnScale && items.length > 2) evidence.push('scale');
  else if (areAlike(items)) evidence.push('alike');
  const areExclusive = arePaired || areResults || areOnScale;
  if ((saidBySome & SAYS.plus) !== 0) evidence.push('plus');
  if ((saidByAll & SAYS.kind) !== 0) evidence.push('kinds');
  if (isOwnSentence(passage, series)) evidence.push('ownSentence');
  if (!areStates && !areOpposed && !areExclusive && areAllReasons) evidence.push('reasons');
  if ((inSome & IS.trait) !== 0 && !areExclusive && !areOpposed) evidence.push('traits');
  if ((inSome & IS.twice) !== 0) evidence.push('twice');
  if ((inSome & IS.party) !== 0 && (inSome & IS.government) !== 0 && (inSome & IS.twice) === 0) evidence.push('bothPenalties');
  if ((inSome & IS.discarded) !== 0 && last.family !== '人' && !areResults && !arePaired) evidence.push('discarded');
  // 处分9人，⟦另有4人正在审查⟧: how far the others are, who belong to them.
  const isLastOfThem = isAny(last, IS.beside) && isAny(last, IS.left | IS.state);
  if ((inSome & IS.beside) !== 0 && items.some((item) => isAny(item, IS.beside) && !(item === last && isLastOfThem)))
    evidence.push('beside');
  if (!areAllStates && areAllBare && !areOpposed && !areExclusive) evidence.push('predicates');
  addForm(evidence, passage, series);
  return evidence;
}

/** How many characters of a sum are looked through for words that make it another. */
const MOST_WORDS = 400;

/** What the whole says for and against being that of the parts. */
export function evidenceOfWhole(
  passage: Passage,
  { items, first, last }: Series,
  whole: Term,
  known: readonly EvidenceName[],
): readonly EvidenceName[] {
  const evidence: EvidenceName[] = [];
  const words = passage.scan.folded.slice(whole.mention.end, Math.min(last.mention.end + 12, whole.mention.end + MOST_WORDS));
  const outcomes = items.filter((item) => isAny(item, IS.outcome)).length;
  const isDealtWith = DEALT_WITH.test(whole.lead) || DEALT_WITH.test(whole.tail.slice(0, 14));
  if (isAny(whole, IS.total)) evidence.push('total');
  if (whole.kind === 'measure') evidence.push('spent');
  if (whole.lead === '') evidence.push('unnamed');
  if (whole.lead.endsWith('等') || items.some(({ lead }) => lead.endsWith('等'))) evidence.push('exemplified');
  if (items.every((item) => hasShare(passage, item))) evidence.push(hasShare(passage, whole) ? 'shareToo' : 'shares');
  if (hasChange(passage, whole) && items.every((item) => hasChange(passage, item))) evidence.push('changesToo');
  if (!known.includes('states') && items.some(({ value }) => value > whole.value * 1.0001)) evidence.push('biggerPart');
  if (CARRIED.test(words)) evidence.push('carried');
  if (EXCEPT.test(words) || saysAny(whole, SAYS.aside) || items.some((item) => saysAny(item, SAYS.aside))) evidence.push('open');
  // 检查22家，约谈13家、处罚6家、停业5家: who was spoken to may be one of those closed.
  const areMeasures = outcomes * 2 > items.length || (outcomes > 0 && items.length > 2 && CLOSABLE.every((name) => !known.includes(name)));
  if (areMeasures && !isAny(whole, IS.outcome) && !isDealtWith) evidence.push('acts');
  if (items.length > 1 && items.some(({ value }) => value === whole.value)) evidence.push('repeats');
  if (isDealtWith && items.every((item) => saysAny(item, SAYS.penalty))) evidence.push('penalties');
  if (areMixedNumerals(whole, items)) evidence.push('mixedNumerals');
  if (WAYS.test(whole.tail) && items.some(({ tail }) => OWN_NOUN.test(tail) && !WAYS.test(tail))) evidence.push('otherNoun');
  const isOfOneUnit = !known.includes('mixedUnits') && items.every(({ unit }) => unit === first.unit);
  if (isOfOneUnit && first.unit !== whole.unit && whole.family !== '人') evidence.push('otherUnit');
  return evidence;
}

/** What shows that nobody has two of them, whatever they are. */
const EXCLUSIVE: readonly EvidenceName[] = ['results', 'partners', 'opposites'];

/** What shows that each thing has but one of the parts. */
const CLOSABLE: readonly EvidenceName[] = ['results', 'states', 'partners', 'opposites', 'alike', 'scale'];

/** What lies between a whole and the parts after it. */
export function evidenceBetween(series: Series, { whole, opener }: Opened, known: readonly EvidenceName[]): readonly EvidenceName[] {
  const { row, from, items, first, last, level, hasOwnStart } = series;
  const { terms, seps } = row;
  const evidence: EvidenceName[] = [];
  const at = terms.indexOf(whole);
  if (at < 0) return evidence;
  const isBeyond = opener === 'among' && level === 3 && (seps[from] ?? 6) < 3 && first.piece.opening !== ':';
  if (isBeyond && !areAlike(items)) evidence.push('beyondGroup');
  const stop = opener === 'none' ? 'stopWithoutOpener' : opener === 'respectively' ? 'stopRespectively' : 'stop';
  // 。其中 ties no less than ，其中.
  const end = opener === 'among' ? from : from + 1;
  if (opener === 'none' && seps[from] === 3 && level < 3) evidence.push('stopWithoutOpener');
  for (let index = at + 1; index < end; index += 1) if ((seps[index] ?? 0) >= 4) evidence.push(stop);
  const skipped = hasOwnStart && opener !== 'among' ? 'skippedBeforeStart' : 'skipped';
  for (let index = at + 1; index < from; index += 1) evidence.push(terms[index]?.unit === first.unit ? skipped : 'skippedOther');
  const sep = seps[at] ?? 6;
  const isBeside = sep === 0 ? /[和与及]$|^[和与及]/u.test(whole.lead) : sep <= Math.max(1, Math.min(level, seps[at + 1] ?? 0));
  // ⟦11枚金牌、⟧13枚银牌、34枚铜牌: the first of a list, whatever follows it.
  const isFirstItem = opener === 'none' && from === at + 1 && seps[from] === 1;
  if (isFirstItem) evidence.push('itemAsWhole');
  else if (at > 0 && isBeside && !isAny(whole, IS.sumUp) && (opener === 'none' || sep <= 1))
    evidence.push(sep <= 1 ? 'itemAsWhole' : 'perhapsItem');
  if (from - at > 1 && !hasOwnStart) evidence.push('tail');
  if (opener === 'none' && !known.includes('scale') && isOwnList(series, whole, at)) evidence.push('ownList');
  if (isAny(last, IS.left | IS.rest) && from === at + 1 && isOnlyOfKind(series, whole)) evidence.push('onlyOfKind');
  if (opener === 'respectively') {
    const beside = terms.slice(0, from).filter(({ piece }) => piece.sentence === whole.piece.sentence).length;
    if (beside >= items.length) evidence.push('pairs');
  }
  return evidence;
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
  // 来自机关96人，组织学习…: only what goes on without the verb is where it says.
  const effective = opener === 'placed' && series.level === 2 ? 'none' : opener;
  const isOpened = effective !== 'none';
  const isClosed = known.includes('states') || known.includes('rest');
  // Where another number stands before a whole that a part repeats, that may be the whole.
  const isFirst =
    series.row.terms.indexOf(whole) === 0 || (series.row.seps[series.row.terms.indexOf(whole)] ?? 6) >= 4 || known.includes('rest');
  const hasTraits = !known.includes('traits') && series.items.some((item) => isAny(item, IS.trait));
  const isOnSame = (hasTraits || known.includes('scale')) && isOnScale(whole, scalesOf(series.items));
  // Of the matter of another sentence a scale says nothing.
  const isElsewhere = !isOpened && whole.piece.sentence !== series.first.piece.sentence;
  const isOffScale = isOnSame || isElsewhere || whole.unit !== series.first.unit;
  const isAmongItems = isOnSame || (!isOpened && !known.includes('twice') && isLikeParts(whole, series.items));
  const kept = known.filter((name) => {
    if (name === 'acts') return !isOpened;
    if (name === 'scale') return !isOffScale;
    // 。其中 says no more than ，其中.
    if (name === 'ownSentence') return opener !== 'among';
    // 15笔中，11笔已收回，⟦另4笔⟧: of those spoken of.
    if (name === 'beside' && opener === 'outOf') return false;
    if (name === 'repeats') return !isOpened && !(isClosed && isFirst && series.dropped === 0);
    return name !== 'perhapsItem' || !isClosed || isAmongItems;
  });
  const evidence: EvidenceName[] = [effective, ...kept];
  if (!isOpened && areOfOtherYears(whole, series.first)) evidence.push('otherNoun');
  if (hasTraits && isOffScale && !EXCLUSIVE.some((name) => known.includes(name))) evidence.push('traits');
  if (!isAmongItems && !isOpened && !isElsewhere && areKindsOf(whole, series.items)) evidence.push('kindsOfWhole');
  if (isAmongItems) {
    evidence.push('likeParts');
    if (series.items.some((item) => areOpposites([whole, item]))) evidence.push('siblings');
  } else if (isSameMatter(passage, whole, series.items, isOpened)) evidence.push(isOpened ? 'sameMatterOpened' : 'sameMatter');
  // ⟦9项已全部完成⟧；其余3项，1项完成: all done, it is no whole of what is yet to be.
  if (!isOpened && known.includes('states') && ALL_DONE.test(whole.tail)) evidence.push('siblings');
  // ⟦分阶段整改类3个⟧。其中，分阶段整改类3个问题: stated again.
  // ⟦讲座⟧26场，其中线上9场；⟦沙龙⟧11场；⟦展览⟧7场: behind ；stands what is beside the whole.
  const isBeyond = known.includes('beyondGroup') && !isClosed && !known.includes('closed') && !known.includes('results');
  if (isBeyond || (opener === 'among' && areBeside(whole, series))) evidence.push('siblings');
  if (isOpened && series.items.some((item) => isToldAgain(item, whole))) evidence.push('repeats');
  if (isComplete(opener) && series.isCut) evidence.push('cut', 'cut');
  if (!isOpened && !evidence.some((name) => tiesParts(name, isElsewhere))) evidence.push('noTie');
  return evidence;
}

/** ⟦举办⟧讲座26场，其中线上9场；⟦举办⟧沙龙11场: all but the first do what the whole does. */
function areBeside({ lead }: Term, { items: [first, ...others], level }: Series): boolean {
  const verb = lead.slice(0, 2);
  if (level !== 3 || verb.length < 2 || others.length < 2) return false;
  return first?.lead.includes(verb) === false && others.every((item) => item.lead.startsWith(verb));
}

function isToldAgain(item: Term, whole: Term): boolean {
  const label = whole.lead.slice(-4);
  return item.value === whole.value && label.length > 1 && item.lead.endsWith(label);
}

/** After these all parts are named. */
export function isComplete(opener: Opener): boolean {
  return opener === 'bracket' || opener === 'colon' || opener === 'respectively';
}
