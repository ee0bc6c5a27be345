import { GROWTH, IS_NOW, LESS, MORE, NOW_IN_ALL, OVER_PLAN, REACHED, YEAR_COMES_TO } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { isMisprintOf, someMisprint } from '../slip';
import { isAny, type Term } from '../terms';
import { isChangeTerm, isLike } from './changeTerms';
import { isMoreOf, judgeChange, type ChangeReading } from './changeVerdict';
import { onlyBefore } from './changeYears';

/** A change whose sides stand elsewhere than right before it. */
export function elsewhere(terms: readonly Term[], by: Term): ChangeReading | null {
  if (by.kind === 'points') return null;
  return (
    comparedWith(terms, by) ??
    reached(terms, by) ??
    comparedFirst(terms, by) ??
    inAll(terms, by) ??
    yetBehind(terms, by) ??
    ofSentenceBefore(terms, by)
  );
}

/** 由1150吨增到1495吨，增加345吨⟦、30%⟧: the same change once more, as a share. */
export function twinOf(terms: readonly Term[], by: Term): Term | null {
  const twin = terms[by.index - 1];
  const isTwin = by.kind === 'percent' && by.lead === '' && by.piece.opening === '、' && by.piece.before === twin?.piece;
  return isTwin && twin.kind === 'count' && isChangeTerm(twin) ? twin : null;
}

/** 同比⟦增长35%⟧，达到8.1亿元，去年同期为6亿元: what it came to, and what it had been, behind the change. */
function reached(terms: readonly Term[], by: Term): ChangeReading | null {
  const [now, former] = terms.slice(by.index + 1, by.index + 3);
  if (now === undefined || former?.piece.sentence !== by.piece.sentence || !isLike(now, former)) return null;
  const isPair = REACHED.test(now.lead) && isAny(former, IS.former) && !isAny(former, IS.change | IS.become);
  return isPair && now.piece.index - by.piece.index === 1 ? judgeChange({ by, now, former, difference: null }) : null;
}

/** 978项，比老版的1204项⟦精简226项⟧: by how much it is more or less than another. */
function comparedWith(terms: readonly Term[], by: Term): ChangeReading | null {
  const [now, former] = terms.slice(Math.max(0, by.index - 2), by.index);
  if (now === undefined || former?.piece !== by.piece || !isLike(now, former) || !/^[比较][^,]{2,14}的$/u.test(former.lead)) return null;
  const isBeside = former.piece.index - now.piece.index === 1 && now.bracket === by.bracket && !isAny(now, IS.change | IS.average);
  return isBeside ? judgeChange({ by, now, former, difference: null }) : null;
}

/** 较上年的47.2天，平均时长⟦缩短了11.6天⟧，目前为35.6天: what it was, the change, and what it is. */
function comparedFirst(terms: readonly Term[], by: Term): ChangeReading | null {
  const [former, now] = [terms[by.index - 1], terms[by.index + 1]];
  if (former === undefined || now?.piece.sentence !== by.piece.sentence || !isLike(now, former)) return null;
  const isPair = /^[比较与]/u.test(former.lead) && isAny(former, IS.former) && (IS_NOW.test(now.lead) || REACHED.test(now.lead));
  return isPair && by.piece.index - former.piece.index <= 1 ? judgeChange({ by, now, former, difference: null }) : null;
}

/** 较年初压降6.3亿元，余额为35.7亿元，⟦压降比例15%⟧; 915个，减少732个，剩余183个，⟦减幅80%⟧: the difference, what there is in all, and the share. */
function inAll(terms: readonly Term[], by: Term): ChangeReading | null {
  const [first, difference, now] = [terms[by.index - 3], terms[by.index - 2], terms[by.index - 1]];
  if (by.kind !== 'percent' || difference?.kind !== 'count' || now?.kind !== 'count' || !isLike(difference, now)) return null;
  const areBeside = difference.piece.sentence === by.piece.sentence && by.piece.index - now.piece.index <= 1 && now.bracket === by.bracket;
  const words = difference.lead.slice(-14);
  const isDifference =
    isAny(difference, IS.change | IS.added) && MORE.test(words) !== LESS.test(words) && MORE.test(words) === isMoreOf(by);
  if (!areBeside || !isDifference || !NOW_IN_ALL.test(now.lead) || isAny(now, IS.change)) return null;
  const isFormer = first !== undefined && isLike(first, now) && first.piece.sentence === by.piece.sentence && (first.is & NO_FORMER) === 0;
  return judgeChange({ by, now, former: isFormer ? first : null, difference });
}

/** 比上年减少48件，⟦降幅16%⟧，全年为252件: what it is stands behind. */
function yetBehind(terms: readonly Term[], by: Term): ChangeReading | null {
  const [difference, now] = [terms[by.index - 1], terms[by.index + 1]];
  if (by.kind !== 'percent' || difference?.kind !== 'count' || now?.kind !== 'count' || !isLike(difference, now)) return null;
  const words = difference.lead.slice(-14);
  const isDifference = isAny(difference, IS.change) && MORE.test(words) !== LESS.test(words) && MORE.test(words) === isMoreOf(by);
  const areBeside = by.piece.index - difference.piece.index === 1 && now.piece.index - by.piece.index === 1 && now.bracket === by.bracket;
  const isNow = YEAR_COMES_TO.test(now.lead) || NOW_IN_ALL.test(now.lead);
  return isDifference && areBeside && isNow && now.piece.sentence === by.piece.sentence
    ? judgeChange({ by, now, former: null, difference })
    : null;
}

const NO_FORMER = IS.change | IS.average | IS.become;

/** 余额58.65亿元，较年初增加7.65亿元，⟦增速15%⟧: of amounts, whose real growth is not spoken of. */
export function isGrowth({ kind, lead }: Term): boolean {
  return kind === 'percent' && GROWTH.test(lead);
}

/** 上年投资102亿元。今年……完成114.24亿元，⟦增长12%⟧; 年初只有520个。……扩大到1196个，⟦净增676个⟧: what it was stands in the sentence before. */
function ofSentenceBefore(terms: readonly Term[], by: Term): ChangeReading | null {
  const now = terms[by.index - 1];
  if (now === undefined || by.piece.index - now.piece.index > 1 || isAny(now, IS.change | IS.former)) return null;
  const former = onlyBefore(terms, now);
  const reading = former === null ? null : judgeChange({ by, now, former, difference: null });
  return reading?.verdict === 'fails' && !isSlip(reading) ? null : reading;
}

/** One digit of the change, or of what it is or was, makes it right. */
function isSlip({ by, now, former, isMore, exact }: ChangeReading): boolean {
  const { step } = by.mention;
  if (isMisprintOf(by.mention, Math.round(exact / step) * step)) return true;
  if (by.kind !== 'percent' || former === null) return false;
  const [low = 1, high = 1] = [-1, 1]
    .map((side) => 1 + ((isMore ? 1 : -1) * (by.value + (side * step) / 2)) / 100)
    .sort((one, other) => one - other);
  return (
    low > 0 &&
    (someMisprint(now.mention, former.value * low, former.value * high) || someMisprint(former.mention, now.value / high, now.value / low))
  );
}

/** 计划200公里，实际完成224公里，⟦超计划12%⟧. */
export function planned(terms: readonly Term[], by: Term): ChangeReading | null {
  const { more, than } = OVER_PLAN.exec(by.lead)?.groups ?? {};
  const [former, now] = terms.slice(Math.max(0, by.index - 2), by.index);
  const isMore = more?.startsWith('超') === true || /[多超增]/u.test(than ?? '');
  if (former === undefined || now?.piece.sentence !== by.piece.sentence || (!isMore && than === undefined)) return null;
  const isPair =
    isAny(former, IS.plan) && !isAny(now, IS.plan | IS.change) && isLike(now, former) && former.piece.sentence === by.piece.sentence;
  return isPair ? judgeChange({ by, now, former, difference: null }, isMore) : null;
}
