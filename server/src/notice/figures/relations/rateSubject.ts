import type { EvidenceName } from '../evidence';
import { RATE_MODIFIER } from '../lexicon/rates';
import type { Term } from '../terms';
import type { RateContext } from './rateContext';
import type { Quotient } from './quotientShapes';
import { nounsShared, sharesWord } from './sharedWords';

/** How many pieces back what a rate is named after may be mentioned. */
const SAID_BEFORE = 12;

/** ⟦甲类⟧占比69.3%, where the count before it is that of something else. */
export function hasOwnSubject({ lead }: Term, part: Term): boolean {
  const subject = lead.slice(0, Math.max(0, lead.indexOf('占'))).replace(/分别|[仅约共均各]/gu, '');
  return subject.length > 1 && !sharesWord(subject, part);
}

/** 整改率达92%，⟦其中⟧长期类48个，完成46个: a rate of all before the counts of some. 人口38.6万人，城镇化率57.3%，⟦其中⟧城镇22.1万人 is that of what stands before it. */
export function isOfSome(part: Term, of: Term, { rate, wholeOf }: RateContext): boolean {
  if (part.index < rate.index || (of.index < rate.index && wholeOf.get(part) === of)) return false;
  for (let { piece } = part; piece !== rate.piece && piece.before !== null; piece = piece.before)
    if (/^\s?其中/u.test(piece.text)) return true;
  return false;
}

/** ⟦餐具⟧合格率92%, where no number around it and no words that lead to it speak of any: a named rate is that of its noun. */
export function isOfOther({ parts, whole }: Quotient, { rate: { piece, bracket }, name: { form, name } }: RateContext): boolean {
  const subject = form === 'rate' ? name.slice(0, -2).replace(RATE_MODIFIER, '') : '';
  // 培训合格率96%（参训82人，合格78人）: what a bracket explains is its own.
  if (subject.length < 2 || bracket !== null || parts.some((part) => part.bracket?.host === piece)) return false;
  if ([...parts, ...whole].some((term) => sharesWord(subject, term))) return false;
  for (let before = piece.before; before !== null && piece.index - before.index < SAID_BEFORE; before = before.before)
    if (before.mentions.length === 0 && sharesWord(subject, { lead: before.text, tail: '' })) return false;
  return true;
}

/** ⟦行政村⟧83个，建成广场的⟦行政村⟧56个，覆盖率67.5%: a rate that others find out may be that of two numbers named alike. */
export function isOfOneNoun({ shape, whole: [of] }: Quotient, part: Term, known: readonly EvidenceName[]): boolean {
  return shape === 'pair' && of !== undefined && known.includes('numeratorBeside') && known.includes('baseBeside') && nounsShared(part, of);
}
