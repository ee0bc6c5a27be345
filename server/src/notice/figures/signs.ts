import { codeTable } from '../../text/codeTable';

/** What a character of a stretch can begin when it is scanned, as bits. */
export const SIGN = { number: 1, mark: 2, quote: 4, plainQuote: 8, title: 16, aside: 32 } as const;

/** The bits of `SIGN` of each UTF-16 code unit; circled numbers are among the marks: each begins a measure of its own. */
export const SIGNS: Uint16Array = codeTable([
  [SIGN.number, '0123456789零〇一二三四五六七八九十百千万亿两'],
  [SIGN.mark, ',;:。!?、()|\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [SIGN.quote, '“'],
  [SIGN.plainQuote, '"'],
  [SIGN.title, '《'],
  [SIGN.aside, '〔'],
]);
