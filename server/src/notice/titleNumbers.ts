import { parseChineseNumeral, placedValue } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import type { ProblemPlace } from './problemPlace';

const NUMBER = '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,3})';
const FILLED = '[❶-➓⓵-⓾]';
const WHAT = '(?:反馈|具体|整改|巡[视察])?(?:问题|意见|事项|任务|清单|编号|序号)';
/** Words that say what is counted. */
const COUNTED = new RegExp(`^${WHAT}$`, 'u');
/** The number behind the title. */
const BEHIND = new RegExp(
  `[(【[〔](?:${WHAT} ?:? ?第?|第) ?${NUMBER} ?[号项条个]?(?:问题)?(?:[·、,;:/| -]{1,3}[^()【】]{1,16})?[)】\\]〕]$`,
  'u',
);
/**
 * Where titles have their number that is no marker of theirs: ⟦问题4⟧｜资金闲置, ⟦清单4⟧ ▏资金闲置, ⟦4⟧. 资金闲置, 资金闲置（⟦问题4⟧·已销号）, 资金闲置【第⟦4⟧项】. What
 * opens the title is any word, the same before each number.
 */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<word>[\\u4e00-\\u9fff]{0,6}?) ?第? ?\\(?${NUMBER}\\)?[号项条]? ?(?:[^\\w\\u4e00-\\u9fff%“《(]|丨)`, 'u'),
  new RegExp(`^(?<word>[\\u4e00-\\u9fff]{0,6}) ?(?<number>${FILLED})`, 'u'),
  BEHIND,
];
/** Where fewer titles have one so, it counts nothing. */
const LEAST = 3;
const SHARE = 0.7;
/** What counts goes from one to the next at so many of the steps. */
const STEPS = 0.5;
/** A number stands this close to either end. */
const REACH = 40;

/** A number within a title, and the word before it. */
interface TitleNumber {
  readonly place: ProblemPlace;
  readonly word: string;
  readonly numeral: Span;
  readonly value: number;
}

/** The problems with the numbers that their titles bear within, where nearly all that have no other do so, and in one form. */
export function withTitleNumbers(source: Source, places: readonly ProblemPlace[]): readonly ProblemPlace[] {
  const bare = places.filter(({ heading, number }) => heading !== null && number === null);
  if (bare.length < LEAST) return places;
  for (const form of FORMS) {
    const found = ofOneWord(bare.flatMap((place) => numberIn(source, place, form)));
    if (found.length < Math.max(LEAST, bare.length * SHARE) || !countsOn(found, form)) continue;
    const numbers = new Map(found.map((each) => [each.place, each] as const));
    return places.map((place) => {
      const own = numbers.get(place);
      return own === undefined ? place : { ...place, number: own.value, numeral: own.numeral };
    });
  }
  return places;
}

/** Those that have the word before them that most have. */
function ofOneWord(all: readonly TitleNumber[]): readonly TitleNumber[] {
  const counts = new Map<string, number>();
  for (const { word } of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  return all.filter(({ word }) => counts.get(word) === most);
}

function countsOn(all: readonly TitleNumber[], form: RegExp): boolean {
  if (form === BEHIND || COUNTED.test(all[0]?.word ?? '')) return true;
  const steps = all.filter(({ value }, index) => index > 0 && value === (all[index - 1]?.value ?? NaN) + 1);
  return steps.length >= (all.length - 1) * STEPS;
}

function numberIn(source: Source, place: ProblemPlace, form: RegExp): readonly TitleNumber[] {
  if (place.heading === null) return [];
  const { start, end } = place.heading.title;
  const from = form.source.startsWith('^') ? start : Math.max(start, end - REACH);
  const found = form.exec(source.folded.slice(from, Math.min(end, from + REACH)));
  const { number: written, word = '' } = found?.groups ?? {};
  if (found === null || written === undefined) return [];
  const at = from + found.index + found[0].indexOf(written, word.length);
  return [
    { place, word, numeral: span(at, at + written.length), value: placedValue(written) ?? parseChineseNumeral(written) ?? Number(written) },
  ];
}
