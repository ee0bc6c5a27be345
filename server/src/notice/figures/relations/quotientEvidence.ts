import type { EvidenceName } from '../evidence';
import { ALL_OF_IT, ELSEWHERE, NEGATED_VERB, NEGATION, WIDER } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { roundingOf } from '../rounding';
import { isAny, type Term } from '../terms';
import { sumOfTerms, type Quotient } from './quotientShapes';
import type { RateName } from './rateNames';

/** A rate, what it is called, and what other readings have found out. */
export interface RateContext {
  readonly rate: Term;
  readonly name: RateName;
  /** The count right before each rate. */
  readonly numerators: ReadonlyMap<Term, Term | null>;
  /** What is surely a part of what. */
  readonly wholeOf: ReadonlyMap<Term, Term>;
  readonly isTogether: boolean;
  /** The numbers around the rate. */
  readonly near: readonly Term[];
}

/** What speaks for a rate being a quotient, and what against. */
export function evidenceOfQuotient(quotient: Quotient, context: RateContext): readonly EvidenceName[] {
  const [part] = quotient.parts;
  const [of] = quotient.whole;
  if (part === undefined || of === undefined) return [];
  const name = evidenceOfName(part, context);
  const base =
    quotient.shape === 'pair' || quotient.shape === 'rest' ? evidenceOfBase(part, of, context) : evidenceOfSums(quotient, context);
  return [
    ...name,
    ...base,
    ...evidenceOfShape(quotient, part, context),
    ...evidenceOfBaseName(of, context.name),
    ...evidenceOfOthers(quotient, of, context),
  ];
}

/** What the name of the rate has to do with the part. */
function evidenceOfName(part: Term, { rate, name: { form, name }, numerators }: RateContext): readonly EvidenceName[] {
  const isNearest = part === (numerators.get(rate) ?? null);
  const areApart = part.piece.sentence !== rate.piece.sentence;
  const isSame = form === 'rate' && name !== '' && isSameVerb(name, part);
  const isOther = form === 'rate' && name !== '' && !isSame && NEGATION.test(name) !== NEGATED_VERB.test(part.lead);
  const isSurveyed = form === 'rate' && name !== '' && (ELSEWHERE.test(rate.lead.slice(-14)) || ELSEWHERE.test(name));
  return [
    form === 'rate' ? 'rateWord' : form === 'ofBase' ? 'ofBase' : 'shareWord',
    ...named(isNearest, 'numeratorBeside'),
    ...named(!isNearest && form !== 'rate', 'farNumerator'),
    ...named(areApart, 'otherSentence'),
    ...named(isSame, 'sameVerb'),
    ...named(isOther, 'otherPolarity'),
    ...named(isSame && part.index > rate.index && !areApart, 'numeratorAfter'),
    ...named(isSurveyed, 'surveyed'),
    ...named(form === 'share' && hasOwnSubject(rate, part), 'ownSubject'),
  ];
}

/** ⟦甲类⟧占比69.3%, where the count before it is that of something else. */
function hasOwnSubject({ lead }: Term, part: Term): boolean {
  const subject = lead.slice(0, Math.max(0, lead.indexOf('占'))).replace(/分别|[仅约共均各]/gu, '');
  return subject.length > 1 && !sharesWord(subject, part);
}

/** 办结 of 办结率 in 已办结8件, both with a 不 or 未 or neither. */
function isSameVerb(name: string, { lead, tail }: Term): boolean {
  if (NEGATION.test(name) !== /[未不没][^,]{0,3}$/u.test(lead)) return false;
  const verb = name.slice(-2);
  const words = lead + tail;
  return words.includes(verb) || (verb.length === 2 && words.includes(verb.charAt(0)) && words.includes(verb.charAt(1)));
}

/** Where a single base stands. */
function evidenceOfBase(part: Term, of: Term, { rate, wholeOf, near }: RateContext): readonly EvidenceName[] {
  const isNamed = of.index > part.index && of.index < rate.index && rate.piece === of.piece;
  const isPlan = isAny(of, IS.plan);
  const isBefore = of.index < part.index;
  const passed = near.filter((each) => each.family === of.family && each.index > of.index && each.index < part.index).length;
  const whole = wholeOf.get(part);
  return [
    ...named(isNamed, 'baseNamed'),
    ...named(isPlan, 'planBase'),
    ...named(!isPlan && of.value < part.value, 'moreThanBase'),
    ...named(isBefore && passed === 0, 'baseBeside'),
    ...named(isBefore && passed > 0 && isAny(of, IS.total), 'total'),
    ...Array<EvidenceName>(isBefore ? Math.min(3, passed) : 0).fill('basePassed'),
    ...named(!isBefore && !isNamed, 'baseAfter'),
    ...named(whole === of, 'provenBase'),
    ...named(whole !== undefined && whole !== of && whole === wholeOf.get(of), 'siblings'),
  ];
}

/** Several parts, or a base of several numbers. */
function evidenceOfSums({ parts, whole, shape }: Quotient, { rate, numerators, wholeOf }: RateContext): readonly EvidenceName[] {
  const [part] = parts;
  const last = parts.at(-1);
  const nearest = numerators.get(rate) ?? null;
  const isList = parts.every((each) => each.piece.opening === '、' || each === last);
  const isRun = shape === 'run' && isList && parts.some((each) => each === nearest);
  return [
    isRun ? 'run' : 'baseSummed',
    ...named(part !== undefined && parts.length === 1 && wholeOf.has(part), 'otherThanProven'),
    ...named(part !== undefined && shape === 'ofBoth' && !areOpposed(part, whole), 'notComplement'),
    ...named(
      [...parts, ...whole].every((each) => isAny(each, IS.average)),
      'sameAverages',
    ),
  ];
}

function evidenceOfShape({ shape }: Quotient, part: Term, { name: { form, name } }: RateContext): readonly EvidenceName[] {
  if (shape !== 'rest') return [];
  return form === 'rate' && !isAny(part, IS.left) && !NEGATION.test(name) ? ['complement', 'restOfDone'] : ['complement'];
}

/** What the words between 占 and the rate say of its base. */
function evidenceOfBaseName(of: Term, { form, base }: RateName): readonly EvidenceName[] {
  if (form !== 'share' || base === '') return [];
  if (WIDER.test(base)) return ['widerBase'];
  if (ALL_OF_IT.test(base)) return ['total'];
  return named(!sharesWord(base, of), 'otherBase');
}

/** Whether other rates are shares of this base as well. */
function evidenceOfOthers({ whole }: Quotient, of: Term, { rate, name, numerators }: RateContext): readonly EvidenceName[] {
  let [others, fitting] = [0, 0];
  const base = sumOfTerms(whole);
  for (const [other, numerator] of numerators) {
    if (other === rate || numerator?.family !== of.family) continue;
    others += 1;
    if (roundingOf((numerator.value / base) * 100, other.value, other.mention.step) === 'rounded') fitting += 1;
  }
  if (fitting > 0) return fitting > 1 ? ['otherShares', 'moreShares'] : ['otherShares'];
  return named(others > 1 && name.form !== 'rate', 'noOtherShare');
}

/** 已完成30个，未完成5个; 合格30批次，不合格5批次: there is no third. */
function areOpposed(part: Term, whole: readonly Term[]): boolean {
  const others = whole.filter((each) => each !== part);
  const isDone = isAny(part, IS.done) && !isAny(part, IS.left);
  if (others.every((each) => (isDone ? isAny(each, IS.left | IS.state) : isAny(each, IS.done)))) return true;
  return others.some((each) => /[不未没]/u.test(each.lead.slice(-8) + part.lead.slice(-8)));
}

/** 占教职工总数 of 教职工412人. */
function sharesWord(base: string, { lead, tail }: Term): boolean {
  const words = lead + tail;
  for (let at = 0; at + 2 <= base.length; at += 1) if (words.includes(base.slice(at, at + 2))) return true;
  return false;
}

function named(isSo: boolean, name: EvidenceName): readonly EvidenceName[] {
  return isSo ? [name] : [];
}
