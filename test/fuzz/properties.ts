import fc from 'fast-check';
import { assertFixesSettle, assertLaws } from './laws';
import { anyText, damagedNotice, framedSalad, readNotices, wordSalad } from './texts';

/** Something that must hold for texts of one kind. */
export interface Property {
  readonly name: string;
  readonly property: fc.IProperty<[string, number[]]>;
}

const PLACES = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 });

/** The laws, over every kind of text there is. */
export function robustness(): readonly Property[] {
  const kinds: readonly (readonly [string, fc.Arbitrary<string>])[] = [
    ['any code units', anyText],
    ['the reader’s own words in any order', wordSalad],
    ['a notice of words in any order', framedSalad],
    ['a damaged notice', damagedNotice(readNotices())],
  ];
  return kinds.map(([name, texts]) => ({
    name,
    property: fc.property(texts, PLACES, (text, places) => {
      assertLaws(text, places);
      assertFixesSettle(text);
    }),
  }));
}
