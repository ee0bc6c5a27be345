import type { Notice } from '../../notice/model';
import { isHan } from '../../text/marks';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** A title within another is no longer than this, and begins no farther behind the mark that opens the outer one. */
const REACH = 120;
/** `关于…的通知` between less-than and greater-than signs, where no title stands around it. */
const ANGLED =
  /^<(?<title>[^<>《》。]{2,80}(?:办法|规定|条例|意见|通知|方案|制度|规划|计划|准则|纲要|要点|措施|细则|决定|报告|清单|预案|规则|规程|指南|手册|章程|公约|台账|标准))>/u;

/** 〈〉 inside 《》. */
export const nestedTitleMarks: Rule = {
  id: 'text/nested-title-marks',
  name: '书名号套用',
  norm: '书名号里面还要用书名号时，外面用双书名号《》，里面用单书名号〈〉。',
  source: 'GB/T 15834—2011《标点符号用法》4.15.3.5',
  exceptions: ['三层相套时，第三层仍用双书名号。', '书名号里的引号、括号不受此限。'],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'safe',
  good: [
    { text: '制定《关于贯彻落实〈党委（党组）理论学习中心组学习规则〉的通知》。' },
    { text: '印发《甲办法》《乙办法》。', note: '两个并列，不是相套' },
    { text: '占比<50%，增速>3%。', note: '大于号、小于号' },
  ],
  bad: [
    { text: '起草《贯彻落实<党委（党组）落实全面从严治党主体责任规定>的实施意见》。', note: '用了小于号、大于号' },
    { text: '印发《关于贯彻落实《巡视工作条例》的通知》。', note: '里面也用了双书名号' },
  ],
  check: (notice) => [...doubleInside(notice), ...angled(notice)].sort((one, other) => one.span.start - other.span.start),
};

/** Pairs of 《》 that stand at an even depth of titles. */
function doubleInside({ source, marks }: Notice): readonly Finding[] {
  const depths = new Map<number, number>();
  const findings: Finding[] = [];
  for (let index = marks.pairs.length - 1; index >= 0; index--) {
    const pair = marks.pairs[index];
    if (pair === undefined) continue;
    const mark = source.folded.charAt(pair.open);
    const around = pair.outer === null ? 0 : (depths.get(pair.outer) ?? 0);
    const depth = around + (mark === '《' || mark === '〈' ? 1 : 0);
    if (depth === 0) continue;
    depths.set(pair.open, depth);
    if (mark === '《' && depth % 2 === 0) findings.push(describe(pair, '〈〉', '书名号里面的书名号应为单书名号「〈〉」'));
  }
  return findings;
}

/** `<…>` in the place of 〈〉, or of 《》 where it stands alone around a document's name. */
function angled({ source: { folded } }: Notice): readonly Finding[] {
  const findings: Finding[] = [];
  for (let open = folded.indexOf('<'); open !== -1; open = folded.indexOf('<', open + 1)) {
    if (!isHan(folded[open + 1])) continue;
    const before = folded.slice(Math.max(0, open - REACH), open);
    const isInside = before.lastIndexOf('《') > Math.max(before.lastIndexOf('》'), before.lastIndexOf('\n'));
    const behind = folded.slice(open, open + REACH);
    if (isInside) {
      const length = /^<[^<>《》\n]+>/u.exec(behind)?.[0].length;
      if (length !== undefined) {
        findings.push(describe({ open, close: open + length - 1 }, '〈〉', '书名号里面用了小于号、大于号，应为单书名号「〈〉」'));
      }
    } else {
      const title = ANGLED.exec(behind)?.groups?.title;
      if (title !== undefined) {
        findings.push(describe({ open, close: open + title.length + 1 }, '《》', '文件名称两边用了小于号、大于号，应为书名号「《》」'));
      }
    }
  }
  return findings;
}

function describe(pair: { readonly open: number; readonly close: number }, marks: string, fact: string): Finding {
  return {
    span: span(pair.open, pair.close + 1),
    message: `${fact}。`,
    fix: {
      title: `改为「${marks}」`,
      kind: 'safe',
      edits: [
        { span: span(pair.open, pair.open + 1), text: marks.charAt(0) },
        { span: span(pair.close, pair.close + 1), text: marks.charAt(1) },
      ],
    },
  };
}
