import type { Passage } from '../passage';
import type { Series } from '../series';
import type { Term } from '../terms';

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
