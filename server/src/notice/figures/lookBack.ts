import type { Mention, Passage, Piece } from './passage';
import { firstFrom } from './passage';
import { isChange, isLike } from './vocabulary';

/** How far a claim reaches, in pieces: a bound that keeps the work linear. */
export const REACH = 24;
/** How many numbers back a whole is looked for. */
const MOST_BACK = 48;
/** Before a bracket, so many numbers may be what it explains: 5起6人（…）. */
const MOST_HOSTS = 3;

/** How far back to look: to the beginning of a sentence, or of a ； group. */
export interface Horizon {
  readonly sentence: number;
  readonly group?: number;
}

/** The counts before a number that are of one kind with it, nearest first: at its level and no further back than told. */
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

/** The counts of the text that a bracket explains, nearest first: those of its host piece before it. */
export function countsOfHost({ bracket }: Piece, model: Mention): readonly Mention[] {
  if (bracket === null) return [];
  const { mentions } = bracket.host;
  const end = firstFrom(mentions, bracket.span.start);
  return mentions
    .slice(Math.max(0, end - MOST_HOSTS), end)
    .filter((mention) => isWhole(mention, model))
    .reverse();
}

/** What wholes that stand side by side make together, nearest first: 新建12项、修订30项. The nearest alone where it is a total, or none is beside it. */
export function besideTotal([nearest, ...others]: readonly Mention[]): number {
  if (nearest === undefined) return 0;
  let sum = nearest.value;
  if (/(?:共计?|合计|总计)$/u.test(nearest.before)) return sum;
  let last = nearest;
  for (const other of others) {
    const isBefore = last.piece.opening === '、' && last.piece.index - other.piece.index === 1;
    if (!isBefore && !(last.piece === other.piece && /[和与及]$/u.test(last.before))) break;
    sum += other.value;
    last = other;
  }
  return sum;
}

/** Whether a number may be the whole of another. A whole in Chinese numerals (四个方面) has no parts in digits. */
function isWhole(mention: Mention, model: Mention): boolean {
  return mention.kind === 'count' && !mention.quoted && (model.chinese || !mention.chinese) && isLike(mention, model) && !isChange(mention);
}
