import { parseChineseNumeral } from '../text/numerals';

/** `4个方面8个问题`, `八项具体问题`. */
const ANNOUNCED = /(?<count>\d{1,3}|[一二三四五六七八九十]{1,3})[个项条][\u4e00-\u9fff]{0,4}?(?:问题|意见)/gu;
/** Totals stand in the opening and the overview. */
const REACH = 5000;

/** How many problems a text may say there are, before a place. */
export function announcedProblems(folded: string, until: number): ReadonlySet<number> {
  const counts = [...folded.slice(0, Math.min(until, REACH)).matchAll(ANNOUNCED)].map(({ groups }) => groups?.count ?? '');
  return new Set(counts.map((written) => (/^\d/u.test(written) ? Number(written) : (parseChineseNumeral(written) ?? 0))));
}
