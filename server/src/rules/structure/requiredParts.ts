import type { Heading, Notice, Problem } from '../../notice/model';
import { firstClause } from '../../text/sentences';
import { foldedOf } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';

const FRONT =
  '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视。9月5日，省委巡视组反馈了巡视意见。现将巡视整改进展情况予以公布。\n';
const OVERVIEW = '一、整改工作组织情况\n市委成立由市委书记任组长的整改工作领导小组，召开会议研究部署整改工作。\n';
const RECTIFICATION =
  '二、反馈问题整改情况\n（一）关于“学习不够深入”问题的整改情况\n修订学习制度，全年组织集体学习，分专题开展研讨，成果已经运用到工作中。\n';
const NEXT = '三、下一步工作打算\n持续抓好后续整改，巩固整改成果。\n';
const INVITATION =
  '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。联系电话：0990-6120088；电子邮箱：yssw@yunshan.example.org。\n';

/** A notice has its four parts, in their order. */
export const requiredParts: Rule = {
  id: 'structure/required-parts',
  name: '必备部分',
  norm: '通报依次写明整改工作组织情况、逐条整改情况、下一步安排和欢迎监督的话。',
  source: '《中国共产党巡视工作条例》关于公开整改情况、接受监督的规定；各地公布整改情况的通行写法。',
  exceptions: [
    '各部分可以没有标题，如以“下一步，……”起段。',
    '组织情况可以并在导语里：导语较长，或用一句话写明召开了几次会议、已整改几个问题一类的进展。',
    '已经公布联系电话的，没有欢迎监督的话只作提示。',
    '问题线索和信访件、全文总量统计的位置不固定，不检查。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    { text: FRONT + OVERVIEW + RECTIFICATION + NEXT + INVITATION },
    {
      text:
        FRONT +
        '市委高度重视省委巡视组反馈意见，成立由市委书记任组长的整改工作领导小组，细化整改措施，逐项明确责任单位和完成时限。\n' +
        '一、关于“学习不够深入”问题的整改情况\n修订学习制度，全年组织集体学习，分专题开展研讨，成果已经运用到工作中。\n' +
        '二、关于“监督不够有力”问题的整改情况\n修订监督办法，对重点项目开展专项检查，发现的问题已经整改到位。\n' +
        '下一步，市委将持续抓好后续整改。\n' +
        INVITATION,
      note: '组织情况和下一步没有标题，一级标题就是问题',
    },
    {
      text:
        FRONT.replace('现将', '三个月来，市委召开专题会8次，反馈的9个问题已整改到位7个。现将') +
        RECTIFICATION.replace('二、', '一、') +
        '二、一抓到底\n市委将对正在推进的2个问题盯住不放，确保按期完成。\n' +
        INVITATION,
      note: '导语里写明了整改进展，最后一部分写明了打算',
    },
  ],
  bad: [
    { text: FRONT + RECTIFICATION.replace('二、', '一、') + NEXT.replace('三、', '二、') + INVITATION, note: '没有组织情况' },
    { text: FRONT + OVERVIEW + RECTIFICATION + INVITATION, note: '没有下一步安排' },
    { text: FRONT + OVERVIEW + RECTIFICATION + NEXT, note: '没有欢迎监督的话' },
    {
      text: FRONT + OVERVIEW + NEXT.replace('三、', '二、') + RECTIFICATION.replace('二、', '三、') + INVITATION,
      note: '下一步排在逐条整改之前',
    },
  ],
  check(notice) {
    if (notice.tree.blocks.length === 0) return [];
    return [...findMissingOverview(notice), ...findMissingRectification(notice), ...findMissingEnd(notice), ...findDisorder(notice)];
  },
};

/** Text of this length between opening and problems gives the overview without a heading. */
const OVERVIEW_LENGTH = 20;
/** An opening of this length gives it too. */
const LONG_OPENING = 320;
/** So does a sentence of it that says how far the unit has come, in numbers: ⟦三个月来召开专题会8次，9个问题已整改到位7个。⟧ */
const ACCOUNT =
  /(?:^|[。!;])(?![^。!;]{0,80}巡[视察]组)[^。!;]{0,80}(?:召开|开了|成立|制定|拟定|列出|出台|修订|细化|梳理|认领|分解|建立|整改|改好|销号|办结|完成)[^。!;]{0,40}\d+[个项条次份类][^。!;]{0,60}[。!;]/u;
/** And one that says who leads: ⟦支部书记挂帅⟧, 局长⟦任专班组长⟧, 班子成员⟦各领一题⟧. */
const LED =
  /(?:书记|[局院校馆站所]长|主任|负责人)[^。;]{0,20}(?:挂帅|牵头|负总责|主抓|包[抓案联]|任[^。,;]{0,12}组长)|成员[^。;]{0,8}(?:认领|领[题办]|各领|包[抓案联])/u;

/** Where the item-by-item part begins; null where there is none. */
function startOfRectification(notice: Notice): number | null {
  const part = notice.headings.find(({ role }) => role === 'rectification')?.marker.start;
  const problem = notice.problems[0]?.span.start;
  const parent = notice.problems[0]?.heading?.parent?.marker.start;
  const starts = [part, problem, parent].filter((start) => start !== undefined);
  return starts.length === 0 ? null : Math.min(...starts);
}

function findMissingOverview(notice: Notice): readonly Finding[] {
  const rectification = startOfRectification(notice);
  if (rectification === null || notice.headings.some(({ role }) => role === 'overview')) return [];
  const from = notice.opening?.span.end ?? notice.title?.span.end ?? 0;
  const between = foldedOf(notice.source, span(from, Math.max(from, rectification))).replace(/\s/gu, '').length;
  const opening = notice.opening === null ? 0 : notice.opening.span.end - notice.opening.span.start;
  if (between >= OVERVIEW_LENGTH || opening >= LONG_OPENING) return [];
  const account = notice.opening === null ? '' : foldedOf(notice.source, notice.opening.span);
  if (ACCOUNT.test(account) || LED.test(account)) return [];
  const message = '逐条整改情况之前没有写整改工作组织情况（主体责任、组织领导、任务分工），请补充。';
  return [{ span: firstClause(notice.source.folded, span(rectification, notice.source.text.length)), message }];
}

function findMissingRectification(notice: Notice): readonly Finding[] {
  const { headings, problems } = notice;
  if (problems.length > 0) return [];
  if (headings.some(({ role, level }) => role === 'rectification' || (role === null && level < 3))) return findNoProblems(notice);
  const place = headings.find(({ role }) => role === 'next') ?? headings[0];
  if (place === undefined) return [];
  return [{ span: span(place.marker.start, place.title.end), message: '没有找到逐条整改情况。请逐条写明反馈的问题和整改情况。' }];
}

/** A text of this length is a notice under way no more. */
const WHOLE_LENGTH = 1500;

/** A notice of which no problem was recognised is not praised in silence: said once, with what was looked for. */
function findNoProblems({ source, title, headings }: Notice): readonly Finding[] {
  const place = title?.span ?? headings[0]?.title;
  if (source.text.length < WHOLE_LENGTH || place === undefined) return [];
  const message =
    '没有认出逐条的反馈问题，问题有无整改情况等几项没有检查。找过各级编号标题、“问题一：”一类的行、【】●▲或加粗的标题、有“问题”一列的表格；可用“zhenggai inspect”看读到了什么，或在设置里写明版式。';
  return [{ span: place, message, atMost: 'information' }];
}

const NEXT_WORDS = /下一?步|下一?阶段|下一程|今后|接下来|后续|往后|将(?:继续|持续|进一步|深入|以|坚持|认真|坚决|始终)/u;
const NEXT_TITLE_WORDS = /下一?步|下一?[阶程段站]|今后|往后|接下来|后续|持续|继续|巩固|长效|努力方向|打算/u;
/** The same where a sentence of the last paragraphs begins: 人心齐了。⟦往后⟧，村里还会盯着. */
const NEXT_SENTENCE = /[。!;](?:下一?步|今后|接下来|后续|往后|以后)[^。!;]/u;
/** Next steps without a heading say so within this many characters of a paragraph. */
const NEXT_REACH = 40;
const INVITATION_WORDS =
  /欢迎|意见(?:[和或、]|以及)?建议|[社群党公].{0,12}监督(?:。|$)|监督电话|请.{0,12}反映|有话|来信|来电|来访|请拨|拨打|打电话|写信|寄信/mu;

/** What is missing after the last problem: next steps, the invitation. Pointed at on the last line of text. */
function findMissingEnd(notice: Notice): readonly Finding[] {
  const { source } = notice;
  const residue = new Set(notice.webResidue.map(({ line }) => line));
  const last = notice.tree.blocks.findLast(({ line }) => !residue.has(line));
  if (last === undefined || startOfRectification(notice) === null) return [];
  const place = firstClause(source.folded, last.line.content);
  const findings: Finding[] = [];
  if (!speaksOfNextSteps(notice)) findings.push({ span: place, message: '没有写下一步安排。请写明后续整改、巩固成果的打算。' });
  if (notice.invitation === null && !INVITATION_WORDS.test(source.folded.slice(lastParagraphsStart(notice)))) {
    const contact = notice.contact?.fields.some(({ name }) => name === 'telephone') ?? false;
    const message = `文末没有欢迎监督的话。请补上“欢迎广大干部群众对巡视整改落实情况进行监督……”${contact ? '' : '和联系方式'}。`;
    findings.push({ span: place, message, ...(contact ? { atMost: 'information' as const } : {}) });
  }
  return findings;
}

function speaksOfNextSteps({ source, headings, paragraphs, problems }: Notice): boolean {
  const from = problems.at(-1)?.span.start ?? 0;
  const late = paragraphs.at(-LAST_PARAGRAPHS)?.span.start ?? 0;
  const isNext = (heading: Heading): boolean => heading.role === 'next' || NEXT_TITLE_WORDS.test(foldedOf(source, heading.title));
  if (headings.some((heading) => heading.role === 'next' || (heading.marker.start > from && isNext(heading)))) return true;
  return paragraphs.some(({ span: of, heading }) => {
    if (of.start <= from) return false;
    if (NEXT_WORDS.test(source.folded.slice(of.start, Math.min(of.end, of.start + NEXT_REACH)))) return true;
    if (of.start >= late && NEXT_SENTENCE.test(foldedOf(source, of))) return true;
    // Under a title behind the last problem, whatever it is called.
    return heading !== null && heading.marker.start > from && isBeyond(heading, problems.at(-1)) && INTENT.test(foldedOf(source, of));
  });
}

function isBeyond(heading: Heading, last: Problem | undefined): boolean {
  const section = last?.heading?.section.span ?? last?.span;
  return section === undefined || heading.marker.start >= section.end;
}

/** What is still to be done: 中心党委⟦将⟧锚定目标，对剩余问题⟦一抓到底⟧. */
const INTENT =
  /每[季月周]|倒排|年底前|确保|将[^。]{0,120}(?:持续|继续|坚持|巩固|深化|常态|长效|一抓到底|盯住|回头看|力争|确保|进一步|不断)/u;

const LAST_PARAGRAPHS = 6;

function lastParagraphsStart(notice: Notice): number {
  return notice.paragraphs.at(-LAST_PARAGRAPHS)?.span.start ?? 0;
}

/** Part titles that say outright what they are; roles are read more generously. */
const SURE_NEXT = /下一?步|下一?阶段|今后|努力方向|打算/u;

function findDisorder(notice: Notice): readonly Finding[] {
  const parts = notice.headings.filter((heading) => heading.parent === null);
  const next = parts.find((heading) => heading.role === 'next' && SURE_NEXT.test(foldedOf(notice.source, heading.title)));
  if (next === undefined) return [];
  const late = parts.find((heading) => heading.role === 'rectification' && heading.marker.start > next.marker.start);
  const place = span(next.marker.start, next.title.end);
  if (late !== undefined) {
    const related = [{ span: span(late.marker.start, late.title.end), message: '逐条整改情况在这里' }];
    return [{ span: place, message: '下一步安排排在了逐条整改情况之前，请调整顺序。', related }];
  }
  const { invitation } = notice;
  if (invitation === null || invitation.start > next.marker.start) return [];
  const related = [{ span: invitation, message: '欢迎监督的话在这里' }];
  return [{ span: place, message: '下一步安排排在了欢迎监督的话之后，请调整顺序。', related }];
}
