import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { RULES } from '../../../server/src/rules/registry';
import type { Finding } from '../../../server/src/rules/rule';

const STATISTICS = RULES.filter(({ id }) => id.startsWith('statistics/') || id === 'numbering/announced-count');

describe('what is said of a claim that fails', () => {
  const messages: readonly (readonly [text: string, message: string])[] = [
    ['查处13人（警告6人、记过5人）。', '分项之和与总数不符：6 + 5 = 11，比总数13人少2人。请核对总数和各分项。'],
    ['给予处分7人（警告4人、记过3人），政务处分2人（记过3人）。', '分项之和与总数不符：分项3人，比总数2人多1人。请核对总数和各分项。'],
    ['收到信访件20件，已办结22件。', '部分多于整体：22 > 20，22件多于总数20件。请核对两个数；如系超额完成或含上年结转，可不改。'],
    ['问题9个，已整改8个，整改率88.8%。', '比率与数量不符：8 ÷ 9 = 88.89%，四舍五入为88.9%，文中88.8%是截尾。请核对比率和有关数量。'],
    ['从两个方面抓好整改：①学习。②督查。③考核。', '所称项数与所列不符：列出①至③共3项，文中称两个方面。请核对项数，或检查有无遗漏。'],
    [
      '平台建成后，群众等候时间由42分钟延长到50分钟，延长9分钟。',
      '增减数与前后两数不符：50 − 42 = 8，文中为9分钟。请核对前后两数和增减数。',
    ],
    ['核定编制45辆，实有52辆，超编9辆。', '两数之差不符：52 − 45 = 7，文中为9辆。请核对这两个数和差数。'],
    ['办件量由400件增加到500件，增长35%。', '增减幅度与前后两数不符：(500 − 400) ÷ 400 = 25%，文中为35%。请核对增减幅度和前后两数。'],
    ['走访群众1200户，分给40名干部，平均每人35户。', '平均数与总数、个数不符：1200 ÷ 40 = 30，文中为35。请核对平均数、总数和个数。'],
    ['整治滨河路、中山路、解放路等2条道路。', '列举与所称项数不符：列出3项（首项“整治滨河路”，末项“解放路”），文中称2条。请核对项数。'],
  ];
  for (const [text, message] of messages) {
    it(message, () =>
      assert.deepEqual(
        findingsIn(text).map((finding) => finding.message),
        [message],
      ),
    );
  }

  it('shows the other numbers with 万 and unit', () => {
    const [finding] = findingsIn('涉及资金1.2万元，已追回1.3万元。');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['总数1.2万元'],
    );
  });

  it('calls the numbers of a change by what they are', () => {
    const [finding] = findingsIn('服务窗口由12个增加到15个，增加4个。');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['原有数12个', '现有数15个'],
    );
  });

  it('offers the right number where it follows from the others, in digits or as a numeral', () => {
    const titles = ['反馈问题9个，已整改7个，剩余3个。', '梳理问题清单、任务清单、责任清单“两张清单”。'].map(
      (text) => findingsIn(text)[0]?.fix?.title,
    );
    assert.deepEqual(titles, ['把“3”改为“2”', '把“两”改为“三”']);
  });

  it('offers a numeral for a numeral', () => {
    const [finding] = findingsIn('整治3月至5月开展，为期四个月，查处问题21起。');
    assert.equal(finding?.fix?.title, '把“四”改为“三”');
  });

  it('offers nothing for a fact', () => {
    assert.equal(findingsIn('反馈问题9个，已整改12个。')[0]?.fix, undefined);
  });
});

function findingsIn(text: string): readonly Finding[] {
  const notice = readNotice(text);
  return STATISTICS.flatMap((rule) => rule.check(notice, { stage: 'review', options: {} }));
}
