import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { figureMemory } from '../../../server/src/notice/figures/memory';
import { readNotice } from '../../../server/src/notice/readNotice';

const FOLDER = 'samples';
/** What is typed, pasted and cut: words that make, change and unmake claims, within a paragraph and across. */
const TYPED = ['3个', '，其中5人', '已完成', '共', '\n', '。', '', '（', '）', '“', '《', '剩余2项', '反馈问题12个', '约', '1'];
const EDITS = 60;

describe('figures read with a memory', () => {
  for (const name of readdirSync(FOLDER).filter((file) => /\.(?:txt|md|zhenggai)$/u.test(file))) {
    it(`are those of a fresh reading after every edit: ${name}`, function () {
      this.timeout(60_000);
      const memory = figureMemory();
      let text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      for (let edit = 0; edit < EDITS; edit += 1) {
        const fresh = readNotice(text).figures;
        assert.deepEqual(readNotice(text, memory).figures, fresh, `after ${edit} edits`);
        // Places spread over the text, the same each time.
        const at = (edit * 7_919) % text.length;
        const before = text;
        text = text.slice(0, at) + (TYPED[edit % TYPED.length] ?? '') + text.slice(at + (edit % 4));
        if (edit % 5 > 0) continue;
        readNotice(text, memory);
        assert.deepEqual(readNotice(before, memory).figures, fresh, `after ${edit} edits, the last taken back`);
      }
    });
  }

  it('reads again what the words around a paragraph change', () => {
    const memory = figureMemory();
    const problem = '一、关于工作不到位问题的整改情况\n';
    const texts = ['整改情况。约\n3个项目，', '整改情况。约3个项目，'].map(
      (words) => `中共云山市委关于巡视整改情况的通报\n${problem}${words}其中4个。${'已完成整改。'.repeat(40)}`,
    );
    for (const text of texts) assert.deepEqual(readNotice(text, memory).figures, readNotice(text).figures);
  });

  it('knows what the version before said, and keeps nothing of paragraphs that are gone in two', () => {
    const memory = figureMemory();
    const text = `中共云山市委关于巡视整改情况的通报\n一、关于工作不到位问题的整改情况\n${'开展检查3次。\n'.repeat(30)}`;
    readNotice(text, memory);
    assert.ok(memory.paragraphs.size > 0);
    const { paragraphs } = memory;
    readNotice('', memory);
    assert.equal(memory.paragraphs.size, 0);
    assert.equal(memory.former, paragraphs);
    readNotice('', memory);
    assert.equal(memory.former.size, 0);
  });
});
