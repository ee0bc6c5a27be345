import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDamage, checkInvariances, checkLayout } from '../generate/layouts/laws';
import { checkSlips } from '../generate/layouts/slipLaws';
import { createRandom } from '../generate/random';
import { markdownDraft } from '../unit/markdown/drafts';
import { assertFixesSettle, assertLaws } from './laws';
import { assertMarkdownKept } from './markdown';
import { assertSidecarKept, assertTableRead, foreignSidecar, hostileTable } from './neighbours';
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

/** What must hold of a notice in any layout: it is read exactly, and what is taken away is found. A repeated number may read as a line of the list before. */
export function layouts(): readonly Property[] {
  const seeded = (name: string, faultsOf: (seed: number) => readonly string[]): Property => ({
    name,
    property: fc.property(fc.constant(''), PLACES, (...[, [place = 0]]: [string, number[]]) => {
      assert.deepEqual(faultsOf(Math.floor(place * 0x7fffffff)), []);
    }),
  });
  return [
    seeded('a notice in any layout', checkLayout),
    seeded('a notice in any layout, in other clothes', checkInvariances),
    seeded('a notice in any layout, a number wrong', (seed) => checkSlips(seed).flatMap(({ fault }) => fault ?? [])),
    seeded('a notice in any layout, damaged', (seed) => checkDamage(seed).faults.filter((fault) => !fault.includes('number repeated'))),
  ];
}

/** What must hold of a draft in Markdown, and of the files beside a notice, whoever wrote them. */
export function safety(): readonly AsyncProperty[] {
  const markdown = fc.asyncProperty(fc.constantFrom(...readNotices()), PLACES, (text, [place = 0]) => {
    const random = createRandom(Math.floor(place * 0x7fffffff));
    assertMarkdownKept(markdownDraft(random, text));
    return Promise.resolve();
  });
  const sidecars = fc.asyncProperty(foreignSidecar, PLACES, (...[text]: [string, number[]]) => {
    assertSidecarKept(text);
    return Promise.resolve();
  });
  return [
    { name: 'a draft in Markdown', property: markdown },
    { name: 'an ignore file of others', property: sidecars },
    {
      name: 'a table made to be too much',
      property: fc.asyncProperty(hostileTable, PLACES, (text, places) => assertTableRead(text, places)),
    },
  ];
}

/** The same for what must be waited for. */
export interface AsyncProperty {
  readonly name: string;
  readonly property: fc.IAsyncProperty<[string, number[]]>;
}
