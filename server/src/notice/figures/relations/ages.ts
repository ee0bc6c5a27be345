import { BORN, BORN_ON } from '../lexicon/times';
import type { Passage } from '../passage';
import { datesIn } from './dates';
import { placesIn, type ReckonedReading } from './reckoned';

const AGE = /(?<![\d.])(?<shown>\d{2})\s?(?<unit>周?岁)(?![以及之\d])/dgu;
/** How far behind the second date the age is stated, in characters. */
const REACH = 16;
/** By whole years or by years of the calendar, an age may be one more or less. */
const EITHER_WAY = 1;

/** 1986年5月出生，2024年6月任职时⟦38岁⟧. */
export function readAges({ words, scan: { span: whole } }: Passage): readonly ReckonedReading[] {
  if (!words.includes('生') || !words.includes('岁')) return [];
  return [...words.matchAll(AGE)].flatMap((found) => {
    const sentence = words.lastIndexOf('。', found.index) + 1;
    const [born, then, ...more] = datesIn(words.slice(sentence, found.index), sentence);
    if (born?.year === undefined || born.year === null) return [];
    if (!BORN.test(words.slice(born.end, born.end + 4)) && !BORN_ON.test(words.slice(sentence, born.start))) return [];
    if (then?.year === undefined || then.year === null || more.length > 0 || found.index - then.end > REACH) return [];
    const { shown = '', unit = '' } = found.groups ?? {};
    const exact = then.year - born.year - Number(born.month !== null && then.month !== null && then.month < born.month);
    const fits = Math.abs(Number(shown) - exact) <= EITHER_WAY;
    const working = `${String(born.year)}年出生，${String(then.year)}年为${String(exact)}岁，${fits ? '与文中相符' : `文中为${shown}${unit}`}`;
    const places = placesIn(found, whole.start);
    const span = { start: whole.start + born.start, end: places.span.end };
    return [{ kind: 'days', shown: Number(shown), exact, unit, working, ...places, span, fits }];
  });
}
