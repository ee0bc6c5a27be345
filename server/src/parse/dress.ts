import { span, type Span } from '../text/span';
import { SIGN } from './markerForms';

/** Words alone in their line between brackets, or between the same signs: ｜⟦整改过程⟧｜, ◆ ⟦下一步打算⟧ ◆, 〖⟦整改措施⟧〗. */
export interface Dress {
  /** The signs on either side, blanks aside: `【】` `| |` `◆ ◆`. */
  readonly form: string;
  /** The signs that open it. */
  readonly opening: Span;
  readonly words: Span;
}

/** Brackets that stand around words for show, by what closes them; 《》, “” and （） say something of the words. */
export const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['【】', '〖〗', '「」', '『』', '〔〕', '[]', '{}', '<>', '〈〉'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
/** Whether a marker's form is that of a dress: what closes it is part of the form. */
export function isDressForm(form: string): boolean {
  return form.includes(' ') || BRACKETS.has(form.charAt(0));
}

/** What a line in brackets, or between signs, may begin with, pictures aside; width folded. */
const SIGNS = `(?:[${[...BRACKETS].flat().join('').replace(/[[\]]/gu, '\\$&')}|~=_+–━…\\-—]|${SIGN})`;
const DRESSED = new RegExp(
  `^(?<opening>${SIGNS}{1,6}) {0,2}(?<words>[\\u4e00-\\u9fff“《A-Za-z\\d(][^。;【】〖〗|]{0,48}[\\u4e00-\\u9fff”》)A-Za-z\\d%])(?<close> {0,2}${SIGNS}{1,6})$`,
  'u',
);
const BEGINNING = new RegExp(`^${SIGNS}`, 'u');
const LONGEST = 66;

/** Reads a line that is dressed as a whole, width folded; null for any other. */
export function readDress(folded: string, { start, end }: Span): Dress | null {
  if (end - start > LONGEST || !BEGINNING.test(folded.slice(start, start + 2))) return null;
  const { opening = '', words = '', close = '' } = DRESSED.exec(folded.slice(start, end))?.groups ?? {};
  const mirrored = Array.from(opening, (sign) => BRACKETS.get(sign) ?? sign)
    .reverse()
    .join('');
  if (words === '' || mirrored !== close.trimStart() || !/[\u4e00-\u9fff]{2}/u.test(words)) return null;
  const until = end - close.length;
  return {
    form: mirrored === opening ? `${opening} ${mirrored}` : opening + mirrored,
    opening: span(start, start + opening.length),
    words: span(until - words.length, until),
  };
}
