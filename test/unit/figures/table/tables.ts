import { fails, holds, left, type Topic } from './row';

/** A table as it is pasted: its cells parted by tabs, bars or blanks. */
const table = (mark: string, ...rows: readonly string[]): string =>
  ['有关情况见下表。', ...rows.map((row) => row.split(' ').join(mark)), '上述问题将逐项销号，做到件件有着落。'].join('\n');
const markdown = (head: string, ...rows: readonly string[]): string =>
  [head, head.replace(/[^ ]+/gu, '---'), ...rows].map((row) => `| ${row.split(' ').join(' | ')} |`).join('\n');

/** Tables pasted as text: columns against their totals, and cells against those of their row. */
export const TABLES: Topic = {
  name: 'tables pasted as text',
  rows: [
    holds('parts-sum', table('\t', '单位 问题数 已完成', '东镇 12 10', '西镇 25 21', '合计 37 31')),
    fails('parts-sum', table('\t', '单位 问题数 已完成', '东镇 12 10', '西镇 25 21', '合计 37 32')),
    fails('parts-sum', table('\t', '单位 问题数 已完成', '东镇 13 10', '西镇 25 21', '合计 37 31')),
    fails('parts-sum', table('    ', '东镇 12 10', '西镇 25 21', '合计 37 32')),
    fails('parts-sum', table(' ', '东镇 12个 10个', '西镇 25个 21个', '合计 37个 32个')),
    holds('parts-sum', table(' ', '东镇 12个 10个', '西镇 25个 21个', '合计 37个 31个')),
    fails('parts-sum', markdown('单位 问题（个） 已完成（个）', '东镇 12 10', '西镇 25 21', '合计 38 31')),
    holds('parts-sum', markdown('单位 问题（个） 已完成（个）', '东镇 12 10', '西镇 25 21', '合计 37 31')),
    holds(
      'parts-sum',
      table('\t', '类别 件数', '来信 12', '来访 25', '小计 37', '网络 30', '短信 8', '小计 38', '总计 75'),
      '总计是两个小计之和',
    ),
    fails('parts-sum', table('\t', '类别 件数', '来信 12', '来访 25', '小计 37', '网络 30', '短信 8', '小计 38', '总计 76')),
    fails('parts-sum', table('\t', '类别 件数', '来信 12', '来访 25', '小计 36', '网络 30', '短信 8', '小计 38', '总计 75')),
    holds('parts-sum', table('\t', '单位 件数 金额', '合计 37 9.5', '东镇 12 4.25', '西镇 25 5.25'), '合计在各行之上'),
    fails('parts-sum', table('\t', '单位 件数 金额', '合计 37 9.8', '东镇 12 4.25', '西镇 25 5.25')),
    holds('parts-sum', table('\t', '单位 来信 来访 合计', '东镇 12 10 22', '西镇 25 21 46', '南镇 14 9 23'), '合计是一列'),
    fails('parts-sum', table('\t', '单位 来信 来访 合计', '东镇 12 10 22', '西镇 25 21 45', '南镇 14 9 23')),
    holds('rate', table('\t', '单位 问题数 已完成 完成率', '东镇 12 10 83.3%', '西镇 25 21 84.0%', '南镇 14 9 64.3%')),
    fails('rate', table('\t', '单位 问题数 已完成 完成率', '东镇 12 10 83.3%', '西镇 25 21 86.0%', '南镇 14 9 64.3%')),
    holds('rate', table('\t', '类别 件数 占比', '来信 12 32.4%', '来访 25 67.6%', '合计 37 100%')),
    fails('rate', table('\t', '类别 件数 占比', '来信 12 20.7%', '来访 25 48.1%', '短信 21 36.2%', '合计 58 100%')),
    holds('remainder', table('\t', '单位 问题数 已完成 未完成', '东镇 12 10 2', '西镇 25 21 4', '南镇 14 9 5')),
    fails('remainder', table('\t', '单位 问题数 已完成 未完成', '东镇 12 10 2', '西镇 25 21 3', '南镇 14 9 5')),
    left('“合计”不是表中各行之和', table('\t', '单位 人均（元） 排名', '东镇 312 2', '西镇 425 1', '合计 370 3')),
    left('单价不相加', table('\t', '品名 单价 库存位', '纸张 21 甲', '墨盒 85 乙', '合计 98 丙')),
    left('概数不校', table('\t', '单位 问题数', '东镇 12余', '西镇 25', '合计 40')),
    left('各列的百分比只是一半说得通', table('\t', '单位 问题数 已完成 满意率', '东镇 12 10 95%', '西镇 25 21 97%', '南镇 14 9 96%')),
    left('小计在各行之上，下属哪几行不明', table('\t', '类别 件数', '小计 37', '来信 12', '来访 20', '小计 38', '网络 30', '短信 6')),
    left('率的分母不在表中', table('\t', '单位 走访户数 知晓率', '东镇 120 95%', '西镇 250 97%', '南镇 140 96%')),
    left('没有合计，也没有率', table('\t', '单位 问题数 已完成', '东镇 12 10', '西镇 25 21', '南镇 14 9')),
    left('有一格不是数', table('\t', '单位 问题数', '东镇 12', '西镇 约25', '合计 38')),
    left('两行都对不上，另有算法', table('\t', '单位 甲 乙 合计', '东镇 12 10 30', '西镇 25 21 52', '南镇 14 9 31')),
  ],
};
