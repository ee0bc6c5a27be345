import { CARRIED_OVER, FINE, FRAME, MET_WITH, OPENS_ON_BEFORE, OUTPUT, PLAN, SETTLED, TAKEN_IN, TASK, TOTAL, UP_TO } from '../lexicon/done';
import type { Figure } from '../figure';
import { judgeWithin } from '../judge';
import { countsBefore } from '../lookBack';
import type { Mention, Passage, Piece } from '../passage';
import { remainderCue } from '../remainderCue';
import { doneCue, doneVerb, mayCountTheSame, nounAfter } from '../vocabulary';

/** What is done and what there is, for the claims that build on it: rates. */
export interface DonePair {
  readonly done: Mention;
  /** Nearest first. */
  readonly wholes: readonly Mention[];
  readonly figure: Figure;
}

/** Done within its total: `收集问题2367个，解决2362个`, `26件线索已销号25件`, `36个问题。目前已整改30个`. */
export function readDonePairs(passage: Passage): readonly DonePair[] {
  const pairs: DonePair[] = [];
  for (const done of passage.counts) {
    // 一个销号一个 is a manner of speaking, and what remains is another claim.
    if (done.value === 0 || (done.chinese && done.value === 1)) continue;
    const cue = doneCue(done);
    if (cue === null || remainderCue(done) !== null) continue;
    const wholes = wholesOf(passage, done, cue === 'after');
    const figure = judgeDone(passage, done, wholes);
    if (figure !== null) pairs.push({ done, wholes, figure });
  }
  return pairs;
}

function judgeDone(passage: Passage, done: Mention, wholes: readonly Mention[]): Figure | null {
  const { folded } = passage.scan;
  const [nearest] = wholes;
  if (nearest === undefined) return null;
  // 线索20件、信访件30件，已办结45件: what is done may be of all that stand side by side; 总计30件 is all.
  const beside = wholes.filter(
    (whole, order) =>
      nearest.piece.index - whole.piece.index <= order && standsBeside(whole.piece, wholes[order - 1]) && !saysAgain(whole, nearest),
  );
  const sum = TOTAL.test(nearest.before) ? nearest.value : beside.reduce((value, whole) => value + whole.value, 0);
  const isMore = done.value > Math.max(...wholes.map(({ value }) => value));
  // 正在整改12项，已完成40项: what is not done yet stands beside what is done.
  // 还剩47座，⟦连同立行立改的，共销号1327座⟧: more than what was just spoken of.
  if (isMore && /连同|加上|算上/u.test((done.piece.before?.text ?? '') + done.before)) return null;
  if (isMore && (done.value <= sum || wholes.some((whole) => remainderCue(whole) === 'likely'))) return null;
  return judgeWithin(
    folded,
    done,
    wholes,
    PLAN.test(nearest.before) || TAKEN_IN.test(nearest.before) || /超额|超计划/u.test(done.piece.text),
  );
}

/** 20件线索和30件信访件 stand side by side; 10个问题27个具体表现 do not. */
function standsBeside(piece: Piece, next: Mention | undefined): boolean {
  return next?.piece !== piece || /[和与及]$/u.test(next.before);
}

/** 将10个问题细化为35项任务，反馈的10个问题: the same once more. */
function saysAgain(whole: Mention, nearest: Mention): boolean {
  const noun = nounAfter(nearest).slice(0, 2);
  return noun !== '' && whole !== nearest && whole.value === nearest.value && nounAfter(whole).startsWith(noun);
}

/** The numbers that what is done may be a part of, nearest first: of its piece, else of its group, else of the sentence before. */
function wholesOf(passage: Passage, done: Mention, isAfter: boolean): readonly Mention[] {
  const { piece } = done;
  const candidates = countsBefore(passage, done, piece).filter((whole) => isWhole(whole, done));
  const ofPiece = candidates.filter((whole) => whole.piece === piece);
  if (ofPiece.length > 0) return ofPiece;
  if (candidates.length > 0 || isAfter || piece.bracket !== null) return candidates;
  const opening = openingOf(passage, piece);
  if (opening === null || !OPENS_ON_BEFORE.test(opening.text.trimStart())) return [];
  return countsBefore(passage, done, { sentence: piece.sentence - 1 }).filter((whole) => isWhole(whole, done));
}

/** The piece that opens a piece's sentence: itself, or the 截至目前 or 截至6月底 before it. */
function openingOf({ pieces }: Passage, piece: Piece): Piece | null {
  const first = pieces[piece.index - 1];
  if ((first?.sentence ?? -1) < piece.sentence) return piece;
  const opens = first?.closing === ',' && (pieces[first.index - 1]?.sentence ?? -1) < piece.sentence;
  return opens && first.text.length < 24 && UP_TO.test(first.text.trimStart()) ? first : null;
}

function isWhole(whole: Mention, done: Mention): boolean {
  if (FRAME.test(whole.after) || !mayCountTheSame(whole, done)) return false;
  if (OUTPUT.test(whole.before.slice(-24)) && !TASK.test(whole.before.slice(-12) + whole.after.slice(0, 6))) return false;
  if (CARRIED_OVER.test(whole.before.slice(-12))) return false;
  if (MET_WITH.test(whole.before.slice(-8)) || (FINE.test(done.before.slice(-16)) && !FINE.test(whole.before.slice(-16)))) return false;
  if (yearOf(whole) !== yearOf(done) && yearOf(whole) !== null && yearOf(done) !== null) return false;
  const cue = doneCue(whole);
  // 1个项目已完工，3个项目已开工: states side by side.
  return cue === null || (!SETTLED.test(doneVerb(whole)) && !(cue === 'after' && doneCue(done) === 'after'));
}

/** The year that opens the piece of a number: ⟦2023年⟧立案12件. Null where there is none. */
function yearOf({ piece, index }: Mention): number | null {
  const [first] = piece.mentions;
  return first !== undefined && first.index < index && first.unit === '年' && first.value > 1900 ? first.value : null;
}
