/**
 * Width is settled once, here: notices are written with full-width marks（，：；）or, as scraped, with half-width
 * ones (,:;). Everything above reads the folded text, which has the same length, so that a span found in one
 * is a span of the other.
 */

/** The full-width ASCII block `！`–`～`, the blanks that stand for a plain one, small forms of marks（﹐﹕）, the sign of ratios（∶）, and characters that look like a common one. */
const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u2007\u2009\u202f\t\u2236\u2e80-\u2fd5\uf900-\ufaff\ufe50-\ufe57\ufe59-\ufe6b]/gu;

/** The distance from a full-width form to its ASCII twin. */
const WIDTH_OFFSET = 0xfee0;

/**
 * The same text with full-width ASCII forms（，：；％１２３）, odd blanks（　, no-break space, tab) and look-alike radicals (⼀ of a PDF for 一) as their
 * plain twins. Code unit for code unit: the result has the length of `text`. `。、“”《》〔〕—` have no ASCII twin and stay.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDABLE, foldMark);
}

function foldMark(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - WIDTH_OFFSET);
  if (code === RATIO) return ':';
  return isLookAlike(code) || isSmall(code) ? plainTwinOf(mark) : ' ';
}

/** 1∶4, and from a scanned page 整改情况∶. */
const RATIO = 0x2236;

function isSmall(code: number): boolean {
  return code >= 0xfe50 && code <= 0xfe6b;
}

/** Kangxi and other radicals, compatibility ideographs. */
export const LOOK_ALIKES = /[\u2e80-\u2fd5\uf900-\ufaff]/u;

function isLookAlike(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff);
}

/** Simplified radicals of U+2E80–2EFF that have no compatibility mapping, each with the character it is taken for. */
const RADICALS = new Map(
  Array.from(
    '⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⺠民⻁虎⻒长'.matchAll(
      /(?<radical>.)(?<twin>.)/gu,
    ),
    ({ groups }) => [groups?.radical, groups?.twin ?? ''] as const,
  ),
);

/** The common character that a look-alike stands for; itself where it stands for none of one code unit. */
export function plainTwinOf(mark: string): string {
  const twin = RADICALS.get(mark) ?? mark.normalize('NFKC');
  return twin.length === 1 ? twin : mark;
}
