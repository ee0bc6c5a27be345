import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { FRONT, NEXT } from './listedLayout';

const MARKED = [...FRONT.map((line) => line.replace(/^(?=[一二]、)/u, '## ')), '### （一）水库巡查不到位'];
const END = NEXT.map((line) => line.replace(/^(?=三、)/u, '## '));
const readAnswer = (lines: readonly string[], front = MARKED): ReturnType<typeof readNotice> =>
  readNotice([...front, ...lines, ...END].join('\n'));

/** An answer with bold words, and how it reads. */
const BOLD: readonly (readonly [written: string, read: string])[] = [
  ['共查出 **12处**隐患，已整改 **9处**，整改率 **75%**。', '共查出 12处隐患，已整改 9处，整改率 75%。'],
  ['整改中，**严格标准** ，逐库核对，**一库一档** 建立台账。', '整改中，严格标准，逐库核对，一库一档建立台账。'],
  ['**整改情况：**已更换闸门**8扇**。', '**整改情况：**已更换闸门8扇。'],
];

describe('marks around words', () => {
  for (const [written, read] of BOLD) {
    it(`are not read within ${written}`, () => assert.ok(readAnswer([written]).source.text.includes(`\n${read}\n`)));
  }

  it('leave the sums of bold numbers to be held', () => {
    const { figures } = readAnswer(['共查出 **12处** 隐患，已整改 **9处**，整改率 **85%**。']);
    assert.deepEqual(
      figures.map(({ kind, verdict }) => `${kind} ${verdict}`).filter((figure) => figure.startsWith('rate')),
      ['rate fails'],
    );
  });

  it('are read where stars hide names in plain text', () => {
    const written = '对张**同志、李**同志批评教育。';
    assert.ok(readAnswer([written], [...FRONT, '（一）水库巡查不到位']).source.text.includes(written));
  });

  it('are tags where a page was copied with its source, and not where a text names one', () => {
    const tagged = ['<p>（一）水库巡查不到位</p>', '<p><span style="color:red">已配发记录仪&nbsp;12台。</span></p>', '<p></p>'];
    assert.ok(readNotice([...FRONT, ...tagged, ...NEXT].join('\n')).source.text.includes('\n已配发记录仪12台。\n'));
    assert.ok(readAnswer(['网页代码里的<br>已经改正。']).source.text.includes('<br>'));
  });
});
