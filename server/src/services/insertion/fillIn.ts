/** A text with fields that the drafter is to fill in: words as they stand, and fields by what they ask for. */
export type FillIn = readonly (string | { readonly field: string })[];

/** The text with its fields as 【…】, which no stage takes for filled in. */
export function plainFillIn(text: FillIn): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : `【${piece.field}】`)).join('');
}

/** The same in the syntax of the protocol: `${1:【问题】}`. */
export function snippetFillIn(text: FillIn): string {
  let number = 0;
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/gu, '\\$&');
      number += 1;
      return `\${${number}:【${piece.field}】}`;
    })
    .join('');
}
