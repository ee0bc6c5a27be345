import { total } from '../arithmetic';
import { CUE } from '../cues';
import type { Figure } from '../figure';
import { judgeBreakdown } from '../judge';
import { REACH } from '../lookBack';
import { levelOf, type Mention, type Passage } from '../passage';
import { isCount, isLike } from '../vocabulary';

/** Those dealt with in one way or another: 处理干部31人, 追责问责31人. */
const DEALT_WITH = /(?:处理|问责|追责|处置|查处)[^,]{0,6}$/u;
/** Not 通报, 开除 or 移送, which those punished may meet with besides. */
const PENALTY = /(?:处分|处理|诫勉|谈话|教育|检查|警告|记过|降级|撤职|免职|停职)[^,]{0,6}$/u;

/**
 * Penalties that make up all who were dealt with, without 其中: `处理干部31人，给予党纪处分4人、政务处分2人、组织处理25人`.
 * Others may be told elsewhere, so only what nearly fits is held against the whole, and two that fall short are not.
 */
export function readPenalties(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const whole of passage.counts) {
    const { piece, family } = whole;
    const isWhole =
      family === '人' &&
      (piece.cues & CUE.dealtWith) !== 0 &&
      piece.closing === ',' &&
      piece.mentions.at(-1) === whole &&
      DEALT_WITH.test(whole.before);
    const parts = isWhole ? partsAfter(passage, whole) : [];
    if (parts.length < 2) continue;
    const figure = judgeBreakdown({ folded: passage.scan.folded, wholes: [whole], parts, completeness: 'disjoint', isBound: true });
    const isShort = parts.length < 3 && total(parts) < whole.value;
    if (figure !== null && !(isShort && figure.verdict === 'fails')) figures.push(figure);
  }
  return figures;
}

function partsAfter(passage: Passage, whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const piece of levelOf(passage, whole.piece).slice(whole.piece.index + 1, whole.piece.index + REACH)) {
    const [part, other] = piece.mentions;
    if (part === undefined || other !== undefined || piece.group !== whole.piece.group) break;
    if (!isCount(part) || !isLike(part, whole) || part.after !== '' || !PENALTY.test(part.before) || part.before.includes('其中')) break;
    parts.push(part);
  }
  return parts;
}
