import { IS } from '../lexicon/roles';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, type Term } from '../terms';
import { countSummed, numberOf, wordsBefore } from './totalWords';

/** The series is all that its sentence says. */
export function isOwnSentence(passage: Passage, { first, level, hasOwnStart, row, to, isCut }: Series): boolean {
  if (level > 3 || !hasOwnStart || isCut) return false;
  const start = passage.pieces[first.piece.index];
  const isStart = start !== undefined && (/[。\n]/u.test(start.opening) || start.before === null || start.before.mentions.length === 0);
  return isStart && (row.seps[to] ?? 6) > level;
}

/** Three and more, parted less from each other than from their whole, with nothing of their unit before it or behind them. */
export function isOwnList(
  { row: { seps }, from, to, items, first, hasOwnStart, isCut, isMixed }: Series,
  whole: Term,
  at: number,
): boolean {
  const isNext = from === at + 1 && (at === 0 || (seps[at] ?? 6) >= 4) && (seps[to] ?? 6) >= 3;
  return (
    isNext && hasOwnStart && !isCut && !isMixed && items.length > 2 && items.every(({ unit }) => unit === whole.unit) && first.lead !== ''
  );
}

/** ⟦报废49台⟧，拍卖12台，⟦其余7台⟧: one sentence, and no other number of the kind in it. */
export function isOnlyOfKind({ row: { terms }, to, last }: Series, { index, piece: { sentence } }: Term): boolean {
  const [before, after] = [terms.findLast((term) => term.index < index), terms[to]];
  return last.piece.sentence === sentence && before?.piece.sentence !== sentence && after?.piece.sentence !== sentence;
}

/** What is no name of a kind: a deed, a state, a change. */
const NO_KIND = IS.outcome | IS.done | IS.state | IS.left | IS.added | IS.change | IS.total | IS.average | IS.plan | IS.former | IS.become;

/** ⟦志愿者1860名参加⟧，干部620名，居民890名，学生350名。: after the first number of its sentence nothing but three parts and more, by nouns and in its unit. */
export function isRestOfSentence({ row: { terms, seps }, from, to, items, level, isCut, isMixed, dropped }: Series, whole: Term): boolean {
  const at = terms.indexOf(whole);
  if (level !== 2 || isCut || isMixed || dropped > 0 || items.length < 3 || from !== at + 1 || whole.lead === '' || whole.kind !== 'count')
    return false;
  const isFirst = (at === 0 || (seps[at] ?? 6) >= 4) && (terms[to] === undefined || (seps[to] ?? 6) >= 4);
  const isNamed = ({ lead, tail, unit, piece }: Term): boolean =>
    /^[\u4e00-\u9fff]{2,8}$/u.test(lead) && tail === '' && unit === whole.unit && piece.mentions.length === 1;
  // Every piece from the whole to the last part states one of them.
  const isUnbroken = (items.at(-1)?.piece.index ?? 0) - (items[0]?.piece.index ?? 0) === items.length - 1;
  return isFirst && isUnbroken && items.every((item) => isNamed(item) && !isAny(item, NO_KIND));
}

/** 矿区⟦两期⟧共注浆9.6万立方米，一期5.85万立方米，二期3.75万立方米: the first number of its sentence says how many parts it has. */
export function isAnnounced({ row: { terms, seps }, from, items, first, isCut }: Series, whole: Term): boolean {
  const at = terms.indexOf(whole);
  const isFirst = whole.piece.sentence === first.piece.sentence && from === at + 1 && (at === 0 || (seps[at] ?? 6) >= 4);
  const turns = IN_TURNS.exec(`${first.piece.before?.text ?? ''},${wordsBefore(first)}`)?.groups?.count;
  const count = countSummed(whole, items) ?? numberOf(COUNT_OF.exec(wordsBefore(whole))?.groups?.count) ?? numberOf(turns);
  return isFirst && !isCut && count === items.length;
}

/** ⟦分两次⟧上缴6400万元和4300万元: in as many turns as it says. */
const IN_TURNS = /分[作成为]?(?<count>[两二三四五六])个?(?:[次批期笔年步轮]|阶段|部分)/u;

/** 两期, 三类, 四个片区. */
const COUNT_OF = /(?<![第前后\d])(?<count>[两三四五六七八九])(?:[期批类种级片段线校镇村园库站]|个[\u4e00-\u9fff]{2})/u;

/** 对⟦酒店、网吧、棋牌室⟧共检查387家。酒店152家，网吧97家，棋牌室129家: the list before the whole names its parts, each and no other. */
export function areNamedBefore({ scan: { folded } }: Passage, { mention: { span } }: Term, items: readonly Term[]): boolean {
  const before = folded.slice(Math.max(0, span.start - LONGEST_LIST), span.start);
  const names =
    before
      .split(/[,。;:\n\d]/u)
      .at(-1)
      ?.split(/[、和与及]/u) ?? [];
  return names.length === items.length && items.every(({ lead }, at) => lead.length > 1 && names[at]?.includes(lead) === true);
}

/** How far before a whole the list of its parts may begin. */
const LONGEST_LIST = 60;
