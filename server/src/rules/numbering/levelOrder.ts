import type { Heading, Notice } from '../../notice/model';
import { textOf } from '../../text/source';
import type { Finding, Rule } from '../rule';

/** 层级次序: headings nest in the document's own order, and none of its levels is skipped. */
export const levelOrder: Rule = {
  id: 'numbering/level-order',
  name: '层级次序',
  norm: '结构层次依次为一、（一）1.（1）①，同一部分内不越级。',
  source: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B.3.8',
  exceptions: ['全篇或整个部分只用两层、从“一、”直接到“1.”的合法。', '一级标题下直接写正文、同一组内有的问题再分级有的不再分级，都合法。'],
  severity: { draft: 'warning', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    { text: '一、整改情况\n（一）甲方面\n1.针对甲问题\n正文。\n（二）乙方面\n1.针对乙问题\n正文。' },
    { text: '一、整改情况\n1.针对甲问题\n正文。\n2.针对乙问题\n正文。', note: '全部分只用两层' },
  ],
  bad: [
    {
      text: '一、整改情况\n（一）甲方面\n1.针对甲问题\n正文。\n二、长效机制\n1.针对乙问题\n正文。\n（一）乙方面\n正文。\n（二）丙方面\n正文。',
      note: '“1.”先于同一部分的“（一）”',
    },
  ],
  check: (notice) => notice.headings.flatMap((heading) => checkChildren(notice, heading)),
};

/**
 * Under one heading a deeper level that stands before the level between: 二、 → 1. → （一）. Where the level between does not start at one, a
 * heading is lost, which is reported by its number.
 */
function checkChildren(notice: Notice, heading: Heading): readonly Finding[] {
  const [first] = heading.children;
  const shallower = heading.children.find((child) => first !== undefined && child.level < first.level);
  if (first === undefined || shallower === undefined || first.level <= heading.level + 1 || shallower.number !== 1) return [];
  return [
    {
      span: first.marker,
      message: `层级次序不对：“${textOf(notice.source, first.marker)}”直接在“${textOf(notice.source, heading.marker)}”之下，同一标题下后面又有上一级的“${textOf(notice.source, shallower.marker)}”，请核对。`,
      related: [{ span: shallower.marker, message: `后面的上一级标题“${textOf(notice.source, shallower.marker)}”` }],
    },
  ];
}
