import assert from 'node:assert/strict';
import type { Rule } from '../../../../server/src/rules/rule';
import { readConfiguration, staysInside } from '../../../../server/src/services/settings/configuration';
import { parseConfiguration } from '../../../../server/src/services/settings/parseConfiguration';
import { resolveSettings } from '../../../../server/src/services/settings/resolveSettings';

const RULE: Rule = {
  id: 'text/wording',
  name: '用语',
  norm: '用语规范。',
  source: '实务',
  exceptions: [],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  options: {
    limit: { description: '条数', default: 3 },
    rows: { description: '不查的', default: [] },
    strict: { description: '从严', default: false },
  },
  fix: null,
  good: [],
  bad: [],
  check: () => [],
};

describe('readConfiguration', () => {
  const read = (value: unknown): ReturnType<typeof readConfiguration> => readConfiguration(value, [RULE]);

  it('reads all that can be said', () => {
    const given = {
      $schema: './x.json',
      stage: 'publish',
      rules: { 'text/wording': { severity: 'hint', options: { limit: 5, rows: ['其它'], strict: true } } },
      wordingTables: ['表/用语.csv'],
      ignoreFiles: ['旧稿/**'],
      word: { fonts: { body: '仿宋', latin: '' }, margins: { top: 34.5 } },
      layout: '（1）/整改情况',
    };
    const { $schema: schema, ...configuration } = given;
    assert.equal(schema, './x.json');
    assert.deepEqual(read(given), { configuration, problems: [] });
  });

  it('takes a severity alone for a rule', () => {
    assert.deepEqual(read({ rules: { 'text/wording': 'off' } }).configuration, { rules: { 'text/wording': { severity: 'off' } } });
  });

  const faults: readonly (readonly [unknown, string, RegExp])[] = [
    [[], '', /应是一个对象/u],
    ['x', '', /应是一个对象/u],
    [{ stages: 1 }, 'stages', /没有这一项；可用的有“stage”、“rules”/u],
    [{ stage: 'soon' }, 'stage', /“draft”、“review”、“publish”之一/u],
    [{ layout: '第二级' }, 'layout', /应写出问题的标记/u],
    [{ layout: 2 }, 'layout', /应写出问题的标记/u],
    [{ rules: [] }, 'rules', /键是规则编号/u],
    [{ rules: { 'text/wordng': 'off' } }, 'rules → text/wordng', /是不是“text\/wording”？/u],
    [{ rules: { 'statistics/unheard-of': 'off' } }, 'rules → statistics/unheard-of', /可用的有“text\/wording”/u],
    [{ rules: { 'text/wording': 'loud' } }, 'rules → text/wording', /“error”、“warning”、“information”、“hint”、“off”之一/u],
    [{ rules: { 'text/wording': { severity: 1 } } }, 'rules → text/wording → severity', /之一/u],
    [{ rules: { 'text/wording': { level: 1 } } }, 'rules → text/wording → level', /可用的有“severity”、“options”/u],
    [{ rules: { 'text/wording': { options: { limits: 1 } } } }, 'rules → text/wording → options → limits', /“limit”、“rows”、“strict”/u],
    [{ rules: { 'text/wording': { options: { limit: '3' } } } }, 'rules → text/wording → options → limit', /应是数字/u],
    [{ rules: { 'text/wording': { options: { rows: [1] } } } }, 'rules → text/wording → options → rows', /一串文字/u],
    [{ rules: { 'text/wording': { options: { strict: 1 } } } }, 'rules → text/wording → options → strict', /true 或 false/u],
    [{ ignoreFiles: 'x' }, 'ignoreFiles', /一串文字/u],
    [{ ignoreFiles: new Array(300).fill('x') }, 'ignoreFiles', /最多 200 项/u],
    [{ wordingTables: ['../用语.csv'] }, 'wordingTables', /不能用“\.\.”跳出去/u],
    [{ word: 1 }, 'word', /应是一个对象/u],
    [{ word: { font: {} } }, 'word → font', /可用的有“fonts”、“margins”/u],
    [{ word: { fonts: { body: 1 } } }, 'word → fonts → body', /应是字体名称/u],
    [{ word: { fonts: { text: '仿宋' } } }, 'word → fonts → text', /“title”、“first”/u],
    [{ word: { margins: { top: 3.7 } } }, 'word → margins → top', /应是10到60之间的毫米数/u],
    [{ wordingTables: ['用语.doc'] }, 'wordingTables', /\.csv 或 \.xlsx/u],
  ];
  for (const [value, place, expected] of faults) {
    it(`says what is wrong with ${JSON.stringify(value).slice(0, 60)}, and leaves it out`, () => {
      const { problems, configuration } = read(value);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.place, place);
      assert.match(problems[0].message, expected);
      assert.deepEqual(read(configuration).problems, []);
    });
  }

  it('is not led astray by names that every object has', () => {
    const { configuration, problems } = read(
      JSON.parse('{"__proto__": 1, "rules": {"constructor": "off", "text/wording": {"options": {"toString": 1}}}}'),
    );
    assert.equal(problems.length, 3);
    assert.deepEqual(configuration.rules, { 'text/wording': { options: {} } });
  });
});

describe('staysInside', () => {
  it('knows the paths that lead out', () => {
    for (const path of ['a.csv', 'a/b.csv', './a.csv', 'a/../b.csv']) assert.ok(staysInside(path), path);
    for (const path of ['', '/a.csv', '../a.csv', 'a/../../b.csv', 'C:/a.csv', '..\\a.csv', '.', 'a\0b'])
      assert.ok(!staysInside(path), path);
  });
});

describe('parseConfiguration', () => {
  it('says where JSON breaks off', () => {
    const messageOf = (text: string): string | undefined => parseConfiguration(text).problems[0]?.message;
    assert.match(messageOf('{\n  "stage": review\n}') ?? '', /不是合法的 JSON（第2行第12列附近）/u);
    assert.match(messageOf('') ?? '', /空的/u);
    assert.match(messageOf('x'.repeat(300_000)) ?? '', /太大/u);
    assert.match(messageOf('['.repeat(100_000)) ?? '', /JSON/u);
    assert.deepEqual(parseConfiguration('\ufeff{"stage": "draft"}'), { configuration: { stage: 'draft' }, problems: [] });
  });

  it('takes the last of two, and says so', () => {
    const { configuration, problems } = parseConfiguration('{"stage": "draft", "stage": "publish", "layout": 2}');
    assert.deepEqual([configuration, problems.length], [{ stage: 'publish' }, 2]);
    assert.deepEqual(problems[0], { place: '', message: '“stage”写了两次，只有后一次算数；请合并' });
  });
});

describe('resolveSettings', () => {
  it('gives the defaults where nothing is said', () => {
    assert.deepEqual(resolveSettings(null), {
      check: { stage: 'review', rules: {} },
      layout: null,
      wordingTables: [],
      ignoreFiles: [],
      problemLists: [],
      word: { fonts: {}, margins: {} },
    });
  });

  it('lays Word documents out as the file says, and the editor where it says nothing', () => {
    const file = { folder: '', configuration: { word: { fonts: { body: '仿宋' } } } };
    const editor = { folder: '', configuration: { word: { fonts: { body: '宋体', title: '黑体' }, margins: { top: 34 } } } };
    assert.deepEqual(resolveSettings(file, editor).word, { fonts: { body: '仿宋', title: '黑体' }, margins: { top: 34 } });
  });

  it('lets the file hold, and the editor where the file says nothing, rule by rule', () => {
    const file = { folder: '/库', configuration: { rules: { 'text/wording': { severity: 'off' as const } }, ignoreFiles: ['旧稿'] } };
    const editor = {
      folder: '/家',
      configuration: {
        stage: 'draft' as const,
        rules: { 'text/wording': { severity: 'error' as const }, 'dates/valid': { severity: 'hint' as const } },
        ignoreFiles: ['*.md'],
        layout: '◆',
      },
    };
    assert.deepEqual(resolveSettings(file, editor), {
      check: { stage: 'draft', rules: { 'text/wording': { severity: 'off' }, 'dates/valid': { severity: 'hint' } } },
      layout: { written: '◆', problem: { kind: 'heading', mark: { kind: 'bare', level: 1, form: '◆' } }, answer: null },
      wordingTables: [],
      problemLists: [],
      word: { fonts: {}, margins: {} },
      ignoreFiles: [
        { folder: '/家', path: '*.md' },
        { folder: '/库', path: '旧稿' },
      ],
    });
    assert.equal(resolveSettings({ folder: '/', configuration: { stage: 'publish' } }, editor).check.stage, 'publish');
    assert.equal(resolveSettings({ folder: '/', configuration: { layout: '表格' } }, editor).layout?.written, '表格');
  });
});
