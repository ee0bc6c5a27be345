import assert from 'node:assert/strict';
import { findPhrases, indexPhrases } from '../../../server/src/text/phrases';
import { placesOf } from '../../../server/src/text/places';

const INDEX = indexPhrases(
  [
    { phrase: '舞蔽', value: 'short', anchor: 0 },
    { phrase: '营私舞蔽', value: 'long', anchor: 2 },
    { phrase: '舞蔽', value: 'again', anchor: 0 },
    { phrase: '的不', value: 'slip', anchor: 0 },
    { phrase: '一', value: 'too short', anchor: 0 },
  ],
  ['×【', '近【'],
);

describe('findPhrases', () => {
  const found = (text: string): readonly string[] => findPhrases(INDEX, text).hits.map(({ start, value }) => `${start} ${value}`);

  it('finds overlapping phrases by start, the longest first, the same phrase in the order of the index', () => {
    assert.deepEqual(found('营私舞蔽一'), ['0 long', '2 short', '2 again']);
    assert.deepEqual(found('徇私舞蔽，做的不够'), ['2 short', '2 again', '6 slip']);
  });

  it('finds phrases wherever they stand, at both ends of a text and across any stretch of it', () => {
    for (let before = 0; before < 1100; before += 1) {
      assert.deepEqual(found(`${'学'.repeat(before)}营私舞蔽`)[0], `${before} long`);
    }
    assert.deepEqual(found('蔽营私舞'), []);
    assert.deepEqual(found('私舞'), []);
    assert.deepEqual(found(''), []);
  });

  it('reports characters that follow themselves, over the border of a stretch too', () => {
    assert.deepEqual(findPhrases(INDEX, '实实实在的').doubled, [1, 2]);
    assert.deepEqual(findPhrases(INDEX, `${'ab'.repeat(256)}b\0\0`).doubled, [512, 514]);
    assert.deepEqual(findPhrases(INDEX, '\0一').doubled, []);
  });

  it('reports the places of the characters of each set', () => {
    assert.deepEqual(findPhrases(INDEX, '【近××年】').places, [
      [0, 2, 3],
      [0, 1],
    ]);
  });
});

describe('placesOf', () => {
  it('finds words at every offset, overlapping themselves too', () => {
    assert.deepEqual(placesOf('一一一二一一', '一一'), [0, 1, 4]);
    assert.deepEqual(placesOf('', '一'), []);
  });
});
