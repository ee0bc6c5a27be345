import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { lineAt, textOf } from '../../../server/src/text/source';
import type { Notice } from '../../../server/src/notice/model';
import { readCorpus, type RealNotice } from '../../corpus/corpus';
import { TWINS, toHalfWidth } from '../../corpus/twins';

const corpus = readCorpus();

describe('reading the real notices', function () {
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const real of corpus) {
    describe(real.name, () => {
      checkReading(real, readNotice(real.text));
      for (const twin of TWINS) {
        describe(`with ${twin.name}`, () => {
          checkReading(real, readNotice(twin.make(real.text)));
        });
      }
    });
  }
});

function checkReading({ gold }: RealNotice, notice: Notice): void {
  it('finds every heading', () => {
    const read = notice.headings.map(({ line, level, number }) => `${line + 1} ${level} ${number}`);
    const expected = gold.headings.map(({ line, level, marker }) => `${line} ${level} ${numberOf(marker)}`);
    assert.deepEqual(read, expected);
  });
  it('distinguishes run-in headings from those that stand alone', () => {
    const read = notice.headings.filter(({ body }) => body !== null).map(({ line }) => line + 1);
    assert.deepEqual(
      read,
      gold.headings.filter(({ runIn }) => runIn).map(({ line }) => line),
    );
  });
  it('finds every leaf problem, answered', () => {
    const read = notice.problems.map(({ line, response }) => `${line + 1} ${response !== null}`);
    assert.deepEqual(
      read,
      gold.problems.map(({ line, hasResponse }) => `${line} ${hasResponse}`),
    );
  });
  it('finds every enumeration in the prose', () => {
    const styles: Readonly<Record<string, string>> = { 'yishi-inline': '一是', 'yishi-paragraphs': '一是', circled: '①' };
    const read = notice.enumerations.filter(({ style }) => style === '一是' || style === '①');
    const expected = gold.enumerations.filter(({ style }) => style in styles);
    assert.deepEqual(
      read.map(({ line, style, items }) => `${line + 1} ${style} ${items.length}`).sort(),
      expected.map(({ line, style, count }) => `${line} ${styles[style] ?? ''} ${count}`).sort(),
    );
    const announced = expected.filter((each) => each.announced !== null);
    assert.deepEqual(
      read
        .filter((each) => each.announced !== null && each.style === '①')
        .map(({ line, announced: of }) => `${line + 1} ${of?.count ?? 0}`),
      announced.map(({ line, announced: count }) => `${line} ${count ?? 0}`),
    );
  });
  it('finds title, opening, signature and what the web page left', () => {
    const title = notice.title;
    assert.equal(title === null ? null : toHalfWidth(title.text), gold.meta.title);
    assert.deepEqual(title?.lines.map((line) => line + 1) ?? [], gold.meta.title === null ? [] : gold.meta.titleLines);
    assert.equal((notice.opening?.line ?? -1) + 1, gold.meta.leadLine);
    assert.deepEqual(
      notice.webResidue.map(({ line }) => line.index + 1),
      gold.meta.webJunk.filter((line) => line > 0),
    );
    assert.equal(lineOf(notice, notice.signature?.unit?.start), gold.contact.signature?.line ?? null);
    assert.equal(lineOf(notice, notice.signature?.date?.start), gold.contact.date?.line ?? null);
  });
  it('finds the fields of the contact block', () => {
    const names: Readonly<Record<string, string>> = { phone: 'telephone', mailbox: 'address' };
    const read = notice.contact?.fields ?? [];
    const expected = gold.contact.fields;
    assert.deepEqual(
      read.map(({ name, line }) => `${line + 1} ${name}`),
      expected.map(({ name, line }) => `${line} ${names[name] ?? name}`),
    );
    const values = read.filter(({ name }) => name !== 'envelopeNote').map(({ value }) => toHalfWidth(textOf(notice.source, value)));
    assert.deepEqual(
      values,
      expected.filter(({ name }) => name !== 'envelopeNote').map(({ value }) => value),
    );
  });
}

function lineOf(notice: Notice, offset: number | undefined): number | null {
  return offset === undefined ? null : lineAt(notice.source, offset) + 1;
}

function numberOf(marker: string): number {
  const digits = /\d+/u.exec(marker)?.[0];
  if (digits !== undefined) return Number(digits);
  const chinese = marker.replace(/[^一二三四五六七八九十]/gu, '');
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const value = (one: string | undefined, otherwise: number): number => (one ? '一二三四五六七八九'.indexOf(one) + 1 : otherwise);
  return chinese.includes('十') ? value(tens, 1) * 10 + value(ones, 0) : value(ones, 0);
}
