import type { Figure, FigureKind, FigureNumber } from '../../../server/src/notice/figures/figure';
import type { Notice } from '../../../server/src/notice/model';
import { formatChineseNumeral, parseChineseNumeral } from '../../../server/src/text/numerals';
import { lineAt, textOf } from '../../../server/src/text/source';
import type { Span } from '../../../server/src/text/span';

/** One number of a claim that holds, changed so that the claim is false. */
export interface Mutation {
  /** `line 61: 27 to 24 in done-within-total (…)`, for messages. */
  readonly what: string;
  /** The whole notice with the number changed. */
  readonly text: string;
  /** Where the changed number stands in `text`. */
  readonly changed: Span;
  /** The rule that must report it. */
  readonly rule: string;
}

/** A number of a claim as it is written. */
interface Written {
  readonly figure: Figure;
  readonly number: FigureNumber;
  readonly words: string;
  /** 余 or 多 stands after a number of the claim: it may be nearly twice as much. */
  readonly isRough: boolean;
}

const RULES: Readonly<Record<FigureKind, string>> = {
  'parts-sum': 'statistics/parts-sum',
  'done-within-total': 'statistics/done-within-total',
  remainder: 'statistics/remainder',
  rate: 'statistics/rate',
  'listed-items': 'statistics/listed-items',
  'declared-structure': 'statistics/declared-structure',
  'restated-figure': 'statistics/restated-figure',
  'announced-count': 'numbering/announced-count',
};

/** Every number of every claim that holds, each in turn made false. Left out are those that could take any value. */
export function mutationsOf(notice: Notice): readonly Mutation[] {
  const holding = notice.figures.filter(({ verdict }) => verdict === 'holds');
  return holding.flatMap((figure) => figure.numbers.flatMap((number) => mutationOf(notice, figure, number)));
}

function mutationOf({ source }: Notice, figure: Figure, number: FigureNumber): readonly Mutation[] {
  const { start, end } = number.span;
  const words = textOf(source, number.span);
  const isRough = figure.numbers.some(({ span }) => /^[万亿]?[余多]/u.test(source.text.slice(span.end, span.end + 2)));
  return falseWords({ figure, number, words, isRough }).map((others) => ({
    what: `line ${String(lineAt(source, start) + 1)}: ${words} to ${others} in ${figure.kind} (${figure.working})`,
    text: source.text.slice(0, start) + others + source.text.slice(end),
    changed: { start, end: start + others.length },
    rule: RULES[figure.kind],
  }));
}

/** Words that make the claim false when they stand for the number's: one or two of them, or none where it may be any number. */
function falseWords(written: Written): readonly string[] {
  const { figure, number, words } = written;
  switch (figure.kind) {
    case 'parts-sum':
    case 'remainder':
    case 'declared-structure':
      return beside(words);
    case 'restated-figure':
      return words.endsWith('日') ? [words.replace(/\d{1,2}(?=日$)/u, (day) => String(Number(day) + 1))] : beside(words);
    case 'announced-count':
      return [like(words, figure.places.length - 1)];
    case 'done-within-total':
      return outOfBounds(written);
    case 'rate':
      return number.part === 'rate' ? beside(words) : awayFromRate(written);
    case 'listed-items':
      return fewerThanListed(written);
  }
}

/** One more and one less in the last digit: 57.5 → 57.6 and 57.4, 九 → 十 and 八, 1:4.4 → 1:4.5 and 1:4.3. Nothing comes down to nought. */
function beside(words: string): readonly string[] {
  const [, one = '', measured = words] = /^(?<one>\d+:)(?<measured>.+)$/u.exec(words) ?? [];
  const [value, step] = [valueOf(measured), stepOf(measured)];
  const values = value > step * 1.5 ? [value + step, value - step] : [value + step];
  return values.map((other) => one + like(measured, other));
}

/** What is done, one more than there is; what there is, one less than is done. */
function outOfBounds({ figure, number, words, isRough }: Written): readonly string[] {
  const other = figure.numbers.find((each) => each !== number);
  if (other === undefined) return [];
  const step = stepOf(words);
  const bound = other.value / scaleOf(number, words) / step;
  if (number.part === 'done') return [like(words, (Math.floor(bound * (isRough ? 2 : 1) + 1e-9) + 1) * step)];
  const below = Math.ceil(bound / (isRough ? 2 : 1) - 1e-9) - 1;
  return below <= 0 ? [] : [like(words, below * step)];
}

/** A count of a rate raised in its last digit, or in an earlier one, until the rate is no longer that of its counts. */
function awayFromRate({ figure: { numbers, working }, number, words }: Written): readonly string[] {
  const shown = /(?:四舍五入为(?:1:)?|= (?=[\d.]+%?，(?!四舍五入)))(?<rate>[\d.]+)/u.exec(working)?.groups?.rate ?? '';
  const counts = numbers.filter(({ part }) => part !== 'rate');
  for (let step = stepOf(words); step < valueOf(words); step *= 10) {
    const value = valueOf(words) + step;
    const changed = counts.map((each) => (each === number ? { ...each, value: value * scaleOf(number, words) } : each));
    const exact = quotientOf(changed) * (working.includes('%') ? 100 : 1);
    if (Math.abs(exact - Number(shown)) > stepOf(shown) / 2 + 1e-9) return [like(words, value)];
  }
  return [];
}

/** Part by whole; of more than two numbers those given as parts, or as done, by all of them. */
function quotientOf(counts: readonly FigureNumber[]): number {
  const sum = (numbers: readonly FigureNumber[]): number => numbers.reduce((all, { value }) => all + value, 0);
  const wholes = counts.filter(({ part }) => part === 'whole');
  return (sum(counts) - sum(wholes)) / sum(counts.length > 2 ? counts : wholes);
}

/** One less than the list names; of a number in the list of a code, one more. Numbers that stand one for each year may be any. */
function fewerThanListed({ figure: { working }, words }: Written): readonly string[] {
  if (working.includes('个时间')) return [];
  if (words.includes('+')) return [words.replace(/\d$/u, (last) => String(Number(last) + 1))];
  const listed = /列出(?<count>\d+)[项处]/u.exec(working)?.groups?.count;
  return listed === undefined ? beside(words) : [like(words, Number(listed) - 1)];
}

/** A value in the way a number is written: in digits with as many decimals, or as a numeral. */
function like(words: string, value: number): string {
  return /\d/u.test(words) ? value.toFixed(decimalsOf(words)) : formatChineseNumeral(value);
}

function stepOf(words: string): number {
  return 10 ** -decimalsOf(words);
}

function decimalsOf(words: string): number {
  return words.split('.')[1]?.length ?? 0;
}

/** What the number comes to by itself, without the 万 that may follow it. */
function valueOf(words: string): number {
  return parseChineseNumeral(words) ?? Number(words);
}

function scaleOf({ value }: FigureNumber, words: string): number {
  return value / valueOf(words);
}
