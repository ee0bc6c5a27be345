import { agree } from '../arithmetic';
import { ALL_BUT, EXCEPTED } from '../lexicon/left';
import { AFTER_MOVE, LISTED, WAS } from '../lexicon/flows';
import { IS } from '../lexicon/roles';
import { isMisprintOf } from '../slip';
import { isAny, isSummed, type Term } from '../terms';
import { signOf, type BalanceReading } from './balance';
import { areOfOtherYears } from './sumLabels';

/** How many numbers back the others are looked for, and over how many sentences. */
const [REACH, SENTENCES] = [6, 1];

/** What is left where what there was does not stand first. */
export function readRemainders(terms: readonly Term[]): readonly BalanceReading[] {
  return terms.flatMap((end) => {
    const [start, ...moves] =
      end.kind === 'count' && end.mention.exact
        ? (allBut(terms, end) ?? namedLast(terms, end) ?? namedLate(terms, end) ?? behindTotal(terms, end) ?? afterwards(terms, end) ?? [])
        : [];
    return start === undefined || moves.length === 0 ? [] : judge(start, moves, end);
  });
}

/** The numbers like another before it, of its sentence and the one before, in order. */
function likeBefore(terms: readonly Term[], like: Term): readonly Term[] {
  return terms
    .slice(Math.max(0, like.index - REACH), like.index)
    .filter(
      (term) =>
        term.kind === 'count' &&
        term.family === like.family &&
        term.bracket === like.bracket &&
        like.piece.sentence - term.piece.sentence <= SENTENCES,
    );
}

/** 418户，⟦除23户因继承纠纷外⟧，已有395户; 除23户外，⟦涉及的418户⟧已有395户: all but those that are excepted, whatever stands first. */
function allBut(terms: readonly Term[], end: Term): readonly Term[] | null {
  const near = likeBefore(terms, end).filter(({ piece }) => piece.sentence === end.piece.sentence);
  const excepted = near.filter(isExcepted);
  const [start, other] = near.filter((term) => !excepted.includes(term));
  const next = terms[end.index + 1];
  // 已启动42个，⟦另有1个⟧明年启动: there are others.
  const isLast = next?.family !== end.family || next.piece.sentence !== end.piece.sentence;
  return start === undefined || other !== undefined || !isLast || excepted.length === 0 || !isAny(end, IS.done)
    ? null
    : [start, ...excepted];
}

/** 除⟦23户⟧因继承纠纷暂缓外. */
function isExcepted({ lead, piece, mention }: Term): boolean {
  return ALL_BUT.test(lead) && EXCEPTED.test(piece.words(mention.end, piece.span.end));
}

/** 仍有6宗待复垦。下发的图斑是41宗，⟦其余35宗⟧; 清除486个，又拆129个，上报的⟦640个里，还有25个⟧: of the number right before it, less what stands before that. */
function namedLate(terms: readonly Term[], end: Term): readonly Term[] | null {
  const before = likeBefore(terms, end);
  const start = before.at(-1);
  const moves = before.slice(0, -1);
  if (start?.piece.sentence !== end.piece.sentence || end.piece.index - start.piece.index > 2) return null;
  // 今年⟦新排查⟧37个: not those of before.
  if (isAny(start, IS.added) || OTHER_TIME.test(start.lead)) return null;
  // 优秀的11家，⟦良好的24家⟧，其余3家合格: one of those before it.
  const isOpened = moves.every((move) => isAny(move, IS.left) && move.piece.sentence < start.piece.sentence);
  const isLeft = /^[^,]{0,4}[里中内]$/u.test(start.tail) ? isAny(end, IS.left | IS.rest) : isAny(end, IS.rest) && isOpened;
  return (isLeft || isWholeBetween(start, moves, end)) &&
    moves.every((move) => isSummed(terms, move) && move.mention.exact && move.value < start.value)
    ? [start, ...moves]
    : null;
}

/** 清退126间，⟦原有324间⟧，尚余198间; 没有销号的8个，⟦总数64个⟧，已销号56个: what there was stands between what is done and what is left. */
function isWholeBetween(start: Term, [move, other]: readonly Term[], end: Term): boolean {
  if (move?.piece.sentence !== start.piece.sentence || other !== undefined || areOfOtherYears(start, move) || isOfTurn(start)) return false;
  if (!isAny(start, IS.total) && !WAS.test(start.lead) && !isBaseOfShare(start)) return false;
  // 占全县21家的19%，⟦其他17家⟧.
  const isShared = isBaseOfShare(start);
  // 占计划80座的80%，⟦其他乡镇还有26座⟧: beside the plan of one.
  if (isShared && isAny(start, IS.plan) && !isAny(end, IS.rest)) return false;
  const isLeft = isAny(end, IS.left | IS.rest) || (isShared && isAny(end, IS.others));
  return isLeft ? !isAny(move, IS.left) : isAny(end, IS.done) && isAny(move, IS.left);
}

/** 签约4家，占⟦全县21家的⟧19%，其他17家: what there is in all is what a share is of. */
function isBaseOfShare({ lead, tail }: Term): boolean {
  return /占(?![用地])[^,]{0,8}$/u.test(lead) && tail.startsWith('的');
}

/** 销号97个，剩余11个均为跨县河段，⟦台账所列108个⟧: what there was stands last. */
function namedLast(terms: readonly Term[], end: Term): readonly Term[] | null {
  const [move, other] = likeBefore(terms, end).filter(({ piece }) => piece.sentence === end.piece.sentence);
  const start = terms[end.index + 1];
  if (move === undefined || other !== undefined || start?.family !== end.family || start.piece.sentence !== end.piece.sentence) return null;
  const isLast = terms[start.index + 1]?.piece.sentence !== end.piece.sentence;
  return isLast && isAny(end, IS.rest) && !isAny(move, IS.left) && move.mention.exact && start.mention.exact && LISTED.test(start.lead)
    ? [start, move]
    : null;
}

/** 应收33万元。上年追回18.6万元，今年追回12.5万元，⟦累计到账31.1万元⟧，未到账的1.9万元: what was just added up is what is no longer left. */
function behindTotal(terms: readonly Term[], end: Term): readonly Term[] | null {
  const near = likeBefore(terms, end);
  const [start, ...parts] = near.slice(0, -1);
  const total = near.at(-1);
  if (start === undefined || total === undefined || parts.length < 2 || !isAny(end, IS.left | IS.rest) || OTHER_TIME.test(end.lead))
    return null;
  const isSummed = isAny(total, IS.sumUp | IS.sumUpLoosely | IS.total) && end.piece.index - total.piece.index <= 2;
  const among = [total, ...parts].map(({ mention }) => mention);
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return isSummed && start.mention.exact && among.every(({ exact }) => exact) && agree(sum, total.value, among) ? [start, total] : null;
}

/** ⟦二期⟧应建128座: of one of several turns. */
function isOfTurn({ piece: { mentions }, mention }: Term): boolean {
  const [first] = mentions;
  return first !== mention && first?.chinese === true;
}

/** 213条，去除重复的34条⟦后为179条⟧: of the number before what was taken off, right behind that. */
function afterwards(terms: readonly Term[], end: Term): readonly Term[] | null {
  if (terms[end.index - 1]?.piece !== end.piece || !AFTER_MOVE.test(end.lead)) return null;
  const near = likeBefore(terms, end).filter(({ piece }) => piece.sentence === end.piece.sentence);
  const first = near.findLastIndex((term) => signOf(term) !== -1);
  return first < 0 || near.slice(first).some(({ mention }) => !mention.exact) ? null : near.slice(first);
}

/** 今年, 新. */
const OTHER_TIME = /[今本当明]年|新/u;

/** What meets, and what one mistaken digit would make meet. */
function judge(start: Term, moves: readonly Term[], end: Term): readonly BalanceReading[] {
  const exact = moves.reduce((left, { value }) => left - value, start.value);
  const gap = exact - end.value;
  const step = Math.max(...[start, end, ...moves].map(({ mention }) => mention.step));
  const fits = Math.abs(gap) < step * 0.6;
  const isSlip =
    exact > 0 &&
    (isMisprintOf(end.mention, exact) ||
      isMisprintOf(start.mention, start.value - gap) ||
      moves.some(({ mention, value }) => isMisprintOf(mention, value + gap)));
  return fits || isSlip ? [{ start, moves: moves.map((term) => ({ term, sign: -1 })), end, exact, fits, isDifference: true }] : [];
}
