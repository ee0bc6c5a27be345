import { factorOf } from '../lexicon/conversions';
import {
  ALL_OF_TIME,
  BECOME,
  BY_DAY,
  BY_FIELD,
  BY_PIECE,
  BY_UNIT,
  EACH,
  EACH_ALONE,
  EACH_BEFORE,
  EACH_TIME,
  OF_TIME,
  PER,
  PIECE_PRICE,
  TIME_UNITS,
} from '../lexicon/each';
import { MONTHS_OF_TIME } from '../lexicon/averages';
import type { Mention, Passage } from '../passage';
import { isChange } from '../vocabulary';

/** What each has an amount of: named by a word, counted right before, or whatever things there are (单价). */
export type Over =
  | { readonly kind: 'named'; readonly name: string; readonly per: number; readonly unit?: string }
  | { readonly kind: 'time'; readonly name: string }
  | { readonly kind: 'counted'; readonly count: Mention }
  | { readonly kind: 'piece' };

/** By what an amount for each is multiplied, and the number that says so; without a number for 全年. */
export interface Factor {
  readonly value: number;
  readonly mention: Mention | null;
}

/** 每人⟦300元⟧, ⟦15分⟧ for each, 每期⟦3天⟧: what is multiplied. */
export function isAmount({ kind, unit }: Mention): boolean {
  return kind === 'count' || (kind === 'other' && MEASURED.has(unit));
}

const MEASURED: ReadonlySet<string> = new Set(['分', '天', '小时', '分钟', '课时', '学时']);

/** ⟦每人每月⟧300元: 人 and 月; none where it is no amount for each. */
export function oversOf({ mentions }: Pick<Passage, 'mentions'>, each: Mention): readonly Over[] {
  const words = withoutBlanks(each.before);
  const behind = withoutBlanks(each.after.slice(0, 12));
  const perUnit = PER.exec(behind)?.groups?.names;
  if (perUnit !== undefined) return perUnit.split(/[/·]/u).map((name) => overNamed(name, 1));
  if (PIECE_PRICE.test(words) || BY_PIECE.test(behind)) return [{ kind: 'piece' }];
  const last = mentions[each.index - 1];
  const isBeside = last?.piece === each.piece && last.kind === 'count';
  // 由每人每年8000元提高到⟦10000元⟧: for the same.
  if (isBeside && last.unit === each.unit && BECOME.test(words) && !BECOME.test(withoutBlanks(last.before)))
    return oversOf({ mentions }, last).filter((over) => over.kind === 'time' || (over.kind === 'named' && over.per === 1));
  // 每⟦100米⟧安设2台.
  if (isBeside && last.value > 1 && last.before.endsWith('每') && words.length < 8)
    return [{ kind: 'named', name: last.unit, per: last.value }];
  const byUnit = BY_FIELD.test(words) ? '亩' : BY_UNIT.exec(words)?.groups?.name;
  if (byUnit !== undefined) return [overNamed(byUnit, 1)];
  if (BY_DAY.test(words)) return [{ kind: 'time', name: '日' }];
  const names = words.includes('每') ? EACH.exec(words)?.groups?.words : undefined;
  // 每村⟦平均⟧15万元 is what comes out.
  if (names?.endsWith('平均') === true) return [];
  const unit = /每(?<unit>[个名位])[^每]*$/u.exec(words)?.groups?.unit;
  // 一辆车⟦每班行驶42公里⟧: for each of the one as well.
  const one = isBeside && last.chinese && last.value === 1 ? [overNamed(last.unit, 1)] : [];
  if (names !== undefined) return [...names.split(/每[个名位]?/u).map((name) => overNamed(name, 1, unit)), ...one];
  const isAlone = mentions[each.index + 1]?.piece.opening !== '、';
  const isOfEach = EACH_BEFORE.test(words) || (isAlone && EACH_ALONE.test(words));
  return isBeside && last.exact && isOfEach ? [{ kind: 'counted', count: last }] : [];
}

/** The hundreds and thousands that an amount is stated for: 每⟦万⟧平方米. */
const SCALES: Readonly<Partial<Record<string, number>>> = { 百: 100, 千: 1000, 万: 10_000 };

function overNamed(name: string, per: number, unit?: string): Over {
  const scale = SCALES[name.charAt(0)];
  if (scale !== undefined && name.length > 1) return overNamed(name.slice(1), scale);
  if (EACH_TIME.test(name)) return { kind: 'time', name };
  return { kind: 'named', name, per, ...(unit === undefined ? {} : { unit }) };
}

/** Words that are read without the breaks of their lines. */
export function withoutBlanks(words: string): string {
  return words.replace(/\s/gu, '');
}

/** Where the factors of an amount are looked for. */
export interface Around {
  readonly passage: Passage;
  readonly each: Mention;
  readonly near: readonly Mention[];
  readonly total: Mention;
}

/** Every way to multiply an amount by what it is over; none where some of it is not stated. */
export function waysToMultiply(around: Around, overs: readonly Over[], depth = 0): readonly (readonly Factor[])[] {
  const ways = overs.reduce<readonly (readonly Factor[])[]>(
    (all, over) => all.flatMap((way) => factorsOf(around, over, depth).map((more) => [...way, ...more])),
    [[]],
  );
  const subject = overs.length === 1 && overs[0]?.kind === 'time' && depth === 0 ? subjectOf(around) : null;
  return subject === null ? ways : [...ways.map((way) => [{ value: subject.value, mention: subject }, ...way]), ...ways];
}

/** ⟦46户⟧商户每月减免1200元: who each time is spoken of. */
function subjectOf({ passage: { mentions }, each, total }: Around): Mention | null {
  const last = mentions[each.index - 1];
  const isOne = last !== undefined && last !== total && last.piece === each.piece && isCounted(last) && !last.chinese;
  return isOne && /^[\u4e00-\u9fff]{0,6}每/u.test(withoutBlanks(each.before)) && last.family !== each.family ? last : null;
}

/** An amount for each of what is itself so many for each: 3期，每期⟦4天⟧，每天2个. */
const DEEPEST = 2;

function factorsOf(around: Around, over: Over, depth: number): readonly (readonly Factor[])[] {
  const factors = over.kind === 'time' ? timesOf(around, over.name) : countsOver(around, over);
  // 3期 stated twice is one number.
  const told = factors.filter(({ value, mention }, at) => !factors.slice(0, at).some((other) => isSame(other, { value, mention })));
  return told.flatMap((factor) => {
    const { mention } = factor;
    const overs = mention === null || depth >= DEEPEST ? [] : oversOf(around.passage, mention);
    const chained = mention === null || overs.length === 0 ? [] : waysToMultiply({ ...around, each: mention }, overs, depth + 1);
    return [...chained.map((way) => [factor, ...way]), [factor]];
  });
}

function isSame(one: Factor, other: Factor): boolean {
  return one.value === other.value && one.mention?.unit === other.mention?.unit;
}

function countsOver({ near, each, total }: Around, over: Exclude<Over, { kind: 'time' }>): readonly Factor[] {
  if (over.kind === 'counted') return [{ value: over.count.value, mention: over.count }];
  const others = near.filter((mention) => mention !== total && isCounted(mention) && !mention.before.endsWith('每') && !isChange(mention));
  if (over.kind === 'piece') {
    const things = others.filter(({ family }) => family !== each.family);
    const [nearest, other] = [...things].sort((one, two) => Math.abs(one.index - each.index) - Math.abs(two.index - each.index));
    const isAlone = other === undefined || nearest === undefined || Math.abs(nearest.index - each.index) === 1;
    return nearest === undefined || !isAlone ? [] : [{ value: nearest.value, mention: nearest }];
  }
  const { name, per, unit } = over;
  const named = others.flatMap((mention) => {
    if (isOver(mention, name) && !isCountedAs(each, name)) return [{ value: mention.value / per, mention }];
    const factor = unitOf(name, mention);
    return factor === null ? [] : [{ value: (mention.value * factor) / per, mention }];
  });
  if (named.length > 0 || unit === undefined) return named;
  // 3.6万个，每⟦个⟧补贴0.05元: nothing else is named.
  return others.filter((mention) => mention !== each && mention.unit === unit).map((mention) => ({ value: mention.value / per, mention }));
}

/** Not ⟦一辆⟧车每班行驶42公里. */
function isCounted({ kind, exact, chinese, value }: Mention): boolean {
  return kind === 'count' && exact && !(chinese && value === 1);
}

/** ⟦45吨⟧ of 每公斤: how many of the one unit the other is; null where they measure different things. */
function unitOf(name: string, { unit }: Mention): number | null {
  for (let length = Math.min(4, name.length); length > 0; length -= 1) {
    const factor = factorOf(unit, name.slice(0, length));
    if (factor !== null && factor !== 1) return factor;
  }
  return null;
}

/** 12个月, 38天; 全年 of what is paid by month; once where the total is that of one such time as well. */
function timesOf({ near, passage, total, each }: Around, name: string): readonly Factor[] {
  const units = TIME_UNITS[name.charAt(0)] ?? [];
  const isDate = ({ unit, index }: Mention): boolean => unit === '日' && passage.mentions[index - 1]?.unit === '月';
  const stated = near.filter(
    (mention) => isTimeOf(mention, units) && mention.index < total.index && !mention.before.endsWith('每') && !isDate(mention),
  );
  if (stated.length > 0) return stated.map((mention) => ({ value: mention.value, mention }));
  const words = withoutBlanks(total.before);
  if (OF_TIME[name.charAt(0)]?.test(words) === true) return [{ value: 1, mention: null }];
  const from = Math.min(each.span.start, total.span.start, near[0]?.span.start ?? Infinity);
  const times = timesWithin(withoutBlanks(passage.scan.folded.slice(from, total.span.start)), name.charAt(0));
  return times === null ? [] : [{ value: times, mention: null }];
}

/** 全年 and 半年 of what is stated by month or quarter; one year of what is stated by year. */
function timesWithin(words: string, time: string): number | null {
  const each = MONTHS_OF_TIME[time];
  if (each === undefined) return null;
  if (each === MONTHS_OF_YEAR) return 1;
  const months = ALL_OF_TIME.test(words) ? MONTHS_OF_YEAR : /(?<!一)[上下]?半年(?!内|以)/u.test(words) ? MONTHS_OF_YEAR / 2 : 0;
  return months > each ? months / each : null;
}

const MONTHS_OF_YEAR = 12;

/** ⟦12周⟧ of 每周, ⟦6个月⟧ of 每月; 2023年 is a date. */
function isTimeOf({ unit, value, after, exact, chinese }: Mention, units: readonly string[]): boolean {
  // 22个⟦工作日⟧.
  const isTime = units.includes(unit) || (unit === '个' && units.includes('日') && /^(?:工作|自然)日/u.test(after));
  return isTime && exact && value < 1000 && !(chinese && value === 1) && !/^[以之]?[前内后中]/u.test(after);
}

/** How far into what follows 每 its name may reach. */
const LONGEST_NAME = 5;
/** Nouns of one sign: 巡逻⟦车⟧14辆 of 每车. */
export const THINGS = '车船村镇班组校队院站所店厂库室馆';

/** 412名 of 每人, 4个⟦小组⟧ of 每组发放, ⟦专班⟧4个 of 每个专班. */
function isOver(mention: Mention, words: string): boolean {
  if (isCountedAs(mention, words)) return true;
  const before = withoutBlanks(mention.before);
  return (words.length > 1 && before.endsWith(words.slice(0, 2))) || (THINGS.includes(words.charAt(0)) && before.endsWith(words.charAt(0)));
}

function isCountedAs({ unit, family, after }: Mention, words: string): boolean {
  // 每生, and not 每生产一吨.
  if (/^(?:人|生(?!产))/u.test(words)) return family === '人';
  if (unit !== '' && words.startsWith(unit)) return true;
  const noun = /^(?:(?!每)[\u4e00-\u9fff]){0,8}/u.exec(withoutBlanks(after))?.[0] ?? '';
  const [first, both] = [words.charAt(0), words.slice(0, 2)];
  // 23名⟦干部⟧ of 每名包保干部.
  const isWithin = noun.length > 1 && words.slice(0, LONGEST_NAME).includes(noun.slice(0, 2));
  const isNamedUnit = (unit === '户' || unit === '家') && words.slice(0, 3).includes(unit);
  return (both.length === 2 && noun.includes(both)) || noun.startsWith(first) || noun.endsWith(first) || isWithin || isNamedUnit;
}
