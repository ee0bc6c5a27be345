import type { Figure } from '../figure';
import { makeFigure, type Role } from '../makeFigure';
import { levelOf, type Mention, type Passage } from '../passage';
import { remainderCue } from '../remainderCue';
import { roundedText, roundingOf } from '../rounding';
import { doneVerb, isCount, isLike, mayCountTheSame } from '../vocabulary';
import { term } from '../wording';
import { total } from '../arithmetic';
import type { DonePair } from './doneWithin';

/** What makes a percentage a change or a bound and no share of a whole. */
const NO_SHARE = /(?:增长|增幅|增速|下降|提高|提升|压减|压缩|同比|减少|缩减|缩短|上升|降低|增加|超|高于|低于|涨|不少于|控制在)[^,]{0,8}$/u;
/** 办结率为, 完成进度达, 占总数的. */
const SHARE = /(?:率|进度|比例|比重|占比)[^,率]{0,4}$|占[^,]{0,16}$|(?:完成|办结|整改|销号)(?:了|到)?$/u;
/** The rate of what has been done, whatever its verb. */
const RATE_OF_DONE =
  /(?:完成|整改|办结|销号|化解|解决|落实|处置|办理|了结|结案|通过|到位|推进)(?:率|进度|比例)|(?:完成|办结|整改|销号)(?:了|到)?$/u;
const MOST = 10;
const PARTLY = /基本|部分|阶段/u;
/** 占教职工总数的, and what it is a share of. */
const SHARE_OF =
  /占(?<noun>\p{Script=Han}{2,8}?)总(?:人?数|[量额])的?(?:比[例重])?为?$|占(?:全部|所有)(?<all>\p{Script=Han}{2,8})的(?:比[例重])?为?$/u;
/** So many states of what is not done may stand between what is done and its rate. */
const MOST_LEFT = 3;
/** So many steps of the last digit apart, a rate of two decimals and a share of sums were meant to be one. */
const NEAR_STEPS = 10;

/** Two numbers, or sums of them, whose quotient a rate may be. */
export interface Quotient {
  readonly parts: readonly Mention[];
  readonly whole: readonly Mention[];
}

/** A rate from its counts: `移交9件，已办结8件，办结率为88.9%`. Any pair of the sentence may give it; only the pair it names can fail it. */
export function readRates(passage: Passage, pairs: readonly DonePair[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const rate of passage.mentions) {
    if (rate.kind !== 'percent' || rate.quoted || !rate.exact) continue;
    const label = labelOf(rate);
    if (NO_SHARE.test(label) || !SHARE.test(label)) continue;
    const named = namedQuotient(passage, rate, pairs);
    const near = countsNear(passage, rate);
    const later = named === null ? laterQuotient(passage, rate, pairs) : null;
    const candidates = [named, later].filter((quotient) => quotient !== null);
    const fitting = [
      ...candidates,
      ...withPartlyDone(passage, named, rate),
      ...pairsOf(near),
      ...(named === null ? sumsOf(near) : []),
    ].find((quotient) => fits(quotient, rate));
    const quotient =
      fitting ??
      named ??
      onlyQuotient(near, rate) ??
      later ??
      shareNamed(near, label) ??
      (isOnlyShare(passage, rate) ? shareAmong(near, rate, label) : null);
    const slip = quotient === null ? nearSums(near, rate) : null;
    if (quotient !== null) figures.push(rateFigure(rate, quotient));
    else if (slip !== null) figures.push({ ...rateFigure(rate, slip), doubtful: true });
  }
  return figures;
}

/** The words that name a rate; of 占党员总数20名的⟦75%⟧ those before the number as well. */
function labelOf({ piece, before, index }: Mention): string {
  const previous = /^的(?:比[例重])?为?$/u.test(before) ? piece.mentions.findLast((mention) => mention.index < index) : undefined;
  return ((previous?.before ?? '') + before).slice(-24);
}

/** The figure of a rate that is meant to be a quotient. */
export function rateFigure(rate: Mention, quotient: Quotient): Figure {
  const exact = percentOf(quotient);
  const rounding = roundingOf(exact, rate.value, rate.step);
  const rounded = roundedText(exact, rate.step);
  const shown = rate.chinese ? '文中比率' : `文中${term(rate)}%`;
  const precise = roundedText(exact, rate.step / 10);
  const isDone = quotient.parts.length === 1;
  const ends = { rounded: '，与文中相符', truncated: `，${shown}是截尾`, different: `，${shown}不符` };
  const side = (mentions: readonly Mention[]): string =>
    mentions.length === 1 ? mentions.map(term).join('') : `(${mentions.map(term).join(' + ')})`;
  const roles: Role[] = [
    ...quotient.whole.flatMap((mention) => (quotient.parts.includes(mention) ? [] : [['whole', mention] as const])),
    ...quotient.parts.map((part) => [isDone ? 'done' : 'part', part] as const),
    ['rate', rate],
  ];
  return makeFigure({
    kind: 'rate',
    verdict: rounding === 'rounded' ? 'holds' : 'fails',
    roles,
    working: `${side(quotient.parts)} ÷ ${side(quotient.whole)} = ${precise}%，四舍五入为${rounded}%${ends[rounding]}`,
    culprit: { mention: rate, correction: rate.chinese ? null : rounded },
  });
}

function percentOf({ parts, whole }: Quotient): number {
  return (total(parts) / total(whole)) * 100;
}

/** Whether a quotient, rounded, is the rate. */
export function fits(quotient: Quotient, rate: Mention): boolean {
  return total(quotient.whole) > 0 && roundingOf(percentOf(quotient), rate.value, rate.step) === 'rounded';
}

/** The pair that the rate names: done and total right before it (办结8件，办结率), or part and whole around 占. */
function namedQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
  const ofPiece = rate.piece.mentions.findLast(
    (mention) => mention.index < rate.index && isCount(mention) && mention.before.includes('占'),
  );
  if (ofPiece !== undefined) {
    const part = countsNear(passage, rate).find((mention) => mention.index < ofPiece.index && isLike(mention, ofPiece));
    return part === undefined || !part.exact || !ofPiece.exact ? null : { parts: [part], whole: [ofPiece] };
  }
  const pair = pairs.findLast(({ done }) => done.index < rate.index && done.piece.sentence === rate.piece.sentence);
  const whole = pair?.wholes.find(({ exact }) => exact);
  if (pair === undefined || whole === undefined || !pair.done.exact || whole.value === 0) return null;
  return isRateOf(rate, pair.done, passage) ? { parts: [pair.done], whole: [whole] } : null;
}

/** What is basically done may count as done: 完成整改688个，基本完成4个，未完成5个，总体完成率99.28%. */
function withPartlyDone(passage: Passage, named: Quotient | null, rate: Mention): readonly Quotient[] {
  const [done] = named?.parts ?? [];
  if (named === null || done === undefined) return [];
  const between = passage.mentions.slice(done.index + 1, rate.index);
  const partly = between.filter((mention) => mention.exact && isLike(mention, done) && PARTLY.test(mention.before));
  return partly.map((part) => ({ parts: [done, part], whole: named.whole }));
}

/** 反馈问题50个，整改率达98%，已整改49个: the total before the rate and what is done right after it. */
function laterQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
  const next = passage.mentions[rate.index + 1];
  const pair = pairs.find(({ done }) => done === next);
  const whole = pair?.wholes[0];
  if (pair === undefined || whole === undefined || !whole.exact || !pair.done.exact || whole.value === 0) return null;
  const { piece } = pair.done;
  const isBeside = piece.sentence === rate.piece.sentence && piece.bracket === rate.piece.bracket && piece.index - rate.piece.index <= 1;
  const isOwn = whole.index === rate.index - 1 && RATE_OF_DONE.test(rate.before.slice(-24));
  return isBeside && isOwn ? { parts: [pair.done], whole: [whole] } : null;
}

/** 党员203人，占教职工总数的49.3%: the number of what the rate is a share of, and the one right before it. */
function shareNamed(near: readonly Mention[], label: string): Quotient | null {
  const groups = SHARE_OF.exec(label)?.groups;
  const noun = groups?.noun ?? groups?.all;
  const [part, ...others] = near;
  if (noun === undefined || part === undefined) return null;
  const whole = others.find((mention) => isLike(mention, part) && (mention.before.endsWith(noun) || mention.after.startsWith(noun)));
  return whole === undefined || whole.value < part.value || whole.value === 0 ? null : { parts: [part], whole: [whole] };
}

/** 52名干部中有48名具有基层工作经历，占92.3%: a share of what stands right before 中. */
function shareAmong(near: readonly Mention[], rate: Mention, label: string): Quotient | null {
  const [part, whole, other] = near.filter(({ piece }) => rate.piece.index - piece.index <= 2 && piece.bracket === rate.piece.bracket);
  if (part === undefined || whole === undefined || other !== undefined || !/占比?[为达到]?$/u.test(label)) return null;
  const isOf = part.before.includes('中') || whole.after.endsWith('中');
  const isAmong = isOf && isLike(part, whole) && part.value <= whole.value && whole.value > 0;
  return isAmong ? { parts: [part], whole: [whole] } : null;
}

/** 312人，占73.2%；86人，占20.2%；…: shares in a row may be of what was asked, and not of all. */
function isOnlyShare({ mentions }: Passage, { index, piece }: Mention): boolean {
  const beside = [...mentions.slice(Math.max(0, index - MOST), index), ...mentions.slice(index + 1, index + MOST)];
  return !beside.some((mention) => mention.kind === 'percent' && mention.piece.sentence === piece.sentence);
}

function isRateOf(rate: Mention, done: Mention, passage: Passage): boolean {
  const between = passage.mentions.slice(done.index + 1, rate.index);
  // 已完成整改19个、正在整改6个，整改完成率76%: what is left may stand between.
  const isOther = (mention: Mention): boolean =>
    mention.kind === 'percent' || (mention.family === done.family && remainderCue(mention) === null);
  if (between.some(isOther)) return false;
  const distance = rate.piece.index - done.piece.index;
  if (rate.piece.bracket !== done.piece.bracket || distance < 0) return false;
  const verb = doneVerb(done).slice(0, 2);
  const label = rate.before.slice(-24);
  if (/^占比?$/u.test(label) && distance <= 1) return true;
  const isNear = distance <= 1 || (distance <= 1 + between.length && between.length <= MOST_LEFT);
  return (verb !== '' && label.includes(verb) && distance <= 3) || (RATE_OF_DONE.test(label) && isNear);
}

/** Every quotient of two like numbers. */
function pairsOf(numbers: readonly Mention[]): readonly Quotient[] {
  const quotients: Quotient[] = [];
  for (const part of numbers) {
    for (const whole of numbers) {
      if (part !== whole && isLike(part, whole)) quotients.push({ parts: [part], whole: [whole] });
    }
  }
  return quotients;
}

/** Every share of some of three or more numbers of one unit in all of them: (256.74 + 183.66) ÷ 839.6. */
function sumsOf(numbers: readonly Mention[]): readonly Quotient[] {
  const [first] = numbers;
  const same = first === undefined ? [] : numbers.filter(({ unit }) => unit === first.unit).slice(0, 5);
  const inOrder = [...same].reverse();
  return same.length < 3 ? [] : subsetsOf(inOrder).map((parts) => ({ parts, whole: inOrder }));
}

/** A share of sums so near a rate of two decimals that it is hardly chance, and yet not the rate. */
function nearSums(numbers: readonly Mention[], rate: Mention): Quotient | null {
  if (rate.step > 0.01) return null;
  const isNear = (quotient: Quotient): boolean => Math.abs(percentOf(quotient) - rate.value) <= rate.step * NEAR_STEPS;
  // 31 of all that were named before it is no sum: more may be named after it.
  return sumsOf(numbers).find((quotient) => quotient.parts.length > 1 && isNear(quotient)) ?? null;
}

/** The subsets of a few numbers, the empty and the full one left out. */
function subsetsOf(numbers: readonly Mention[]): readonly (readonly Mention[])[] {
  const subsets = numbers.reduce<readonly (readonly Mention[])[]>(
    (all, number) => [...all, ...all.map((subset) => [...subset, number])],
    [[]],
  );
  return subsets.slice(1, -1);
}

/** Two like numbers and no third right before a rate that is named after the nearer (结项26项，结项率) or nearly given by them: it was meant to be theirs. */
function onlyQuotient(near: readonly Mention[], rate: Mention): Quotient | null {
  const right = near.filter(({ piece }) => rate.piece.index - piece.index <= 2 && piece.bracket === rate.piece.bracket);
  const [part, whole, other] = right;
  if (part === undefined || whole === undefined) return null;
  const label = rate.before.slice(-12);
  if (part.unit !== whole.unit || !mayCountTheSame(part, whole) || !/(?:率|比例)[^,]{0,4}$/u.test(label)) return null;
  const quotient = { parts: [part], whole: [whole] };
  const stem = /(?<stem>[\u4e00-\u9fff]{2})(?:率|比例)[^,]{0,4}$/u.exec(label)?.groups?.stem;
  const around = part.before.slice(-8) + part.after.slice(0, 8);
  const isNamed = stem !== undefined && around.includes(stem) && part.value <= whole.value;
  // A third number further off does no harm where the two stand in one clause: 203个节点完成168个，完成率.
  if (other !== undefined) return isNamed && part.piece === whole.piece ? quotient : null;
  return isNamed || (rate.step < 1 && Math.abs(percentOf(quotient) - rate.value) <= 1) ? quotient : null;
}

/** The exact counts before a rate in its sentence and at its level, nearest first. */
function countsNear(passage: Passage, rate: Mention): readonly Mention[] {
  const level = levelOf(passage, rate.piece);
  const counts: Mention[] = [];
  for (let index = rate.piece.index; index >= 0 && counts.length < MOST; index -= 1) {
    const piece = level[index];
    if (piece?.sentence !== rate.piece.sentence) break;
    counts.push(...piece.mentions.filter((mention) => mention.index < rate.index && isCount(mention) && mention.exact).reverse());
  }
  return counts.slice(0, MOST);
}
