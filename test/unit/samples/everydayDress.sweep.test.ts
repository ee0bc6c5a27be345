import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { checkNotice } from '../../../server/src/rules/runner';
import { inspectNotice } from '../../../server/src/services/understanding';
import { readSamples } from './samples';

/** What surrounds a notice that was copied from a page, printed, or has something appended. */
interface Dress {
  readonly name: string;
  readonly wear: (lines: readonly string[]) => readonly string[];
}

const PAGE_TOP = ['首页 > 信息公开 > 公示公告', '来源：云山市纪委监委　发布时间：2024-03-01 10:20　浏览次数：1203', '字号：【大 中 小】 打印 关闭'];
const PAGE_END = ['（责任编辑：办公室）', '分享到：', '打印', '关闭窗口', '上一篇：座谈会通知', '下一篇：没有了', '主办：云山市大数据中心', '版权所有：云山市'];
const TASKS = [
  ['序号', '整改任务', '责任单位', '完成时限'],
  ['1', '修订学习制度', '办公室', '2024年3月'],
  ['2', '清理往来款项', '财务科', '2024年4月'],
  ['3', '开展专项检查', '监督室', '长期坚持'],
];
const behind = (annex: readonly string[]): Dress['wear'] => (lines) => [...lines, '', ...annex];

const WIDE: Readonly<Record<string, string>> = { 联系电话: '电　　话', 电子邮箱: '邮　　箱', 邮政编码: '邮　　编' };

const DRESSES: readonly Dress[] = [
  { name: 'a web page above', wear: (lines) => [...PAGE_TOP.slice(0, 1), lines[0] ?? '', ...PAGE_TOP.slice(1), ...lines.slice(1)] },
  { name: 'a web page below', wear: behind(PAGE_END) },
  { name: 'the head of a document with its number', wear: (lines) => ['中共云山市委文件', '云委发〔2024〕5号', '', ...lines] },
  { name: 'a menu above', wear: (lines) => ['首页', '机构概况', '信息公开', '党建工作', '联系我们', ...lines] },
  { name: 'blank lines', wear: (lines) => lines.flatMap((line) => (isRow(line) ? [line] : [line, ''])) },
  { name: 'indents of no-break blanks', wear: (lines) => lines.map((line) => (isRow(line) || line === '' ? line : `\u00a0\u00a0${line}`)) },
  {
    name: 'the labels of its contacts set wide',
    wear: (lines) => lines.map((line) => line.replace(/^(?:联系电话|电子邮箱|邮政编码)(?=：)/u, (label) => WIDE[label] ?? label)),
  },
  { name: 'blanks at the ends', wear: (lines) => lines.map((line) => `${line}  `) },
  { name: 'pages numbered 第1页 共9页', wear: (lines) => paged(lines, (page) => `第 ${page} 页 共 9 页`) },
  { name: 'pages numbered — 1 —', wear: (lines) => paged(lines, (page) => `— ${page} —`) },
  { name: 'pages numbered 1', wear: (lines) => paged(lines, String) },
  { name: 'a table appended, cells parted by tabs', wear: behind(['附件：整改任务清单', ...TASKS.map((row) => row.join('\t'))]) },
  { name: 'a table appended, cells parted by bars', wear: behind(['附件1', '整改任务清单', ...TASKS.map((row) => `| ${row.join(' | ')} |`)]) },
  { name: 'a table appended, a line for each cell', wear: behind(['附件', '整改任务清单', ...TASKS.flat()]) },
  {
    name: 'a list of problems appended',
    wear: behind(['附件：问题清单', '序号\t反馈问题\t整改情况', '1\t学习不够深入\t完善制度，加强督促。', '2\t责任压得不实\t逐级压实责任。']),
  },
];

describe('notices in everyday dress', () => {
  for (const { name, text } of readSamples()) {
    const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
    const plain = readingOf(lines);
    for (const dress of DRESSES) {
      it(`${name} is read the same with ${dress.name}`, () => {
        const worn = dress.wear(lines);
        assert.deepEqual(readingOf(worn), plain);
      });
    }
  }
});

/** Title, problems with their answers, contacts, signature, and what is wrong with structure, numbers and sums. */
function readingOf(lines: readonly string[]): unknown {
  const notice = readNotice(`${lines.join('\n')}\n`);
  const { title, problems, contact, signature, figures } = inspectNotice(notice);
  const found = checkNotice(notice, { stage: 'review', rules: {} }).filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    title,
    problems: problems.map(({ text, answered, measures }) => [text.trim(), answered, measures]),
    contact,
    signature,
    figures: figures.map(({ kind, holds }) => [kind, holds]),
    found: found.filter(({ rule }) => /^(?:structure|numbering|statistics)\//u.test(rule.id) && rule.id !== 'structure/web-residue').map(({ message }) => message),
  };
}

/** Whether a line is a row of a table, which nothing may part from the next. */
function isRow(line: string): boolean {
  return line.startsWith('|') || line.includes('\t');
}

const ROWS = 18;

/** The lines with a page number after every few of them, except within tables. */
function paged(lines: readonly string[], number: (page: number) => string): readonly string[] {
  let [row, page] = [0, 0];
  return lines.flatMap((line, index) => {
    if (line.trim() !== '') row += 1;
    if (row < ROWS || isRow(line) || index + 1 === lines.length) return [line];
    row = 0;
    page += 1;
    return [line, number(page)];
  });
}
