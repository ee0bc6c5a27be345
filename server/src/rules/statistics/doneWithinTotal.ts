import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 完成数不超过总数: what is done is no more than what there is. */
export const doneWithinTotal: Rule = {
  id: 'statistics/done-within-total',
  name: '完成数不超过总数',
  norm: '已完成、办结、销号、整改到位的数量不多于总数，部分不多于整体。',
  source: '实务（算术）',
  exceptions: [
    '量词不同的不比：8起问题可以处理13人。',
    '新建、修订、召开等自成一事，不当作总数：“新建制度5项，完成整改12项”。',
    '超额完成计划合法，立案、受理后办结的可以含上年结转，都只提示核对。',
    '采集率、完成率可以超过100%。',
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: null,
  good: [
    { text: '巡视反馈的27项问题已完成整改25项。' },
    { text: '查处问题8起，处理13人，党纪政务处分9人。', note: '8起与13人量词不同' },
    { text: '新建制度5项，完成整改12项。', note: '两件事' },
    { text: '梳理形成问题清单32项、整改措施118项。', note: '整改措施是要做的，不是已做的' },
  ],
  bad: [
    { text: '巡视反馈的27项问题已完成整改28项。' },
    { text: '共收集问题2367个，解决2376个。' },
    { text: '推荐158家企业申报，其中185家企业通过认定。' },
  ],
  check: (notice) =>
    findingsOfKind(notice, 'done-within-total', {
      opening: '部分多于整体',
      advice: '请核对两个数',
      doubt: '如系超额完成或含上年结转，可不改',
    }),
};
