import assert from 'node:assert/strict';
import { inspectNotice } from '../../../server/src/services/understanding';
import { writeNotice } from '../../generate/notice';
import { shapeFor } from '../../generate/shape';
import { readOnce } from '../readOnce';
import { relabelled, remarked, withoutFaults } from './rewritten';
import { readSamples } from './samples';

/** Other marks for problems, by an example. */
const MARKS: Readonly<Record<string, (number: number) => string>> = {
  '1.': (number) => `${number}.`,
  '（1）': (number) => `（${number}）`,
  '①': (number) => String.fromCodePoint(0x245f + number),
  '第1项：': (number) => `第${number}项：`,
  '【1】': (number) => `【${number}】`,
  '甲、': (number) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(number - 1)}、`,
  '◆': () => '◆ ',
};

/** A notice in other clothes; null where it cannot wear them. */
type Rewriting = readonly [name: string, rewrite: (text: string) => string | null];

const REWRITINGS: readonly Rewriting[] = [
  ['without a word of fault in its problems', withoutFaults],
  ['with other labels throughout', relabelled],
  ...Object.entries(MARKS).map(([example, mark]): Rewriting => [
    `with its problems marked ${example}`,
    (text) => (hasTooMany(text, example) ? null : remarked(text, mark)),
  ]),
];

describe('the samples in other clothes', () => {
  for (const { name, text } of readSamples()) {
    for (const [how, rewrite] of REWRITINGS) {
      const other = rewrite(text);
      if (other === null || other === text) continue;
      it(`${name}, ${how}: is read the same`, () => {
        assert.equal(readingOf(other), readingOf(text));
      });
    }
  }

  it('wear each of them: all of them words without fault, at least one any other', () => {
    const worn = REWRITINGS.map(([, rewrite]) => readSamples().filter(({ text }) => ![null, text].includes(rewrite(text))).length);
    assert.equal(worn[0], readSamples().length);
    assert.ok(worn.every((count) => count > 0));
  });
});

/** Notices of the generator of shapes; that of layouts has the same laws in `notice/generatedLayouts`. */
const SHAPES = 120;

describe('generated notices in other clothes', function () {
  this.timeout(60_000);
  const texts = [...Array(SHAPES).keys()].map((index) => writeNotice(shapeFor(index + 1)).text);
  let readings: readonly string[] = [];
  before(() => (readings = texts.map(readingOf)));

  for (const [how, rewrite] of REWRITINGS) {
    it(`${how}: are read the same`, () => {
      let worn = 0;
      texts.forEach((text, index) => {
        const other = rewrite(text);
        if (other === null || other === text) return;
        worn += 1;
        assert.equal(readingOf(other), readings[index], `shape ${index + 1}`);
      });
      assert.ok(worn > SHAPES / 10, `only ${worn}`);
    });
  }
});

/** Ten stems and fifty circles are all there are. */
function hasTooMany(text: string, example: string): boolean {
  const most = { '甲、': 10, '①': 50 }[example] ?? Infinity;
  return readOnce(text).problems.some(({ number }) => (number ?? 0) > most);
}

/** Line, answer and kind of answer of each problem; not its number, which some marks have none of. */
function readingOf(text: string): string {
  const { problems } = inspectNotice(readOnce(text));
  return problems.map(({ line, answered, response }) => [line, answered, response].join(' ')).join('; ');
}
