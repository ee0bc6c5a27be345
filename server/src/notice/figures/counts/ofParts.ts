import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import type { SumReading } from '../relations/sumScore';
import { isCount } from '../vocabulary';
import { countLike, plain, written } from '../wording';
import { NO_ITEMS } from './words';

/** ⟦医院⟧, behind 6家: nothing but a noun up to the parts. */
const NOUN = /^[\u4e00-\u9fff]{1,6}$/u;

/** 三轮⟦共巡察⟧27个: that it is the total of all. */
const SUMMED_UP = /(?:一?共|合计|总计|累计)[^,共]{0,12}$/u;

/** 960万元分配到⟦6家医院⟧，县医院310万元、中医院265万元…: parts that add up to their whole are all there are, and the count before them is theirs. */
export function readCountsOfParts(passage: Passage, sums: readonly SumReading[]): readonly Figure[] {
  return sums.flatMap(({ fits, parts, whole, isBehind, isCut }) => {
    const [first] = parts;
    if (!fits || isCut || first === undefined || parts.length < 2) return [];
    const before = first.piece.before;
    const last = whole.mention.piece.mentions.find(({ index }) => index === whole.mention.index - 1);
    if (isBehind && last !== undefined && SUMMED_UP.test(last.after) && isOfParts(last, parts, last.after.replace(SUMMED_UP, '')))
      return [figureOf(passage, last, parts.length)];
    const announced = before === null || first.mention !== first.piece.mentions[0] ? undefined : before.mentions.at(-1);
    if (announced === undefined || ![',', ':'].includes(announced.piece.closing) || !isOfParts(announced, parts, announced.after))
      return [];
    if (announced.value > parts.length && isOpen(passage, announced)) return [];
    return [figureOf(passage, announced, parts.length)];
  });
}

/** Each part goes by the noun that is counted, or by what it ends in: 6家⟦医院⟧, 县医⟦院⟧, 卫生⟦院⟧. */
function isOfParts(announced: Mention, parts: SumReading['parts'], words: string): boolean {
  const { unit, exact, scale, value, family } = announced;
  // 三⟦轮⟧: 第一轮, 第二轮.
  const noun = words.trim() === '' ? unit : words.trim();
  if (!isCount(announced) || !exact || scale !== 1 || value < 2 || (NO_ITEMS.has(unit) && unit !== '轮') || !NOUN.test(noun)) return false;
  if (parts.some((part) => part.family === family)) return false;
  const names = parts.map(({ lead }) => lead.replace(/^(?:其中|分别为?)/u, ''));
  return new Set(names).size === names.length && names.every((name) => name.length > 1 && name.includes(noun.slice(-1)));
}

/** 走访5个村，……，⟦另2个村⟧择日走访: not all of them were listed. */
function isOpen({ mentions }: Passage, { index, family, piece }: Mention): boolean {
  return mentions.some((other) => other.index > index && other.family === family && other.piece.sentence === piece.sentence);
}

function figureOf(passage: Passage, announced: Mention, listed: number): Figure {
  const holds = announced.value === listed;
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: [['announced', announced]],
    working: `列出${plain(listed)}项，文中称${written(announced, passage.scan.folded)}`,
    culprit: { mention: announced, correction: countLike(listed, announced.chinese) },
  });
}
