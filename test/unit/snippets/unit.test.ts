import assert from 'node:assert/strict';
import { completeSnippets } from '../../../server/src/services/snippets/completion';
import { SNIPPETS } from '../../../server/src/services/snippets/library';
import { readUnit } from '../../../server/src/services/snippets/readUnit';
import { plainText, snippetSyntax, type Snippet } from '../../../server/src/services/snippets/snippet';
import { NO_UNIT, withUnit, type UnitProfile } from '../../../server/src/services/snippets/unit';
import { createSource } from '../../../server/src/text/source';
import { diagnosticsOf } from '../rules/findings';
import { fillIn } from './filling';

const UNIT: UnitProfile = {
  name: '青溪县水利局',
  shortName: '局党组',
  signature: '中共青溪县水利局党组',
  telephones: ['0990-7710026', '0990-7710027'],
  address: '青溪县县府街1号青溪县水利局办公室',
  postcode: '834200',
  email: 'slj@qingxi.example.org',
};

describe('a unit’s own data in snippets', () => {
  it('fills the contact block, and leaves nothing of it open but what is to be chosen', () => {
    assert.equal(
      plainText(withUnit(named('联系方式'), UNIT)).split('\n').slice(1).join('\n'),
      [
        '联系电话：0990-7710026、0990-7710027',
        '电子邮箱：slj@qingxi.example.org',
        '通讯地址：青溪县县府街1号青溪县水利局办公室（信封上注明“关于巡视整改落实情况的意见建议”）',
        '邮政编码：834200',
      ].join('\n'),
    );
    assert.doesNotMatch(plainText(withUnit(named('联系方式一句'), UNIT)), /【/u);
  });

  it('fills title and signature alike, whatever kind of body the layout has', () => {
    for (const layout of ['整改通报连号', '整改通报党组', '整改通报高校', '整改通报国企', '整改通报巡察']) {
      const lines = plainText(withUnit(named(layout), UNIT)).split('\n');
      assert.ok(lines[0]?.startsWith('中共青溪县水利局党组'), lines[0]);
      assert.ok(!lines[0]?.startsWith('中共青溪县水利局党组委员会'));
      assert.equal(lines.at(-2), '中共青溪县水利局党组');
    }
  });

  it('invents nothing: what is not known stays to be filled in', () => {
    for (const snippet of SNIPPETS) assert.deepEqual(withUnit(snippet, NO_UNIT), snippet);
    const text = plainText(withUnit(named('联系方式'), { ...NO_UNIT, postcode: '834200' }));
    assert.match(text, /联系电话：【区号】-【电话号码】\n电子邮箱：【电子邮箱】\n通讯地址：【通讯地址】.*\n邮政编码：834200$/u);
    assert.match(plainText(withUnit(named('落款'), { ...NO_UNIT, name: '青溪县水利局' })), /^中共【机关名称】/u);
  });

  it('keeps tab stops in step where fields before them are filled in', () => {
    assert.match(snippetSyntax(withUnit(named('联系方式'), { ...UNIT, email: '' })), /\$\{1\|巡视,巡察\|\}.*电子邮箱：\$\{2:【电子邮箱】\}/su);
  });

  it('gives marks of the snippet syntax in a value as they are', () => {
    assert.match(snippetSyntax(withUnit(named('联系方式'), { ...UNIT, address: '甲$1{乙}\\丙' })), /通讯地址：甲\\\$1\{乙\\\}\\\\丙（/u);
  });

  it('is offered by the suggest list too', () => {
    const [item] = completeSnippets(createSource('lk'), 2, { unit: UNIT, part: null });
    assert.equal(item?.plainText, '中共青溪县水利局党组\n【成文日期】');
    assert.match(item.insertText, /^中共青溪县水利局党组\n\$\{1:/u);
  });

  it('gives notices that pass at 公开 once the rest is filled in', () => {
    for (const snippet of SNIPPETS.filter(({ kind }) => kind === 'notice')) {
      const text = fillIn(withUnit(snippet, UNIT), { 被巡视单位: UNIT.name });
      const found = diagnosticsOf(text, 'publish').filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule.id} ${message}`),
        [],
        text,
      );
    }
  });
});

describe('reading a unit’s own data from settings', () => {
  it('takes what a person filled in, in one line', () => {
    const unit = readUnit({ name: ' 青溪县\n水利局 ', telephones: ['0990-7710026', ' ', 7], address: '县府街【1】号', postcode: null });
    assert.deepEqual(unit, { ...NO_UNIT, name: '青溪县 水利局', telephones: ['0990-7710026'], address: '县府街 1 号' });
  });

  it('takes a single telephone that is no list, and nothing from nonsense', () => {
    assert.deepEqual(readUnit({ telephones: '0990-7710026' }).telephones, ['0990-7710026']);
    for (const nonsense of [undefined, null, 3, 'x', [], { name: {} }]) assert.deepEqual(readUnit(nonsense), NO_UNIT);
  });
});

function named(prefix: string): Snippet {
  const found = SNIPPETS.find((snippet) => snippet.prefix === prefix);
  assert.ok(found, prefix);
  return found;
}
