import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import type { Rule } from '../../../server/src/rules/rule';
import { opening } from '../../../server/src/rules/structure/opening';
import { placeholder } from '../../../server/src/rules/structure/placeholder';
import { problemHasResponse } from '../../../server/src/rules/structure/problemHasResponse';
import { requiredParts } from '../../../server/src/rules/structure/requiredParts';
import { signature } from '../../../server/src/rules/structure/signature';
import { title } from '../../../server/src/rules/structure/title';
import { isSameUnit } from '../../../server/src/rules/structure/unitNames';
import { webResidue } from '../../../server/src/rules/structure/webResidue';
import { SNIPPETS } from '../../../server/src/services/snippets/library';
import { plainText } from '../../../server/src/services/snippets/snippet';
import { overlaps } from '../../../server/src/text/span';
import { findingsOf, fixed } from './findings';

const LEAD = '根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视。9月5日反馈了巡视意见。现将整改情况予以公布。\n';

function weights(rule: Rule, text: string): readonly string[] {
  return findingsOf(rule, text).map(({ severity }) => severity);
}

describe('structure/title', () => {
  for (const words of [
    '中共云山市委关于十届省委第二轮巡视整改进展情况的通报',
    '中共云山市澄湖区委员会\n关于九届市委第三轮巡察集中整改\n进展情况的通报',
    '云山市教育局党组关于市委巡察反馈意见整改落实情况的公示',
    '关于巡察整改进展情况的通报\n（云山市教育局党组）',
    '中共青溪县委关于巡视整改进展情况（原江东区部分）的通报',
    '# 中共云山大学委员会关于巡视整改情况的报告',
    '巡视巡察\n您当前的位置：首页 > 巡视巡察\n中共云山市委关于巡视整改进展情况的通报\n来源：云山市纪委监委网站',
  ]) {
    it(`has nothing to warn of in “${words}”`, () => {
      assert.ok(!weights(title, `${words}\n\n${LEAD}`).includes('error'), words);
    });
  }

  it('warns of a text that begins with its first paragraph, and only informs of a title worded otherwise', () => {
    assert.deepEqual(weights(title, LEAD), ['error']);
    assert.deepEqual(weights(title, `通知公告\n${LEAD}`), ['error']);
    const table = ['机构设置', '政策文件', '云山概况', '互动交流'].join('\n');
    assert.deepEqual(weights(title, `${table}\n云山市教育局整改工作\n${LEAD}`), ['information']);
    assert.deepEqual(weights(title, `云山市教育局巡察整改台账\n${LEAD}`), ['information']);
  });
});

describe('structure/opening', () => {
  const front = '中共云山市委关于巡视整改进展情况的通报\n';
  const end = '\n一、整改工作组织情况\n市委高度重视。\n';
  for (const words of [
    '根据党中央统一部署，2023年3月至5月，中央第七巡视组对某集团党组开展了常规巡视。2023年9月，中央巡视组反馈了巡视意见。按照巡视工作有关要求，现将巡视整改进展情况予以公布。',
    '按照区委统一部署，2022年3月中旬至5月底，区委第一巡察组对望江街道党工委进行了巡察，7月12日向街道党工委反馈了意见。现就整改情况通报如下：',
    '根据省委统一部署,2020年10月15日-12月11日,省委第三巡视组对澄湖区进行了巡视。2021年1月12日,省委巡视组反馈了巡视意见。现将整改情况向社会公开。',
    '根据市委统一部署， 2023 年 4 月 10 日至 6 月 15 日，市委第一巡察组对市粮食局党组开展了巡察， 8 月 2 日反馈了意见，现将整改情况公告如下。',
    '二〇二三年三月至五月，县委第二巡察组对县教育局党组开展了巡察，二〇二三年七月反馈了意见，现将整改情况公告如下。',
  ]) {
    it(`finds all it looks for in “${words.slice(0, 30)}…”`, () => {
      assert.deepEqual(weights(opening, front + words + end), []);
    });
  }

  it('says which time is missing', () => {
    const inspected = '根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视。现将整改情况予以公布。';
    const answered = '2023年9月5日，省委第三巡视组向云山市委反馈了巡视意见。按照巡视工作有关要求，现将整改情况予以公布。';
    assert.match(findingsOf(opening, front + inspected + end)[0]?.message ?? '', /没有写明反馈时间/u);
    assert.match(findingsOf(opening, front + answered + end)[0]?.message ?? '', /没有写明巡视（巡察）时间/u);
  });
});

describe('structure/required-parts', () => {
  it('takes next steps and overview without headings', () => {
    const good = requiredParts.good.map(({ text }) => text);
    for (const text of good) assert.deepEqual(weights(requiredParts, text.replaceAll('，', ',')), []);
  });

  it('takes the first of two parts on rectification for the overview where it has nothing under it', () => {
    const good = requiredParts.good[0]?.text ?? '';
    const named = good.replace('一、整改工作组织情况', '一、市委抓巡视整改情况');
    assert.notEqual(named, good);
    assert.deepEqual(weights(requiredParts, named), []);
    assert.deepEqual(weights(requiredParts, named.replace(/一、市委.*?(?=二、反馈)/su, '')), ['error']);
  });

  it('finds next steps that stand after the invitation', () => {
    const text =
      requiredParts.good[0]?.text
        .replace(/三、下一步工作打算\n.*\n/u, '')
        .concat('三、下一步工作打算\n持续抓好后续整改，巩固整改成果。\n') ?? '';
    assert.deepEqual(weights(requiredParts, text), ['error']);
  });
});

describe('structure/signature', () => {
  const sign = (unit: string, date: string): string => `中共云山市澄湖区委员会关于巡视整改进展情况的通报\n${LEAD}${unit}\n${date}\n`;
  it('accepts the same unit in other words', () => {
    for (const unit of ['中共云山市澄湖区委', '中共澄湖区委', '中共澄湖区委员会', '澄湖区委']) {
      assert.deepEqual(weights(signature, sign(unit, '2024年3月15日')), [], unit);
    }
  });

  it('finds another unit and a date that is not whole', () => {
    assert.deepEqual(weights(signature, sign('中共云山市委', '2024年3月15日')), ['error']);
    for (const date of ['2024年03月15日', '2024年3月', '24年3月15日', '2024.3.15', '二〇二四年三月十五日']) {
      assert.deepEqual(weights(signature, sign('中共澄湖区委', date)), ['error'], date);
    }
  });

  it('distinguishes units as a reader does', () => {
    assert.ok(isSameUnit('中共云山市卫生健康委员会党组', '云山市卫健委党组'));
    assert.ok(isSameUnit('云山市住房和城乡建设局党组', '中共云山市住建局党组'));
    assert.ok(isSameUnit('中共云山能源集团有限公司委员会', '云山能源集团党委'));
    assert.ok(isSameUnit('云山高新区管理委员会党工委', '云山高新区管委会'));
    assert.ok(!isSameUnit('中共云山市教育局党组', '中共云山市体育局党组'));
    assert.ok(!isSameUnit('中共青溪县松岭镇委员会', '中共青溪县青山镇委员会'));
  });
});

describe('structure/placeholder', () => {
  for (const words of [
    '完善“6+X”机制、“1+3+3+x”协作机制、“5+N”模式和“N+X”清单。',
    '对李某某、张××、王XX给予处分，某些部门、某市、某局整改不力。',
    '新建4×100米跑道、3×4平方米展板，采购MAXXUM型设备，网址https://xxgk.example.cn/xx_1.html。',
    '联系人邮箱zg__bgs@example.cn。',
    '【整改情况】一是修订制度。【责任单位】市教育局。',
    '1.【反馈问题】学习不够深入。\n【整改落实情况】修订制度3项。\n【典型案例】云山经验。',
    '（云教〔2021〕5号）和[2021]5号文件，见[1]。',
    '- [ ] 核对数字\n- [x] 核对日期',
    '参见[通报](https://example.cn)。',
    '[视频]【一线见闻】护林员的一天\n刊发《【新征程新作为】码头上的党小组》。相关链接：【强作风 促整改】访谈实录',
    '_________________\n正文',
    '对待补充完善的制度，有待补充。尚待填补空白。',
    '写明出生年月日。',
    '市委第十巡视组反馈意见，第 3 轮巡察。',
    '云山日报开辟【监督在一线】专版，刊发报道21篇。',
    '每月在【监督公示】栏公开办理结果。',
    '1.河道台账不全——【已完成】\n补录信息。\n2.闸门检修滞后【基本完成】\n更换启闭机。\n3.值守松散【整改中】\n夜间抽查。',
    '县电视台推出【纪法微课堂】和【身边的榜样】系列短片，播出12期。',
    '在官方网站专题【以案四说】里公布典型案例。',
    'function openList(){\nshowAll();\n}',
  ]) {
    it(`finds nothing to fill in in “${words}”`, () => {
      assert.deepEqual(
        findingsOf(placeholder, words).map(({ message }) => message),
        [],
      );
    });
  }

  for (const [words, count] of [
    ['××市委', 1],
    ['20XX年XX月XX日至ＸＸ月', 1],
    ['于××年×月', 1],
    ['第X轮巡视', 1],
    ['办结率：【办结率】以上，责任人：【负责 人】。', 2],
    ['针对【反馈问题】问题', 1],
    ['完成X个方面问题整改，制定X项措施', 2],
    ['电话：________', 1],
    ['对[单位名称]开展检查，[ ]次', 2],
    ['（此处填写数字）', 1],
    ['共（）项', 1],
    ['全年GDP（）亿元', 1],
    ['由某某局牵头', 1],
    ['2024年  月  日', 1],
    ['共${1:数量}项', 1],
    ['共{{数量}}项', 1],
    ['省委第巡视组', 1],
    ['在云山日报开设【专栏名称】专栏，刊发稿件5篇', 1],
    ['在【市级报纸】开设专栏，由【牵头部门】审核', 2],
    ['开辟【】专栏，推出【XX】系列报道', 2],
  ] as const) {
    it(`finds ${count} blank in “${words}”`, () => {
      assert.equal(findingsOf(placeholder, words).length, count);
    });
  }
});

describe('structure/placeholder, in what the snippets leave', () => {
  it('finds every blank of every snippet', () => {
    for (const snippet of SNIPPETS) {
      const text = plainText(snippet);
      const found = findingsOf(placeholder, text);
      const blanks = [...text.matchAll(/【[^【】]*】/gu)].map((blank) => ({ start: blank.index, end: blank.index + blank[0].length }));
      const places = found.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);
      const missed = blanks.filter((blank) => !places.some((place) => overlaps(place, blank)));
      assert.deepEqual(
        missed.map(({ start, end }) => text.slice(start, end)),
        [],
      );
    }
  });
});

describe('structure/placeholder, in a draft that is being written', () => {
  it('says once that there are many blanks, and points at each', () => {
    const [finding, ...others] = findingsOf(
      placeholder,
      '制定【制度】。开展【活动】。走访【企业】。清退【资金】。问责【人数】。培训【人次】。',
    );
    assert.equal(others.length, 0);
    assert.match(finding?.message ?? '', /还有6处没有填：“【制度】”、“【活动】”、“【企业】”等/u);
    assert.equal(finding?.related?.length, 5);
  });
});

describe('structure/web-residue', () => {
  it('keeps the menu above a title out of the title', () => {
    const title = '青溪县水务局党组巡察整改情况通报';
    const notice = readNotice(`首页 | 政务动态 | 廉政窗口\n${title}\n发布日期：2024-01-05\n正文。`);
    assert.equal(notice.title?.text, title);
  });

  it('reports lines that follow each other once, and takes out whole lines whatever ends them', () => {
    const text =
      '\ufeff巡视巡察\r\n\r\n您当前的位置：首页 > 巡视巡察\r\n中共云山市委关于巡视整改进展情况的通报\r\n正文。\r\n【打印】【关闭】';
    const findings = findingsOf(webResidue, text);
    assert.equal(findings.length, 2);
    let after = text;
    for (const { fix } of findings.toReversed()) after = fix === undefined ? after : fixed(after, fix);
    assert.equal(after, '\ufeff中共云山市委关于巡视整改进展情况的通报\r\n正文。');
  });

  it('knows buttons in square brackets, and what a page is shared with', () => {
    const [finding] = findingsOf(webResidue, '中共云山市委关于巡视整改进展情况的通报\n正文。\n[打印本页] [关闭窗口] 分享到：微博\n');
    assert.ok(finding?.fix?.kind === 'safe');
  });

  it('leaves a paragraph alone that begins with a word of a button', () => {
    const text = '中共云山市委关于巡视整改进展情况的通报\n正文。\n关闭整改不到位的采石场3家，打印店联合执法2次。\n';
    assert.deepEqual(findingsOf(webResidue, text), []);
  });
});

describe('structure/problem-has-response', () => {
  it('takes the label in brackets for no blank in an answer that is too short', () => {
    const answer = `【整改情况】${'修订完善学习制度，组织专题学习和研讨，全体党员参加。'.repeat(6)}`;
    const pairs = [1, 2, 3, 4].map(
      (number) => `【问题${number}】学习不够深入第${number}项。\n${number === 3 ? '【整改情况】已完成整改。' : answer}\n`,
    );
    const found = findingsOf(problemHasResponse, `中共云山市委关于巡视整改进展情况的通报\n${LEAD}一、整改情况\n${pairs.join('')}`);
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /只有\d+个字/u);
  });
});
