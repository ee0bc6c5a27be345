import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 比率与数量相符: a rate follows from its counts, rounded to the digits shown. */
export const rate: Rule = {
  id: 'statistics/rate',
  name: '比率',
  norm: '比率等于有关数量相除，按所写小数位四舍五入，不截尾。',
  source: 'GB/T 8170—2008（数值修约）',
  exceptions: [
    '采集率、完成年度计划的比率可以超过100%。',
    '增长率、百分点、“超过95%”“80%以上”没有基数或是阈值，不校。',
    '分子、分母可以是几个数之和；同句任一组数相除相符即可。',
    '“覆盖率达84.1%”等没有写出分母的不校。',
  ],
  severity: { draft: 'warning', review: 'warning', publish: 'error' },
  fix: 'suggested',
  good: [
    { text: '移交信访件52件，已办结50件，办结率96.2%，其余2件正在办理。' },
    { text: '完成662865人的检测任务，实际检测710807人，采集率达107.23%。', note: '可以超过100%' },
    { text: '新建文化家园10家，覆盖率达84.1%。', note: '没有写出分母' },
  ],
  bad: [
    { text: '公务接待费由上年的48万元降至39万元，下降17.85%。', note: '降幅' },
    { text: '对移交的9件问题线索分类处置，目前已办结8件，办结率为88.8%。', note: '截尾' },
    { text: '移交信访件52件，已办结50件，办结率69.2%。' },
    { text: '推荐158家企业申报，其中144家企业通过认定，通过率达91.7%。' },
  ],
  check: (notice) =>
    findingsOfKind(notice, 'rate', { opening: '比率与数量不符', advice: '请核对比率和有关数量', doubt: '如另有分子、分母，可不改' }),
};
