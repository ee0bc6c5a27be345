import {
  ALL_OF_EACH,
  ALL_OF_TIME,
  AT_LEAST,
  BY_DAY,
  BY_FIELD,
  COMPLETED,
  MORE,
  NOT_SHARED,
  OF_TIME,
  SHARED_AS,
  SHARED_OUT,
} from '../lexicon/each';
import type { Mention } from '../passage';
import { isMisprintOf, isShifted, someMisprint } from '../slip';
import { isChange } from '../vocabulary';
import { withoutBlanks } from './productParts';
import { slopesOf, valueOf, type ProductReading } from './productReading';

/** A total by the week is rounded: 每周3次 over 50 weeks may be 148. It may differ from the product by this share at the most. */
const NEAR = 0.1;

/** ⟦共⟧发放: a total by its own words. */
export function isSumUp({ before, unit }: Mention): boolean {
  const words = withoutBlanks(before);
  return ALL_OF_EACH.test(words) || (/[学课小]时/u.test(unit) && COMPLETED.test(words));
}

/** Whether a number that comes out right is said to be a total. */
export function isStatedTotal({ products, total }: ProductReading, each: Mention): boolean {
  return (
    products.some(({ factors }) => factors.some(({ value }) => value !== 1)) &&
    ((total.index > each.index && isSumUp(total)) || isNamedTotal({ products, total }, each) || isOfTime(total) || isNoChance(total))
  );
}

/** 每吨1.2元，38万吨、⟦45.6万元⟧: so many digits do not agree by chance. */
function isNoChance({ value, step }: Mention): boolean {
  const digits = Math.round(value / step);
  return digits > 100 && digits % 100 !== 0;
}

/** Whether each amount is multiplied, and none stands for itself. */
function isMultiplied({ products }: ProductReading): boolean {
  return products.every(({ factors }) => factors.length > 0);
}

/** ⟦日巡查里程⟧36公里, ⟦一年⟧少支5.4万元. */
export function isOfTime({ before }: Mention): boolean {
  const words = withoutBlanks(before);
  return ALL_OF_TIME.test(words) || Object.values(OF_TIME).some((time) => time?.test(words) === true);
}

/** Whether a number can but be the total of the product, and misses it by a slip. */
export function isMissed(reading: ProductReading, each: Mention, { near, readings }: Tried): boolean {
  const { total, products } = reading;
  const factors = factorsOf(products);
  const stated = readings.find((other) => other.total.index > each.index && isSumUp(other.total))?.total ?? total;
  if (stated !== total || AT_LEAST.test(each.before) || isAverage(each) || !isOnlyWay(reading, each, readings)) return false;
  // 每50户1名 of 3260户: what is left over may count as one more.
  const isUneven = products.some((product) =>
    product.factors.some(({ value, mention }) => mention?.step === 1 && !Number.isInteger(value)),
  );
  if (isUneven) return false;
  // 每班2人，每天3班，共配备8名: some have the day off.
  if (each.family === '人' && /每班次?(?![级组主])/u.test(each.before)) return false;
  // 每月2次，全年共26次: it may be more often than it has to be.
  if (total.unit !== '元' && products.some((product) => product.factors.some(({ mention }) => mention === null))) return false;
  // 每月补贴1250元，全年奖励1.6万元: another payment.
  if (factors.length === 0 && !isSameVerb(each.before, total.before)) return false;
  if (areOfOthers(each, total) || near.some(({ before }) => MORE.test(before))) return false;
  if (!(isSumUp(total) || isManyDigitsOff(reading)) || total.index < each.index) return isSharedOut(reading, each, near);
  const numbers = [each, ...factors];
  const isBetween = ({ index, kind }: Mention): boolean =>
    kind === 'count' && index > Math.min(...numbers.map((number) => number.index)) && index < total.index;
  const isAgain = (mention: Mention): boolean =>
    mention.piece === total.piece && factors.some(({ unit, value }) => unit === mention.unit && value === mention.value);
  if (near.some((mention) => isBetween(mention) && !numbers.includes(mention) && !isAgain(mention) && !isChange(mention))) return false;
  if (factors.some(({ index }) => index > total.index)) return false;
  // 日处理2.5万吨 is only about what was handled on each of the days: it may be some more or less.
  if (BY_DAY.test(withoutBlanks(each.before))) return isSlip(reading) && (each.before.includes('均') || !isNear(reading));
  return isSlip(reading) || (factors.some(({ kind }) => kind === 'other') && isNear(reading));
}

/** What a change for each comes to, where nothing else can be reckoned. */
export function isMissedChange(reading: ProductReading, readings: readonly ProductReading[]): boolean {
  const isOne = readings.every((other) => other === reading || other.products.every(({ factors }) => factors.length < 1));
  return isOne && isMultiplied(reading) && isSlip(reading);
}

/** 每平方米275元，3640平方米，⟦101.15万元⟧: of so many digits no other number is but one off, whatever it is said to be. */
function isManyDigitsOff({ products, total }: ProductReading): boolean {
  const exact = valueOf(products);
  return (
    factorsOf(products).length > 0 &&
    Number(exact.toPrecision(3)) !== exact &&
    isMisprintOf(total, Math.round(exact / total.step) * total.step)
  );
}

/** 日均处理180吨 over so many days is no less than what was handled. */
function isAverage({ before }: Mention): boolean {
  return before.includes('均') && !BY_DAY.test(withoutBlanks(before)) && !BY_FIELD.test(withoutBlanks(before));
}

const NOUN = /^(?![的标计补以])[\u4e00-\u9fff]{2,6}$/u;
/** 共选派⟦驻村干部⟧19名. */
const COUNTED_BEFORE = /[共计][\u4e00-\u9fff]{2}(?<noun>[\u4e00-\u9fff]{2,6})$/u;

/** 每村1名⟦第一书记⟧，共⟦驻村干部⟧19名: each is something else. */
function areOfOthers({ after }: Mention, { before, after: behind }: Mention): boolean {
  const noun = NOUN.exec(withoutBlanks(after))?.[0] ?? '';
  const other = NOUN.exec(withoutBlanks(behind))?.[0] ?? COUNTED_BEFORE.exec(withoutBlanks(before))?.groups?.noun ?? '';
  return noun !== '' && other !== '' && !other.endsWith('人员') && !other.includes(noun.slice(-2)) && !noun.includes(other.slice(-2));
}

/** The numbers around an amount, and everything that they were tried as. */
export interface Tried {
  readonly near: readonly Mention[];
  readonly readings: readonly ProductReading[];
}

function factorsOf(products: ProductReading['products']): readonly Mention[] {
  return products.flatMap(({ factors }) => factors.flatMap(({ mention }) => (mention === null ? [] : [mention])));
}

/** Nothing else of its total can be reckoned, or only with numbers beyond a ；. */
function isOnlyWay({ products, total }: ProductReading, each: Mention, readings: readonly ProductReading[]): boolean {
  const own = factorsOf(products);
  const rivals = readings
    .filter((other) => other.total === total)
    .map((other) => factorsOf(other.products))
    .filter((factors) => factors.some((factor) => !own.includes(factor)) || factors.length > own.length);
  const areInGroup = (factors: readonly Mention[]): boolean => factors.every(({ piece }) => piece.group === each.piece.group);
  return rivals.length === 0 || (areInGroup(own) && !rivals.some(areInGroup));
}

/**
 * 成立专班4个，⟦抽调人员32人⟧，每个专班8人; ⟦60名⟧干部编成12个组，每组5人; 每户3000元，为126户⟦发放37.8万元⟧: the only other number of its unit. A total
 * that has more digits than it should is another one, unless only its point is in the wrong place.
 */
function isSharedOut(reading: ProductReading, each: Mention, near: readonly Mention[]): boolean {
  const { total, products } = reading;
  const factors = factorsOf(products);
  const isRival = (mention: Mention): boolean =>
    mention !== total && !factors.includes(mention) && mention.unit === total.unit && mention.kind === total.kind;
  const isOne = !near.some(isRival) || isSameVerb(each.before, total.before);
  if (!isOne || each.value === 1 || /各|每(?!年)/u.test(total.before)) return false;
  if (near.some(({ before, after }) => NOT_SHARED.test(before + after))) return false;
  return isNamedTotal(reading, each) && isSlip(reading) && isAsLong(total, valueOf(products));
}

function isNamedTotal({ products, total }: ProductReading, each: Mention): boolean {
  // 共补助⟦64户、32万元⟧: right behind those who have it.
  const isBeside = factorsOf(products).some(({ index, kind }) => kind === 'count' && index === total.index - 1 && index > each.index);
  const isYearly = factorsOf(products).length > 0 && isOfTime(total);
  if (isYearly || SHARED_OUT.test(withoutBlanks(total.before)) || (isBeside && total.before.trim() === '')) return true;
  return total.index < each.index ? SHARED_AS.test(total.after) : isSameVerb(each.before, total.before) || isSameNoun(each, total);
}

/** 每镇⟦建⟧2个站，⟦建成⟧30个: what is done for each, and what was done. */
function isSameVerb(one: string, other: string): boolean {
  const [first, second] = [withoutBlanks(one), withoutBlanks(other)];
  const verb = first.slice(-1);
  return HAN.test(verb) && second.length < 8 && new RegExp(`${verb}[成了到出]?$`, 'u').test(second);
}

/** 每队派驻2名⟦督查员⟧，6名⟦督查员⟧. */
function isSameNoun({ after }: Mention, total: Mention): boolean {
  const [one, other] = [after, total.after].map((words) => /^[\u4e00-\u9fff]{0,3}/u.exec(withoutBlanks(words))?.[0] ?? '');
  return one !== undefined && one.length > 1 && one === other;
}

const HAN = /[\u4e00-\u9fff]/u;

function isAsLong({ value, scale }: Mention, exact: number): boolean {
  if (String(value).length === String(Math.round(exact)).length || (value < exact * 2 && exact < value * 2)) return true;
  return scale >= 10_000 && isShifted(value, exact);
}

function isNear({ products, total }: ProductReading): boolean {
  const exact = valueOf(products);
  return Math.abs(exact - total.value) <= NEAR * exact;
}

/** One digit of one of the numbers makes it right. */
export function isSlip({ products, total }: ProductReading): boolean {
  const exact = valueOf(products);
  if (isShifted(total.value, exact) || isMisprintOf(total, Math.round(exact / total.step) * total.step)) return true;
  return slopesOf(products).some(([mention, slope]) => {
    const meant = mention.value + (total.value - exact) / slope;
    return someMisprint(mention, meant, meant);
  });
}
