import { agree, isNear, total } from '../arithmetic';
import type { Figure } from '../figure';
import { differenceOf, digitsLike } from '../judge';
import { countsBefore, countsOfHost, REACH } from '../lookBack';
import { makeFigure, type Role } from '../makeFigure';
import { levelOf, type Mention, type Passage } from '../passage';
import { remainderCue } from '../remainderCue';
import { doneCue, mayCountTheSame } from '../vocabulary';
import { valueLike, written } from '../wording';

/** So many numbers before the remainder are tried as whole and parts. */
const MOST = 8;
const TOLD = /其中|立行立改|[即期场中]整改$/u;
/** 76条⟦整改到位⟧, 20项完成. */
const DONE_AFTER = /^(?:问题|任务|措施)?(?:整改)?(?:完成|到位|办结|销号|解决)/u;
/** What is left over of many years, and what there is besides. */
const CARRIED = /累计|滚存|历年|^同时/u;
/** 关停企业2家，剥离企业1家，其余3家: what became of some is no whole of the rest. 整改问题38个 and 清理问题12个 may be. */
const OUTCOME = /^(?:关停|注销|剥离|取缔|合并|划转|转让|退出|改制)/u;
/** A whole may stand two sentences before what remains of it. */
const SENTENCES_BACK = 2;

/** A whole and what is taken from it. */
interface Taking {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

/** What remains: `反馈问题38个，已完成36个，剩余2个`. Whatever whole and parts before it fit will do; it fails where none do. */
export function readRemainders(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const rest of passage.counts) {
    const cue = rest.exact && !CARRIED.test(rest.before) ? remainderCue(rest) : null;
    // 其中立行立改56条、长期坚持12条 is a breakdown.
    if (cue === null || (cue === 'likely' && (isAmongParts(passage, rest) || isFollowed(passage, rest)))) continue;
    const numbers = numbersBefore(passage, rest);
    const takings = takingsOf(numbers);
    const fitting = takings.find(({ whole, parts }) => agree(whole.value - total(parts), rest.value, [whole, ...parts, rest]));
    const taking = fitting ?? slipOf(numbers, takings, rest, cue);
    if (taking !== null) figures.push(remainderFigure(passage, taking, rest, fitting !== undefined));
  }
  return figures;
}

function isAmongParts(passage: Passage, { piece }: Mention): boolean {
  const level = levelOf(passage, piece);
  for (let index = piece.index; index > piece.index - REACH && level[index]?.sentence === piece.sentence; index -= 1) {
    if (level[index]?.text.includes('其中') === true) return true;
  }
  return false;
}

/** 基本完成5项，未完成1项: the state told last is what is left. */
function isFollowed(passage: Passage, { index, piece, unit }: Mention): boolean {
  const next = passage.mentions.slice(index + 1, index + 4);
  return next.some((mention) => mention.piece.sentence === piece.sentence && mention.unit === unit && remainderCue(mention) !== null);
}

/** 来信83件、来访7件、⟦其他⟧70件: one more kind, where nothing is said of it and nothing was done before it. */
function isLastOfList({ before, after }: Mention): boolean {
  return after === '' && /其[他它]$/u.test(before);
}

/** The taking that was meant, where none fits: the only one there can be, or one that nearly fits; null where that is unsure. */
function slipOf(numbers: readonly Mention[], takings: readonly Taking[], rest: Mention, cue: 'sure' | 'likely'): Taking | null {
  if (isLastOfList(rest) && !numbers.some((mention) => doneCue(mention) !== null || DONE_AFTER.test(mention.after))) return null;
  const [whole, done] = numbers;
  const isOnly = numbers.length === 2 && whole !== undefined && done !== undefined && whole.value >= done.value && !isDoneToo(whole, done);
  // 共55项，今年13项。13项已完成6项，其余42项: more than the whole is left of something else.
  if (isOnly && rest.value > whole.value && rest.piece.sentence !== done.piece.sentence) return null;
  if (isOnly && OUTCOME.test(whole.piece.text)) return null;
  if (cue === 'sure' && isOnly && (doneCue(done) !== null || whole.piece.sentence === rest.piece.sentence)) return { whole, parts: [done] };
  if (cue === 'sure' && isToldInFull(numbers, rest)) return takings.find((taking) => taking.whole === whole) ?? null;
  const share = cue === 'sure' ? 0.02 : 0;
  const near = takings.filter(({ whole: of, parts }) => isNear(of.value - total(parts), rest.value, [of, ...parts, rest], share));
  const isTold = ({ parts }: Taking): boolean =>
    parts.some((part) => doneCue(part) !== null || TOLD.test(part.before) || DONE_AFTER.test(part.after));
  return near.find((taking) => (cue === 'sure' && taking === takings[0]) || isTold(taking)) ?? null;
}

/** 来信168件。已办结117件，阶段性办结35件，未办结16件: one whole before the sentence, and in it all that became of it. */
function isToldInFull([whole, ...parts]: readonly Mention[], rest: Mention): boolean {
  const [done] = parts;
  if (whole === undefined || done === undefined || !isDone(done) || total(parts) > whole.value) return false;
  return whole.piece.sentence < rest.piece.sentence && parts.every(({ piece }) => piece.sentence === rest.piece.sentence);
}

/** 已办结117件，阶段性办结35件; 10项任务整改到位，2项长期坚持: neither is the whole of the other. */
function isDoneToo(whole: Mention, done: Mention): boolean {
  return isToldAfter(whole) || (isDone(whole) && /办结|完成|整改|解决|销号|化解/u.test(done.before.slice(-8)));
}

function isDone(mention: Mention): boolean {
  return doneCue(mention) === 'already' || isToldAfter(mention);
}

/** 已有10项⟦任务整改到位⟧. */
function isToldAfter({ before, after }: Mention): boolean {
  return /[已有]$/u.test(before) && DONE_AFTER.test(after);
}

function remainderFigure(passage: Passage, taking: Taking, rest: Mention, holds: boolean): Figure {
  const { whole, parts } = taking;
  const left = whole.value - total(parts);
  const roles: Role[] = [['whole', whole], ...parts.map((part) => ['done', part] as const), ['remaining', rest]];
  const stated = written(rest, passage.scan.folded);
  return makeFigure({
    kind: 'remainder',
    verdict: holds ? 'holds' : 'fails',
    roles,
    working: `${differenceOf(whole, parts)}，${holds ? '与' : '文中为'}${stated}${holds ? '相符' : ''}`,
    culprit: { mention: rest, correction: left > 0 && valueLike(left, rest) !== '' ? digitsLike(left, rest) : null },
  });
}

/** Every whole with a run of numbers after it, the nearest first. */
function takingsOf(numbers: readonly Mention[]): readonly Taking[] {
  const takings: Taking[] = [];
  for (let of = numbers.length - 2; of >= 0; of -= 1) {
    for (let from = numbers.length - 1; from > of; from -= 1) {
      const whole = numbers[of];
      if (whole === undefined) continue;
      takings.push({ whole, parts: numbers.slice(from) });
      const single = numbers[from];
      if (single !== undefined && from < numbers.length - 1) takings.push({ whole, parts: [single] });
    }
  }
  return takings;
}

/** 3个⟦方面⟧10类28个问题: no whole of what remains of the problems. */
function isFrame({ after }: Mention): boolean {
  return after.startsWith('方面');
}

/** The exact counts before what remains, in order: of its sentence, and of one or two before it as long as there are too few. */
function numbersBefore(passage: Passage, rest: Mention): readonly Mention[] {
  const { piece } = rest;
  let sofar: readonly Mention[] = [];
  for (let back = 0; back <= SENTENCES_BACK; back += 1) {
    const found = countsBefore(passage, rest, { sentence: piece.sentence - back });
    const all = piece.bracket === null ? found : [...found, ...countsOfHost(piece, rest)];
    const numbers = all
      .filter((mention) => mention.exact && mayCountTheSame(mention, rest) && isFrame(mention) === isFrame(rest))
      .slice(0, MOST);
    // 来信20件。已办结12件，阶段性办结5件，未办结3件: where all is told as done, the whole stands before.
    const first = numbers.at(-1);
    if (numbers.length > 1) sofar = numbers.toReversed();
    if (piece.bracket !== null || (numbers.length > 1 && first !== undefined && !isDone(first))) return sofar;
  }
  return sofar;
}
