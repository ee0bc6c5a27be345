/** Twips in a millimetre: a twentieth of a point, 1440 to the inch. */
const TWIPS = 1440 / 25.4;

/** Margins in millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** GB/T 9704—2012 5.2.1: 天头 37, 订口 28, 版心 156 × 225 on A4. */
export const MARGINS: Margins = { top: 37, bottom: 35, left: 28, right: 26 };

/** The margins of the norm, those aside that are chosen. */
export function chosenMargins(chosen: Readonly<Record<string, number>>): Margins {
  const choose = (side: keyof Margins): number => chosen[side] ?? MARGINS[side];
  return { top: choose('top'), bottom: choose('bottom'), left: choose('left'), right: choose('right') };
}

/** A4, in twips. */
export const PAPER = { width: 11_906, height: 16_838 };

/** 5.2.2 and 5.2.3: characters of 3号, 28 to a line and 22 lines to a page, which fill the page: a line is 28.95 pt, a character 15.75 pt. */
export const BODY = { size: 32, line: 579, spacing: -5, character: 315 };

/** 7.3.1: the title in 2号; 20 of its characters fill a line. */
export const TITLE = { size: 44, line: 700, characters: 20 };

/** 7.5: the page number in 4号, one character from the outer edge, its dash 7 mm below the text. */
export const PAGE_NUMBER = { size: 28, character: 280, footer: toTwips(25) };

/** Tables in 小四, so that their cells hold something. */
export const TABLE = { size: 24 };

/** Millimetres in twips. */
export function toTwips(millimetres: number): number {
  return Math.round(millimetres * TWIPS);
}
