import { gridOf } from '../chance';
import type { Figure } from '../figure';
import { LISTED_IN_FULL, MEAN } from '../lexicon/averages';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { quotientText } from '../rounding';
import { isMisprintOf, someMisprint } from '../slip';
import { sumOf, term } from '../wording';

/** Two numbers are no list. */
const LEAST = 3;
/** How many numbers stand between a list and its average: ⟦累计440万元⟧. */
const BETWEEN = 1;

/** 得分依次为92分、88分、96分，⟦平均92分⟧: the mean of the numbers listed right before it. */
export function readListAverages({ mentions, words }: Passage): readonly Figure[] {
  if (!words.includes('均')) return [];
  return mentions.flatMap((average) => {
    const list = MEAN.test(average.before.replace(/\s/gu, '')) ? listBefore(mentions, average) : [];
    const figure = list.length < LEAST ? null : figureOf(average, list, isInFull(mentions, list));
    return figure === null ? [] : [figure];
  });
}

/** The numbers of one unit, joined by 、 or 和, that end right before an average; bare ones go by the unit of the last. */
function listBefore(mentions: readonly Mention[], average: Mention): readonly Mention[] {
  for (let skipped = 0; skipped <= BETWEEN; skipped += 1) {
    const last = mentions[average.index - 1 - skipped];
    if (last?.unit !== average.unit || last.kind === 'percent' || last.piece.sentence !== average.piece.sentence) return [];
    const list = [last];
    for (let [first] = list; first !== undefined && isJoined(mentions[first.index - 1], first); [first] = list) {
      const next = mentions[first.index - 1];
      if (next === undefined || !(next.unit === last.unit || next.kind === 'bare')) break;
      list.unshift(next);
    }
    if (list.length >= LEAST) return list;
  }
  return [];
}

function isJoined(one: Mention | undefined, { before, piece }: Mention): boolean {
  if (one === undefined) return false;
  const isListed = piece.opening === '、' && piece.before === one.piece;
  return before.trim() === '' ? isListed : /^\s*[和与及]\s*$/u.test(before) && (isListed || piece === one.piece);
}

/** 分别为, 依次为, and no number of them that says that there are others. */
function isInFull(mentions: readonly Mention[], list: readonly Mention[]): boolean {
  const [first] = list;
  if (first === undefined) return false;
  const counted = mentions[first.index - 1];
  // ⟦四个工区⟧86人、74人、69人、91人: as many as are counted right before them.
  if (counted?.piece === first.piece && counted.kind === 'count' && counted.value === list.length && !first.before.includes('均'))
    return true;
  if (!LISTED_IN_FULL.test(first.before.replace(/\s/gu, ''))) return false;
  return counted?.piece.sentence !== first.piece.sentence || counted.kind !== 'count' || counted.value === list.length;
}

function figureOf(average: Mention, list: readonly Mention[], isFull: boolean): Figure | null {
  const { step, scale, value } = average;
  const sum = list.reduce((all, mention) => all + mention.value, 0);
  const exact = sum / list.length;
  // An age is that of the last birthday.
  const fits = Math.abs(exact - value) <= step / 2 + 1e-9 || (exact > value && exact - value < step);
  const rest = (mention: Mention): number => value * list.length - (sum - mention.value);
  const slack = (step / 2) * list.length;
  const isSlip =
    isMisprintOf(average, Math.round(exact / step) * step) ||
    list.some((mention) => someMisprint(mention, rest(mention) - slack, rest(mention) + slack));
  // 平均⟦91.0分⟧ is not rounded to whole points.
  const isRound = step >= scale && Math.abs(exact - value) < gridOf([average]) / 2;
  // 分别为90、85、80分，⟦全县⟧平均83分: of others as well.
  const isOfThese = /^(?:平均|[^,]均)/u.test(average.before.trim());
  if (!fits && (!isSlip || !isFull || !isOfThese || !average.exact || isRound)) return null;
  return makeFigure({
    kind: 'rate',
    subject: 'average',
    verdict: fits ? 'holds' : 'fails',
    roles: [...list.map((mention) => ['part', mention] as const), ['rate', average, '平均数']],
    working: `(${sumOf(list)}) ÷ ${list.length} = ${quotientText(exact / scale, step / scale)}，${fits ? '与文中相符' : `文中为${term(average)}`}`,
    culprit: { mention: average },
  });
}
