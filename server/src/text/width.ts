/**
 * Width is settled once, here: notices are written with full-width marks（，：；）or, as scraped, with half-width
 * ones (,:;). Everything above reads the folded text, which has the same length, so that a span found in one
 * is a span of the other.
 */

/** The full-width ASCII block `！`–`～`, and the blanks that stand for a plain one. */
const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u2007\u2009\u202f\t]/gu;

/** The distance from a full-width form to its ASCII twin. */
const WIDTH_OFFSET = 0xfee0;

/**
 * The same text with full-width ASCII forms（，：；％１２３）and odd blanks（　, no-break space, tab) as their plain twins.
 * Code unit for code unit: the result has the length of `text`. `。、“”《》〔〕—` have no ASCII twin and stay.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDABLE, foldMark);
}

function foldMark(mark: string): string {
  const code = mark.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - WIDTH_OFFSET) : ' ';
}
