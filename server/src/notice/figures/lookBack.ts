import { levelOf, type Mention, type Passage, type Piece } from './passage';
import { isCount, isLike } from './vocabulary';

/** How far back a whole is looked for, in pieces: a bound that keeps the work linear. */
const REACH = 16;

/**
 * The counts before a piece that are of one kind with `model`, nearest first: in its sentence, at its level.
 * Those in the piece itself come first.
 */
export function countsBefore(
  passage: Passage,
  model: Mention,
  from: { readonly sentence: number; readonly group?: number },
): readonly Mention[] {
  const level = levelOf(passage, model.piece);
  const found: Mention[] = [];
  for (let index = model.piece.index; index >= Math.max(0, model.piece.index - REACH); index -= 1) {
    const piece = level[index];
    if (piece === undefined || piece.sentence < from.sentence) break;
    if (from.group !== undefined && piece.group < from.group) break;
    for (const mention of [...piece.mentions].reverse()) {
      if (mention.index < model.index && isWhole(mention, model)) found.push(mention);
    }
  }
  return found;
}

/** The counts of the text that a bracket explains, nearest first: those of its host piece before it. */
export function countsOfHost(piece: Piece, model: Mention): readonly Mention[] {
  const { bracket } = piece;
  if (bracket === null) return [];
  return bracket.host.mentions.filter((mention) => mention.end <= bracket.span.start && isWhole(mention, model)).reverse();
}

/** Whether a number may be the whole of another. A whole in Chinese numerals (四个方面) has no parts in digits. */
function isWhole(mention: Mention, model: Mention): boolean {
  return isCount(mention) && isLike(mention, model) && (model.chinese || !mention.chinese);
}
