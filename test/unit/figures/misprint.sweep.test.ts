import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import type { Figure } from '../../../server/src/notice/figures/figure';
import { figureMemory } from '../../../server/src/notice/figures/memory';
import { readSamples } from '../samples/samples';
import { TOPICS } from './table/topics';

/** Kinds whose numbers follow from one another: a misprint of any of them makes the claim false. Of a rate only the rate itself is tried: a count may change and the rate, rounded, stay. */
const EXACT: ReadonlySet<string> = new Set(['parts-sum', 'remainder', 'rate']);
/** The share of misprints of numbers that hold, in per cent, that must be reported. */
const LEAST_REPORTED = 90;

interface Misprint {
  readonly text: string;
  readonly what: string;
}

describe('one digit of a claim that holds misprinted', () => {
  const groups = [
    ...TOPICS.map(({ name, rows }) => ({ name, misprints: rows.flatMap(({ text }) => misprintsOf(text)), memory: undefined })),
    // Of a whole notice only the paragraph with the misprint is another one: the memory of an editor reads it as a fresh reading does.
    ...readSamples().map(({ name, text }) => ({ name, misprints: misprintsOf(text), memory: figureMemory() })),
  ];
  const all = groups.reduce((sum, { misprints }) => sum + misprints.length, 0);
  const missed: string[] = [];

  it('is tried a thousand times at least', () => {
    assert.ok(all >= 1000, String(all));
  });

  for (const { name, misprints, memory } of groups) {
    it(`is mostly reported in ${name}`, () => {
      const here = misprints.filter(({ text }) => !readNotice(text, memory).figures.some(({ verdict }) => verdict === 'fails'));
      missed.push(...here.map(({ what }) => what));
      assert.ok(here.length <= misprints.length / 2, here.map(({ what }) => what).join('\n'));
    });
  }

  it('is reported nine times of ten', () => {
    const share = 100 * (1 - missed.length / all);
    assert.ok(share >= LEAST_REPORTED, `${share.toFixed(1)} % reported, but not\n${missed.join('\n')}`);
  });
});

function misprintsOf(text: string): readonly Misprint[] {
  const { figures } = readNotice(text);
  if (figures.some(({ verdict }) => verdict === 'fails')) return [];
  return figures.filter(({ kind, verdict }) => verdict === 'holds' && EXACT.has(kind)).flatMap((figure) => misprintsIn(text, figure));
}

/** Each digit of each number in turn, one more (9 becomes 8): the size of a number and its place are as before. */
function misprintsIn(text: string, { numbers, kind, working }: Figure): readonly Misprint[] {
  return numbers.flatMap(({ span: { start, end } }) =>
    [...text.slice(start, end)].flatMap((digit, index) => {
      if (!/\d/u.test(digit)) return [];
      const printed = digit === '9' ? '8' : String(Number(digit) + 1);
      const changed = text.slice(0, start + index) + printed + text.slice(start + index + 1);
      return [{ text: changed, what: `${kind} ${working}: ${changed.slice(Math.max(0, start - 30), end + 10).replaceAll('\n', '/')}` }];
    }),
  );
}
