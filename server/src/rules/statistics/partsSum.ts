import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 分项之和等于总数: the parts of a breakdown sum to the whole of the same unit. */
export const partsSum: Rule = {
  id: 'statistics/parts-sum',
  name: '分项合计',
  norm: '分项（其中、括号内、分别为、共计）之和等于同量词的总数。',
  source: '实务（算术）',
  exceptions: [
    '只累加同类量词：“5起6人，其中党纪处分4人、组织处理2人”与6人比。',
    '“其中”只列一部分、带“等”“另有”“含”的，分项之和可以小于总数。',
    '含“约”“余”“以上”等概数的不校。',
    '括注里的已完成数不入和：“计划57.5万平方米（已拆35万平方米）”。',
    '“共新建10项、修订15项”的“共”是副词，后面没有合计，不校。',
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: null,
  good: [
    { text: '给予党纪处分9人次（党内警告6人、严重警告2人、撤销党内职务1人）。' },
    { text: '共查处问题5起6人，其中党纪政务处分4人，组织处理2人。', note: '双量词，分项对应“人”' },
    { text: '清理文件85份、保留108份、新增16份，共计有效文件124份。', note: '“清理”是剔除数，不入和' },
    { text: '查处案件30件，其中处级干部3件、科级干部8件。', note: '“其中”只列了一部分' },
  ],
  bad: [
    { text: '选派驻村干部84名，省级派驻12名、市级派驻28名、县级派驻46名。', note: '没有“其中”，分项同样说法' },
    { text: '给予党纪处分9人次（党内警告5人、严重警告2人、撤销党内职务1人）。' },
    { text: '提出整改措施128条，其中立行立改56条、集中整改60条、长期整改13条。' },
    { text: '新建制度19项，修订制度27项，共计新建、修订制度47项。' },
    { text: '对53名干部按情形分类处理，对7人给予诫勉、45人给予批评教育。' },
  ],
  check: (notice) =>
    findingsOfKind(notice, 'parts-sum', {
      opening: '分项之和与总数不符',
      advice: '请核对总数和各分项',
      doubt: '如分项没有列全或有交叉，可不改',
    }),
};
