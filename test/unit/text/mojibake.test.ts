import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { readCorpus } from '../../corpus/corpus';
import { describeMojibake, findMojibake, type Mojibake } from '../../../server/src/text/mojibake';

const TEXT = '一、关于“三会一课”不规范问题的整改情况\n整改情况：一是压实责任。召开专题会议8次，制定措施12条。\n';

describe('findMojibake', () => {
  const rows: readonly [string, string, string, Mojibake][] = [
    ['GBK read as UTF-8', 'gbk', 'utf-8', 'replaced'],
    ['UTF-8 read as GBK', 'utf-8', 'gbk', 'as-gbk'],
    ['UTF-8 read as Latin-1', 'utf-8', 'latin1', 'as-western'],
    ['UTF-8 read as windows-1252', 'utf-8', 'win1252', 'as-western'],
    ['GBK read as Latin-1', 'gbk', 'latin1', 'as-western'],
  ];
  const garble = (text: string, written: string, read: string): string => iconv.decode(iconv.encode(text, written), read);

  for (const [name, written, read, kind] of rows) {
    it(`knows ${name}`, () => {
      assert.equal(findMojibake(garble(TEXT, written, read)), kind);
      for (const real of readCorpus()) assert.equal(findMojibake(garble(real.text, written, read)), kind, real.name);
    });
  }

  it('knows � read as GBK', () => {
    assert.equal(findMojibake(garble(garble(TEXT, 'gbk', 'utf-8'), 'utf-8', 'gbk')), 'replaced');
  });

  it('leaves Chinese, Western and mixed texts alone, and one with a damaged place or two', () => {
    const french = 'Été à la plage : déjà vu, où es-tu ? Señor Müller, naïve façade, cœur, Ærø, smørrebrød.';
    for (const text of ['', TEXT, french, TEXT + french, `${TEXT}\ufffd${TEXT}`]) assert.equal(findMojibake(text), null);
    for (const real of readCorpus()) assert.equal(findMojibake(real.text), null, real.name);
  });

  it('has something to say about each', () => {
    for (const [, , , kind] of rows) assert.match(describeMojibake(kind), /乱码.*原稿/u);
  });
});
