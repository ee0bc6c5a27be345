import { formatChineseNumeral } from '../../../text/numerals';
import { showDate } from './dateFormat';

/** One piece of a format: words, a mark that stands for itself, room left free, places of digits, anything else. */
const PIECE = /"(?<words>[^"]*)"|\\(?<mark>.)|[_*].|\[[^\]]{0,40}\]|(?<digits>[#0?,.]{1,40})|(?<other>.)/gu;

/** Excel shows no more. */
const MOST_DECIMALS = 30;

/** A format as it is read: what stands before the digits, the digits, what stands behind them. */
interface NumberFormat {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
  /** The marks outside quotation marks and brackets. */
  readonly marks: string;
}

/** A number as a cell of that format shows it: `0.889` in `0.0%` is `88.9%`, `45291` in `yyyy"年"m"月"d"日"` a day. */
export function showNumber(value: number, format: string, isFrom1904: boolean): string {
  const code = sectionOf(format, value);
  const isChinese = /\[DBNum[12]\]/iu.test(code) && Number.isInteger(value) && value >= 0;
  if (code === '' || /^(?:\[[^\]]{0,40}\]){0,4}general$/iu.test(code)) return isChinese ? formatChineseNumeral(value) : plain(value);
  const { before, digits, after, marks } = readFormat(code);
  if (/[ymdhsa]/iu.test(marks) || /\[[hms]{1,4}\]/iu.test(code)) return showDate(value, code, isFrom1904) ?? plain(value);
  if (digits === '') return marks.replaceAll('@', '') === '' && before === '' ? plain(value) : before + after;
  if (isChinese) return formatChineseNumeral(value);
  // A section for what is below zero says so itself.
  const size = value < 0 && format.includes(';') ? -value : value;
  const decimals = (digits.split('.')[1] ?? '').slice(0, MOST_DECIMALS);
  const shown = fixed(marks.includes('%') ? size * 100 : size, decimals, digits.includes(','));
  return `${before}${shown}${after}`;
}

/** `正;负;零`: the part that holds for the value. */
function sectionOf(format: string, value: number): string {
  const sections = format.split(';');
  if (value < 0 && sections[1] !== undefined) return sections[1];
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
}

function readFormat(code: string): NumberFormat {
  const [parts, marks] = [{ before: '', digits: '', after: '' }, [] as string[]];
  for (const { groups = {} } of code.matchAll(PIECE)) {
    const { words, mark, digits, other } = groups;
    if (digits !== undefined && parts.after === '') parts.digits += digits;
    const shown = words ?? mark ?? (other === '@' ? '' : other) ?? '';
    if (parts.digits === '') parts.before += shown;
    else parts.after += shown;
    if (other !== undefined) marks.push(other);
  }
  return { ...parts, marks: marks.join('') };
}

function fixed(value: number, decimals: string, isGrouped: boolean): string {
  // 1.005 shows as 1.01 in a spreadsheet, which rounds the decimal number that it shows and not the binary one behind it.
  const rounded = Math.abs(value) < 1e15 ? roundDecimal(value, decimals.length) : value.toPrecision(15);
  const least = decimals.lastIndexOf('0') + 1;
  let [whole = '0', part = ''] = rounded.split('.');
  while (part.length > least && part.endsWith('0')) part = part.slice(0, -1);
  if (isGrouped) whole = Number(whole).toLocaleString('en-US');
  return part === '' ? whole : `${whole}.${part}`;
}

function roundDecimal(value: number, digits: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${exact}e${digits}`));
  return Number.isFinite(shifted) ? (shifted / 10 ** digits).toFixed(digits) : exact.toFixed(digits);
}

/** As a cell without a format: no trace of binary arithmetic. */
function plain(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(10)));
}
