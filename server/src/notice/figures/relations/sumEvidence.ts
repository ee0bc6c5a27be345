import type { EvidenceName } from '../evidence';
import { LACKING, UNDER_WAY } from '../lexicon/left';
import { DEALT_WITH, NOUNS, OWN_NOUN, WAYS } from '../lexicon/matters';
import { CARRIED, COUNTED_TWICE, EXCEPT, OUT_OF_IT } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, saysAny, type Term } from '../terms';
import { addForm } from './seriesForm';
import { isOnlyOfKind, isOwnList, isOwnSentence } from './alone';
import { areOfOtherPeriods } from './otherPeriods';
import {
  areAlike,
  areFirstTwo,
  areBands,
  areMixedNumerals,
  areNumbered,
  areOpposites,
  arePartners,
  hasChange,
  hasShare,
  haveOneAspect,
  haveTraits,
  scalesOf,
} from './sumLabels';
import type { Opened } from './sumOpened';

/** Of what a thing may have several, and what no list of results has. */
const NO_RESULT = IS.outcome | IS.trait | IS.twice | IS.total | IS.added | IS.plan | IS.average;

/** 不合格61批次。……农药残留⟦（24批次）⟧、微生物⟦（15批次）⟧: what brackets say of names stands by itself. */
function areHalfInBrackets(items: readonly Term[]): boolean {
  const inBrackets = items.filter(({ mention, piece }) => mention.piece !== piece).length;
  return inBrackets > 0 && inBrackets < items.length;
}

/** ⟦正在联系的⟧12人, 12人⟦还在调处⟧: how far the last of a list are. */
function isUnderWay({ lead, tail }: Term): boolean {
  return UNDER_WAY.test(lead) || UNDER_WAY.test(tail.slice(0, 2));
}

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
  const isRest = isAny(last, IS.rest) || (items.length > 2 && LACKING.test(last.lead));
  if (areStates) evidence.push('states');
  if (isRest) evidence.push('rest');
  if (!isRest && (isAny(last, IS.left | IS.others) || (!areStates && isUnderWay(last)))) evidence.push('closed');
  if (items.length > 2) evidence.push('three', ...(items.length > 4 ? (['five'] as const) : []));
  if (areNumbered(items)) evidence.push('ordinals');
  if (areHalfInBrackets(items)) evidence.push('otherNoun');
  const areOpposed = areOpposites(items);
  const areInBands = items.length > 2 && areBands(items);
  const arePaired = !areOpposed && (areInBands || arePartners(items));
  if (areOpposed) evidence.push('opposites');
  if (arePaired) evidence.push('partners');
  // 优秀的46家、尚可的13家、靠后的5家: of results one has but one, so that they are neither reasons nor traits.
  // 一期⟦完成投资⟧1.6亿元，二期⟦完成投资⟧1.4亿元: the same of each is no result of one.
  const areOfOneVerb = new Set(items.map(({ lead }) => lead.slice(-2))).size === 1 && !last.lead.endsWith('的');
  const areResults = !areStates && !isRest && !areOfOneVerb && results > 0 && results >= items.length - 1;
  if (areResults) evidence.push('results');
  const areOnScale = !areStates && !areResults && (areInBands || scalesOf(items) !== 0);
  if (areFirstTwo(items)) evidence.push('firstTwo');
  const isScale = areOnScale && items.length > 2;
  if (isScale) evidence.push('scale');
  else if (areAlike(items)) evidence.push('alike');
  if (isScale && haveOneAspect(items)) evidence.push('oneAspect');
  // Of prizes there are mostly more than two.
  if (areOnScale && !isScale && series.level === 1 && series.hasOwnStart && !last.lead.endsWith('奖')) evidence.push('scaleOfTwo');
  const areExclusive = arePaired || areResults || areOnScale;
  if ((saidBySome & SAYS.plus) !== 0) evidence.push('plus');
  if ((saidByAll & SAYS.kind) !== 0) evidence.push('kinds');
  if (isOwnSentence(passage, series)) evidence.push('ownSentence');
  if (!areStates && !areOpposed && !areExclusive && areAllReasons) evidence.push('reasons');
  // 党员41名、非党员25名: traits of which everyone has one; and what is left has none of those that the others have.
  if (!areExclusive && !areOpposed && !isRest && haveTraits(items)) evidence.push('traits');
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
  { items, first, last, row, to, level }: Series,
  whole: Term,
  known: readonly EvidenceName[],
): readonly EvidenceName[] {
  const evidence: EvidenceName[] = [];
  const words = passage.scan.folded.slice(whole.mention.end, Math.min(last.mention.end + 12, whole.mention.end + MOST_WORDS));
  const outcomes = items.filter((item) => isAny(item, IS.outcome)).length;
  const isDealtWith = DEALT_WITH.test(whole.lead) || DEALT_WITH.test(whole.tail.slice(0, 14));
  if (isAny(whole, IS.total)) evidence.push('total');
  if (areOfOtherPeriods(whole, items)) evidence.push('otherNoun');
  if (whole.kind === 'measure') evidence.push('spent');
  if (whole.lead === '') evidence.push('unnamed');
  if (whole.lead.endsWith('等') || items.some(({ lead }) => lead.endsWith('等'))) evidence.push('exemplified');
  if (items.every((item) => hasShare(passage, item))) evidence.push(hasShare(passage, whole) ? 'shareToo' : 'shares');
  if (hasChange(passage, whole) && items.every((item) => hasChange(passage, item))) evidence.push('changesToo');
  // 重点项目7项，一般项目30项，⟦后期资助8项⟧: a pair within a longer list is not all.
  const isImpossible = known.includes('states') || ((row.seps[to] ?? 6) > level && IMPOSSIBLE.some((name) => known.includes(name)));
  if (!isImpossible && items.some(({ value }) => value > whole.value * 1.0001)) evidence.push('biggerPart');
  if (CARRIED.test(words) || isCountedTwice(passage, first, last)) evidence.push('carried');
  // 62名干部……⟦54人中⟧有18人: a whole of its own.
  if (items.some((item) => OUT_OF_IT.test(item.tail) && !isAny(item, IS.left | IS.state))) evidence.push('otherNoun');
  if (EXCEPT.test(words) || saysAny(whole, SAYS.aside) || items.some(isSomeOfIts) || items.some((item) => saysAny(item, SAYS.aside)))
    evidence.push('open');
  // 检查22家，约谈13家、处罚6家、停业5家: who was spoken to may be one of those closed.
  const areMeasures = outcomes * 2 > items.length || (outcomes > 0 && items.length > 2 && CLOSABLE.every((name) => !known.includes(name)));
  if (areMeasures && !isAny(whole, IS.outcome) && !isDealtWith) evidence.push('acts');
  if (items.length > 1 && items.some(({ value }) => value === whole.value)) evidence.push('repeats');
  if (isDealtWith && items.every((item) => saysAny(item, SAYS.penalty))) evidence.push('penalties');
  if (areMixedNumerals(whole, items)) evidence.push('mixedNumerals');
  // ⟦35个村⟧建成广场，建成文化礼堂30个，戏台8个: what the parts count is in the places that the whole counts.
  if (NOUNS.test(whole.tail) && !CLOSABLE.some((name) => known.includes(name)) && areOtherThings(whole, items)) evidence.push('otherNoun');
  if (WAYS.test(whole.tail) && items.some(({ tail }) => OWN_NOUN.test(tail) && !WAYS.test(tail))) evidence.push('otherNoun');
  const isOfOneUnit = !known.includes('mixedUnits') && items.every(({ unit }) => unit === first.unit);
  if (isOfOneUnit && first.unit !== whole.unit && whole.family !== '人') evidence.push('otherUnit');
  return evidence;
}

/** 其中5名先交流后提拔，⟦两边都计入⟧: of them, perhaps in a sentence of its own. */
function isCountedTwice({ scan: { folded } }: Passage, { mention: from }: Term, { mention: to }: Term): boolean {
  return COUNTED_TWICE.test(folded.slice(from.end, to.end + BEHIND).replace('。其中', ',其中'));
}

/** How many characters behind the last part are looked through for who is counted twice. */
const BEHIND = 40;

/** Each of the parts names what it counts before its number, and none the noun behind that of the whole. */
function areOtherThings({ tail }: Term, items: readonly Term[]): boolean {
  const noun = NOUNS.exec(tail)?.[0] ?? '';
  return items.every((item) => item.tail === '' && item.lead.length > 3 && !item.lead.endsWith(noun));
}

/** 需长期坚持的⟦有8项已取得⟧成效: of those it goes by, so many have come further. */
function isSomeOfIts({ lead, tail }: Term): boolean {
  return lead.endsWith('的有') && /^[已均正尚]/u.test(tail);
}

/** With these a part that is more than all cannot be, and speaks of no other whole. */
const IMPOSSIBLE: readonly EvidenceName[] = ['partners', 'opposites'];

/** What shows that each thing has but one of the parts. */
const CLOSABLE: readonly EvidenceName[] = ['results', 'states', 'partners', 'opposites', 'alike', 'scale'];

/** A longer label has a verb of its own. */
const LONGEST_LABEL = 5;

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
  // 9名评委，⟦评选出⟧一等奖1名、二等奖2名: of what has a verb of its own a scale says enough.
  const isBare = level === 1 && whole.piece.sentence === first.piece.sentence && first.lead.length <= LONGEST_LABEL;
  const isPlain = !known.includes('scale') || (isBare && !last.lead.endsWith('奖'));
  if (opener === 'none' && isPlain && isOwnList(series, whole, at)) evidence.push('ownList');
  if (isAny(last, IS.left | IS.rest) && from === at + 1 && isOnlyOfKind(series, whole)) evidence.push('onlyOfKind');
  if (opener === 'respectively') {
    const beside = terms.slice(0, from).filter(({ piece }) => piece.group === whole.piece.group).length;
    if (beside >= items.length) evidence.push('pairs');
  }
  return evidence;
}
