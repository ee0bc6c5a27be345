import { HAN } from '../../../text/marks';
import type { Mention, Passage } from '../passage';
import { remainderCue } from '../remainderCue';
import { doneVerb, isCount, isLike, mayCountTheSame } from '../vocabulary';
import { roundedText } from '../rounding';
import type { DonePair } from './doneWithin';
import { countsNear, percentOf, type Quotient } from './quotient';

/** The rate of what has been done, whatever its verb. */
const RATE_OF_DONE =
  /(?:完成|整改|办结|销号|化解|解决|落实|处置|办理|了结|结案|通过|到位|推进)(?:率|进度|比例)|(?:完成|办结|整改|销号)(?:了|到)?$/u;
/** A rate of what was just told, with nothing that tells of something else. */
const OPENING_RATE =
  /^(?:目前|截至目前|总体|整体|综合|问题|任务){0,2}(?:完成|整改|办结|销号|化解|解决|落实|处置|到位){1,2}(?:率|进度|比例)[已仅约]?(?:[为达是]|达到)?$/u;
const PARTLY = /基本|部分|阶段/u;
/** 占教职工总数的, and what it is a share of. */
const SHARE_OF = new RegExp(
  `占(?<noun>[${HAN}]{2,8}?)总(?:人?数|[量额])的?(?:比[例重])?为?$|占(?:全部|所有)(?<all>[${HAN}]{2,8})的(?:比[例重])?为?$`,
  'u',
);
/** 占, 占比为, 占通报总数的. */
const SHARE_AMONG = /占(?:比|[^,]{0,6}总(?:人?数|[量额])的?(?:比[例重])?)?[为达到]?$/u;
/** So many states of what is not done may stand between what is done and its rate. */
const MOST_LEFT = 3;
/** So many numbers on either side of a share are looked at for others. */
const BESIDE = 10;

/** The pair that the rate names: done and total right before it (办结8件，办结率), or part and whole around 占. */
export function namedQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
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
export function withPartlyDone(passage: Passage, named: Quotient | null, rate: Mention): readonly Quotient[] {
  const [done] = named?.parts ?? [];
  if (named === null || done === undefined) return [];
  const between = passage.mentions.slice(done.index + 1, rate.index);
  const partly = between.filter((mention) => mention.exact && isLike(mention, done) && PARTLY.test(mention.before));
  return partly.map((part) => ({ parts: [done, part], whole: named.whole }));
}

/** 反馈问题50个，整改率达98%，已整改49个: the total before the rate and what is done right after it. */
export function laterQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
  const next = passage.mentions[rate.index + 1];
  const pair = pairs.find(({ done }) => done === next);
  const whole = pair?.wholes[0];
  if (pair === undefined || whole === undefined || !whole.exact || !pair.done.exact || whole.value === 0) return null;
  const { piece } = pair.done;
  const isBeside = piece.sentence === rate.piece.sentence && piece.bracket === rate.piece.bracket && piece.index - rate.piece.index <= 1;
  const isOwn = whole.index === rate.index - 1 && RATE_OF_DONE.test(rate.before.slice(-24));
  return isBeside && isOwn ? { parts: [pair.done], whole: [whole] } : null;
}

/** 发现问题82个，已整改72个。⟦总体整改率为87.8%⟧: the only pair of the sentence before, where the rate opens its own. */
export function earlierQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
  const previous = passage.pieces[rate.piece.index - 1];
  const opens = rate.piece.bracket === null && previous !== undefined && previous.sentence < rate.piece.sentence;
  if (!opens || rate.piece.mentions[0] !== rate || !OPENING_RATE.test(rate.before.trim())) return null;
  const [pair, other] = pairs.filter(({ done }) => done.piece.bracket === null && done.piece.sentence === rate.piece.sentence - 1);
  const [whole] = pair?.wholes ?? [];
  if (pair === undefined || other !== undefined || whole === undefined || !whole.exact || !pair.done.exact || whole.value === 0)
    return null;
  return { parts: [pair.done], whole: [whole] };
}

/** Two like numbers and no third right before a rate that is named after the nearer (结项26项，结项率) or nearly given by them: it was meant to be theirs. */
export function onlyQuotient(near: readonly Mention[], rate: Mention): Quotient | null {
  const right = near.filter(({ piece }) => rate.piece.index - piece.index <= 2 && piece.bracket === rate.piece.bracket);
  const [part, whole, other] = right;
  if (part === undefined || whole === undefined) return null;
  const label = rate.before.slice(-12);
  if (part.unit !== whole.unit || !mayCountTheSame(part, whole) || !/(?:率|比例)[^,]{0,4}$/u.test(label)) return null;
  const quotient = { parts: [part], whole: [whole] };
  const stem = /(?<stem>[\u4e00-\u9fff]{2})(?:率|比例)[^,]{0,4}$/u.exec(label)?.groups?.stem;
  const around = part.before.slice(-8) + part.after.slice(0, 8);
  const isNamed = stem !== undefined && sharesVerb(around, stem) && part.value <= whole.value;
  // A third number further off does no harm where the two stand in one clause: 203个节点完成168个，完成率.
  if (other !== undefined) return isNamed && part.piece === whole.piece ? quotient : null;
  const isAlone = part.piece === rate.piece || rate.piece.index - part.piece.index === 1;
  const isNear = rate.step < 1 && (Math.abs(percentOf(quotient) - rate.value) <= 1 || (isAlone && isMistyped(percentOf(quotient), rate)));
  return isNamed || isNear ? quotient : null;
}

/** 合格243份 and 合格率, 收回1176份 and 回收率. */
function sharesVerb(around: string, stem: string): boolean {
  const [first = '', second = ''] = stem;
  return around.includes(stem) || around.includes(second + first);
}

/** Whether a rate differs from what it should be in one digit, or in two that changed places. */
function isMistyped(exact: number, { value, step }: Mention): boolean {
  const [shown, right] = [roundedText(value, step), roundedText(exact, step)];
  if (shown.length !== right.length) return false;
  const wrong = [...shown].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [one = 0, two = 0] = wrong;
  return wrong.length === 1 || (wrong.length === 2 && shown.charAt(one) === right.charAt(two) && shown.charAt(two) === right.charAt(one));
}

/** 整改完成率为94.4%（36个问题已完成34个）: what is done and the total in a bracket right after the rate. */
export function bracketQuotient(passage: Passage, rate: Mention, pairs: readonly DonePair[]): Quotient | null {
  const bracket = passage.brackets.find(({ span }) => span.start - 1 === rate.end);
  const pair = bracket === undefined ? undefined : pairs.find(({ done }) => done.piece.bracket === bracket);
  const [whole, other] = pair?.wholes ?? [];
  if (pair === undefined || whole === undefined || other !== undefined || whole.piece.bracket !== bracket) return null;
  const areExact = whole.exact && pair.done.exact && whole.value > 0;
  return areExact && RATE_OF_DONE.test(rate.before.slice(-24)) ? { parts: [pair.done], whole: [whole] } : null;
}

/** 党员203人，占教职工总数的49.3%: the number of what the rate is a share of, and the one right before it. */
export function shareNamed(near: readonly Mention[], label: string): Quotient | null {
  const groups = SHARE_OF.exec(label)?.groups;
  const noun = groups?.noun ?? groups?.all;
  const [part, ...others] = near;
  if (noun === undefined || part === undefined) return null;
  const whole = others.find((mention) => isLike(mention, part) && (mention.before.endsWith(noun) || mention.after.startsWith(noun)));
  return whole === undefined || whole.value < part.value || whole.value === 0 ? null : { parts: [part], whole: [whole] };
}

/** 52名干部中有48名具有基层工作经历，占92.3%: a share of what stands right before 中. */
export function shareAmong(passage: Passage, near: readonly Mention[], rate: Mention, label: string): Quotient | null {
  if (!isOnlyShare(passage, rate)) return null;
  const shareOf = SHARE_AMONG.exec(label)?.[0];
  const [part, whole, other] = near.filter(({ piece }) => rate.piece.index - piece.index <= 2 && piece.bracket === rate.piece.bracket);
  if (part === undefined || whole === undefined || other !== undefined || shareOf === undefined) return null;
  // 占全球总数的: a total that was not told.
  const isOf = (part.before.includes('中') && !shareOf.includes('总')) || whole.after.endsWith('中');
  const isAmong = isOf && isLike(part, whole) && part.value <= whole.value && whole.value > 0;
  return isAmong ? { parts: [part], whole: [whole] } : null;
}

/** 312人，占73.2%；86人，占20.2%；…: shares in a row may be of what was asked, and not of all. */
function isOnlyShare({ mentions }: Passage, { index, piece }: Mention): boolean {
  const beside = [...mentions.slice(Math.max(0, index - BESIDE), index), ...mentions.slice(index + 1, index + BESIDE)];
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
  if (/^占(?:比|总(?:人?数|[量额])的?)?$/u.test(label) && distance <= 1) return true;
  const isNear = distance <= 1 || (distance <= 1 + between.length && between.length <= MOST_LEFT);
  return (verb !== '' && label.includes(verb) && distance <= 3) || (RATE_OF_DONE.test(label) && isNear);
}
