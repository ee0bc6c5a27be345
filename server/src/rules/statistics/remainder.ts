import type { Rule } from '../rule';
import { findingsOfKind } from './figureFinding';

/** 总数减完成等于剩余: what remains is the total less what is done. */
export const remainder: Rule = {
  id: 'statistics/remainder',
  name: '剩余数',
  norm: '剩余（其余、余下、未完成、正在推进）的数量等于总数减已完成数。',
  source: '实务（算术）',
  exceptions: ['总数与完成数可以在前一两句里。', '“其他经济损失”“其余各栋”不是剩余数。', '剩余数可以是总数减去几项之差。'],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: 'suggested',
  good: [
    { text: '反馈问题38个，已完成整改36个，剩余2个正在推进。' },
    { text: '对审计问题38个逐项交办。目前已完成25个，完成率65.8%。剩余13个预计年底前完成。', note: '总数在前两句' },
    { text: '制定整改措施186条，已完成180条，长期坚持6条。' },
  ],
  bad: [
    { text: '信访积案由43件减少到9件，减少36件。' },
    { text: '反馈问题38个，已完成整改36个，剩余3个正在推进。' },
    { text: '16只基金中11只已落地，其余6只正在推进。' },
    { text: '制定整改措施186条，已完成180条，长期坚持7条。' },
  ],
  check: (notice) => findingsOfKind(notice, 'remainder', { opening: '剩余数与总数、已完成数不符', advice: '请核对有关数量' }),
};
