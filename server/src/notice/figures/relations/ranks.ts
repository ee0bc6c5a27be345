import { parseChineseNumeral } from '../../../text/numerals';
import type { Passage } from '../passage';
import { BEFORE_TURN, OF_TIME, UPWARDS } from '../lexicon/ranks';
import { placesIn, type ReckonedReading } from './reckoned';

const NUMBER = String.raw`\d{1,3}|[一二两三四五六七八九十]{1,3}`;
/** 第9位, 第9名, and 第14 where its clause ends or it goes on to move. */
const RANK = new RegExp(
  String.raw`(?<from>倒数)?第\s?(?<place>${NUMBER})(?:\s?[位名](?![、单第次])|(?=[,)。;]|$|[升上降下前后进退]))`,
  'gu',
);
/** ⟦前进⟧4位. */
const TURN = new RegExp(
  String.raw`(?<turn>前移|上[升移]|提升|前进|进位|后移|下[降滑移]|后退|倒?退步?)了?\s?(?<shown>${NUMBER})\s?个?[位名]次?(?![、单])`,
  'dgu',
);
/** ⟦在9个县区的测评中⟧位列第11: a place behind the last. */
const PLACES =
  /(?<=在|全[省市区县州旗盟国]|参[评赛加]的|同[类级])\s?(?<all>\d{1,3})\s?[个家所](?!批次|指标|项目|方面|维度|类别|环节|单项|[月季年])[^。;,\d]{1,24}?,?[^。;,\d全]{0,8}(?:位列|位居|名列|排名|排在|排)第\s?(?<shown>\d{1,3})\s?[位名]/dgu;
/** ⟦20个部门参加⟧，我局排在第18名，⟦是倒数第3名⟧. */
const FROM_LAST =
  /(?<!\d)(?<all>\d{1,3})\s?[个家所名][^。;,\d]{0,12}?(?:参[加评赛与]|[中里])[^。;\d]{0,20}第\s?(?<place>\d{1,3})\s?[位名],?[^。;,\d]{0,4}倒数第\s?(?<shown>\d{1,3})\s?[位名]?/dgu;
/** Two ranks farther apart, in characters, are of two things, where nothing says that one is a former one. */
const NEAR = 14;

/** A rank in its sentence. */
interface Rank {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 上年第9位, 由第9位. */
  readonly isFormer: boolean;
  /** 一季度第9位. */
  readonly isTimed: boolean;
}

/** Places gained or lost between two ranks, and places among so many. */
export function readRanks({ words, scan: { span } }: Passage): readonly ReckonedReading[] {
  if (!words.includes('第')) return [];
  const turns = [...words.matchAll(TURN)].flatMap((found) => {
    const start = Math.max(words.lastIndexOf('。', found.index), words.lastIndexOf(';', found.index)) + 1;
    const end = words.slice(found.index).search(/[。;]/u);
    const sentence = words.slice(start, end === -1 ? words.length : found.index + end);
    const pairs = pairsOf(ranksIn(sentence), found.index - start, sentence);
    return pairs.length === 0 ? [] : [turnOf(found, pairs, span.start, start)];
  });
  return [
    ...turns,
    ...[...words.matchAll(PLACES)].map((found) => placeOf(found, span.start)),
    ...[...words.matchAll(FROM_LAST)].map((found) => fromLastOf(found, span.start)),
  ].filter((reading) => reading !== null);
}

function ranksIn(sentence: string): readonly Rank[] {
  const ranks: Rank[] = [];
  for (const found of sentence.matchAll(RANK)) {
    const { from, place = '' } = found.groups ?? {};
    if (from !== undefined) continue;
    const before = sentence.slice(Math.max(ranks.at(-1)?.end ?? 0, found.index - NEAR), found.index);
    const [isFormer, isTimed] = [BEFORE_TURN.test(before), OF_TIME.test(before)];
    ranks.push({ start: found.index, end: found.index + found[0].length, value: valueOf(place), isFormer, isTimed });
  }
  return ranks;
}

/** The ranks that a turn may be from and to, the likeliest first; none where it is not clear which they are. */
function pairsOf(ranks: readonly Rank[], turn: number, sentence: string): readonly (readonly [was: Rank, now: Rank])[] {
  // 三个镇列第3位、第8位，⟦分别⟧前移2位、1位: each has its own.
  if (sentence.includes('分别')) return [];
  const behindTurn = Math.max(0, ...[...sentence.slice(0, turn).matchAll(TURN)].map((found) => found.index + found[0].length));
  const before = ranks.filter(({ start }) => start >= behindTurn && start < turn);
  const [one, other] = before.slice(-2);
  const [after, next] = ranks.filter(({ start }) => start > turn);
  // 较上年⟦上升4位⟧，列第6位，上年第10位.
  if (one === undefined)
    return after !== undefined && next?.isFormer === true && !after.isFormer && after.start - turn <= 2 * NEAR ? [[next, after]] : [];
  // 列第5位，上升3位，⟦上年为第8位⟧.
  if (before.length === 1 && after?.isFormer === true && !one.isFormer && after.start - turn <= 2 * NEAR) return [[after, one]];
  if (other === undefined) return [];
  if (one.isFormer !== other.isFormer) return one.isFormer ? [[one, other]] : [[other, one]];
  // 一季度第9位，二季度第5位，⟦前进4位⟧: the one before comes first, and a third before both.
  const isInTurn = before.every(({ start }, at) => at === 0 || start - (before[at - 1]?.end ?? 0) <= NEAR);
  const [first = one] = before;
  if (one.isFormer || !isInTurn || !before.every(({ isTimed }) => isTimed)) return [];
  return before.length === 2 ? [[one, other]] : [[first, other] as const, [one, other] as const];
}

function turnOf(
  found: RegExpMatchArray,
  pairs: readonly (readonly [was: Rank, now: Rank])[],
  from: number,
  start: number,
): ReckonedReading | null {
  const { turn = '', shown = '' } = found.groups ?? {};
  const isUp = UPWARDS.test(turn);
  const gained = ([was, now]: readonly [Rank, Rank]): number => (was.value - now.value) * (isUp ? 1 : -1);
  const pair = pairs.find((each) => gained(each) === valueOf(shown)) ?? pairs[0];
  if (pair === undefined) return null;
  const [exact, [was, now]] = [gained(pair), pair];
  const fits = exact === valueOf(shown);
  const [more, less] = isUp ? [was, now] : [now, was];
  const working = `${more.value} − ${less.value} = ${exact}，${fits ? '与文中相符' : `文中为${shown}位`}`;
  const places = placesIn(found, from);
  const ends = [was, now].flatMap((rank) => [from + start + rank.start, from + start + rank.end]);
  const span = { start: Math.min(places.span.start, ...ends), end: Math.max(places.span.end, ...ends) };
  return { kind: 'rank', shown: valueOf(shown), isNumeral: !/\d/u.test(shown), exact, unit: '位', working, ...places, span, fits };
}

/** Among those that take part nobody is behind the last. */
function placeOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { all, shown } = found.groups ?? {};
  const [count, place] = [Number(all), Number(shown)];
  if (!/[中里内]|考核|测评|评比|评价|排名|比赛/u.test(found[0].split('第')[0] ?? '')) return null;
  const fits = place <= count;
  const working = fits ? `共${count}个，位次不超过第${count}，与文中相符` : `共${count}个，不会有第${place}位`;
  return { kind: 'rank', shown: place, exact: fits ? place : 0, unit: '位', working, ...placesIn(found, from), fits };
}

/** The third from the last is the 18th of 20. */
function fromLastOf(found: RegExpMatchArray, from: number): ReckonedReading {
  const [all, place, shown] = [found.groups?.all, found.groups?.place, found.groups?.shown].map(Number);
  const exact = (all ?? 0) - (place ?? 0) + 1;
  const fits = exact === shown;
  const working = `${all ?? ''} − ${place ?? ''} + 1 = ${exact}，${fits ? '与文中相符' : `文中为倒数第${shown ?? ''}`}`;
  return { kind: 'rank', shown: shown ?? 0, exact, unit: '位', working, ...placesIn(found, from), fits };
}

function valueOf(shown: string): number {
  return parseChineseNumeral(shown) ?? Number(shown);
}
