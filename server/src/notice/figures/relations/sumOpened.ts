import type { EvidenceName } from '../evidence';
import { ALL_DONE } from '../lexicon/done';
import { DONE_OF_ANY, NOT_DONE } from '../lexicon/left';
import type { Opener } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, type Term } from '../terms';
import { areNamedBefore, isAnnounced, isRestOfSentence } from './alone';
import { areKindsOf, areOfOtherYears, areOpposites, haveTraits, isLikeParts, isOnScale, isSameMatter, scalesOf } from './sumLabels';
import { between } from '../row';
import { isTakenUp, withoutBetween } from './takenUp';
import { tiesParts } from './ties';

/** What shows that traits exclude each other. */
const EXCLUSIVE: readonly EvidenceName[] = ['results', 'partners', 'opposites', 'states', 'rest'];

/** What shows that none of what is taken up by its name is in two of the numbers. */
const SEPARATE: readonly EvidenceName[] = [...EXCLUSIVE, 'closed', 'scale', 'scaleOfTwo'];

/** ⟦另外3名⟧分别为, ⟦后两项⟧分别为. */
const OF_OTHERS = /另外?|其[余他]|此外|后[两二三四五六几]/u;

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
  // 来自机关96人，组织学习…: only what goes on without the verb, or says it each time, is where it says.
  const effective = opener === 'placed' && series.level === 2 && !areAllPlaced(series.items) ? 'none' : opener;
  const isOpened = effective !== 'none';
  const isClosed = known.includes('states') || known.includes('rest');
  // Where another number stands before a whole that a part repeats, that may be the whole.
  const at = series.row.terms.indexOf(whole);
  const isFirst = at === 0 || (series.row.seps[at] ?? 6) >= 4 || known.includes('rest');
  const hasTraits = !known.includes('traits') && haveTraits(series.items);
  const isOnSame = (hasTraits || known.includes('scale') || known.includes('scaleOfTwo')) && isOnScale(whole, scalesOf(series.items));
  // Of the matter of another sentence a scale says nothing.
  const isElsewhere = !isOpened && whole.piece.sentence !== series.first.piece.sentence;
  const isOffScale = isOnSame || isElsewhere || (whole.unit !== series.first.unit && whole.family !== '人');
  const isAmongItems = isOnSame || (!isOpened && !known.includes('twice') && isLikeParts(whole, series.items));
  const kept = known.filter((name) => {
    if (name === 'acts' || (name === 'traits' && known.includes('states'))) return !isOpened;
    if (name === 'states') return !isOfOtherAct(whole, series.items);
    // ⟦获⟧省级奖5项，⟦获⟧市级特等奖3项、一等奖4项: the same is said of each.
    if (name === 'scaleOfTwo' && series.first.lead.slice(0, 2) === whole.lead.slice(0, 2)) return false;
    if (name === 'scale' || name === 'scaleOfTwo') return !isOffScale;
    // 。其中 says no more than ，其中.
    if (name === 'ownSentence') return opener !== 'among';
    // 15笔中，11笔已收回，⟦另4笔⟧: of those spoken of.
    if (name === 'beside' && opener === 'outOf') return false;
    if (name === 'repeats') return !isOpened && !(isClosed && isFirst && series.dropped === 0);
    return name !== 'perhapsItem' || !isClosed || isAmongItems;
  });
  const evidence: EvidenceName[] = [effective, ...kept];
  if (!isOpened && areOfOtherYears(whole, series.first)) evidence.push('otherNoun');
  if (hasTraits && isOffScale && EXCLUSIVE.every((name) => !known.includes(name))) evidence.push('traits');
  if (!isAmongItems && !isOpened && !isElsewhere && areKindsOf(whole, series.items)) evidence.push('kindsOfWhole');
  if (isAmongItems) {
    // ⟦公务用车⟧118辆，机要用车17辆、应急用车29辆: parts in a list of their own, closer together than to their whole.
    const isListed = known.includes('ownList') && series.level === 1 && !isOnSame && !isAny(whole, IS.done | IS.left);
    evidence.push(isListed ? 'likePartsListed' : 'likeParts');
    if (series.items.some((item) => areOpposites([whole, item]))) evidence.push('siblings');
  } else if (isSameMatter(passage, whole, series.items, isOpened)) evidence.push(isOpened ? 'sameMatterOpened' : 'sameMatter');
  // ⟦9项已全部完成⟧；其余3项，1项完成: all done, it is no whole of what is yet to be.
  if (!isOpened && known.includes('states') && (ALL_DONE.test(whole.tail) || isUnderWay(whole, series))) evidence.push('siblings');
  // 纪检组长7个，⟦另外3名党组成员分别为⟧6个、5个、4个: those of others.
  if (opener === 'respectively' && OF_OTHERS.test(between(passage, whole, series.first))) evidence.push('otherNoun');
  // ⟦分阶段整改类3个⟧。其中，分阶段整改类3个问题: stated again.
  // ⟦讲座⟧26场，其中线上9场；⟦沙龙⟧11场；⟦展览⟧7场: behind ；stands what is beside the whole.
  const isBeyond = known.includes('beyondGroup') && !isClosed && !known.includes('closed') && !known.includes('results');
  if (isBeyond || (opener === 'among' && areBeside(whole, series))) evidence.push('siblings');
  if (isOpened && series.items.some((item) => isToldAgain(item, whole))) evidence.push('repeats');
  if (isComplete(opener) && series.isCut) evidence.push('cut', 'cut');
  if (!isOpened && SEPARATE.some((name) => known.includes(name)) && isTakenUp(series, whole))
    return [...withoutBetween(evidence), 'namedBefore'];
  if (areNamedBefore(passage, whole, series.items)) evidence.push('namedBefore');
  else if (!isOpened && isAnnounced(series, whole)) evidence.push('announced');
  if (!isOpened && !evidence.some((name) => tiesParts(name, isElsewhere)))
    evidence.push(isRestOfSentence(series, whole) ? 'restOfSentence' : 'noTie');
  return evidence;
}

/** ⟦签约⟧913户，137户没有⟦搬迁⟧: what the last have not done is not what the others have done, nor what all are to do. */
function isOfOtherAct(whole: Term, items: readonly Term[]): boolean {
  const last = items.at(-1);
  const verb = last === undefined ? undefined : NOT_DONE.exec(`${last.lead.slice(-10)},${last.tail.slice(0, 6)}`)?.groups?.verb;
  if (verb === undefined || DONE_OF_ANY.test(verb)) return false;
  const others = [whole, ...items.slice(0, -1)].map(({ lead, tail }) => lead + tail).join();
  return ![...verb].some((sign) => others.includes(sign));
}

/** ⟦正在推进6项⟧；完成7个，持续整改2个: what is under way is no whole of other things that are done. */
function isUnderWay(whole: Term, { first, items }: Series): boolean {
  return whole.unit !== first.unit && isAny(whole, IS.left | IS.state) && items.some((item) => isAny(item, IS.done));
}

/** ⟦赴⟧街道32次，⟦赴⟧部门39次: each of the parts begins with the verb that opens the first. */
function areAllPlaced([first, ...others]: readonly Term[]): boolean {
  const verb = first?.lead.slice(0, first.lead.startsWith('赴') ? 1 : 2) ?? '';
  return verb !== '' && others.every(({ lead }) => lead.startsWith(verb) && lead !== first?.lead);
}

/** ⟦举办⟧讲座26场，其中线上9场；⟦举办⟧沙龙11场: all but the first do what the whole does. */
function areBeside({ lead }: Term, { items: [first, ...others], level }: Series): boolean {
  const verb = lead.slice(0, 2);
  if (level !== 3 || verb.length < 2 || others.length < 2) return false;
  return first?.lead.includes(verb) === false && others.every((item) => item.lead.startsWith(verb));
}

/** 分阶段整改类3个。其中，⟦分阶段整改类3个⟧问题; 43个问题中……，⟦43个问题⟧已完成38个: by the words before it, or by nothing but its noun. */
function isToldAgain(item: Term, whole: Term): boolean {
  if (item.value !== whole.value) return false;
  const [label, noun] = [whole.lead.slice(-4), whole.tail.slice(0, 2)];
  return (label.length > 1 && item.lead.endsWith(label)) || (item.lead === '' && noun.length > 1 && item.tail.startsWith(noun));
}

/** After these all parts are named. */
export function isComplete(opener: Opener): boolean {
  return opener === 'bracket' || opener === 'colon' || opener === 'respectively';
}
