import assert from 'node:assert/strict';
import type { Understanding } from '../../server/src/services/understanding';
import type { InspectedNumber } from '../../server/src/services/numbersWhy';
import { readCorpus } from '../corpus/corpus';
import { toHalfWidth, TWINS } from '../corpus/twins';
import { CLEAN, folderOf, LETTER, run } from './bench';

const KEYS = ['title', 'opening', 'policy', 'frame', 'headings', 'problems', 'enumerations', 'figures', 'contact', 'signature'];

describe('zhenggai inspect', () => {
  it('writes the document of the contract, key for key', async () => {
    const understanding = await inspect(CLEAN);
    assert.deepEqual(Object.keys(understanding), KEYS);
    assert.equal(understanding.title, '中共云山市青湖区委员会关于市委巡察整改进展情况的通报');
    assert.deepEqual(understanding.opening, { line: 1 });
    assert.deepEqual(understanding.policy, {
      levels: [{ level: 1, marker: '一、', numbering: 'restart' }],
      responseLabel: null,
      width: 'full',
    });
    assert.deepEqual(understanding.headings[0], {
      line: 2,
      level: 1,
      marker: '一、',
      number: 1,
      text: '关于“三会一课”不规范问题的整改情况',
      role: null,
    });
    assert.deepEqual(understanding.problems[1], {
      line: 4,
      number: 2,
      text: '二、关于档案管理不严格问题的整改情况',
      answered: true,
      response: 'prose',
      measures: 1,
    });
    assert.deepEqual(understanding.contact, {
      telephone: ['0990-6123456'],
      email: ['jubao@yunshan.example.cn'],
      address: ['云山市青湖区人民路1号'],
      postcode: ['834000'],
    });
    assert.deepEqual(understanding.signature, { unit: '中共云山市青湖区委员会', date: '2021-12-20' });
  });

  it('gives the same keys for a text that is no notice, and for no text', async () => {
    for (const text of [LETTER, '', '\ufffd\0']) {
      const understanding = await inspect(text);
      assert.deepEqual(Object.keys(understanding), KEYS);
      assert.deepEqual([understanding.contact.email, understanding.signature], [[], null]);
    }
  });

  it('lists an enumeration with what was announced', async () => {
    const { enumerations } = await inspect(CLEAN.replace('区委召开', '主要从3个方面抓好整改：①压实责任。②完善制度。③强化监督。区委召开'));
    assert.deepEqual(enumerations, [{ line: 3, style: '①', count: 3, announced: 3 }]);
  });

  it('accounts for each number with --why, and adds nothing else', async () => {
    const folder = folderOf({ '通报.txt': CLEAN.replace('区委召开', '走访农户218户，区委召开') });
    const { out } = await run(folder, ['inspect', '--why', '通报.txt']);
    const understanding = JSON.parse(out) as Understanding & { readonly numbers: readonly InspectedNumber[] };
    assert.deepEqual(Object.keys(understanding), [...KEYS, 'numbers']);
    assert.deepEqual(
      understanding.numbers.find(({ quote }) => quote === '218户'),
      {
        line: 3,
        character: 4,
        quote: '218户',
        roles: ['outcome'],
        judged: false,
        tried: [],
        why: '附近没有可以与它相加、相除或比较的同类数。',
      },
    );
    const { out: text } = await run(folder, ['inspect', '--why', '--format', 'text', '通报.txt']);
    assert.match(text, /^ +4行 {2}未判断 {2}218户 {2}〔处理结果〕/mu);
  });

  it('can be read by people', async () => {
    const { out, code } = await run(folderOf({ '通报.txt': CLEAN }), ['inspect', '--format', 'text', '通报.txt']);
    assert.match(out, /^标题：中共云山市青湖区委员会/mu);
    assert.match(out, /3行 {2}一、关于“三会一课”不规范问题的整改情况 {2}〔直接叙述，措施1项〕/u);
    assert.match(out, /^落款：中共云山市青湖区委员会，2021-12-20$/mu);
    assert.equal(code, 0);
  });

  it('says why it cannot read a file', async () => {
    const folder = folderOf({ '表.txt': 'PK\u0003\u0004' });
    assert.match((await run(folder, ['inspect', '表.txt'])).err, /Word/u);
    const { code, out, err } = await run(folder, ['inspect', '没有.txt']);
    assert.deepEqual([code, out, err], [2, '', '没有.txt: 找不到这个文件或文件夹。\n']);
  });
});

describe('zhenggai inspect of a folder', () => {
  const filled = (): string => folderOf({ '甲.txt': CLEAN, '乙.txt': CLEAN, '便函.txt': LETTER, '丙/丁.md': CLEAN });

  it('writes a line for each notice, and passes over what is none', async () => {
    const { code, out, err } = await run(filled(), ['inspect', '.', '没有.txt']);
    const { files, errors } = JSON.parse(out) as { files: { path: string; title: string }[]; errors: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['丙/丁.md', '乙.txt', '甲.txt'],
    );
    assert.ok(files.every(({ title }) => title.includes('青湖区')));
    assert.deepEqual([code, errors.map(({ path }) => path)], [2, ['没有.txt']]);
    assert.match(err, /没有\.txt/u);
    assert.deepEqual(JSON.parse((await run(folderOf({ '便函.txt': LETTER }), ['inspect', '.'])).out), { files: [], errors: [] });
  });

  it('says it for people too', async () => {
    const { out } = await run(filled(), ['inspect', '--format', 'text', '.']);
    assert.equal(out.match(/^标题：/gmu)?.length, 3);
  });
});

describe('zhenggai inspect on the real notices', function () {
  const corpus = readCorpus();
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const { name, text, gold } of corpus) {
    for (const twin of [{ name: 'as scraped', make: (same: string) => same }, ...TWINS]) {
      it(`${name} ${twin.name}`, async () => {
        const understanding = await inspect(twin.make(text));
        assert.deepEqual(
          understanding.headings.map(({ line, level, marker }) => [line + 1, level, toHalfWidth(marker)]),
          gold.headings.map(({ line, level, marker }) => [line, level, marker]),
        );
        assert.deepEqual(
          understanding.problems.map(({ line, answered, text: words }) => [line + 1, answered, toHalfWidth(words)]),
          gold.problems.map(({ line, hasResponse, text: words }) => [line, hasResponse, words]),
        );
        const counted = gold.enumerations.filter(({ style }) => ['yishi-inline', 'yishi-paragraphs', 'circled'].includes(style));
        assert.deepEqual(
          understanding.enumerations
            .filter(({ style }) => ['一是', '①'].includes(style))
            .map(({ line, count }) => `${line + 1} ${count}`)
            .sort(),
          counted.map(({ line, count }) => `${line} ${count}`).sort(),
        );
        const valuesOf = (...names: string[]): readonly string[] =>
          gold.contact.fields.filter((field) => names.includes(field.name)).map(({ value }) => value);
        const { telephone, email, address, postcode } = understanding.contact;
        assert.deepEqual(
          [telephone, email, address, postcode].map((values) => values.map(toHalfWidth)),
          [valuesOf('phone'), valuesOf('email'), valuesOf('address', 'mailbox'), valuesOf('postcode')],
        );
        const { signature, date } = gold.contact;
        const iso = /^(?<year>\d+)年(?<month>\d+)月(?<day>\d+)日$/u.exec(date?.text ?? '')?.groups;
        const [month = '', day = ''] = [iso?.month, iso?.day].map((part) => part?.padStart(2, '0'));
        assert.deepEqual(
          understanding.signature,
          signature === null ? null : { unit: signature.text, date: iso === undefined ? null : `${iso.year ?? ''}-${month}-${day}` },
        );
      });
    }
  }
});

async function inspect(text: string): Promise<Understanding> {
  const { code, out, err } = await run(folderOf({ '通报.txt': text }), ['inspect', '--format', 'json', '通报.txt']);
  assert.deepEqual([code, err], [0, '']);
  const understanding: unknown = JSON.parse(out);
  return understanding as Understanding;
}
