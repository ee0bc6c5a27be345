/** A label that ends so would run together with a figure or a numeral after it: `1` before `3个项目`. */
const OPEN_END = /[\d０-９一二三四五六七八九十百千〇零]$/u;
const FIGURE_START = /^[\d０-９一二三四五六七八九十百千万亿〇零.．%％]/u;

/** A line with its automatic number right before it, as in typed text; a blank between them only where two figures would become one. */
export function withLabel(label: string, text: string): string {
  return `${label}${separatorAfter(label, text)}${text}`;
}

/** What stands between an automatic number and its text. */
export function separatorAfter(label: string, text: string): string {
  return OPEN_END.test(label) && FIGURE_START.test(text) ? ' ' : '';
}
