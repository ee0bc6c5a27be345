import { GOES, isPair } from '../label';
import { ANSWERED, TASK_AT_END } from '../lexicon/done';
import { ABOVE, BELOW, FIRST_TWO, LENT, NUMBERED, OPPOSITE, SAY_NOTHING } from '../lexicon/matters';
import { DUE } from '../lexicon/rates';
import { NO_KIND } from '../lexicon/scales';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Passage } from '../passage';
import { isAny, saysAny, type Term } from '../terms';

/** Labels that end alike; words of two characters that begin alike: 来信, 来访, 来电. */
export function areAlike(items: readonly Term[]): boolean {
  const ends = new Set(items.map(({ lead }) => lead.replace(SUMMED, '').slice(-1)));
  if (ends.size === 1) return !ends.has('');
  return (
    items.length > 2 &&
    ends.size === items.length &&
    items.every(({ lead }) => lead.length === 2 && lead.startsWith(items[0]?.lead.charAt(0) ?? '-'))
  );
}

/** 个人查摆问题⟦共⟧. */
const SUMMED = /(?:总?共计?|合计)$/u;

/** 一季度, 二季度, 三季度; 五星, 四星, 三星: labels of one kind, numbered in order. */
export function areNumbered(items: readonly Term[]): boolean {
  if (items.length < 3 || !items.every((item) => saysAny(item, SAYS.numbered))) return false;
  const labels = items.map(({ lead }) => NUMBERED.exec(lead)?.groups);
  const numbers = labels.map((label) => '一二三四五六七'.indexOf(label?.number ?? '-'));
  const [first = -1, second = -1] = numbers;
  const step = second - first;
  if (first < 0 || Math.abs(step) !== 1 || labels[0]?.of?.charAt(0) === undefined) return false;
  const isInOrder = numbers.every((number, at) => number === first + step * at);
  return isInOrder && labels.every((label) => label?.of?.charAt(0) === labels[0]?.of?.charAt(0));
}

/** 一等奖4项，二等奖5项: numbered from the first on, and there are mostly more than two. */
export function areFirstTwo(items: readonly Term[]): boolean {
  if (items.length !== 2 || !items.every((item) => saysAny(item, SAYS.firstTwo))) return false;
  const [one, two] = items.map(({ lead }) => FIRST_TWO.exec(lead)?.groups);
  return one?.number === '一' && two?.number === '二' && one.of === two.of;
}

/** 48件，⟦占49.48%⟧. */
export function hasShare(passage: Passage, { mention, piece }: Term): boolean {
  const [after, second] = [passage.mentions[mention.index + 1], passage.mentions[mention.index + 2]];
  const next = after?.kind === 'percent' ? after : second;
  return next?.kind === 'percent' && next.before.includes('占') && next.piece.index - piece.index <= 1;
}

/** 448件，⟦增长40%⟧. */
export function hasChange(passage: Passage, { mention, piece }: Term): boolean {
  const next = passage.mentions[mention.index + 1];
  return next?.kind === 'percent' && next.piece.index - piece.index === 1 && /增长|下降|上升|增加|减少/u.test(next.before);
}

/** The whole goes by the same kind of words as the parts: it is one of them. */
export function isLikeParts(whole: Term, items: readonly Term[]): boolean {
  const states = IS.done | IS.state | IS.left;
  // 应拆除84处, 整改任务57项: what is to be done.
  // 58件提案⟦全部办复⟧，已经解决的49件: answered, and not yet done.
  const isToDo = DUE.test(whole.lead) || TASK_AT_END.test(whole.lead) || ANSWERED.test(whole.tail);
  if (!isToDo && isAny(whole, IS.done | IS.left) && !isAny(whole, IS.total) && items.every((item) => isAny(item, states))) return true;
  if (!isToDo && saysAny(whole, SAYS.disposed) && items.some((item) => saysAny(item, SAYS.disposed))) return true;
  const [end, noun] = [whole.lead.slice(-2), whole.tail.slice(0, 2)];
  if (end.length === 2 && items.every(({ lead }) => lead.endsWith(end))) return !isAny(whole, IS.sumUp) && !areKindsOf(whole, items);
  // 获省级教学⟦奖⟧6项，获市级特等⟦奖⟧2项、一等⟦奖⟧5项.
  if (!isAny(whole, IS.total) && [whole, ...items].every(({ lead }) => lead.endsWith('奖'))) return true;
  return whole.lead === '' && noun.length === 2 && items.every(({ lead, tail }) => lead === '' && tail.startsWith(noun));
}

/** 在册⟦电梯⟧, 住宅电梯, 商用电梯: the whole goes by the noun alone, and each part by a kind of it. 八个⟦科室⟧，业务科室五个: or it counts the noun. */
export function areKindsOf(whole: Term, items: readonly Term[]): boolean {
  const { lead, tail } = whole;
  const isCounted = tail.length > 1 && items.every((item) => item.lead.endsWith(tail));
  const noun = isCounted ? tail : items.reduce((shared, item) => sharedEnd(shared, item.lead), lead);
  if (noun.length < 2) return false;
  // Of two kinds only such as leave no third are all.
  if (areOpposites(items) || arePartners(items))
    return isCounted || isPlainNoun(lead, noun) || !items.some((item) => excludes(whole, item));
  if (items.length < 3 || items.some((item) => item.lead.length < noun.length + 2)) return false;
  return isCounted || isPlainNoun(lead, noun);
}

/** 梳理⟦问题⟧38个，共性问题15个，个性问题23个: what is neither side of a pair, and shares its noun, is both of them. */
function excludes(whole: Term, item: Term): boolean {
  return arePartners([whole, item]) || areOpposites([whole, item]);
}

/** Whether nothing that stands before a noun names a kind of it. */
function isPlainNoun(lead: string, noun: string): boolean {
  return lead === noun || NO_KIND.test(lead.slice(0, -noun.length));
}

/** How two labels both end. */
function sharedEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-length - 1) === other.at(-length - 1)) length += 1;
  return length === 0 ? '' : one.slice(-length);
}

/** 35岁以下, 36至45岁, 46岁以上: one band from below, one to above, and others between. */
export function areBands(items: readonly Term[]): boolean {
  let [low, high, between] = [0, 0, 0];
  for (const { label } of items) {
    if ((label.end.goes & GOES.between) !== 0) between += 1;
    else {
      if ((label.end.goes & GOES.low) !== 0) low += 1;
      if ((label.end.goes & GOES.high) !== 0) high += 1;
    }
  }
  return low === 1 && high === 1 && between === items.length - 2;
}

/** 批准 and 不批准, 属实 and 不属实: there is no third. */
export function areOpposites(items: readonly Term[]): boolean {
  return items.some(({ label: { end, words } }) => {
    const verb = (end.goes & GOES.opposite) === 0 ? undefined : OPPOSITE.exec(end.words)?.groups?.verb;
    return verb !== undefined && items.some(({ label: other }) => other.words !== words && other.words.includes(verb));
  });
}

/** 税收 and 非税, 限时 and 超时. */
export function arePartners(items: readonly Term[]): boolean {
  if (items.length > 3) return false;
  if (items.length === 2 && areBothSides(items)) return true;
  let seen = 0;
  // 本科31名……正职5名、副职9名: of three the first is one of the pair, for what stands before a pair is no third kind.
  const isOfPair = (one: Term, other: Term): boolean => items.length < 3 || one === items[0] || other === items[0];
  return items.some((item) => {
    const { label: one } = item;
    // The first of each pair counts.
    const first = one.end.ones & ~seen;
    seen |= one.end.ones;
    return (
      first !== 0 &&
      items.some(
        (partner) =>
          (partner.label.end.others & first) !== 0 &&
          partner.label.end.words !== one.end.words &&
          isOfPair(item, partner) &&
          isPair(one.end.words, partner.label.end.words),
      )
    );
  });
}

/** 500元以下 and 500元以上 of one thing. */
function areBothSides(items: readonly Term[]): boolean {
  const below = items.filter(({ label: { end } }) => (end.goes & GOES.below) !== 0);
  const above = below.length === 0 ? [] : items.filter(({ label: { end } }) => (end.goes & GOES.above) !== 0);
  return above.some(({ label: one }) =>
    below.some(({ label: other }) => BELOW.exec(other.end.words)?.groups?.of === ABOVE.exec(one.end.words)?.groups?.of),
  );
}

/** A label that is longer names more than its place: 四川省科技进步⟦一等奖⟧. */
const LONGEST_PLACE = 8;

/** 教授, 副教授, 讲师; 来信, 来访, 其他: labels of which each thing has one, as bits of the scales that all of them are on. */
export function scalesOf(items: readonly Term[]): number {
  const last = items.at(-1);
  if (last === undefined) return 0;
  const placed = items.length > 2 && isAny(last, IS.others | IS.rest) ? items.length - 1 : items.length;
  let [scales, upwards] = [-1, 0];
  for (const [at, { label }] of items.entries()) {
    if (at > 0 && label.end.words.length > LONGEST_PLACE) return 0;
    if ((label.end.goes & GOES.upwards) !== 0) upwards += 1;
    if (at < placed) scales &= label.end.scales;
  }
  if (scales === 0 || upwards > 1 || new Set(items.map(({ label }) => label.end.words)).size < items.length) return 0;
  return scales;
}

/** ⟦进度⟧快的, ⟦进度⟧一般的, ⟦进度⟧滞后的: places on a scale of one thing that the labels name. */
export function haveOneAspect(items: readonly Term[]): boolean {
  const aspect = items[0]?.lead.slice(0, 2) ?? '';
  return aspect.length === 2 && items.every(({ lead }) => lead.startsWith(aspect) && lead.length > 2);
}

/** Whether a number has a place on one of the same scales. */
export function isOnScale({ label }: Term, scales: number): boolean {
  return (label.end.scales & scales) !== 0;
}

/**
 * The parts take up a word of their whole: 处分138人……处分县处级干部1人; 线索5641件……纸面线索. Where all of them do, and nothing opens them, they may
 * be parallel to it.
 */
export function isSameMatter(passage: Passage, whole: Term, items: readonly Term[], isOpened: boolean): boolean {
  const start = items[0]?.mention.span.start ?? 0;
  const isCounting = items.every(({ lead, tail }) => tail !== '' && tail.slice(0, 2) === whole.tail.slice(0, 2) && lead.length < 8);
  const own = whole.lead.slice(-8) + (isCounting ? '' : whole.tail.slice(0, 6));
  const from = Math.max(whole.mention.end + Math.min(6, whole.tail.length), start - 40);
  const words = passage.scan.folded.slice(Math.min(from, start), start);
  const others = items.slice(1).map(({ lead, tail }) => lead + tail);
  for (let at = 0; at + 2 <= own.length; at += 1) {
    const pair = own.slice(at, at + 2);
    if (!HAN_PAIR.test(pair) || SAY_NOTHING.has(pair)) continue;
    // 宣传册3600份，⟦宣传⟧单2800份: one thing beside the other.
    if (isBesideOf(whole, items[0], pair)) continue;
    const isShared = others.some((other) => other.includes(pair));
    if (isOpened ? words.includes(pair) || isShared : words.includes(pair) && !isShared) return true;
  }
  return false;
}

/** Whether two labels are nouns of three characters that begin with the same two. */
function isBesideOf(whole: Term, first: Term | undefined, pair: string): boolean {
  const noun = whole.lead.slice(-3);
  return first?.lead.length === 3 && noun.startsWith(pair) && first.lead.startsWith(pair) && first.lead !== noun;
}

const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/u;

/** ⟦2022年⟧产量26.4万吨，⟦2023年⟧夏粮9.6万吨、秋粮17.1万吨: the one year is no part of the other. */
export function areOfOtherYears({ lead: one }: Term, { lead: other }: Term): boolean {
  const [of, part] = [one, other].map(
    (lead) =>
      /(?<!\d)[12]\d{3}(?=年)|第[一二三四五六七八九十\d]+(?=[批期轮阶])|[上下]半年|[一二三四]季度|(?<!\d)\d{1,2}(?=月)/u.exec(lead)?.[0],
  );
  return of !== undefined && part !== undefined && of !== part;
}

/** 三次 beside 3次. */
export function areMixedNumerals(whole: Term, items: readonly Term[]): boolean {
  let numerals = whole.mention.chinese ? 1 : 0;
  for (const { mention } of items) if (mention.chinese) numerals += 1;
  return numerals > 0 && (numerals <= items.length || whole.value < 3);
}

/** 党员, 女, 35岁以下; but no money is spent twice (⟦低保⟧金7110万元). */
export function haveTraits(items: readonly Term[]): boolean {
  const traits = items.filter((item) => isAny(item, IS.trait));
  return traits.length > 0 && !traits.every(({ family, lead }) => family === '元' && !LENT.test(lead));
}
