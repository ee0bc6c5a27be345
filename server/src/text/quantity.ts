import { BESIDE, beginsNumber, besideBits, boundBefore, endOfNumerals, isNamed } from './besideNumber';
import { endOfDigits, isDigit, LONGEST_NUMBER, readDigits, type Digits } from './digits';
import { parseChineseNumeral } from './numerals';
import { isNumeralCount } from './numeralCount';
import { LENGTH_OF_SHARE, readShareNumeral, shareBefore } from './shareNumber';
import type { Span } from './span';
import { canBeginUnit, unitAt, type Unit } from './units';
import { scaleStart, startOfUnit, unitIn } from './unitPlace';

/**
 * `count`: a number of things. `percent`: 88.8%, 百分之八, 2.5‰. `ratio`: 1:4.4.
 * `bare`: a number without a unit. `other`: times, ordinals, names; they are never reckoned with.
 */
export type QuantityKind = 'count' | 'percent' | 'ratio' | 'bare' | 'other';

/** A number in a text with what it counts. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** The digits or numeral, without 万, 亿 and unit; of a ratio both terms. */
  readonly span: Span;
  /** After the unit and its 余, 左右, 以上. */
  readonly end: number;
  /** With 万 and 亿 multiplied in: 1.2万 → 12000. Of 1:4.4 the first term; of a rate the percentage. */
  readonly value: number;
  /** One in the last digit shown: 0.1 for 57.5, 1000 for 1.2万. */
  readonly step: number;
  /** What the digits are multiplied by: 10000 for 1.2万, 0.1 for 2.5‰. */
  readonly scale: number;
  /** `件`; empty where there is none. */
  readonly unit: string;
  /** Units of one family may be summed. */
  readonly family: string;
  /** Not 约, 近, 余, 多, 以上, 超过, 每, nor a range. */
  readonly exact: boolean;
  /** Inexact, but not less: 余, 多, 超过. */
  readonly atLeast: boolean;
  /** Written 十二 or 两. */
  readonly chinese: boolean;
  /** The second term of a ratio. */
  readonly second: number | null;
}

const AFTERWARDS: readonly string[] = ['左右', '上下', '余'];
/** What makes a number a bound: 50万元以上的. */
const BOUNDS: readonly string[] = ['以上', '以下', '以内'];

/** Where a number was looked for: what was found, and where to look on. */
export interface QuantityReading {
  readonly quantity: Quantity | null;
  readonly next: number;
}

/**
 * Reads the number at `at` of a width-folded text, which must be where a run of digits or numerals begins.
 * Nothing is found where a Chinese numeral counts nothing (一是, 统一, 十分) or digits run on too long.
 */
export function readQuantity(folded: string, at: number): QuantityReading {
  return isDigit(folded.charCodeAt(at)) ? readDigitQuantity(folded, at) : readNumeralQuantity(folded, at);
}

function readDigitQuantity(folded: string, at: number): QuantityReading {
  const digits = readDigits(folded, at);
  if (digits === null) return { quantity: null, next: endOfDigits(folded, at) };
  const { end } = digits;
  const mark = end < folded.length ? folded.charCodeAt(end) : 0;
  if (mark === PERCENT || mark === PER_MILLE) {
    const of = mark === PERCENT ? 1 : 0.1;
    return isNamed(folded, at, end + 1) ? named(at, digits, end + 1) : percent(folded, at, digits, { of, end: end + 1 });
  }
  const share = shareBefore(folded, at);
  if (share > 0) return percent(folded, at, digits, { of: share, end });
  if (mark === COLON) {
    const second = isDigit(folded.charCodeAt(end + 1)) ? readDigits(folded, end + 1) : null;
    const isRatio = second !== null && folded.charCodeAt(second.end) !== COLON && (digits.value === 1) !== (second.value === 1);
    if (isRatio) return ratio(folded, at, digits, second);
  }
  if (besideBits(folded, end) & BESIDE.range && beginsNumber(folded, end + 1)) return range(folded, at, end + 1);
  return counted(folded, at, digits);
}

const [PERCENT, PER_MILLE, COLON, BLANK] = [0x25, 0x2030, 0x3a, 0x20];

function readNumeralQuantity(folded: string, at: number): QuantityReading {
  const end = endOfNumerals(folded, at);
  const share = shareBefore(folded, at);
  if (share > 0) return readShare(folded, at, share);
  // Most numerals count nothing: 一是, 进一步, 十分.
  if (!mayCount(folded, end) || end - at > LONGEST_NUMBER || folded.startsWith('百分之', at)) return { quantity: null, next: end };
  const numeral = folded.slice(at, end);
  const value = parseChineseNumeral(numeral);
  if (value === null || value === 0) return { quantity: null, next: end };
  const { quantity, next } = counted(folded, at, { value, step: 1, end });
  if (quantity?.kind !== 'count' || !isNumeralCount(folded, numeral, { start: at, end: quantity.end }))
    return { quantity: null, next: end };
  // 三四个 and 数十个 are guesses.
  const isVague = (numeral.length > 1 && /[一二三四五六七八九]{2}/u.test(numeral)) || (besideBits(folded, at - 1) & BESIDE.vague) !== 0;
  quantity.chinese = true;
  quantity.exact &&= !isVague;
  return { quantity, next };
}

/** 百分之⟦八⟧, 千分之⟦二点四⟧. */
function readShare(folded: string, at: number, of: number): QuantityReading {
  const digits = readShareNumeral(folded, at);
  if (digits === null || digits.value === 0) return { quantity: null, next: digits?.end ?? endOfNumerals(folded, at) };
  const { quantity, next } = percent(folded, at, digits, { of, end: digits.end });
  if (quantity !== null) quantity.chinese = true;
  return { quantity, next };
}

/** Whether a unit, a blank before one, or 余 stands after a numeral. */
function mayCount(folded: string, end: number): boolean {
  if (end >= folded.length) return false;
  const code = folded.charCodeAt(end);
  return canBeginUnit(code) || code === BLANK || (besideBits(folded, end) & BESIDE.more) !== 0;
}

/** The number at `at` with scale, unit and what makes it inexact. */
function counted(folded: string, at: number, digits: Digits): DraftReading {
  const { scale, isMore, end: scaleEnd } = readScale(folded, scaleStart(folded, at, digits.end));
  let end = scaleEnd;
  const unitStart = startOfUnit(folded, at, end);
  const unit = unitIn(folded, unitStart);
  if (unit === null) return { quantity: blank(at, digits, end, 'bare'), next: end };
  end = unitStart + unit.text.length;
  if (unit.isTime) {
    const time = blank(at, digits, end, 'other');
    time.unit = unit.text;
    time.family = unit.family;
    return { quantity: time, next: end };
  }
  const mayGoOn = (besideBits(folded, end) & BESIDE.afterward) !== 0;
  const afterwards = mayGoOn ? AFTERWARDS.find((word) => folded.startsWith(word, end)) : undefined;
  end += afterwards?.length ?? 0;
  const bits = besideBits(folded, end);
  if (bits & BESIDE.unitRange && beginsNumber(folded, end + 1)) return range(folded, at, end + 1);
  if (bits & BESIDE.afterward && BOUNDS.some((word) => folded.startsWith(word, end))) return named(at, digits, end + 2);
  if (isNamed(folded, at, end) || !Number.isFinite(digits.value * scale)) return named(at, digits, end);
  return { quantity: countOf(folded, at, digits, { unit, end, scale, isMore, afterwards }), next: end };
}

/** 万, 亿 and 余 after a number: 1⟦万余⟧户. */
function readScale(folded: string, from: number): { readonly scale: number; readonly isMore: boolean; readonly end: number } {
  let scale = 1;
  let isMore = false;
  for (let end = from; ; end += 1) {
    const bits = end - from > LONGEST_NUMBER ? 0 : besideBits(folded, end);
    if (bits & BESIDE.scale && !isMetric(folded, end)) scale *= SCALES[folded.charAt(end)] ?? 1;
    else if (bits & BESIDE.more) isMore = true;
    else return { scale, isMore, end };
  }
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** 千米, 千克, 千瓦 are units. */
function isMetric(folded: string, at: number): boolean {
  return folded.charAt(at) === '千' && at + 1 < folded.length && '米克瓦伏'.includes(folded.charAt(at + 1));
}

interface CountParts {
  readonly unit: Unit;
  readonly end: number;
  readonly scale: number;
  readonly isMore: boolean;
  readonly afterwards: string | undefined;
}

function countOf(folded: string, at: number, digits: Digits, { unit, end, scale, isMore, afterwards }: CountParts): Draft {
  const bound = boundBefore(folded, at);
  const count = blank(at, digits, end, 'count');
  count.value = scaled(digits.value, scale);
  count.step = digits.step * scale;
  count.scale = scale;
  count.unit = unit.text;
  count.family = unit.family;
  count.exact = !isMore && afterwards === undefined && bound === '';
  count.atLeast = isMore || afterwards === '余' || (bound !== '' && /[超逾过]$/u.test(bound));
  return count;
}

/** A value in its scale, without the dust of binary fractions: 57.53万. */
function scaled(value: number, scale: number): number {
  const product = value * scale;
  return Number.isSafeInteger(product) && product < 1e12 ? product : Number(product.toPrecision(12));
}

/** A rate in percent: of 2.5‰ and 千分之二点五 each one of the number is a tenth of one. */
function percent(folded: string, at: number, digits: Digits, { of, end }: { readonly of: number; readonly end: number }): DraftReading {
  const mayGoOn = (besideBits(folded, end) & BESIDE.afterward) !== 0;
  const isBound = mayGoOn && [...AFTERWARDS, ...BOUNDS].some((word) => folded.startsWith(word, end));
  const rate = blank(at, digits, end, 'percent');
  if (of !== 1) {
    rate.value = scaled(digits.value, of);
    rate.step = scaled(digits.step, of);
    rate.scale = of;
  }
  rate.unit = '%';
  rate.family = '%';
  // 约⟦千分之⟧三.
  rate.exact = !isBound && boundBefore(folded, shareBefore(folded, at) > 0 ? at - LENGTH_OF_SHARE : at) === '';
  return { quantity: rate, next: end };
}

function ratio(folded: string, at: number, digits: Digits, second: Digits): QuantityReading {
  const { step } = digits.value === 1 ? second : digits;
  const both = blank(at, { value: digits.value, step, end: second.end }, second.end, isNamed(folded, at, second.end) ? 'other' : 'ratio');
  both.second = second.value;
  return { quantity: both, next: second.end };
}

/** 300—500户: not a number to reckon with; the second end and its unit are read over. */
function range(folded: string, at: number, secondAt: number): QuantityReading {
  const digitsEnd = endOfDigits(folded, secondAt);
  const numberEnd = digitsEnd > secondAt ? digitsEnd : endOfNumerals(folded, secondAt);
  const scaled = readScale(folded, numberEnd);
  const end = scaled.end + (unitAt(folded, scaled.end)?.text.length ?? 0);
  const both = blank(at, { value: 0, step: 1, end: numberEnd }, end, 'other');
  both.exact = false;
  return { quantity: both, next: end };
}

function named(at: number, digits: Digits, end: number): QuantityReading {
  return { quantity: blank(at, digits, end, 'other'), next: end };
}

/** A number as it is read: all are made in one place and filled in, so that they have one form, by which they are read soonest. */
type Draft = { -readonly [Name in keyof Quantity]: Quantity[Name] };

type DraftReading = Omit<QuantityReading, 'quantity'> & { readonly quantity: Draft | null };

function blank(at: number, { value, step, end: digitsEnd }: Digits, end: number, kind: QuantityKind): Draft {
  return {
    kind,
    span: { start: at, end: digitsEnd },
    end,
    value,
    step,
    scale: 1,
    unit: '',
    family: '',
    exact: true,
    atLeast: false,
    chinese: false,
    second: null,
  };
}
