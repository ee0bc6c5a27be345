import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SNIPPETS } from '../../../server/src/services/snippets/library';
import { fieldHints, isChoice, plainText, snippetSyntax } from '../../../server/src/services/snippets/snippet';
import { snippetFile, snippetTable } from '../../../server/src/services/snippets/vscodeFormat';

/** The first letter in pinyin of every character that prefixes are made of, written down apart from the library. */
const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: '安',
    b: '报标表步',
    c: '察措策成处',
    d: '党导段答单督度对',
    f: '方反分访',
    g: '改高国共格',
    h: '号',
    j: '金句计监巨',
    k: '款况馈',
    l: '联连落率',
    m: '码',
    p: '排',
    q: '情圈签企请',
    s: '施是式数剩索',
    t: '通题统条',
    w: '问完',
    x: '系线项下校信巡性',
    y: '一语余邀',
    z: '整织组针助制资逐',
  }).flatMap(([initial, characters]) => [...characters].map((character) => [character, initial] as const)),
);

describe('the snippet library', () => {
  it('has whole notices in at least four layouts, and every part of one', () => {
    assert.ok(SNIPPETS.filter(({ kind }) => kind === 'notice').length >= 4);
    const prefixes = new Set(SNIPPETS.map(({ prefix }) => prefix));
    for (const prefix of [
      '标题',
      '导语',
      '导语巡察',
      '组织情况',
      '线索信访',
      '下步安排',
      '联系方式',
      '联系方式一句',
      '落款',
      '措施一是',
      '措施圈码',
    ]) {
      assert.ok(prefixes.has(prefix), prefix);
    }
  });

  it('gives each snippet a name, a prefix and initials of its own', () => {
    for (const key of ['name', 'prefix', 'initials'] as const) {
      const values = SNIPPETS.map((snippet) => snippet[key]);
      assert.deepEqual(values, [...new Set(values)], key);
    }
  });

  for (const snippet of SNIPPETS) {
    it(`${snippet.prefix}: ${snippet.initials} are its initials in pinyin`, () => {
      assert.equal([...snippet.prefix].map((character) => INITIALS.get(character) ?? `(${character}?)`).join(''), snippet.initials);
    });

    it(`${snippet.prefix}: holds nothing that the syntax of snippets would take for its own`, () => {
      assert.doesNotMatch(snippet.lines.join(''), /[$\\{}]/u);
      for (const hint of fieldHints(snippet).filter(isChoice)) assert.doesNotMatch(hint, /,/u);
    });

    it(`${snippet.prefix}: has marks of full width`, () => {
      const prose = snippet.lines.join('').replace(/\d\.|【[^【】]*】-【[^【】]*】/gu, '');
      assert.doesNotMatch(prose, /[,;:()!?"']/u);
    });

    it(`${snippet.prefix}: shows what is still to be filled in`, () => {
      assert.match(plainText(snippet), /【[^【】]+】/u);
    });
  }

  it('numbers the fields as they come, and repeats the number where a field stands again', () => {
    const sample = {
      name: '',
      prefix: '',
      initials: '',
      description: '',
      kind: 'part',
      lines: ['中共【机关名称】由【省委|市委】', '中共【机关名称】'],
    } as const;
    assert.equal(snippetSyntax(sample), '中共${1:【机关名称】}由${2|省委,市委|}\n中共$1');
    assert.equal(plainText(sample), '中共【机关名称】由省委\n中共【机关名称】');
  });
});

describe('what is generated from the snippet library', () => {
  it('is the snippet file of VS Code (node scripts/generate/snippets.mjs)', () => {
    assert.equal(readFileSync('snippets/zhenggai.json', 'utf8'), `${JSON.stringify(snippetFile(), null, 2)}\n`);
  });

  it('has no prefix in that file: the suggest list is the language server’s', () => {
    for (const entry of Object.values(snippetFile())) assert.equal('prefix' in entry, false);
  });

  it('is the table of the README (node scripts/generate/snippets.mjs)', () => {
    assert.ok(readFileSync('README.md', 'utf8').includes(snippetTable()));
  });
});
