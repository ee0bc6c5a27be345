import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { ProblemPlace } from './problemPlace';

const NUMBER = '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,3})';
const WHAT = '(?:反馈|具体|整改|巡[视察])?(?:问题|意见|事项|任务|清单|编号|序号)';
/** Where titles have their number that is no marker of theirs: ⟦问题4⟧｜资金闲置, 资金闲置（⟦问题4⟧·已销号）, 资金闲置【第⟦4⟧项】. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${WHAT} ?${NUMBER} ?[|:、.—-]`, 'u'),
  new RegExp(`[(【[〔](?:${WHAT} ?:? ?第?|第) ?${NUMBER} ?[号项条个]?(?:问题)?(?:[·、,;:/| -]{1,3}[^()【】]{1,16})?[)】\\]〕]$`, 'u'),
];
/** Where fewer titles have one so, it counts nothing. */
const LEAST = 3;
const SHARE = 0.7;
/** A number stands this close to either end. */
const REACH = 40;

/** The problems with the numbers that their titles bear within, where nearly all that have no other do so, and in one form. */
export function withTitleNumbers(source: Source, places: readonly ProblemPlace[]): readonly ProblemPlace[] {
  const bare = places.filter(({ heading, number }) => heading !== null && number === null);
  if (bare.length < LEAST) return places;
  for (const form of FORMS) {
    const numbers = new Map(bare.map((place) => [place, numberIn(source, place, form)] as const));
    const found = [...numbers.values()].filter((numeral) => numeral !== null);
    if (found.length < LEAST || found.length < bare.length * SHARE) continue;
    return places.map((place) => {
      const numeral = numbers.get(place) ?? null;
      return numeral === null ? place : { ...place, number: valueOf(foldedOf(source, numeral)), numeral };
    });
  }
  return places;
}

function numberIn(source: Source, { heading }: ProblemPlace, form: RegExp): Span | null {
  if (heading === null) return null;
  const { start, end } = heading.title;
  const from = form.source.startsWith('^') ? start : Math.max(start, end - REACH);
  const found = form.exec(source.folded.slice(from, Math.min(end, from + REACH)));
  const written = found?.groups?.number;
  if (found === null || written === undefined) return null;
  const at = from + found.index + found[0].indexOf(written);
  return span(at, at + written.length);
}

function valueOf(written: string): number {
  return parseChineseNumeral(written) ?? Number(written);
}
