import type { Heading, Notice } from '../../notice/model';
import { announcesList } from '../../notice/roles';
import { shortened } from '../../text/characters';
import { textOf } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** 标题下有内容: a heading has text or sub-headings under it. */
export const emptyHeading: Rule = {
  id: 'structure/empty-heading',
  name: '标题下有内容',
  norm: '标题之下应有正文或下级标题。',
  source: '公文写作实务',
  exceptions: [
    '标题后紧接下级标题是常态，不算空。',
    '以句号收尾、自成一句的条目不算空标题；同一标题下各条都没有正文的，是清单，不算空标题。',
    '问题标题下没有整改情况的，由“问题有整改情况”一条报告。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: null,
  good: [{ text: '一、组织情况\n（一）加强领导\n成立领导小组。\n（二）压实责任\n召开会议。' }],
  bad: [
    { text: '一、组织情况\n（一）加强领导\n成立领导小组。\n（二）压实责任\n二、下一步打算\n持续抓好整改。', note: '“（二）”下没有内容' },
    {
      text: '一、组织情况\n成立领导小组。\n二、下一步打算\n（一）加强领导\n持续抓好整改。\n（二）健全机制\n欢迎广大干部群众对巡视整改落实情况进行监督。',
      note: '“（二）”之后就是监督邀请语',
    },
  ],
  check: (notice) => {
    const problems = new Set(notice.problems.map((problem) => problem.heading));
    return notice.headings
      .filter((heading) => !problems.has(heading) && isEmptyTitle(notice, heading))
      .map((heading) => toFinding(notice, heading));
  },
};

function isEmptyTitle(notice: Notice, heading: Heading): boolean {
  return (
    isSure(heading) &&
    isBare(notice, heading) &&
    !announcesList(notice.source, heading) &&
    !isSentence(notice, heading) &&
    !isListItem(notice, heading)
  );
}

/** A line without a number or a part to play may be no heading: the last line of a page, “…？” said by somebody. */
function isSure({ marker, role }: Heading): boolean {
  return role !== null || marker.end > marker.start;
}

/** The invitation and what follows it close the notice and belong to no heading, unless the heading announces them. */
const CLOSING_TITLE = /监督|联系|反映|意见|建议|公开|公示/u;

/** `联系方式：` may stand before the first field. */
const CONTACT_LEAD = 5;

function isBare(notice: Notice, heading: Heading): boolean {
  const { body, section, title } = heading;
  if (body !== null || section.sections.length > 0) return false;
  const [first] = section.paragraphs;
  if (first === undefined) return true;
  const closing = notice.invitation?.start ?? (notice.contact === null ? Infinity : notice.contact.span.start - CONTACT_LEAD);
  return first.span.start >= closing && !CLOSING_TITLE.test(textOf(notice.source, title));
}

function isSentence(notice: Notice, heading: Heading): boolean {
  return /[。;!?]$/u.test(notice.source.folded.slice(heading.title.start, heading.title.end));
}

/** Where every sibling is bare too, they are a list and no headings. */
function isListItem(notice: Notice, heading: Heading): boolean {
  const siblings = heading.parent?.children ?? [];
  return siblings.length > 1 && siblings.every((sibling) => isBare(notice, sibling));
}

function toFinding(notice: Notice, heading: Heading): Finding {
  const place = span(heading.marker.start, heading.title.end);
  return { span: place, message: `标题“${shortened(textOf(notice.source, place), 24)}”下没有正文，也没有下级标题，请补充内容或删去标题。` };
}
