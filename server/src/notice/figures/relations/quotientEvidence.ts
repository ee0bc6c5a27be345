import type { EvidenceName } from '../evidence';
import {
  ALL,
  ALL_OF_IT,
  AMISS,
  COMES_OF,
  DUE,
  DUE_BASE,
  ELSEWHERE,
  MET,
  NEGATED_VERB,
  NEGATION,
  OF_BOTH,
  ONE_MORE,
  PRESENT,
  RATE_PARTS,
  WIDER,
} from '../lexicon/rates';
import { SUMMED_CHANGE } from '../lexicon/changes';
import { PLUS } from '../lexicon/matters';
import { IS } from '../lexicon/roles';
import { roundingOf } from '../rounding';
import { isAny, type Term } from '../terms';
import { areOpposed, areTwoWays, isArrived, isDenied } from './opposed';
import { sumOfTerms, type Quotient } from './quotientShapes';
import type { RateContext } from './rateContext';
import { hasOwnSubject, isOfOneNoun, isOfOther, isOfSome, isPlain } from './rateSubject';
import { nounsShared, sharesWord } from './sharedWords';

/** What speaks for a rate being a quotient, and what against. */
export function evidenceOfQuotient(quotient: Quotient, context: RateContext): readonly EvidenceName[] {
  const [part] = quotient.parts;
  const [of] = quotient.whole;
  if (part === undefined || of === undefined) return [];
  const evidence = [...evidenceOfName(part, context)];
  if (quotient.shape === 'pair' || quotient.shape === 'rest') addBase(evidence, part, { of, context, isRest: quotient.isRest });
  else addSums(evidence, quotient, context);
  addShape(evidence, quotient, part, context);
  addBaseName(evidence, of, context);
  if (isOfOther(quotient, context) || isOfSome(part, of, context)) evidence.push('ownSubject');
  if (context.name.form === 'ofBase' && context.name.name !== '' && !evidence.some((name) => DUE_BASES.has(name)))
    evidence.push('farNumerator');
  if (isMoreAdded(part, context)) evidence.push('incomplete');
  const isNamedBehind = evidence.includes('baseAfter') && of.bracket?.host !== context.rate.piece;
  if (isNamedBehind && context.name.form === 'rate' && !evidence.includes('sameVerb')) evidence.push('noTie');
  // 49件，未销号1件，销号率98%: what is missing to all is what the rate is named after.
  if (quotient.isRest && isArrived(part, context)) return [...evidence.filter((name) => !NOT_OF_LOST.has(name)), 'sameVerb'];
  if (quotient.isRest && isDenied(part, context)) return evidence.flatMap((name) => REST_OF_DENIED[name] ?? [name]);
  addOthers(evidence, quotient, of, context);
  if (isPlain(quotient, context, evidence)) evidence.push('plain');
  if (context.reckoned?.includes(part) === true && context.reckoned.includes(of))
    return [...evidence.filter((name) => name !== 'farNumerator'), 'reckonedBy'];
  return isOfOneNoun(quotient, part, evidence) ? evidence.filter((name) => name !== 'surveyed') : evidence;
}

/** What says nothing against the rate of what is lost on the way. */
const NOT_OF_LOST: ReadonlySet<EvidenceName> = new Set(['ownSubject', 'complement', 'restOfDone', 'otherPolarity', 'sameVerb']);

/** What the opposite of the name in the words of a part makes of the evidence for its rest. */
const REST_OF_DENIED: Partial<Record<EvidenceName, readonly EvidenceName[]>> = {
  otherName: [],
  otherPolarity: ['sameVerb'],
  complement: [],
  restOfDone: [],
};

/** What the name of the rate has to do with the part. */
export function evidenceOfName(part: Term, context: RateContext): readonly EvidenceName[] {
  const known = context.ofNames.get(part);
  if (known !== undefined) return known;
  const { rate, numerators, wholeOf } = context;
  const { form, name } = context.name;
  const nearest = numerators.get(rate) ?? null;
  const isNearest = part === nearest;
  const areApart = part.piece.sentence !== rate.piece.sentence;
  const isNamed = form === 'rate' && name !== '';
  // 没有达标的占15.1%，⟦为13家⟧: what is named before the rate is it.
  const isBehind = isNearest && part.index > rate.index;
  const isSame = isNamed && isSameVerb(name, part);
  const evidence: EvidenceName[] = [form === 'rate' ? 'rateWord' : form === 'ofBase' ? 'ofBase' : 'shareWord'];
  if (isNearest) evidence.push('numeratorBeside');
  // 轮岗17名，其中正职6名、副职11名，⟦占应轮岗21名的81%⟧: nor is the whole of the nearest far.
  else if (form !== 'rate' && (nearest === null || wholeOf.get(nearest) !== part)) {
    // 占比降到35%，职工4200人，⟦其中外来1470人⟧: both stand behind.
    if (nearest !== null || part.index < rate.index || !wholeOf.has(part)) evidence.push('farNumerator');
  }
  if (areApart) evidence.push('otherSentence');
  else if (!isNearest && !isSame && isNamed && part.piece.group !== rate.piece.group) evidence.push('noTie');
  // 滞纳金1038万元，⟦入库⟧11540万元，入库率: the nearest goes by the name.
  if (isNamed && !isSame && !isNearest && nearest?.bracket === rate.bracket && isSameVerb(name, nearest)) evidence.push('farNumerator');
  if (isSame) evidence.push('sameVerb');
  if (isNamed && !isSame && !sharesWord(name, part)) evidence.push('otherName');
  if (!isSame && isNamed && !AMISS.test(name) && NEGATION.test(name) !== NEGATED_VERB.test(part.lead)) evidence.push('otherPolarity');
  if (isSame && part.index > rate.index && !areApart) evidence.push('numeratorAfter');
  // A rate that others find out may still be stated with its own counts: 回访2500件，满意2375件，满意率95%.
  if (isNamed && !(isSame && (context.wholeOf.has(part) || isNearest)) && (ELSEWHERE.test(rate.lead.slice(-14)) || ELSEWHERE.test(name)))
    evidence.push('surveyed');
  // 线损率由6.8%降至5.3%，……⟦减少损失⟧1200万千瓦时: what the change of a rate comes to.
  if (isAny(rate, IS.become) && part.index > rate.index && COMES_OF.test(part.lead)) evidence.push('surveyed');
  if (isNamed && OF_BOTH.test(name)) evidence.push('ownSubject');
  if ((form === 'share' || (form === 'rate' && name === '')) && !isBehind && hasOwnSubject(rate, part)) evidence.push('ownSubject');
  context.ofNames.set(part, evidence);
  return evidence;
}

/** 需治理26公顷，已治理19公顷，⟦完成75%⟧: a rate without a name is that of what is due. */
const DUE_BASES: ReadonlySet<EvidenceName> = new Set(['dueAndMet', 'planBase', 'provenBase']);

/** 录取18人，⟦加上⟧保送的1人，升学率65.5%: what is added to the part. */
function isMoreAdded(part: Term, { near, rate }: RateContext): boolean {
  return near.some((term) => term.index > part.index && term.index < rate.index && PLUS.test(term.lead));
}

/** 办结 of 办结率 in 已办结8件, both with a 不 or 未 or neither. */
function isSameVerb(name: string, { lead, tail }: Term): boolean {
  if (AMISS.test(name) && (NEGATED_VERB.test(lead) || AMISS.test(lead.slice(-8)))) return true;
  if (NEGATION.test(name) !== /[未不没][^,]{0,3}$/u.test(lead)) return false;
  const verb = name.slice(-2);
  const words = lead + tail;
  if (words.includes(verb) || (verb.length === 2 && words.includes(verb.charAt(0)) && words.includes(verb.charAt(1)))) return true;
  return RATE_PARTS.some(([of, part]) => of.test(name) && part.test(lead.slice(-8)));
}

/** Where a single base stands. */
function addBase(
  evidence: EvidenceName[],
  part: Term,
  { of, context, isRest }: { readonly of: Term; readonly context: RateContext; readonly isRest: boolean },
): void {
  const { rate, wholeOf, near } = context;
  const isNamed = of.index > part.index && of.index < rate.index && rate.piece === of.piece;
  const isPlan = isAny(of, IS.plan);
  const isBefore = of.index < part.index;
  const whole = wholeOf.get(part);
  // 在岗148人，缺岗12人: neither is a part of the other.
  if (AMISS.test(part.lead.slice(-8)) && PRESENT.test(of.lead)) evidence.push('otherBase');
  // 占比由2.4%提高到4.9%，投入由1.2亿元增加到3亿元: what was and what is are no quotient.
  if (isAny(rate, IS.become) && isAny(of, IS.from | IS.become)) evidence.push('widerBase');
  if (of === context.parallel) evidence.push('baseParallel');
  if (isNamed) evidence.push('baseNamed');
  if (isPlan) evidence.push('planBase');
  else if (isBefore && of.piece.sentence === part.piece.sentence && DUE.test(of.lead) && MET.test(part.lead)) evidence.push('dueAndMet');
  if (!isPlan && !isNamed && of.value < part.value && !isContradicted(part, { of, rate }, evidence)) evidence.push('moreThanBase');
  if (isBefore) {
    const between = near.filter(({ index, family }) => index > of.index && index < part.index && family === of.family);
    // 问题47个，措施132条，已完成整改的问题44个: what is named otherwise is not passed.
    const like = between.length > 0 && nounsShared(part, of) ? between.filter((each) => nounsShared(part, each)) : between;
    const passed = like.filter((each) => isRest || wholeOf.get(each) !== of).length;
    if (passed === 0) evidence.push('baseBeside');
    else if (isAny(of, IS.total)) evidence.push('total');
    for (let count = Math.min(3, passed); count > 0; count -= 1) evidence.push('basePassed');
  } else if (!isNamed) evidence.push('baseAfter');
  if (whole === of) evidence.push('provenBase');
  else if (whole !== undefined && whole === wholeOf.get(of)) evidence.push('siblings');
}

/** 反馈45个，已整改⟦91个⟧，整改率91.1%: a rate below 100 % that its words tie to the part denies that the part is more than its base. */
function isContradicted(part: Term, { of, rate }: { readonly of: Term; readonly rate: Term }, known: readonly EvidenceName[]): boolean {
  const isTied = known.includes('numeratorBeside') || known.includes('sameVerb');
  return isTied && rate.value < 100 && of.piece.sentence === rate.piece.sentence && part.piece.sentence === rate.piece.sentence;
}

/** Several parts, or a base of several numbers. */
function addSums(evidence: EvidenceName[], { parts, whole, shape }: Quotient, { rate, name, numerators, wholeOf }: RateContext): void {
  const [part] = parts;
  const last = parts.at(-1);
  const nearest = numerators.get(rate) ?? null;
  const isList = (): boolean => parts.every((each) => each.piece.opening === '、' || each === last);
  const proven = part === undefined ? undefined : wholeOf.get(part);
  const isAll = proven === undefined || proven.value === sumOfTerms(whole);
  const areWays = part !== undefined && shape === 'ofBoth' && isAll && areTwoWays(part, whole, name);
  if (areWays && !evidence.includes('sameVerb')) evidence.push('sameVerb');
  const areBoth = areWays || (part !== undefined && shape === 'ofBoth' && isAll && areOpposed(part, whole));
  const areProven = (): boolean => parts.every((each) => wholeOf.has(each) && wholeOf.get(each) === whole[0]);
  // 上半年修复101家，下半年又修复77家，⟦累计修复率⟧65.2%.
  // 年初有61个，又新开58个，覆盖率从45.9%⟦提高到89.5%⟧.
  const areAllOf = (): boolean =>
    (SUMMED_CHANGE.test(rate.lead) && parts.every((each) => isSameVerb(name.name, each))) ||
    (isAny(rate, IS.become) && parts.length === 2 && part !== undefined && ONE_MORE.test(part.lead));
  const isRun = shape === 'run' && (areProven() || (parts.some((each) => each === nearest) && (isList() || areAllOf())));
  evidence.push(isRun ? 'run' : areBoth ? 'baseOfBoth' : 'baseSummed');
  // 满意431份、基本满意114份、不满意25份 of 570份: a run of them all is no part of the 600份 that were sent.
  if (proven !== undefined && (shape !== 'run' || proven !== whole[0])) evidence.push('otherThanProven');
  if (shape === 'ofBoth' && !areBoth) evidence.push('notComplement');
  if (areAverages(parts, whole)) evidence.push('sameAverages');
}

/** Whether all numbers of a quotient are averages. */
export function areAverages(parts: readonly Term[], whole: readonly Term[]): boolean {
  return parts.every((each) => isAny(each, IS.average)) && whole.every((each) => isAny(each, IS.average));
}

function addShape(evidence: EvidenceName[], { shape }: Quotient, part: Term, context: RateContext): void {
  const {
    rate,
    name: { form, name },
  } = context;
  if (shape !== 'rest') return;
  evidence.push('complement');
  if (form !== 'rate' && !isAny(rate, IS.rest | IS.left | IS.others) && !isDenied(part, context)) evidence.push('noRest');
  if (form === 'rate' && !isAny(part, IS.left) && !NEGATION.test(name)) evidence.push('restOfDone');
  // 整改率99.6%，重大隐患8条⟦全部清零⟧: they are done, and not what is missing.
  if (form === 'rate' && ALL.test(part.tail)) evidence.push('noRest');
}

/** What the words between 占 and the rate say of its base. */
function addBaseName(evidence: EvidenceName[], of: Term, { name: { form, base }, near }: RateContext): void {
  if (form === 'rate' || base === '') return;
  if (form === 'ofBase') {
    if (ALL_OF_IT.test(base)) evidence.push(isAny(of, IS.total | IS.plan) ? 'total' : 'otherBase');
    return;
  }
  if (WIDER.test(base)) evidence.push('widerBase');
  else if (ALL_OF_IT.test(base)) {
    const isTotal = isAny(of, IS.total) || !near.some((each) => each.family === of.family && isAny(each, IS.total));
    evidence.push(isTotal ? 'total' : 'otherBase');
  } else if (DUE_BASE.test(base) && MET.test(of.lead) && !DUE_BASE.test(of.lead)) evidence.push('metBase');
  else if (!(sharesWord(base, of) || (DUE_BASE.test(base) && DUE_BASE.test(of.lead)))) evidence.push('otherBase');
}

/** Whether other rates are shares of this base as well. */
function addOthers(evidence: EvidenceName[], { whole }: Quotient, of: Term, { rate, name, numerators }: RateContext): void {
  let [others, fitting] = [0, 0];
  const base = sumOfTerms(whole);
  for (const [other, numerator] of numerators) {
    if (other === rate || numerator?.family !== of.family) continue;
    others += 1;
    if (roundingOf((numerator.value / base) * 100, other.value, other.mention.step) === 'rounded') fitting += 1;
  }
  if (fitting > 0) evidence.push('otherShares');
  if (fitting > 1) evidence.push('moreShares');
  if (fitting === 0 && others > 1 && name.form !== 'rate') evidence.push('noOtherShare');
  // 前5个占46.2%，后64个占8.4%，⟦中间59个占45.4%⟧: shares of all of something else.
  if (fitting === 0 && others > 1 && name.form !== 'rate' && evidence.includes('provenBase') && areOfAll(rate, numerators))
    evidence.push('widerBase');
}

/** The shares of a sentence that come to 100 together. */
function areOfAll({ piece: { sentence } }: Term, numerators: RateContext['numerators']): boolean {
  const beside = [...numerators.keys()].filter(({ piece }) => piece.sentence === sentence);
  return Math.abs(beside.reduce((sum, { value }) => sum + value, 0) - 100) < 1e-6;
}
