import type { Notice } from '../../notice/model';
import type { ParagraphBlock } from '../../parse/tree';
import type { Source } from '../../text/source';
import { span, type Span } from '../../text/span';
import { cutEdits } from '../cutEdits';
import type { Finding, Rule } from '../rule';

/** No line of the web page a text was copied from is left in it. */
export const webResidue: Rule = {
  id: 'structure/web-residue',
  name: '网页残留',
  norm: '稿件里没有从网页带来的栏目名、当前位置、来源、发布时间等行。',
  source: '实务：稿件只含通报本身，网页栏目由发布系统生成。',
  exceptions: ['连着的几行算一处。', '只看开头和结尾，正文里说到来源、时间的不算。'],
  severity: { draft: 'hint', review: 'information', publish: 'warning' },
  fix: 'safe',
  good: [{ text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n' }],
  bad: [
    {
      text: '巡视巡察\n\n您当前的位置：首页 > 工作动态 > 巡视巡察\n中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n',
      note: '栏目名和当前位置',
    },
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n来源：云山市纪委监委网站　发布时间：2023-08-30 11:34\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n',
      note: '来源和发布时间',
    },
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n— 1 —\n一、整改情况\n— 2 —\n',
      note: '页码',
    },
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n中共云山市委\n2023年8月30日\n【打印本页】【关闭窗口】',
      note: '文末的按钮',
    },
  ],
  check: (notice) => [...groupLines(notice).map((group) => findingOf(notice.source, group)), ...findPages(notice.source)],
};

/** Page numbers and running heads, which reading leaves out: reported once. */
function findPages(source: Source): readonly Finding[] {
  const edits = cutEdits(source, 'furniture');
  const [first] = edits;
  if (first === undefined) return [];
  const message = `文中有页码或页眉${edits.length}处，第一处在这里，像是从分页的文件复制来的；检查时已略过，请删去。`;
  return [{ span: first.span, message, fix: { title: '删去页码和页眉', kind: 'suggested', edits }, atMost: 'information' }];
}

/** Lines left in that follow each other, blank lines aside. */
function groupLines({ tree, webResidue: residue }: Notice): readonly (readonly ParagraphBlock[])[] {
  const groups: ParagraphBlock[][] = [];
  const left = new Set(residue);
  let follows = false;
  for (const block of tree.blocks) {
    const isLeft = block.kind === 'paragraph' && left.has(block);
    if (isLeft && follows) groups.at(-1)?.push(block);
    else if (isLeft) groups.push([block]);
    follows = isLeft;
  }
  return groups;
}

function findingOf(source: Source, group: readonly ParagraphBlock[]): Finding {
  const [first, last] = [group[0]?.span, group.at(-1)?.span];
  const place = span(first?.start ?? 0, last?.end ?? 0);
  return {
    span: place,
    message: group.length > 1 ? `这${group.length}行像是从网页带来的，稿件里应当删去。` : '这一行像是从网页带来的，稿件里应当删去。',
    fix: { title: '删去网页残留', kind: 'safe', edits: [{ span: wholeLines(source, group), text: '' }] },
  };
}

/** The lines from first to last with their line ends; where nothing follows, with the line end before them. A byte order mark stays. */
function wholeLines({ text, lineStarts }: Source, group: readonly ParagraphBlock[]): Span {
  const [first, last] = [group[0]?.line, group.at(-1)?.line];
  const start = Math.max(first?.span.start ?? 0, text.startsWith('\ufeff') ? 1 : 0);
  const next = lineStarts[(last?.index ?? 0) + 1];
  if (next !== undefined) return span(start, next);
  return span(startOfLineEnd(text, start), text.length);
}

function startOfLineEnd(text: string, lineStart: number): number {
  let at = lineStart;
  if (text.charAt(at - 1) === '\n') at -= 1;
  if (text.charAt(at - 1) === '\r') at -= 1;
  return at;
}
