import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

// Both packages are CommonJS: Node gives their exports as the default one.
const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar } = textmate;

const GRAMMAR = 'syntaxes/zhenggai.tmLanguage.json';

/** What a row says: the line, with the stretch in question between ⟦ and ⟧, and a scope it has, or with `!` has not. */
type Row = readonly [line: string, scope: string];

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  const rows: readonly Row[] = [
    ['⟦一、⟧整改工作组织情况', 'punctuation.definition.heading.zhenggai'],
    ['一、⟦整改工作组织情况⟧', 'markup.heading.1.zhenggai'],
    ['十二、⟦整改工作组织情况⟧', 'entity.name.section.zhenggai'],
    ['（一）⟦提高政治站位。⟧局党组召开会议。', 'markup.heading.2.zhenggai'],
    ['(一)⟦提高政治站位。⟧局党组召开会议。', 'markup.heading.2.zhenggai'],
    ['（一）提高政治站位。⟦局党组召开会议。⟧', '!markup.heading.2.zhenggai'],
    ['12.⟦完善学习机制。⟧', 'markup.heading.3.zhenggai'],
    ['１２．⟦完善学习机制。⟧', 'markup.heading.3.zhenggai'],
    ['⟦1⟧.5亿元资金已全部收回。', '!punctuation.definition.heading.zhenggai'],
    ['（3）⟦资源整合下沉不到位。⟧', 'markup.heading.4.zhenggai'],
    ['①⟦开展专题学习。⟧组织读书班。', 'markup.heading.5.zhenggai'],
    ['## 一、⟦整改工作组织情况⟧', 'markup.heading.1.zhenggai'],
    ['**1.⟦针对服务群众不够精准的问题**⟧', 'entity.name.section.problem.zhenggai'],
    ['　　（二）⟦关于履行职责不到位的问题⟧', 'entity.name.section.problem.zhenggai'],
    ['1.针对⟦“责任落实不到位”⟧问题。', 'entity.name.section.problem.zhenggai'],
    ['问题：⟦学习流于形式，研讨不充分。⟧', 'entity.name.section.problem.zhenggai'],
    ['⟦反馈问题12⟧:学习流于形式。', 'storage.type.label.zhenggai'],
    ['针对上轮⟦巡察发现的问题，⟧各村进行了排查。', '!entity.name.section.problem.zhenggai'],
    ['⟦整改情况⟧：一是完善制度。', 'storage.type.label.zhenggai'],
    ['⟦整改进展⟧:完善制度。', 'storage.type.label.zhenggai'],
    ['现将巡察⟦整改情况⟧予以公布。', '!storage.type.label.zhenggai'],
    ['⟦中共青溪县委关于巡视整改进展情况的通报⟧', 'markup.heading.title.zhenggai'],
    ['⟦中共青溪县委⟧', 'entity.name.section.unit.zhenggai'],
    ['⟦中共青溪县委⟧', 'markup.heading.title.zhenggai'],
    ['⟦【第一个方面】⟧聚焦学习不够深入问题', 'entity.name.section.zhenggai'],
    ['⟦【单位名称】⟧召开会议', '!entity.name.section.zhenggai'],
    ['⟦中共青溪县委召开会议。⟧', '!entity.name.section.unit.zhenggai'],
    ['# ⟦关于巡察整改进展情况的报告⟧', 'entity.name.section.zhenggai'],
    ['⟦关于巡察整改进展情况的通报要求各单位抓好落实。⟧', '!markup.heading.title.zhenggai'],
    ['印发⟦《青溪县采购管理办法》⟧等制度。', 'string.other.title.zhenggai'],
    ['开展⟦“回头看”⟧工作。', 'string.quoted.double.zhenggai'],
    ['针对“落实⟦‘两个责任’⟧不到位”', 'string.quoted.single.zhenggai'],
    ['“没有收尾，⟦以后的话⟧', 'string.quoted.double.zhenggai'],
    ['⟦一是⟧完善制度。二是加强监督。', 'storage.type.enumerator.zhenggai'],
    ['完善制度。⟦二是⟧加强监督。', 'storage.type.enumerator.zhenggai'],
    ['有关制度⟦统一是⟧必要的。', '!storage.type.enumerator.zhenggai'],
    ['抓好整改:①规范学习。⟦②⟧规范考勤。', 'storage.type.enumerator.zhenggai'],
    ['已办结⟦45⟧件', 'constant.numeric.zhenggai'],
    ['已办结45⟦件⟧', 'keyword.other.unit.zhenggai'],
    ['办结率为88.9⟦%⟧', 'keyword.other.unit.zhenggai'],
    ['收回2.08⟦万元⟧', 'keyword.other.unit.zhenggai'],
    ['惠及1400余⟦户⟧群众', 'keyword.other.unit.zhenggai'],
    ['⟦2023年8月30日⟧反馈', 'constant.numeric.date.zhenggai'],
    ['⟦联系电话⟧：0990-6230115', 'storage.type.label.contact.zhenggai'],
    ['联系方式：⟦电话⟧：0990-6230115', 'storage.type.label.contact.zhenggai'],
    ['联系电话：⟦0990-6230115⟧', 'constant.numeric.telephone.zhenggai'],
    ['电子邮箱：⟦bgs@qingxi.example.org⟧', 'markup.underline.link.email.zhenggai'],
    ['公布举报⟦电话⟧，受理线索', '!storage.type.label.contact.zhenggai'],
    ['中共⟦【单位名称】⟧委员会', 'variable.parameter.placeholder.zhenggai'],
    ['立案⟦××⟧件', 'variable.parameter.placeholder.zhenggai'],
  ];
  for (const [marked, scope] of rows) {
    it(`${scope.startsWith('!') ? 'does not call' : 'calls'} the marked part of ${marked} ${scope.replace('!', '')}`, () => {
      const { line, start, end } = readMarked(marked);
      const scopes = scopesBetween(grammar, line, start, end);
      for (const at of scopes) assert.equal(at.includes(scope.replace('!', '')), !scope.startsWith('!'), at.join(' '));
    });
  }

  it('carries nothing from one line into the next', () => {
    for (const line of ['“没有收尾', '《没有收尾', '一、关于“没有收尾', '问题：', '整改情况：‘没有']) {
      const result = grammar.tokenizeLine(line, INITIAL);
      assert.equal(result.ruleStack.depth, 1, line);
    }
  });

  it('reads the longest line that VS Code colours, twenty thousand characters and more, in time', function () {
    this.timeout(20_000);
    for (const unit of ['一', '(', '1', '“', '关于', '问题', 'a@', '0-']) {
      const result = grammar.tokenizeLine(unit.repeat(20_000), INITIAL, 5_000);
      assert.equal(result.stoppedEarly, false, unit);
    }
  });
});

async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR)),
  });
  const grammar = await registry.loadGrammar('text.zhenggai');
  assert.ok(grammar);
  return grammar;
}

function readMarked(marked: string): { readonly line: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf('⟦');
  return { line: marked.replace(/[⟦⟧]/gu, ''), start, end: marked.indexOf('⟧') - 1 };
}

/** The scopes of every token between the two places. */
function scopesBetween(grammar: IGrammar, line: string, start: number, end: number): readonly (readonly string[])[] {
  const { tokens } = grammar.tokenizeLine(line, INITIAL);
  return tokens.filter((token) => token.startIndex < end && token.endIndex > start).map((token) => token.scopes);
}
