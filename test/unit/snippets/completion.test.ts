import assert from 'node:assert/strict';
import { completeSnippets, TRIGGER_CHARACTERS } from '../../../server/src/services/snippets/completion';
import { SNIPPETS } from '../../../server/src/services/snippets/library';
import { createSource } from '../../../server/src/text/source';

/** What is offered at the `|` of a text: labels, and what each would replace. */
function offered(marked: string): { readonly labels: readonly string[]; readonly replaced: readonly string[] } {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const items = completeSnippets(createSource(text), offset);
  return {
    labels: items.map(({ label }) => label),
    replaced: [...new Set(items.map(({ replace }) => text.slice(replace.start, replace.end)))],
  };
}

describe('completing snippets', () => {
  for (const { prefix, initials } of SNIPPETS) {
    it(`offers ${prefix} after ${prefix} and after ${initials}, on a line of its own and within Chinese text`, () => {
      for (const typed of [prefix, initials, initials.toUpperCase()]) {
        for (const before of ['', '　　', '## ', '以上情况属实。', '具体内容另写', '（一）']) {
          const { labels, replaced } = offered(`${before}${typed}|`);
          assert.ok(labels.includes(prefix), `${before}${typed}`);
          assert.ok(replaced.includes(typed), `${before}${typed} replaces ${replaced.join(' ')}`);
        }
      }
    });
  }

  it('offers what a part of a prefix begins, at the start of a line', () => {
    assert.deepEqual(offered('联系|').labels, ['联系方式', '联系方式一句']);
    assert.deepEqual(offered('lx|').labels, ['联系方式', '联系方式一句']);
    assert.equal(offered('整改通报|').labels.length, SNIPPETS.filter(({ kind }) => kind === 'notice').length);
  });

  it('leaves prose in peace: a part of a Chinese prefix within a sentence is none', () => {
    for (const prose of ['县委认真研究整改|', '发现的问题|', '现将整改通报|', '截至目前，统计|', '积极联系|'])
      assert.deepEqual(offered(prose).labels, [], prose);
  });

  it('says of an entry whether it stands within a line, where nobody who writes on is to be offered it', () => {
    for (const [typed, within] of [
      ['联系方式', false],
      ['　　lxfs', false],
      ['## lxfs', false],
      ['现公布联系方式', true],
      ['一、整改工作组织情况', true],
      ['以上情况属实。lxfs', true],
    ] as const) {
      const items = completeSnippets(createSource(typed), typed.length);
      assert.ok(items.every(({ isWithinLine }) => isWithinLine === within), typed);
    }
  });

  it('leaves Latin words, addresses and numbers in peace', () => {
    for (const text of ['catalogxbt|', 'bgs@lx|', 'www.lx|', 'A4lx|', '共12|', '达到88.|9']) {
      assert.deepEqual(offered(text).labels.length === SNIPPETS.length ? [] : offered(text).labels, [], text);
    }
  });

  it('reads letters of full width, as an input method may leave them', () => {
    assert.deepEqual(offered('ｌｘｆｓ|'), { labels: ['联系方式', '联系方式一句'], replaced: ['ｌｘｆｓ'] });
  });

  it('offers everything where nothing was begun', () => {
    for (const text of ['|', '整改情况：|', '第一段。\n|\n第三段。']) assert.equal(offered(text).labels.length, SNIPPETS.length, text);
  });

  it('gives the editor a filter that matches what was begun', () => {
    const [chinese] = completeSnippets(createSource('联系方式'), 4);
    const [latin] = completeSnippets(createSource('lxfs'), 4);
    assert.equal(chinese?.filterText, '联系方式 lxfs');
    assert.equal(latin?.filterText, 'lxfs 联系方式');
  });

  it('asks for the last character of every prefix to be a trigger', () => {
    for (const { prefix, initials } of SNIPPETS) {
      assert.ok(TRIGGER_CHARACTERS.includes(prefix.slice(-1)));
      assert.ok(TRIGGER_CHARACTERS.includes(initials.slice(-1)));
    }
  });

  it('answers for any place in any text', () => {
    for (const text of ['', '\ud800', '\u0000', '联'.repeat(100_000)]) {
      for (const offset of [-1, 0, text.length, text.length + 5]) completeSnippets(createSource(text), offset);
    }
  });
});
