import { formatChineseNumeral } from '../text/numerals';
import { circledNumber } from '../text/signs';
import type { EnumerationStyle } from './model';

/** How an enumeration of a style writes its nth item: 二是, ②, 第二. Null for styles that do not count (首先, 一方面), and for (1) and 1), whose brackets have the width of those around. */
export function formatItem(style: EnumerationStyle, number: number): string | null {
  switch (style) {
    case '一是':
      return `${formatChineseNumeral(number)}是`;
    case '一要':
      return `${formatChineseNumeral(number)}要`;
    case '第一':
      return `第${formatChineseNumeral(number)}`;
    case '其一':
      return `其${formatChineseNumeral(number)}`;
    case '①':
      return circledNumber(number);
    case '(1)':
    case '1)':
    case '首先':
    case '一方面':
      return null;
  }
}
