import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 列举与所称项数相符: A、B、C等3项 lists no more than it says; “四张清单” exactly as many. */
export const listedItems: Rule = {
  id: 'statistics/listed-items',
  name: '列举与所称项数相符',
  norm: '“甲、乙、丙等N项”所列不多于N；“四张清单”“三级”等不带“等”的，所列恰为N。',
  source: '实务：数字须前后相符',
  exceptions: [
    '带“等”的可以只列一部分：“物华路、三河路等20条道路”。',
    '括号里的顿号不算：“（学习、宣讲、督查）”。',
    '紧挨着的引号词“六稳”“六保”算一项；《》《》按部数。',
    '末项里的“和”可能连接两项，也可能在一项之内，任一种相符即可。',
    '“四个意识”“八项规定”等固定名称不校。',
    '人名前的几个职务不算几个人。',
  ],
  severity: { draft: 'information', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: '重点整治物华路、三河路、高阳路等20条道路。' },
    { text: '梳理问题清单、任务清单、责任清单“三张清单”。' },
    { text: '出台《议事规则》《巡察办法》等2项制度。' },
    { text: '抓好“六稳”“六保”、乡村振兴和改革开放等3个方面工作。', note: '紧挨的引号词算一项' },
  ],
  bad: [
    { text: '梳理问题清单、任务清单、时限清单、责任清单“三张清单”。' },
    { text: '整治物华路、三河路、高阳路等2条道路。' },
    { text: '建立区、街道、社区、网格三级管理架构。' },
    { text: '整改分三个阶段：动员部署、自查自纠、集中整治、总结提升。' },
  ],
  check: (notice) =>
    findingsOfKind(notice, 'listed-items', { opening: '列举与所称项数不符', advice: '请核对项数', doubt: '如名称另有所指，可不改' }),
};
