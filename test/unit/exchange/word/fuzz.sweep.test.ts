import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annotateWord } from '../../../../server/src/exchange/word/comment/annotateWord';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import { wordSource } from '../../../../server/src/exchange/word/wordSource';
import { createRandom, type Random } from '../../../generate/random';
import { hostileDocuments } from '../../../generate/word/documents';
import { CHANGE_CASES } from './changeCases';
import { documentOf, entriesOf, paragraph } from './document';
import { NUMBERING_CASES } from './numberingCases';
import { TEXT_CASES } from './textCases';

const SEEDS = [...NUMBERING_CASES, ...CHANGE_CASES, ...TEXT_CASES].map(({ parts }) => documentOf(parts));
const ROUNDS = 200;
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Where elements may be cut, doubled or swapped. */
const TAG = /<[^>]{1,200}>/gu;

/** Reads it whatever it is, and where it is a document puts a comment into it: an answer each time. */
function answer(bytes: Uint8Array): string {
  const read = readWord('通报.docx', bytes);
  if ('reason' in read) {
    assert.match(read.reason, /[\u4e00-\u9fff]/u);
    return read.reason;
  }
  const source = wordSource(read, 'rows');
  const copy = annotateWord(bytes, source, [{ span: { start: 0, end: 3 }, text: '意见' }], null);
  if ('reason' in copy) assert.match(copy.reason, /[\u4e00-\u9fff]/u);
  return source.text;
}

function flipBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const damaged = bytes.slice();
  for (let times = 1 + random.number(0, 7); times > 0; times -= 1) damaged[random.number(0, damaged.length - 1)] = random.number(0, 255);
  return random.number(0, 3) === 0 ? damaged.subarray(0, random.number(0, damaged.length - 1)) : damaged;
}

/** The same archive with the text of one part changed. */
function changeXml(random: Random, bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const name = names[random.number(0, names.length - 1)] ?? '';
  const xml = strFromU8(entries[name] ?? new Uint8Array());
  if (random.number(0, 5) === 0) return zipSync(Object.fromEntries(Object.entries(entries).filter(([each]) => each !== name)));
  const tags = [...xml.matchAll(TAG)];
  const [one, other] = [tags[random.number(0, tags.length - 1)], tags[random.number(0, tags.length - 1)]];
  if (one === undefined || other === undefined) return bytes;
  const changed = [
    xml.slice(0, one.index),
    xml.slice(0, one.index) + xml.slice(one.index + one[0].length),
    xml.slice(0, one.index) + other[0] + xml.slice(one.index),
    xml.replace(/w:val="[^"]*"/u, 'w:val="999999999"'),
    xml.slice(0, one.index) + '&#x0;&unknown;&#1114112;' + xml.slice(one.index),
  ][random.number(0, 4)];
  return zipSync({ ...entries, [name]: strToU8(changed ?? xml) });
}

describe('damaged and hostile Word files', function () {
  this.timeout(120_000);

  it('get an answer, whichever bytes are flipped or cut off', () => {
    const random = createRandom(15);
    for (let round = 0; round < ROUNDS; round += 1) answer(flipBytes(random, SEEDS[round % SEEDS.length] ?? new Uint8Array()));
  });

  it('get an answer, whatever is cut, moved or missing in their parts', () => {
    const random = createRandom(16);
    for (let round = 0; round < ROUNDS; round += 1) answer(changeXml(random, SEEDS[round % SEEDS.length] ?? new Uint8Array()));
  });

  it('define no entities', () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "${'甲'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;
    const xml = `${bomb}<w:document ${MAIN}><w:body>${paragraph('&b;')}</w:body></w:document>`;
    const entries = { ...entriesOf({ body: '' }), 'word/document.xml': xml };
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
      ),
    );
    assert.match(answer(bytes), /DOCTYPE/u);
  });

  it('claim no more memory than their directory says', () => {
    const bytes = documentOf({ body: paragraph('甲'.repeat(100_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    assert.match(answer(bytes), /[\u4e00-\u9fff]/u);
  });

  /** What each of them reads as, in characters; what would be more than a document holds is cut. Their cost is measured by `npm run bench:word`. */
  const lengths = [6001, null, null, null, null, 50_002, null];
  for (const [at, [what, bytes]] of hostileDocuments(4).entries()) {
    it(`get an answer in full: ${what}`, () => {
      const { length } = answer(bytes);
      const expected = lengths[at];
      if (typeof expected === 'number') assert.equal(length, expected);
      else assert.ok(length > 5000 && length < 5_000_000, String(length));
    });
  }

  it('hold no more cells than are read', () => {
    const wide = '<w:tc><w:tcPr><w:gridSpan w:val="64"/></w:tcPr></w:tc>'.repeat(10_000);
    assert.match(answer(documentOf({ body: `<w:tbl><w:tr>${wide}</w:tr></w:tbl>` })), /50万格/u);
  });
});
