import { formatChineseNumeral } from '../../../text/numerals';

/** The day before 1 January 1900, moved by one because spreadsheets hold 29 February 1900 for a day. */
const ORIGIN_1900 = Date.UTC(1899, 11, 30);
const ORIGIN_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_466;
const DIGITS = '〇一二三四五六七八九';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** One piece of a format: words, a name of a part of the date, or a mark that stands for itself. */
const PIECE = /"(?<words>[^"]*)"|\\(?<mark>.)|\[[^\]]{0,40}\]|(?<name>y+|m+|d+|h+|s+|a{3,4}|AM\/PM|上午\/下午)|(?<other>.)/giu;

/** A day count as a format shows it: 45291 in `yyyy"年"m"月"d"日"` is 2023年12月31日. Null for what is no day. */
export function showDate(value: number, format: string, isFrom1904: boolean): string | null {
  if (value < 0 || value >= LAST_DAY) return null;
  // Rounded to the second: 0.7 of a day is no whole number of milliseconds.
  const date = new Date((isFrom1904 ? ORIGIN_1904 : ORIGIN_1900) + Math.round(value * 86_400) * 1000);
  const isChinese = /\[DBNum1\]/iu.test(format);
  const isTwelve = /AM\/PM|上午\/下午/iu.test(format);
  let shown = '';
  let wasHour = false;
  for (const { groups = {}, index } of format.matchAll(PIECE)) {
    const { words, mark, name, other } = groups;
    shown += words ?? mark ?? (name === undefined && other !== '@' && other !== ';' ? (other ?? '') : '');
    if (name === undefined) continue;
    const isMinute = /^m{1,2}$/iu.test(name) && (wasHour || /^m{1,2}[^ymdh]*s/iu.test(format.slice(index)));
    shown += partOf(date, isMinute ? name.replaceAll(/m/giu, 'n') : name, { isChinese, isTwelve });
    wasHour = /^h/iu.test(name);
  }
  return shown.trim();
}

function partOf(date: Date, name: string, { isChinese, isTwelve }: { readonly isChinese: boolean; readonly isTwelve: boolean }): string {
  const length = name.length;
  const digits = (value: number): string => (isChinese ? formatChineseNumeral(value) : String(value).padStart(length > 1 ? 2 : 1, '0'));
  switch (name.charAt(0).toLowerCase()) {
    case 'y':
      return yearOf(date.getUTCFullYear(), length, isChinese);
    case 'm':
      return length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : digits(date.getUTCMonth() + 1);
    case 'd':
      return length > 2 ? weekday(date, length === 3 ? '周' : '星期') : digits(date.getUTCDate());
    case 'h':
      return digits(isTwelve ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours());
    case 'n':
      return digits(date.getUTCMinutes());
    case 's':
      return digits(date.getUTCSeconds());
    case 'a':
      return name.includes('/') ? (date.getUTCHours() < 12 ? 'AM' : 'PM') : weekday(date, length === 3 ? '' : '星期');
    default:
      return date.getUTCHours() < 12 ? '上午' : '下午';
  }
}

function yearOf(year: number, length: number, isChinese: boolean): string {
  const digits = String(length > 2 ? year : year % 100).padStart(length > 2 ? 4 : 2, '0');
  return isChinese ? digits.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit))) : digits;
}

function weekday(date: Date, before: string): string {
  return `${before}${'日一二三四五六'.charAt(date.getUTCDay())}`;
}
