import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly { readonly beforeText: { readonly pattern: string; readonly flags: string } }[];
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[]; readonly firstLine: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as LanguageConfiguration;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the language configuration', () => {
  it('closes the Chinese marks that come in pairs', () => {
    const closed = new Set(configuration.autoClosingPairs.map(({ open, close }) => open + close));
    for (const pair of ['“”', '‘’', '《》', '（）', '〔〕', '【】']) assert.ok(closed.has(pair), pair);
  });

  it('closes nothing before a Chinese character, where the drafter quotes what is already there', () => {
    assert.doesNotMatch(configuration.autoCloseBefore, /\p{Script=Han}/u);
  });

  it('takes runs of Chinese, of letters and of digits as words of their own', () => {
    const words = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('办结率为88.9%，联系方式lxfs。'.match(words), ['办结率为', '88.9%', '联系方式', 'lxfs']);
  });

  it('keeps the indent of two full-width blanks on the next paragraph', () => {
    const [rule] = configuration.onEnterRules;
    assert.ok(rule);
    const before = new RegExp(rule.beforeText.pattern, rule.beforeText.flags);
    assert.match('　　区委高度重视。', before);
    assert.doesNotMatch('　　', before);
    assert.doesNotMatch('区委高度重视。', before);
  });
});

describe('the language', () => {
  const language = manifest.contributes.languages.find(({ id }) => id === 'zhenggai');

  it('knows a notice by the name of a text file', () => {
    const patterns = (language?.filenamePatterns ?? []).map(
      (glob) => new RegExp(`^${glob.replace('.', '\\.').replaceAll('*', '.*')}$`, 'u'),
    );
    const known = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
    assert.ok(known('青溪县委巡视整改进展情况通报.txt'));
    assert.ok(known('整改报告（送审稿）.txt'));
    assert.ok(!known('整改台账.txt'));
    assert.ok(!known('年度工作报告.txt'));
  });

  it('knows a notice by its first line', () => {
    const firstLine = new RegExp(language?.firstLine ?? '(?!)', 'u');
    assert.match('中共青溪县委关于十届省委第二轮巡视整改进展情况的通报', firstLine);
    assert.match('# 中共云山大学委员会关于巡视整改情况的报告', firstLine);
    assert.doesNotMatch('关于召开整改推进会的通知', firstLine);
  });

  it('makes Chinese prose pleasant', () => {
    const defaults = manifest.contributes.configurationDefaults['[zhenggai]'] ?? {};
    assert.equal(defaults['editor.wordWrap'], 'on');
    assert.equal(defaults['editor.unicodeHighlight.ambiguousCharacters'], false);
    assert.equal(defaults['editor.wordBasedSuggestions'], 'off');
  });
});
