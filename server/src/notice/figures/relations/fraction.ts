import type { Span } from '../../../text/span';
import type { Passage } from '../passage';
import { FROM_MOST, LESS } from '../lexicon/changes';
import { FROM_AND_TO } from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import { pairBehind, turnBeside, type PairOfShare } from './fractionBehind';
import { hedged, rangeOf, SHARE_WORDS, WORDS, type Range } from './fractionWords';
import { sharesWord } from './sharedWords';

/** A share stated in words: 近九成, 过半, 超过三分之一, 90%以上. */
export interface FractionReading {
  readonly part: Term;
  readonly whole: Term;
  /** The words, as written. */
  readonly words: string;
  readonly span: Span;
  readonly exact: number;
  /** What went or came is the share: ⟦由66天减至44天，压缩三分之一⟧. */
  readonly isChange: boolean;
  readonly fits: boolean;
}

/** Shares in words and the counts that they are stated of. */
export function readFractions(passage: Passage, terms: readonly Term[], wholeOf: ReadonlyMap<Term, Term>): readonly FractionReading[] {
  const {
    words: text,
    scan: { folded, span },
  } = passage;
  const mayHold =
    SHARE_WORDS.test(text) || terms.some(({ kind, mention, tail }) => kind === 'percent' && (!mention.exact || tail.startsWith('以上')));
  if (!mayHold) return [];
  const readings: FractionReading[] = [];
  for (const found of text.matchAll(WORDS)) {
    const start = span.start + found.index;
    const words: Words = { folded, from: span.start, start, end: start + found[0].length };
    const range = rangeOf(hedged(found.groups ?? {}, wordsBefore(words, 14)));
    const lead = wordsBefore({ ...words, start: start + (found[0].startsWith('占') ? 1 : 0) }, 10);
    const pair =
      range === null
        ? null
        : (turnBeside(terms, { ...words, lead }) ?? pairBehind(terms, { ...words, lead }) ?? beforeIt(terms, words, wholeOf));
    if (range === null || pair === null) continue;
    const { part, isChange, between } = pair;
    // 扩大一倍, and not 是它的一倍.
    if (found.groups?.even?.endsWith('倍') === true && !isChange) continue;
    const ways = pair.wholes.map((whole) => {
      const share = part.value / whole.value;
      const exact = isChange ? Math.abs(1 - share) : share;
      return { whole, exact, fits: exact >= range.low && exact <= range.high };
    });
    const way = ways.find(({ fits }) => fits) ?? ways[0];
    if (way === undefined || isOfNamed(way.whole, between) || (!way.fits && !way.whole.mention.exact)) continue;
    if (
      !way.fits &&
      (/[。;]/u.test(between) || MOST_OF_ALL.test(part.lead) || isOfOtherPart(terms, part, between) || isOfNext(terms, words.end, range))
    )
      continue;
    readings.push({ ...way, part, words: found[0], span: { start, end: words.end }, isChange });
  }
  return [...readings, ...bounds(passage, terms)];
}

/** 退回委托单位145.4万元，⟦收回统筹的⟧约占六成: what has the share is named, and is another number. */
function isOfOtherPart(terms: readonly Term[], part: Term, between: string): boolean {
  const subject = /[,;](?!占)(?<subject>[\u4e00-\u9fff]{2,10})的[约近占]{0,2}$/u.exec(between)?.groups?.subject;
  const others = terms.slice(Math.max(0, part.index - NUMBERS_BEFORE), part.index);
  return subject !== undefined && !sharesWord(subject, part) && others.some((other) => sharesWord(subject, other));
}

/** ⟦最大⟧一家过半: one of them, and the share of something else. */
const MOST_OF_ALL = /最[\u4e00-\u9fff]{0,3}$/u;
/** How far behind a share its number may stand, and how many numbers before it may be what it is of. */
const [NEXT, NUMBERS_BEFORE] = [8, 8];

/** 省三成⟦即24万元⟧, 完成九成五，⟦剩余800户⟧: the share is that of the number behind it, or of what that leaves. */
function isOfNext(terms: readonly Term[], from: number, { low, high }: Range): boolean {
  const next = terms.find(({ mention }) => mention.span.start >= from);
  if (next === undefined || next.mention.span.start - from > NEXT) return false;
  return terms.slice(Math.max(0, next.index - NUMBERS_BEFORE), next.index).some(({ family, value }) => {
    const share = next.value / value;
    return family === next.family && [share, 1 - share].some((each) => each >= low && each <= high);
  });
}

/** Where a share in words stands. */
interface Words {
  readonly folded: string;
  /** Where the passage begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

function wordsBefore({ folded, from, start }: Words, length: number): string {
  return folded.slice(Math.max(from, start - length), start);
}

const WAS_EVEN = /(?:原[来先有]?|以[前往]|此前|过去)的(?:近|约|不足|不到|超过)?一半/u;

/** The count right before a share, and what it may be of. */
function beforeIt(terms: readonly Term[], words: Words, wholeOf: ReadonlyMap<Term, Term>): PairOfShare | null {
  const { folded, start, end } = words;
  // 35次，⟦不到原先的一半⟧: of what was, and not of the number before it.
  if (/[完建促达形制组构集赞养变由]/u.test(folded.charAt(start - 1)) || WAS_EVEN.test(wordsBefore(words, 8) + folded.slice(start, end)))
    return null;
  const isShare = SHARE_OF.test(wordsBefore(words, 3) + folded.charAt(start));
  const pair = pairBefore(terms, { at: start, isShare, isFromMost: FROM_MOST.test(wordsBefore(words, 14)) }, wholeOf);
  if (pair === null) return null;
  const between = folded.slice(pair.end, start);
  // ⟦企业自筹3000万元。⟧到位资金已占一半以上: of another sentence.
  if (between.includes('。') || isOfOther(pair.part, between) || OWN_SUBJECT.test(folded.slice(start - 1, end + 2))) return null;
  return { ...pair, isChange: LESS.test(between.slice(-3)), between };
}

/** The name of a rate right before its number. */
const NAMED = /(?<name>[\u4e00-\u9fff]{1,8})(?:幅度?|(?<!占)[率比]|比例|比重|水平|标准)[达到为有均已约]*$/u;

/** 外地货63种，⟦平均提速幅度⟧超过三成: a rate that shares no word with the number is that of something else. */
function isOfOther({ lead, tail, is }: Term, words: string): boolean {
  // 网办率由六成⟦提高到⟧八成: of what is named before what it was.
  const name = NAMED.exec(words.replace(FROM_AND_TO, ''))?.groups?.name;
  if (name === undefined || (is & (IS.become | IS.former)) !== 0) return false;
  // 278名成绩⟦优秀⟧，优秀率: what stands in a clause before the rate is no part of its name.
  const own = words.includes(',') ? tail : tail.slice(0, Math.max(0, tail.indexOf(name)));
  return name.includes('平均') || !sharesWord(name, { lead, tail: own });
}

/** ，⟦八成以上断电村⟧: a share that opens its clause is that of the noun behind it. */
const OWN_SUBJECT = /^[,;:。][^,;:。]*?[半成分上多一二三四五六七八九](?![为是已均的有在属来由达左])[\u4e00-\u9fff]{2}$/u;
/** 占⟦出口总值⟧的近七成: what a share is of, named. */
const OF = /[占为是](?<base>[\u4e00-\u9fff]{2,12}?)的?[约近超逾达]?$/u;

/** Whether a share says of what it is, and shares no word with the number that it would be held against. */
function isOfNamed(whole: Term, words: string): boolean {
  const base = OF.exec(words)?.groups?.base;
  return base !== undefined && !sharesWord(base, whole);
}

/** 45个村完成规范化整理⟦，占⟧四分之三: what is said of the part stands between. */
const [SHARE_OF, LONGEST_PREDICATE] = [/,约?占/u, 18];

/** 占比近九成 right behind a count, and what it may be of: the whole that is known, or those before it in their order. */
function pairBefore(
  terms: readonly Term[],
  { at, isShare, isFromMost }: { readonly at: number; readonly isShare: boolean; readonly isFromMost: boolean },
  wholeOf: ReadonlyMap<Term, Term>,
): { readonly part: Term; readonly wholes: readonly Term[]; readonly end: number } | null {
  // 30名年龄在⟦45岁以下⟧，超过六成: an age is part of what the number counts.
  const isBand = ({ kind, tail }: Term): boolean => kind === 'measure' && /^及?[以之][上下]/u.test(tail);
  const near = terms.filter(({ mention }) => mention.end <= at);
  const last = near.findLast((term) => !isBand(term));
  // 降到12人，⟦比上年减少9人⟧，比最高年份减少四分之三: the second change is of the same number.
  const part = last !== undefined && isAny(last, IS.change) && !isShare ? becomeBefore(terms, last) : last;
  const end = near.at(-1)?.mention.end ?? at;
  // 321件，⟦比9月份的428件⟧减少四分之一: held against the one before it.
  const now = last === undefined ? undefined : terms[last.index - 1];
  if (last !== undefined && now !== undefined && at - end <= 8 && COMPARED_WITH.test(last.lead) && isComparable(now, last))
    return { part: now, wholes: [last], end };
  if (part === undefined || !mayHaveShare(part) || !part.mention.exact || at - end > (isShare || isFromMost ? LONGEST_PREDICATE : 8))
    return null;
  const named = wholeOf.get(part);
  const head = terms.find(({ piece }) => piece.sentence === part.piece.sentence) ?? part;
  const earliest =
    head.lead.startsWith('其中') || head.piece.before?.text.trim() === '其中' ? part.piece.sentence - 1 : part.piece.sentence;
  const others = terms
    .slice(Math.max(0, part.index - 6), part.index)
    .filter(
      (term) =>
        term.kind === part.kind &&
        term.family === part.family &&
        term.piece.sentence >= earliest &&
        term.value >= part.value &&
        !term.mention.atLeast,
    );
  if (isFromMost) return { part, end, wholes: others.filter(({ value }) => others.every((other) => other.value <= value)).slice(0, 1) };
  return { part, end, wholes: named === undefined ? others : [named].filter(({ mention }) => mention.exact) };
}

/** ⟦比9月份的⟧428件, 较上年的. */
const COMPARED_WITH = /^[比较](?:[去上前]年|上[月季周]|\d{1,4}[年月]份?|同期|整改前)(?:同期)?的?$/u;

function isComparable(now: Term, former: Term): boolean {
  const isBeside = now.piece.sentence === former.piece.sentence && former.piece.index - now.piece.index <= 1;
  return isBeside && now.kind === former.kind && now.family === former.family && (now.is & (IS.change | IS.average)) === 0;
}

/** A count, and what has become of a measure: 由36分钟缩短到⟦12分钟⟧，缩短三分之二. */
function mayHaveShare(part: Term): boolean {
  return (part.kind === 'count' && !isAny(part, IS.average)) || (part.kind === 'measure' && isAny(part, IS.become));
}

/** ⟦降到12人⟧，比上年减少9人: what has become of it, right before its change. */
function becomeBefore(terms: readonly Term[], change: Term): Term | undefined {
  const now = terms[change.index - 1];
  return now?.family === change.family && isAny(now, IS.become) && now.piece.sentence === change.piece.sentence ? now : undefined;
}

/** 占欠缴租金的80%以上（应收回52.4万元，已收回38.9万元）. */
function bounds(passage: Passage, terms: readonly Term[]): readonly FractionReading[] {
  const { folded } = passage.scan;
  return terms.flatMap((rate) => {
    if (rate.kind !== 'percent' || !isAny(rate, IS.share | IS.rate)) return [];
    const words = folded.slice(rate.mention.span.start, rate.mention.end);
    if (!words.endsWith('以上') && !rate.tail.startsWith('以上')) return [];
    const [whole, part] = [terms[rate.index + 1], terms[rate.index + 2]];
    if (
      whole === undefined ||
      part === undefined ||
      whole.bracket === null ||
      whole.bracket !== part.bracket ||
      whole.bracket.host !== rate.piece
    )
      return [];
    if (whole.family !== part.family || !whole.mention.exact || !part.mention.exact || !isAny(part, IS.done)) return [];
    const exact = part.value / whole.value;
    return [
      {
        part,
        whole,
        words,
        span: { start: rate.mention.span.start, end: rate.mention.end },
        exact,
        isChange: false,
        fits: exact >= rate.value / 100,
      },
    ];
  });
}
