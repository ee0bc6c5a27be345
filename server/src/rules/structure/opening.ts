import type { Notice, Paragraph } from '../../notice/model';
import { firstClause } from '../../text/sentences';
import { foldedOf } from '../../text/source';
import type { Rule } from '../rule';

/** The opening says when the inspection was, when the feedback came, and that the result is now published. */
export const opening: Rule = {
  id: 'structure/opening',
  name: '导语要素',
  norm: '导语写明巡视（巡察）的时间、反馈的时间，并说明现将整改情况公布。',
  source: '《中国共产党巡视工作条例》关于公开整改情况的规定；各地公布整改情况的通行写法。',
  exceptions: [
    '导语可以分成几段，巡察、反馈的时间也可以写在逐条整改之前的总体情况里。',
    '时间都有、只缺“现将整改情况公布”一类的话的，只作提示。',
    '时间可以写到日、写到月，也可以写“上旬”“底”；反馈日期可以承前省去年份。',
    '“予以公布”“通报如下”“公告如下”“向社会公开”等说法都可以。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视。9月5日，省委巡视组反馈了巡视意见。按照巡视工作有关要求，现将巡视整改进展情况予以公布。\n一、整改工作组织情况\n',
    },
    {
      text: '中共青溪县教育局党组关于巡察整改情况的通报\n根据县委统一部署，2023年3月至5月，县委第二巡察组对县教育局党组开展了巡察，并于7月上旬反馈了巡察意见。\n按照党务公开原则，现将整改情况公告如下。\n一、整改工作组织情况\n',
      note: '写到月，分两段',
    },
    {
      text: '青溪县教育局党组巡察反馈问题整改情况公示\n根据县委巡察工作安排，现将县教育局党组整改情况公示如下。\n一、总体情况\n县委第二巡察组于2023年3月1日至5月8日对局党组开展巡察，7月6日反馈问题9个，现已全部整改。\n二、问题整改情况\n1.针对学习不够深入问题\n组织学习8次。',
      note: '巡察、反馈的时间写在总体情况里',
    },
  ],
  bad: [
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n一、整改工作组织情况\n市委高度重视巡视整改工作，成立领导小组。\n',
      note: '没有导语',
    },
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视，并反馈了巡视意见。现将巡视整改进展情况予以公布。\n一、整改工作组织情况\n',
      note: '没有时间',
    },
    {
      text: '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，2023年4月11日至6月30日，省委第三巡视组对云山市进行了巡视。按照巡视工作有关要求，现将巡视整改进展情况予以公布。\n一、整改工作组织情况\n',
      note: '没有反馈时间',
    },
  ],
  check(notice) {
    const lead = readLead(notice);
    const paragraphs = lead.length > 0 ? lead : readLeadBelow(notice);
    const [first] = paragraphs;
    if (first === undefined) {
      const place = notice.headings[0]?.block.line.content ?? notice.paragraphs.find(({ line }) => !isTitleLine(notice, line))?.span;
      if (place === undefined) return [];
      const message = '标题之后没有导语。请写明巡视（巡察）时间、反馈时间，并说明现将整改情况公布。';
      return [{ span: firstClause(notice.source.folded, place), message }];
    }
    const overview = wordsOf(notice, readOverview(notice));
    const missing = missingElements(wordsOf(notice, paragraphs)).filter((element) => !STATED_BELOW[element]?.test(overview));
    if (missing.length === 0) return [];
    const span = firstClause(notice.source.folded, (notice.opening ?? first).span);
    const isSlight = missing.every((element) => element === PUBLISHED);
    return [{ span, message: `导语没有写明${missing.join('、')}，请补充。`, ...(isSlight ? { atMost: 'information' as const } : {}) }];
  },
};

const [INSPECTED, FED_BACK, PUBLISHED] = ['巡视（巡察）时间', '反馈时间', '现将整改情况公布'];
/** A time of each in one sentence, as the account before the problems may give it. */
const STATED_BELOW: Readonly<Record<string, RegExp>> = {
  [INSPECTED]:
    /(?:[年日初中底旬]|\d月)(?:[^。]{0,60}(?:开展|进行|实施|进驻)[^。]{0,10}巡|[^。,]{0,20}巡[视察](?![组办]|反馈|整改|意见|工作|机构))/u,
  [FED_BACK]: /(?:[年日初中底旬]|\d月)[^。]{0,40}反馈/u,
};

function wordsOf({ source }: Notice, paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ span }) => foldedOf(source, span).replace(BLANK, '')).join('\n');
}

/** The paragraphs under the first heading, where it stands before the problems and gives an overview. */
function readOverview({ headings, paragraphs, problems }: Notice): readonly Paragraph[] {
  const [part] = headings;
  if (part?.role !== 'overview' || part.marker.start >= (problems[0]?.span.start ?? Infinity)) return [];
  return paragraphs.filter(({ heading }) => heading === part).slice(0, MOST_PARAGRAPHS);
}

const LEAST_LENGTH = 12;
const MOST_PARAGRAPHS = 8;

/** The paragraphs of some length between the title and the first heading. */
function readLead(notice: Notice): readonly Paragraph[] {
  const lead: Paragraph[] = [];
  for (const paragraph of notice.paragraphs) {
    if (paragraph.heading !== null || lead.length === MOST_PARAGRAPHS) break;
    if (paragraph.span.end - paragraph.span.start < LEAST_LENGTH || isTitleLine(notice, paragraph.line)) continue;
    if (!notice.webResidue.some(({ line }) => line.index === paragraph.line)) lead.push(paragraph);
  }
  return lead;
}

/** 【概况】 over the opening: where nothing stands before the first heading, what stands under it may be one. */
function readLeadBelow({ source, headings, paragraphs }: Notice): readonly Paragraph[] {
  const own = paragraphs.filter(({ heading }) => heading !== null && heading === headings[0]).slice(0, MOST_PARAGRAPHS);
  return own.some(({ span }) => LEADS.test(foldedOf(source, span))) ? own : [];
}

const LEADS = /巡[视察].{0,200}(?:反馈|现将|如下)/su;

function isTitleLine(notice: Notice, line: number): boolean {
  return notice.title?.lines.includes(line) ?? false;
}

/** A blank within a date, as text recognised from a picture has: 2023 年 3 月. */
const BLANK = /(?<=[\d年月日]) +(?=[\d年月日])/gu;
/** A day, a month or a year in either kind of digits, or a time counted from today: 2023年4月11日, 4月, 去年. */
const DATE =
  /(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|[〇○零一二三四五六七八九]{4}年|[今去前]年|近期|日前)(?:[上中下]旬|[份底初末]|以来)?/gu;
const RANGE = / ?(?:开始|起)?,? ?[至到\-—–~]/uy;
const ANNOUNCEMENT = /现[将就对]|如下|予以(?:公[布开示告]|通报)|向社会(?:公[布开示告]|通报)/u;

function missingElements(words: string): readonly string[] {
  const missing: string[] = [];
  const dates = [...words.matchAll(DATE)];
  const first = dates[0];
  if (first === undefined) missing.push(INSPECTED, FED_BACK);
  else if (countTimes(words, dates) === 1) missing.push(isOfFeedback(words, first.index) ? INSPECTED : FED_BACK);
  if (!ANNOUNCEMENT.test(words)) missing.push(PUBLISHED);
  return missing;
}

/** How many times are given; the two ends of a period are one. */
function countTimes(words: string, dates: readonly RegExpExecArray[]): number {
  const ends = dates.filter((date) => {
    RANGE.lastIndex = date.index + date[0].length;
    return RANGE.test(words);
  });
  return dates.length - ends.length;
}

/** Whether the sentence goes on from the date to the feedback without speaking of the inspection first. */
function isOfFeedback(words: string, date: number): boolean {
  const rest = words.slice(date, date + 80);
  const feedback = rest.indexOf('反馈');
  return feedback !== -1 && !/进行|开展|实施|进驻/u.test(rest.slice(0, feedback));
}
