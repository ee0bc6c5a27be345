import type { Mention, Passage } from './passage';
import { isChange, isLike } from './vocabulary';

/** How far a claim reaches, in pieces: a bound that keeps the work linear. */
export const REACH = 24;
/** How many numbers back a whole is looked for. */
const MOST_BACK = 48;

/** How far back to look: to the beginning of a sentence, or of a ； group. */
export interface Horizon {
  readonly sentence: number;
  readonly group?: number;
}

/** The counts before a number that are of one kind with it, nearest first: at its level and no further back than given. */
export function countsBefore(passage: Passage, model: Mention, { sentence, group = -1 }: Horizon): readonly Mention[] {
  const found: Mention[] = [];
  const { bracket, index: at } = model.piece;
  for (let index = model.index - 1; index >= Math.max(0, model.index - MOST_BACK); index -= 1) {
    const mention = passage.mentions[index];
    if (mention === undefined) break;
    const { piece } = mention;
    if (piece.bracket !== bracket) continue;
    if (piece.sentence < sentence || piece.group < group || at - piece.index > REACH) break;
    if (isWhole(mention, model)) found.push(mention);
  }
  return found;
}

/** Whether a number may be the whole of another. A whole in Chinese numerals (四个方面) has no parts in digits. */
function isWhole(mention: Mention, model: Mention): boolean {
  return mention.kind === 'count' && !mention.quoted && (model.chinese || !mention.chinese) && isLike(mention, model) && !isChange(mention);
}
