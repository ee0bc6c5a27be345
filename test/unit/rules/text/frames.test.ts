import assert from 'node:assert/strict';
import { wording } from '../../../../server/src/rules/text/wording';
import { FRAME_PAIRS, LONGER_FRAMES } from '../../../../server/src/rules/text/tables/frames';
import { SOUNDS } from '../../../../server/src/rules/text/tables/likeness';
import { isFrame } from '../../../../server/src/rules/text/frameHalves';
import { quotesOf } from '../findings';

/** One character of a pair of words typed by its sound, `[wrong|right]`. */
const PAIRS = `
林场党委压实[监督则任|监督责任]。
县医院健全[约束机至|约束机制]。
博物馆加强[制度建社|制度建设]。
由纪检组给予[警告处份|警告处分]。
[生态环镜|生态环境]持续好转。
[干部选把|干部选拔]程序更加规范。
严控[公务接代|公务接待]费用。
规范[物资采够|物资采购]。
党支部如期召开[民主生活汇|民主生活会]。
[安全引患|安全隐患]已全部消除。
主动接受[社会监都|社会监督]。
落实[廉洁风显|廉洁风险]排查。
村级[集体资产|集体资产]逐一登记，[合同管里|合同管理]到位。
街道推进[网格管里|网格管理]。
港区抓好[消防安泉|消防安全]。
乡镇坚持[轻重缓疾|轻重缓急]，分批推进。
做到[防微杜惭|防微杜渐]。
对清单逐项[跟踪问孝|跟踪问效]。
切实为[基层减付|基层减负]。
整治[优亲后友|优亲厚友]行为。
专班[扎实推迸|扎实推进]各项任务。
公交集团完成[升级改早|升级改造]。
强化对权力的[制约和监都|制约和监督]。
`
  .trim()
  .split('\n');

/** Other words, or words that meet, beside half of such a pair. */
const RIGHT = [
  '推动审计监督、财会监督、统计监督贯通。',
  '强化合规管理，开展药效评价。',
  '中央社会工作部等部门联合部署。',
  '教职工认真履职，加强师德师风建设和班风建设。',
  '本月检视整改任务，对标对表。',
  '把队伍建好，把制度建起来，把责任扛起来。',
  '科学制定工作预案，开展环境保洁。',
  '村委会落实民生实事方案，培养年青干部。',
  '学校在哈工程等高校设点，建设宜居地。',
  '水库汛期监测到位，河道采砂管理有序。',
  '防止只减在纸面问题上，不减在群众感受里。',
  '在场馆建设中要注重实用，工代会如期召开。',
  '打造“和美湘村”品牌，举办“全民悦读”活动。',
  '组织部部长李思红作报告，副县长孙绍骋为全县作示范。',
  '在土地问题上未留后患，供水规划中既有近期安排也有远期安排。',
  '工作实绩突出，资金使用情况良好，安全员配备齐全。',
  '监理公司总监任职过多，在监项目已重新分派。',
  '第三次工代会召开以来，团代会报告写明的任务已经完成，学院积极引人。',
];

const MARKED = /\[(?<wrong>[^|\][]*)\|(?<right>[^\][]*)\]/gu;

describe('pairs of words with one character typed by its sound or taken for its like', () => {
  for (const pair of PAIRS) {
    const wrong = [...pair.matchAll(MARKED)].flatMap(({ groups }) => (groups?.wrong === groups?.right ? [] : [groups?.wrong ?? '']));
    it(`are found in ${pair}`, () => {
      const found = quotesOf(wording, pair.replace(MARKED, '$<wrong>'));
      assert.equal(found.length, 1);
      assert.ok(wrong[0]?.includes(found[0] ?? '?') === true || found[0]?.includes(wrong[0] ?? '?') === true, found[0]);
    });

    it(`are let pass once put right in ${pair}`, () => {
      assert.deepEqual(quotesOf(wording, pair.replace(MARKED, '$<right>')), []);
    });
  }

  for (const text of RIGHT) {
    it(`are not seen in ${text}`, () => {
      assert.deepEqual(quotesOf(wording, text), []);
    });
  }

  it('are looked for once each, with a group of sounds for most of their characters', () => {
    const pairs = FRAME_PAIRS.trim()
      .split(/\s+/u)
      .flatMap((group) => [...group.slice(3).matchAll(/../gu)].map(([tail]) => group.slice(0, 2) + tail));
    const frames = [...pairs, ...LONGER_FRAMES.trim().split(/\s+/u)];
    assert.equal(new Set(frames).size, frames.length);
    assert.ok(pairs.every((frame) => isFrame(frame)));
    const silent = [...new Set(frames.join(''))].filter((character) => !SOUNDS.includes(character));
    assert.ok(silent.length < 20, silent.join(''));
  });

  it('cost nothing where a text is half of them over and over', () => {
    assert.deepEqual(quotesOf(wording, '主体'.repeat(20_000)), []);
  });
});
