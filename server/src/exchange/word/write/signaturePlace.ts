/** Where a line stands: its end as a number of characters from the right edge, or its beginning from the left one. */
export type EdgePlace = { readonly right: number } | { readonly left: number };

/** Where signature and date stand. */
export interface SignaturePlace {
  readonly unit: EdgePlace;
  readonly date: EdgePlace;
}

/** 28 characters to a line. */
const LINE = 28;

/**
 * GB/T 9704—2012 7.3.5.2: the signature two characters from the right; the date on the next line, its first character two to the right of the
 * signature's first. Where the date is the longer one, it stands two characters from the right, and the signature moves with it.
 */
export function signaturePlace(unit: string, date: string): SignaturePlace {
  const [wide, narrow] = [widthOf(unit), widthOf(date)];
  if (unit === '' || wide > LINE - 2) return { unit: { right: 2 }, date: { right: 2 } };
  return narrow + 2 > wide
    ? { unit: { right: narrow + 4 - wide }, date: { right: 2 } }
    : { unit: { right: 2 }, date: { left: LINE - wide } };
}

/** In characters; what is no wider than half of one counts half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1), 0);
}
