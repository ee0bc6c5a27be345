import { parseChineseNumeral } from '../../../text/numerals';
import { LAST_YEAR, REACHED, THIS_YEAR, WAS_SO, YEAR_BEFORE_LAST } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import { isLike } from './changeTerms';

/** The year of a number, or how many years from that of the text; null where none is named. */
export function yearOf({ lead }: Pick<Term, 'lead'>): number | null {
  const found = /(?<year>[12]\d{3})年/u.exec(lead)?.groups?.year;
  if (found !== undefined) return Number(found);
  return THIS_YEAR.test(lead) ? 0 : LAST_YEAR.test(lead) ? -1 : YEAR_BEFORE_LAST.test(lead) ? -2 : null;
}

/** ⟦两年⟧提高8.4个百分点: over how many years something changed; one where none are named. */
export function yearsOf({ lead }: Term): number {
  const years = /(?<![\d年])(?<years>[两三四五六七八九十]|\d{1,2})年[来间共]?(?![均度底初])/u.exec(lead)?.groups?.years;
  if (years === undefined) return 1;
  return parseChineseNumeral(years) ?? Number(years);
}

/** 上年投资102亿元。今年……完成⟦114.24亿元⟧; 年初只有520个。……扩大到⟦1196个⟧: what it was, the only number of its kind in the sentence before. */
export function onlyBefore(terms: readonly Term[], now: Term): Term | null {
  const { sentence } = now.piece;
  const like = terms.filter((term) => isLike(term, now) && sentence - term.piece.sentence <= 1 && term.index <= now.index);
  const [former, second, other] = like;
  if (former === undefined || second !== now || other !== undefined || former.piece.sentence === sentence) return null;
  if (isAny(former, IS.change | IS.average) || former.bracket !== now.bracket) return null;
  const [before, year] = [yearOf(former) ?? yearBefore(former), yearOf(now) ?? yearBefore(now)];
  if (before !== null && year !== null) return year === before + 1 ? former : null;
  const wasSo = WAS_SO.test((former.piece.before?.text ?? '') + former.lead);
  return wasSo && (isAny(now, IS.become) || REACHED.test(now.lead) || now.lead.endsWith('达到')) ? former : null;
}

/** ⟦今年⟧续建管网，……提高到28.2万吨: the year that its sentence opens with. */
function yearBefore({ piece }: Term): number | null {
  for (let { before } = piece; before?.sentence === piece.sentence; { before } = before) {
    const year = yearOf({ lead: before.text });
    if (year !== null) return year;
  }
  return null;
}
