import { parseChineseNumeral } from '../../../text/numerals';
import { IS_NOW, OF_FORMER, OF_NAMED, REACHED, ROUGH_TIMES, SUBJECT_OF_FORMER } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import { someMisprint } from '../slip';
import { isAny, type Term } from '../terms';
import { isBecome, isLike } from './changeTerms';
import { onlyBefore, yearOf } from './changeYears';
import type { FractionReading } from './fraction';

const DOUBLED = /翻了?(?<times>[一两三])?番/gu;
/** 压缩至⟦原来的三分之一⟧: the share of what it was that is left. */
const SHARE_LEFT =
  /[至到成为是](?:原[来有先]|此前|以前|过去|整改前|改[造革]前|上年|去年)的?(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])/gu;
/** As near to it as one says so. */
const SHARE_SLACK = 0.04;
/** ⟦降到⟧上年的40%. */
const DOWN_TO = /[至到]/u;
/** The pair that a multiple before it is of begins its clause. */
const BEGINS_PAIR = /^[由从自](?:原[来有]的?|整改前的?|此前的?|\d{4}年底?的?)?$/u;
/** How far behind a number 翻番 is said of it, in characters. */
const NEAR = 10;
/** Of what comes to nearly twice as much one says 翻番. */
const NEARLY = 0.975;
/** Of what comes to more than this beyond twice as much nobody says 翻了一番; a bare 翻番 may be more. */
const MORE_THAN = 1.4;

/** What a number has become of what it was: 由1200张增加到2150张，实现⟦翻番⟧; 由18个增加到54个，⟦是整改前的3倍⟧; 由50辆减到20辆，⟦降至原来的40%⟧. */
export function readMultiples(passage: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [
    ...(passage.words.includes('番') ? doubled(passage, terms) : []),
    ...(passage.words.includes('分之') ? sharesLeft(passage, terms) : []),
    ...(/[折半]/u.test(passage.words) ? discounted(passage, terms) : []),
    ...terms.flatMap((term) => [...multiple(terms, term), ...ofNamed(terms, term)]),
  ];
}

function doubled({ words, scan: { span } }: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [...words.matchAll(DOUBLED)].flatMap((found) => {
    const start = span.start + found.index;
    const end = start + found[0].length;
    const pair = pairBefore(terms, start) ?? pairBehind(terms, end);
    if (pair === null) return [];
    const { now, former } = pair;
    const stated = found.groups?.times;
    const times = 2 ** (parseChineseNumeral(stated ?? '一') ?? 1);
    const exact = now.value / former.value;
    const isMore = /^[多以有]/u.test(words.slice(end - span.start));
    // 翻一番多 is less than 翻两番.
    const most = stated === undefined ? Infinity : isMore ? times * 2 : times * MORE_THAN;
    const fits = exact >= times * (isMore ? 1 : NEARLY) && exact <= most;
    return [{ part: now, whole: former, words: found[0], span: { start, end }, exact, isChange: false, fits }];
  });
}

function sharesLeft({ words, scan: { span } }: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [...words.matchAll(SHARE_LEFT)].flatMap((found) => {
    const start = span.start + found.index + 1;
    const end = start + found[0].length - 1;
    const pair = pairBefore(terms, start) ?? pairBehind(terms, end) ?? pairAround(terms, start, end);
    const [above, below] = [found.groups?.above, found.groups?.below].map((numeral) => parseChineseNumeral(numeral ?? '') ?? 0);
    if (pair === null || above === undefined || below === undefined || above >= below) return [];
    const exact = pair.now.value / pair.former.value;
    const fits = Math.abs(exact - above / below) <= SHARE_SLACK;
    return [
      {
        part: pair.now,
        whole: pair.former,
        words: words.slice(start - span.start, end - span.start),
        span: { start, end },
        exact,
        isChange: false,
        fits,
      },
    ];
  });
}

/** 评估价2400万元，……按⟦七五折⟧挂牌，起拍价降为1800万元. */
function discounted({ words, scan: { span } }: Passage, terms: readonly Term[]): readonly FractionReading[] {
  return [...words.matchAll(DISCOUNT)].flatMap((found) => {
    const start = span.start + found.index + found[0].length - (found.groups?.share ?? found[0]).length;
    const end = span.start + found.index + found[0].length;
    const at = terms.findIndex(({ mention }) => mention.span.start >= end);
    const now = terms[at];
    const former = terms.slice(0, Math.max(0, at)).findLast((term) => now !== undefined && isLike(term, now));
    if (former === undefined || now === undefined || former.family !== '元') return [];
    if (former.piece.sentence !== now.piece.sentence || isAny(now, IS.change) || former.value <= 0) return [];
    const [tenths, hundredths] = [found.groups?.tenths, found.groups?.hundredths].map((digit) => digitOf(digit ?? '零'));
    const share = found.groups?.half === undefined ? (tenths ?? 0) / 10 + (hundredths ?? 0) / 100 : 1 / 2;
    const exact = now.value / former.value;
    const fits = Math.abs(exact - share) < EXACTLY;
    const isOff =
      someMisprint(now.mention, former.value * share, former.value * share) ||
      someMisprint(former.mention, now.value / share, now.value / share);
    if (!fits && !isOff) return [];
    return [
      {
        part: now,
        whole: former,
        words: words.slice(start - span.start, end - span.start),
        span: { start, end },
        exact,
        isChange: false,
        fits,
      },
    ];
  });
}

function digitOf(digit: string): number {
  return Number.isNaN(Number(digit)) ? (parseChineseNumeral(digit) ?? 0) : Number(digit);
}

/** 按⟦七五折⟧, 打8.5折; ⟦减半⟧收取240元, with nothing else between. */
const DISCOUNT =
  /[按打的以](?<share>(?<tenths>[五六七八九5-9])\.?(?<hundredths>[一二三四五六七八九1-9])?折)|(?<half>[减折]半)(?=[收计征缴][\u4e00-\u9fff]?\d|(?:[收计征缴发执][\u4e00-\u9fff]|后|,)*(?:即为?|[仅只]?[为收]|每[\u4e00-\u9fff])\s?\d)/gu;
const EXACTLY = 0.001;

function multiple(terms: readonly Term[], by: Term): readonly FractionReading[] {
  const { kind, mention, lead, tail, piece } = by;
  // 为上年的40% is a quotient like any other.
  const mayBe = kind === 'times' || (kind === 'percent' && DOWN_TO.test(lead));
  if (!mayBe || !mention.exact || ROUGH_TIMES.test(tail)) return [];
  // 新开工数⟦是去年同期的1.6倍⟧，由55个增至88个: of what stands behind it.
  const behind = SUBJECT_OF_FORMER.test(lead) ? pairBehind(terms, mention.end + 1) : null;
  if (behind !== null) return [timesOf(by, behind.now, behind.former)];
  if (!OF_FORMER.test(lead)) return [];
  const now = terms.slice(0, by.index).findLast(({ kind: other }) => other === 'count' || other === 'measure');
  const isNear = now?.piece.sentence === piece.sentence && piece.index - now.piece.index <= 2;
  const former = isNear ? (formerOf(terms, now) ?? ofYear(terms, by, now)) : null;
  return now === undefined || former === null ? [] : [timesOf(by, now, former)];
}

/** 2021年只有384家。……现有1344家，⟦为2021年的⟧3.5倍: the only number of its kind that is of that year. */
function ofYear(terms: readonly Term[], by: Term, now: Term): Term | null {
  const year = yearOf(by);
  const [former, other] = terms.filter((term) => term.index < now.index && isLike(term, now) && year !== null && yearOf(term) === year);
  return former !== undefined && other === undefined && former.value > 0 ? former : null;
}

/** 378万元，⟦为上年94.5万元的4倍⟧: what a multiple is of, named within it; nothing is said where several numbers before it may be what is. */
function ofNamed(terms: readonly Term[], by: Term): readonly FractionReading[] {
  const base = terms[by.index - 1];
  if (by.kind !== 'times' || by.lead !== '的' || !by.mention.exact || ROUGH_TIMES.test(by.tail)) return [];
  if (base?.piece !== by.piece || base.tail !== '的' || !base.mention.exact || base.value <= 0) return [];
  const next = terms[by.index + 1];
  // 为去年同期4200件的1.2倍，⟦达5040件⟧.
  if (next !== undefined && isLike(next, base) && REACHED.test(next.lead) && next.piece.index - by.piece.index === 1)
    return [timesOf(by, next, base)];
  if (!OF_NAMED.test(base.lead)) return [];
  const before = terms.slice(Math.max(0, base.index - MOST_BEFORE), base.index).filter(({ kind, family, piece, mention, is }) => {
    const isLike = kind === base.kind && family === base.family && mention.exact;
    return isLike && piece.sentence === base.piece.sentence && base.piece.index - piece.index <= 3 && (is & (IS.change | IS.former)) === 0;
  });
  const readings = before.map((now) => timesOf(by, now, base));
  const fitting = readings.findLast(({ fits }) => fits);
  if (fitting !== undefined) return [fitting];
  // 办件5320件，⟦其中网上办理4263件⟧，是上年1015件的4.2倍: the nearest, where one digit of the two makes it so.
  const [nearest, other] = readings.toReversed();
  return nearest === undefined || (other !== undefined && !isSlip(nearest, by.mention)) ? [] : [nearest];
}

function isSlip({ part, whole }: FractionReading, { value, step }: Term['mention']): boolean {
  const [low, high] = [value - step / 2, value + step / 2];
  return (
    someMisprint(part.mention, low * whole.value, high * whole.value) || someMisprint(whole.mention, part.value / high, part.value / low)
  );
}

/** How many numbers before what a multiple is of may be what is. */
const MOST_BEFORE = 3;

/** What is cut off, in steps, at the most: 3.6 may be 3倍, and 3.9 may not. */
const CUT_OFF = 0.6;

/** Held against the quotient of the two, as near as they are shown, and cut off or rounded. */
function timesOf({ kind, mention, value }: Term, now: Term, former: Term): FractionReading {
  const exact = now.value / former.value;
  const unit = kind === 'times' ? 1 : 0.01;
  const [step, gap] = [mention.step * unit, exact - value * unit];
  const slack = exact * (halfStep(now) / now.value + halfStep(former) / former.value);
  const span = { start: mention.span.start, end: kind === 'times' ? mention.end + 1 : mention.end };
  const words = `${String(value)}${kind === 'times' ? '倍' : '%'}`;
  return {
    part: now,
    whole: former,
    words,
    span,
    exact,
    isChange: false,
    fits: gap > -step / 2 - slack && gap < Math.max(step / 2 + slack, step * CUT_OFF),
  };
}

interface Pair {
  readonly now: Term;
  readonly former: Term;
}

/** 由1200张增加到2150张，实现⟦翻番⟧. */
function pairBefore(terms: readonly Term[], start: number): Pair | null {
  const now = terms.findLast(({ mention }) => mention.end <= start);
  const former = now === undefined || start - now.mention.end > NEAR ? null : (formerOf(terms, now) ?? onlyBefore(terms, now));
  return now === undefined || former === null ? null : { now, former };
}

/** 数量⟦翻了一番⟧，由60台增加到120台. */
function pairBehind(terms: readonly Term[], end: number): Pair | null {
  const at = terms.findIndex(({ mention }) => mention.span.start >= end);
  const [first, now] = terms.slice(at, at + 2);
  if (at === -1 || first === undefined || now === undefined || first.mention.span.start - end > NEAR) return null;
  const former = formerOf(terms, now);
  if (former === first && BEGINS_PAIR.test(first.lead)) return { now, former };
  // 两年翻了一番，⟦2022年为4260万元，2024年达到8520万元⟧.
  const [from, to] = [first, now].map(yearOf);
  const areYears = typeof from === 'number' && typeof to === 'number' && from < to && isLike(first, now);
  return areYears && /^\d{4}年(?:只?为|仅?有|是)?$/u.test(first.lead) && first.piece.sentence === now.piece.sentence
    ? { now, former: first }
    : null;
}

/** 由18天缩短到⟦原来的三分之一⟧，现为6天. */
function pairAround(terms: readonly Term[], start: number, end: number): Pair | null {
  const at = terms.findIndex(({ mention }) => mention.span.start >= end);
  const [former, now] = [terms[at - 1], terms[at]];
  if (former === undefined || now?.piece.sentence !== former.piece.sentence || now.mention.span.start - end > NEAR) return null;
  const areLike = now.kind === former.kind && now.family === former.family && now.mention.exact && former.mention.exact;
  return areLike && start - former.mention.end <= NEAR && isAny(former, IS.from | IS.former) && IS_NOW.test(now.lead)
    ? { now, former }
    : null;
}

/** ⟦由1200张⟧增加到2150张. */
function formerOf(terms: readonly Term[], now: Term): Term | null {
  const former = terms[now.index - 1];
  if (former?.kind !== now.kind || now.family !== former.family || former.value <= 0) return null;
  const isPair = isBecome(now, former) && isAny(former, IS.from | IS.former) && now.mention.exact && former.mention.exact;
  return isPair ? former : null;
}

function halfStep({ mention: { step, scale } }: Term): number {
  return step >= 1 && scale === 1 ? 0 : step / 2;
}
