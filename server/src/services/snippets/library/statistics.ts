import type { Snippet } from '../snippet';

/** Sentences whose numbers belong together, in the forms that the check can follow. */
export const STATISTICS_SNIPPETS: readonly Snippet[] = [
  {
    name: '统计（措施总量）',
    prefix: '统计措施',
    initials: 'tjcs',
    description: '问题、措施的总数与完成数；剩余＝总数－已完成',
    kind: 'sentence',
    lines: [
      '截至【截至日期】，反馈的【问题数】个问题已整改到位【已整改问题数】个；提出整改措施【措施总数】条，已完成【已完成措施数】条，剩余【剩余措施数】条正在推进。',
    ],
  },
  {
    name: '统计（完成率）',
    prefix: '统计完成率',
    initials: 'tjwcl',
    description: '总数、完成数、完成率；完成率四舍五入',
    kind: 'sentence',
    lines: [
      '【事项】【总数】【件|个|项|处】，已【办结|完成|整改|解决】【完成数】【件|个|项|处】，【办结|完成|整改|解决】率为【完成率】%。',
    ],
  },
  {
    name: '统计（剩余）',
    prefix: '统计剩余',
    initials: 'tjsy',
    description: '总数、完成数、剩余数；剩余＝总数－完成数',
    kind: 'sentence',
    lines: ['排查【事项】【总数】【个|件|项|处】，已整改【完成数】【个|件|项|处】，剩余【剩余数】【个|件|项|处】【剩余事项安排】。'],
  },
  {
    name: '统计（处分分解）',
    prefix: '统计处分',
    initials: 'tjcf',
    description: '处分总人数与各档人数；各档相加等于总数',
    kind: 'sentence',
    lines: [
      '给予党纪政务处分【处分人数】人（党内警告【警告人数】人、党内严重警告【严重警告人数】人、撤销党内职务【撤职人数】人），组织处理【组织处理人数】人。',
    ],
  },
  {
    name: '统计（制度）',
    prefix: '统计制度',
    initials: 'tjzd',
    description: '新建与修订制度；两者相加等于共计',
    kind: 'sentence',
    lines: ['新建制度【新建制度数】项，修订制度【修订制度数】项，共计新建、修订制度【制度合计】项。'],
  },
  {
    name: '统计（资金分解）',
    prefix: '统计资金',
    initials: 'tjzj',
    description: '资金总额与其中各项；各项相加等于总额',
    kind: 'sentence',
    lines: ['清退【资金名称】【资金总额】万元，其中【资金一】【金额一】万元、【资金二】【金额二】万元。'],
  },
  {
    name: '统计（共性问题）',
    prefix: '统计共性',
    initials: 'tjgx',
    description: '认领的共性问题与措施；分项相加等于总数',
    kind: 'sentence',
    lines: [
      '关于【共性问题数】个共性问题的整改。共认领【认领数】个，提出整改措施【共性措施数】项，全部整改完成。其中，巡视报告指出的共性问题【指出数】个，提出整改措施【指出措施数】项；主动认领的共性问题【主动数】个，提出整改措施【主动措施数】项。',
    ],
  },
];
