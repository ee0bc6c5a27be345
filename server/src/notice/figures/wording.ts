import { formatChineseNumeral } from '../../text/numerals';
import type { Mention } from './passage';

/** The number as written, with its scale and unit: `57.5万平方米`. */
export function written(mention: Mention, folded: string): string {
  return folded.slice(mention.span.start, mention.end).replace(/\s/gu, '');
}

/** The number as written without its unit, for a sum: `57.5万`; a rate in percent. */
export function term(mention: Mention): string {
  if (mention.kind === 'percent') return plain(mention.value);
  const shown = mention.scale === 1 ? mention.value : mention.value / mention.scale;
  return `${plain(shown)}${SCALE_NAMES.get(mention.scale) ?? ''}`;
}

/** A reckoned value in the scale of a number that is written: 136万 beside 57.5万. */
export function valueLike(value: number, model: Mention): string {
  return `${plain(value / model.scale)}${SCALE_NAMES.get(model.scale) ?? ''}`;
}

/** The same, but as it is where that scale is far too large for it: 464 beside 464万. */
export function valueBeside(value: number, model: Mention): string {
  return value < model.scale / 10 ? plain(value) : valueLike(value, model);
}

/** `6 + 2 + 1`. */
export function sumOf(mentions: readonly Mention[]): string {
  return mentions.map(term).join(' + ');
}

/** A count in digits or, as before 个 and 张, as a numeral: 4, 四, 两. */
export function countLike(count: number, isNumeral: boolean): string {
  if (!isNumeral) return plain(count);
  return count === 2 ? '两' : formatChineseNumeral(count);
}

/** A number without the dust of binary fractions. */
export function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

const SCALE_NAMES: ReadonlyMap<number, string> = new Map([
  [100, '百'],
  [1000, '千'],
  [10_000, '万'],
  [10_000_000, '千万'],
  [1_000_000, '百万'],
  [100_000_000, '亿'],
  [1_000_000_000_000, '万亿'],
]);

/** A value as the digits of a number would show it: in its scale, without unit. */
export function digitsLike(value: number, model: Mention): string {
  return plain(value / model.scale);
}
