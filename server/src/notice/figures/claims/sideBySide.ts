import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { REACH } from '../lookBack';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { remainderCue } from '../remainderCue';
import { doneCue, isChange, isCount, isLike } from '../vocabulary';

/** So many words may stand between the whole and its parts. */
const NOUN = 6;
/** So much of the end of a name tells that two things are of one kind: 省级⟦派驻⟧12名、县级⟦派驻⟧46名. */
const ALIKE = 2;

/**
 * A whole and right after it its parts, named alike, without 其中: `选派干部84名，省级派驻12名、市级派驻26名、县级派驻46名。`
 * They must be all there is to the end of the sentence.
 */
export function readSideBySide(passage: Passage): readonly Figure[] {
  const { folded } = passage.scan;
  const figures: Figure[] = [];
  for (const whole of passage.counts) {
    const { piece } = whole;
    if (piece.closing !== ',' || piece.mentions.at(-1) !== whole || whole.after.length > NOUN || piece.bracket !== null) continue;
    const parts = partsAfter(passage, piece, whole);
    if (parts.length < 2 || isPartItself(passage, whole) || !areNamedAlike(whole, parts)) continue;
    const figure = judgeBreakdown({ folded, wholes: [whole], parts, completeness: 'listed', isBound: true });
    if (figure !== null && figure.verdict !== 'not-judged') figures.push(figure);
  }
  return figures;
}

/** 30个，其中立行立改⟦12个⟧，限期整改10个: a number among others of its kind. */
function isPartItself(passage: Passage, whole: Mention): boolean {
  if (/其中|分别|包括/u.test(whole.before)) return true;
  const previous = levelOf(passage, whole.piece)[whole.piece.index - 1];
  return previous?.sentence === whole.piece.sentence && previous.mentions.some((mention) => isLike(mention, whole));
}

function partsAfter(passage: Passage, head: Piece, whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const piece of levelOf(passage, head).slice(head.index + 1, head.index + REACH)) {
    if (piece.group !== head.group || (piece.sentence === head.sentence && piece.text.trim() === '')) break;
    const [part, other] = piece.mentions;
    if (part === undefined || other !== undefined || !isPart(part, whole)) return [];
    parts.push(part);
  }
  return parts;
}

/** 按好、较好、一般、差四个等次测评，评为“好”的9个: a number in words has no parts in digits. */
function isPart(part: Mention, whole: Mention): boolean {
  const isPlain =
    isCount(part) && part.chinese === whole.chinese && part.exact && part.unit === whole.unit && isLike(part, whole) && !isChange(part);
  return isPlain && part.after === '' && part.before.length > ALIKE && doneCue(part) === null && remainderCue(part) !== 'sure';
}

/** A whole that is named as they are stands beside them: 直选议员14人，间选议员12人. */
function areNamedAlike(whole: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const ending = first?.before.slice(-ALIKE) ?? '';
  if (whole.before.endsWith(ending)) return false;
  return parts.every(({ before }) => before.endsWith(ending)) && new Set(parts.map(({ before }) => before)).size === parts.length;
}
