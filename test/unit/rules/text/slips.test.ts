import assert from 'node:assert/strict';
import type { Rule } from '../../../../server/src/rules/rule';
import { approximate } from '../../../../server/src/rules/text/approximate';
import { documentNumber } from '../../../../server/src/rules/text/documentNumber';
import { fixedPhrases } from '../../../../server/src/rules/text/fixedPhrases';
import { grammarSlips } from '../../../../server/src/rules/text/grammarSlips';
import { markBetweenTitles } from '../../../../server/src/rules/text/markBetweenTitles';
import { nestedTitleMarks } from '../../../../server/src/rules/text/nestedTitleMarks';
import { punctuationWidth } from '../../../../server/src/rules/text/punctuationWidth';
import { redaction } from '../../../../server/src/rules/text/redaction';
import { repeated } from '../../../../server/src/rules/text/repeated';
import { sameName } from '../../../../server/src/rules/text/sameName';
import { straySpace } from '../../../../server/src/rules/text/straySpace';
import { findingsOf, fixed, quotesOf } from '../findings';

/** What a rule speaks of in a text, and the text after its first fix; null where it offers none. */
type Row = readonly [rule: Rule, text: string, quotes: readonly string[], after?: string];

const LONG = '区委高度重视巡视整改工作,召开会议研究部署,逐条逐项抓好落实';
/** Paragraphs that all end as they should. */
const ENDED: readonly string[] = ['学习', '调研', '培训', '巡查', '回访', '督办', '评议', '公示'].map(
  (word) => `区委组织${word}。有关单位按月报送${word}的进度，区委每季度听取汇报。`,
);
const ROWS: readonly Row[] = [
  [documentNumber, '(云委[2021] 第05号)', ['[2021] 第05'], '(云委〔2021〕5号)'],
  [documentNumber, '(云委〔2021年〕5号)', ['〔2021年〕5'], '(云委〔2021〕5号)'],
  [documentNumber, '发布令〔2021〕第5号,判决(2021)云01民初5号,〔注〕5号楼,面积(21)平方米', []],
  [nestedTitleMarks, '《甲《乙《丙》》》', ['《乙《丙》》'], '《甲〈乙《丙》〉》'],
  [nestedTitleMarks, '印发<关于加强学习的通知>', ['<关于加强学习的通知>'], '印发《关于加强学习的通知》'],
  [nestedTitleMarks, '首页>整改<b>加粗</b>,占比<五成', []],
  [markBetweenTitles, '《甲》、《乙》、《丙》和《丁》', ['、'], '《甲》《乙》《丙》和《丁》'],
  [markBetweenTitles, '《甲》(试行)、《乙》、《丙》', []],
  [repeated, '召开会议,,部署。。整改', [',,', '。。'], '召开会议,部署。。整改'],
  [repeated, '一一一、某某某、2000年、AAA级、学习习近平、http://[::1]/', []],
  [straySpace, `${LONG} ,成效明显。`, [' '], `${LONG},成效明显。`],
  [straySpace, '(一)关于 “两个责任”落实不到位问题', [' '], '(一)关于“两个责任”落实不到位问题'],
  [straySpace, '(一)提高政治站位 强化责任担当', []],
  [straySpace, `${LONG} 2021 年成效 AAA 明显。`, []],
  [
    punctuationWidth,
    '区委召开会议，部署整改,办结率1:4.4，共12,345元，于11:34结束。',
    [','],
    '区委召开会议，部署整改，办结率1:4.4，共12,345元，于11:34结束。',
  ],
  [punctuationWidth, '一、（一）学习，研究;落实(2次)', [';'], '一、（一）学习，研究；落实（2次）'],
  [
    approximate,
    '近30余家、约50人左右、超过300户以上、不少于5次以上、最多3个以内',
    ['近30余', '约50人左右', '超过300户以上', '少于5次以上', '最多3个以内'],
  ],
  [approximate, '节约50余万元、规模以上企业超过30家规模以上、近20多年来、最近30余名、不超过3人', []],
  [redaction, '区委认为,同志们辛苦;李明同志负责,同志间谈心', []],
  [redaction, '经研究,同志任组长;由任组长,给予同志党内警告处分', ['同志', '由任', '给予同志']],
  [redaction, '欢迎广大干部群众监督。联系电话:13900001111', []],
  [grammarSlips, '制度执行的不到位,责任压的不实,工作抓的不够紧', ['执行的不到位', '压的不实', '抓的不够紧']],
  [grammarSlips, '工作上的不足,项目的不动产,发现的不担当问题,执行的不是制度', []],
  [grammarSlips, '围绕以党建为中心,杜绝问题不再发生,严禁不得', ['围绕以党建为中心', '杜绝问题不再发生', '严禁不得']],
  [grammarSlips, '对标的的执行情况和目的的把握', []],
  [grammarSlips, '党委委员出台出台制度3项,由院长院长牵头', ['出台出台', '院长院长'], '党委委员出台制度3项,由院长院长牵头'],
  [grammarSlips, '逐条核对反馈问题问题清单,监督检查检查组进驻,认真认真再认真', []],
  [grammarSlips, '制定了了《请假办法》,召开了了4次会议', ['了了', '了了'], '制定了《请假办法》,召开了了4次会议'],
  [grammarSlips, '全面了了解情况,了却心愿', []],
  [grammarSlips, '以严肃地作风抓整改', ['严肃地作风'], '以严肃的作风抓整改'],
  [grammarSlips, '对逾期未改的严格得执行处罚', ['严格得执行'], '对逾期未改的严格地执行处罚'],
  [grammarSlips, '班子成员自觉的履行职责', ['自觉的履行'], '班子成员自觉地履行职责'],
  [grammarSlips, '以认真的学习态度,拿出有效的解决办法,扎实地推进各项任务,积极的落实举措', []],
  [
    fixedPhrases,
    '增强四个意识、做到两个维护、坚定四个自信',
    ['增强四个意识、做到两个维护、坚定四个自信'],
    '增强四个意识、坚定四个自信、做到两个维护',
  ],
  [fixedPhrases, '政治意识、大局意识、核心意识;形式主义、官僚主义;省委八项规定精神', []],
  [sameName, '《甲办法(2021—2023)》\n《甲办法(2021-2023年)》\n《甲办法(2021—2023)》', ['甲办法(2021-2023年)']],
  [sameName, '《2020年工作要点》《2021年工作要点》“六稳”“六保”', []],
  [grammarSlips, ENDED.map((line, index) => (index === 2 ? line.replace(/。$/u, '.') : line)).join('\n'), ['.'], ENDED.join('\n')],
];

/** The paragraphs above and a line put in before one of them. */
function withLine(line: string, at: number): string {
  return ENDED.toSpliced(at, 0, line).join('\n');
}

describe('a paragraph without a full stop', () => {
  const cut = '区委先后召开常委会会议五次、专题会议八次，逐项研究反馈意见，部署推动整改任务落';
  for (const [text, severities] of [
    [withLine(cut, 4), ['error']],
    [withLine(cut, 0), ['information']],
    [withLine(`整改掠影\n${cut}`, 4), ['information']],
    [withLine('区委召开整改推进会。云山日报记者 林青 摄', 3), []],
    [withLine('区委召开整改推进会。林青摄', 3), []],
    [withLine('区委召开整改推进会。新华社发（林青 摄）', 3), []],
    [withLine('书记说：“各单位要抓紧落实。”（照片由区委办公室提供）', 3), []],
    [withLine('区委召开整改推进会。会上讨论热烈......', 3), []],
    [withLine(`图2：${cut}`, 4), []],
    [withLine('区委召开整改推进会。会上通报了进度，部署了下一步拍摄', 3), ['error']],
  ] as const) {
    it(`${severities.join('、') || 'is none'}: ${text.split('\n').find((line) => !ENDED.includes(line)) ?? ''}`, () => {
      assert.deepEqual(
        findingsOf(grammarSlips, text).map(({ severity }) => severity),
        severities,
      );
    });
  }
});

describe('one name written in several ways', () => {
  for (const [text, severities] of [
    ['开展“走村入户 听民声”活动。\n在“走村入户，听民声”活动中。', ['hint']],
    ['开展“走村入户听民声”活动。\n在“走村入户 听民声”活动中。', ['hint']],
    ['开展“走村入户、听民声”活动。\n在“走村入户，听民声”活动中。', ['error']],
    ['开展“走村入户听民声”活动。\n在“走村入户，听民声”活动中。', ['error']],
    ['印发《值班 值守办法》。\n落实《值班值守办法》。', ['hint']],
  ] as const) {
    it(`${severities.join('、')}: ${text}`, () => {
      assert.deepEqual(
        findingsOf(sameName, text).map(({ severity }) => severity),
        severities,
      );
    });
  }
});

describe('the rules on marks and words', () => {
  for (const [rule, text, quotes, after] of ROWS) {
    it(`${rule.id}: ${text.replace(LONG, '…')}`, () => {
      assert.deepEqual(quotesOf(rule, text), quotes);
      const fix = findingsOf(rule, text)[0]?.fix;
      if (after !== undefined) assert.equal(fix === undefined ? null : fixed(text, fix), after);
    });
  }
});
