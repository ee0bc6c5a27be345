// What the weights are fitted to: labelled claims, and sentences of the project's own tests, each with misprints planted.
import { seeded } from './search.mjs';

/** @typedef {{readonly text: string, readonly start: number, readonly end: number, readonly wants: 'report' | 'silent', readonly source: string}} Row A stretch of a text, and whether it is to be reported. */
/** @typedef {{readonly quote: string, readonly expect: string, readonly holds?: boolean | null, readonly check?: string | null}} Claim */
/** @typedef {{readonly text: string, readonly claims: readonly Claim[]}} Passage A line of a file of labelled claims. */
/** @typedef {{readonly text: string, readonly isSound: boolean}} Sentence */
/** @typedef {(text: string) => readonly {readonly start: number, readonly end: number}[]} NumbersOf The numbers of the claims that hold. */

/** How many numbers of a claim are misprinted. */
const MOST_MISPRINTS = 3;

/**
 * The rows of labelled passages. `expect` is `report` or `silent`, anything else is passed over; where a claim `holds` and `check` is its sum,
 * the numbers of the sum are misprinted too.
 * @param {readonly Passage[]} passages
 * @param {number} seed
 * @returns {readonly Row[]}
 */
export function labelledRows(passages, seed) {
  const random = seeded(seed);
  return passages.flatMap(({ text, claims }) =>
    claims.flatMap((claim) => {
      const { quote, expect } = claim;
      const start = text.indexOf(quote);
      if (start < 0) throw new Error(`The text does not hold its quote: ${quote}`);
      const end = start + quote.length;
      /** @type {readonly Row[]} */
      const row = expect === 'report' || expect === 'silent' ? [{ text, start, end, wants: expect, source: 'labelled' }] : [];
      const numbers = claim.holds === true ? numbersOfSum(quote, claim.check ?? '') : [];
      const printed = sample(numbers, MOST_MISPRINTS, random).map(({ at, length }) => ({
        text: misprinted(text, start + at, length, random),
        start,
        end,
        wants: /** @type {const} */ ('report'),
        source: 'labelled, misprinted',
      }));
      return [...row, ...printed];
    }),
  );
}

/**
 * The rows of whole sentences; the numbers of what holds in the sound ones are misprinted too.
 * @param {readonly Sentence[]} sentences
 * @param {NumbersOf} numbersOf
 * @param {number} seed
 * @returns {readonly Row[]}
 */
export function ownRows(sentences, numbersOf, seed) {
  const random = seeded(seed);
  return sentences.flatMap(({ text, isSound }) => {
    const place = { start: 0, end: text.length };
    const row = { text, ...place, wants: isSound ? /** @type {const} */ ('silent') : /** @type {const} */ ('report'), source: 'own' };
    const numbers = isSound ? sample(numbersOf(text), MOST_MISPRINTS, random) : [];
    const printed = numbers.map(({ start, end }) => ({
      text: misprinted(text, start, end - start, random),
      ...place,
      wants: /** @type {const} */ ('report'),
      source: 'own, misprinted',
    }));
    return [row, ...printed];
  });
}

/**
 * The numbers of a quote that its sum reckons with.
 * @param {string} quote
 * @param {string} sum
 */
function numbersOfSum(quote, sum) {
  const reckoned = new Set(sum.match(/\d+(?:\.\d+)?/gu));
  return [...quote.matchAll(/\d+(?:\.\d+)?/gu)].flatMap(({ 0: digits, index }) =>
    reckoned.has(digits) ? [{ at: index, length: digits.length }] : [],
  );
}

/**
 * A text with another digit somewhere in a number.
 * @param {string} text
 * @param {number} start
 * @param {number} length
 * @param {(below: number) => number} random
 */
function misprinted(text, start, length, random) {
  const places = [...Array(length).keys()].filter((at) => /\d/u.test(text.charAt(start + at)));
  const at = start + (places[random(Math.max(1, places.length))] ?? 0);
  const digit = (Number(text.charAt(at)) + 1 + random(8)) % 10;
  return text.slice(0, at) + (digit === 0 && at === start ? 9 : digit) + text.slice(at + 1);
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} most
 * @param {(below: number) => number} random
 */
function sample(items, most, random) {
  const left = [...items];
  while (left.length > most) left.splice(random(left.length), 1);
  return left;
}
