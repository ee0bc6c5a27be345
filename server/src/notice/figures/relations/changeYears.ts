import { parseChineseNumeral } from '../../../text/numerals';
import { LAST_YEAR, THIS_YEAR } from '../lexicon/changes';
import type { Term } from '../terms';

/** The year of a number, or how many years from that of the text; null where none is named. */
export function yearOf({ lead }: Term): number | null {
  const found = /(?<year>[12]\d{3})年/u.exec(lead)?.groups?.year;
  if (found !== undefined) return Number(found);
  return THIS_YEAR.test(lead) ? 0 : LAST_YEAR.test(lead) ? -1 : null;
}

/** ⟦两年⟧提高8.4个百分点: over how many years something changed; one where none are named. */
export function yearsOf({ lead }: Term): number {
  const years = /(?<![\d年])(?<years>[两三四五六七八九十]|\d{1,2})年[来间共]?(?![均度底初])/u.exec(lead)?.groups?.years;
  if (years === undefined) return 1;
  return parseChineseNumeral(years) ?? Number(years);
}
