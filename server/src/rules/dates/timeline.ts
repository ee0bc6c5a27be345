import { allDates, type DateMention, type DateRange, isOnCalendar, rangeOf, readDates } from '../../notice/dates';
import { type OpeningDate, type OpeningDates, readOpeningDates } from '../../notice/openingDates';
import type { Notice } from '../../notice/model';
import { once } from '../../text/once';
import { placesOf } from '../../text/places';
import { textOf } from '../../text/source';
import { overlaps, span, touchesOffset, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { reversedRanges } from './reversedRanges';

/** 截至 and what may stand between it and its date; 已于. */
const DONE_BY = /(?:截[至止]到?|已于|已在)$/u;
/** What makes a date a plan. */
const PLANNED = /预计|计划|将|拟|力争|确保|争取|要求|明确|规定|目标|安排|期限|前完成|承诺/u;
const YEAR_END = /截[至止]到?(?<year>\d{4})年(?:年?底|年?末)/uy;
/** How far back the clause of a date is looked at. */
const CLAUSE_REACH = 40;
/** No team puts anything right sooner after the feedback, and none reports later than this, in days. */
const [SOONEST, LATEST] = [20, 400];
/** No team gives its feedback later than this after the inspection, in days. */
const LONGEST_WAIT = 270;
/** `2023年8月30日,市委第十巡视组向…反馈了巡视意见`, from the date on. */
const FEEDBACK_AGAIN =
  /^,?(?<level>[省市县区]委|中央)(?:第(?<team>[一二三四五六七八九十]{1,3}))?巡[视察]组(?:[^。;,]{0,4}向[^。;,]{1,24}|[^。;,]{0,8})反馈了/u;

/** Inspection start < end < feedback < signature; 截至 not after the signature. */
export const timeline: Rule = {
  id: 'dates/timeline',
  name: '时间先后',
  norm: '巡视巡察开始、结束、反馈、落款依次在后，截至的日期不晚于落款，写成起止的日期止不早于起；反馈后过早或过晚才落款的，请核对日期。',
  source: '公文校对实务',
  exceptions: [
    '没有写年份的日期承前省年份；反馈日期也可能在次年，次年也说不通的才报。',
    '不存在的日期另有规则报告，不参加比较。',
    '“预计、计划、将于”之后的日期可以晚于落款。',
    '没有落款日期的不比。',
    '没有写年份的起止（11月15日至3月15日）可能跨年，不比。',
    `反馈到落款不足${SOONEST}天或超过${LATEST}天只是提示：整改期限各地各届不同。`,
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: null,
  good: [
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第三巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。\n截至2023年底，已完成3项；剩余1项预计2024年12月底前完成。\n中共云山市委\n2024年3月1日',
    },
  ],
  bad: [
    {
      text: '根据省委统一部署，2023年6月16日至3月28日，省委第三巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。',
    },
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第三巡视组对云山市进行了巡视。2023年5月30日，省委巡视组反馈了巡视意见。现将整改情况予以公布。',
    },
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第三巡视组对云山市进行了巡视，并于5月30日反馈了巡视意见。现将整改情况予以公布。\n中共云山市委\n2024年3月1日',
      note: '没有写年份，今年早于巡视结束，次年晚于落款',
    },
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第三巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。\n截至2024年5月31日，已完成3项。\n中共云山市委\n2024年3月1日',
    },
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第三巡视组对云山市进行了巡视。2023年8月30日，省委巡视组反馈了巡视意见。现将整改情况予以公布。\n中共云山市委\n2025年3月1日',
      note: '反馈后一年半才落款，像是年份写错',
    },
  ],
  check: (notice) => {
    const signed = readSigned(notice);
    const { feedback } = inspectionDates(notice);
    // Where the signature itself is too early, everything else lies behind it, too.
    const done = signed !== null && feedback !== null && isBefore(signed, feedback) ? [] : checkDone(notice, signed);
    const opening = checkOpening(notice, signed);
    const reversed = reversedRanges(notice.source).filter(({ span: place }) => !opening.some((each) => overlaps(each.span, place)));
    return [...opening, ...checkGap(notice, signed), ...done, ...checkRestated(notice), ...reversed].sort(
      (one, other) => one.span.start - other.span.start,
    );
  },
};

/** Read once for all that is compared with them. A day that does not exist compares with none. */
const inspectionDates = once((notice: Notice): OpeningDates => {
  const { start, end, feedback } = readOpeningDates(notice);
  return { start: existing(start), end: existing(end), feedback: existing(feedback) };
});

function readSigned(notice: Notice): DateMention | null {
  const place = notice.signature?.date ?? null;
  return place === null ? null : existing(readDates(notice.source, place)[0] ?? null);
}

function existing<Date extends Pick<DateMention, 'year' | 'month' | 'day'>>(date: Date | null): Date | null {
  return date !== null && isOnCalendar(date) ? date : null;
}

function checkOpening(notice: Notice, signed: DateMention | null): readonly Finding[] {
  const { start, end, feedback } = inspectionDates(notice);
  const findings: (Finding | null)[] = [];
  if (start !== null && end !== null) {
    const hint = end.hasYear ? '' : '；如果跨年，请写明年份';
    findings.push(order(notice, start, end, `巡视巡察的结束日期“${words(notice, end)}”早于开始日期“${words(notice, start)}”${hint}。`));
  }
  const before = end ?? start;
  if (before !== null && feedback !== null && (feedback.hasYear || isTooLateNextYear(feedback, before, signed))) {
    findings.push(
      order(notice, before, feedback, `反馈日期“${words(notice, feedback)}”早于巡视巡察结束日期“${words(notice, before)}”，请核对。`),
    );
  }
  if (signed !== null && feedback !== null) {
    findings.push(order(notice, feedback, signed, `落款日期“${words(notice, signed)}”早于反馈日期“${words(notice, feedback)}”，请核对。`));
  }
  return findings.filter((finding) => finding !== null);
}

/** Whether a feedback without a year lies behind the signature in the next year, or, without a signature, longer after the inspection than any. */
function isTooLateNextYear(feedback: OpeningDate, before: OpeningDate, signed: DateMention | null): boolean {
  if (feedback.year === null) return false;
  const next = { ...feedback, year: feedback.year + 1 };
  if (signed !== null) return isBefore(signed, next);
  const [from, to] = [dayNumber(before), dayNumber(next)];
  return from !== null && to !== null && to - from > LONGEST_WAIT;
}

/** A signature this soon after the feedback, or this late, makes it likely that a date is wrong. */
function checkGap(notice: Notice, signed: DateMention | null): readonly Finding[] {
  const { feedback } = inspectionDates(notice);
  if (signed === null || feedback === null) return [];
  const [from, to] = [dayNumber(feedback), dayNumber(signed)];
  if (from === null || to === null || to < from) return [];
  const days = to - from;
  // A year that is carried over may be one too early.
  if (days >= SOONEST && (days <= LATEST || !feedback.hasYear)) return [];
  const verdict = days < SOONEST ? `只有${days}天` : `有${days}天`;
  return [
    {
      span: signed.span,
      message: `反馈日期“${words(notice, feedback)}”到落款日期“${words(notice, signed)}”${verdict}，请核对年份和月份。`,
      related: [{ span: feedback.span, message: '反馈日期在这里。' }],
      atMost: 'hint',
    },
  ];
}

/** Days since 1970; null for a date that is not known to the day. */
function dayNumber({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>): number | null {
  return year === null || day === null ? null : Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The finding at the later date where it lies before the earlier one. */
function order(notice: Notice, earlier: DateMention | OpeningDate, later: DateMention | OpeningDate, message: string): Finding | null {
  if (!isBefore(later, earlier)) return null;
  return { span: later.span, message, related: [{ span: earlier.span, message: `“${words(notice, earlier)}”在这里。` }] };
}

/** Whether one date lies wholly before another. */
function isBefore(one: Pick<DateMention, 'year' | 'month' | 'day'>, other: Pick<DateMention, 'year' | 'month' | 'day'>): boolean {
  const [first, second] = [rangeOf(one, one.year), rangeOf(other, other.year)];
  return first !== null && second !== null && second.earliest > first.latest;
}

/** 截至2024年5月31日, 已于2024年5月 and 截至2024年底 that lie after the signature. */
function checkDone(notice: Notice, signed: DateMention | null): readonly Finding[] {
  const limit = signed === null ? null : rangeOf(signed, signed.year);
  if (signed === null || limit === null) return [];
  const { folded } = notice.source;
  const { start } = inspectionDates(notice);
  const since = start === null ? null : rangeOf(start, start.year);
  const late = (place: Span): Finding => ({
    span: place,
    message: `“${textOf(notice.source, place)}”晚于落款日期“${words(notice, signed)}”，请核对。`,
    related: [{ span: signed.span, message: `落款日期“${words(notice, signed)}”在这里。` }],
  });
  const dates = allDates(notice.source).filter(
    (date) => isDoneBy(folded, date.span.start) && isOnCalendar(date) && isLate(date, limit, since) && !isPlan(folded, date.span.start),
  );
  const yearEnds = yearEndsIn(folded).filter(
    (match) => Number(match.groups?.year) * 10_000 + 1200 > limit.latest && !isPlan(folded, match.index),
  );
  return [...dates.map((date) => late(date.span)), ...yearEnds.map((match) => late(span(match.index, match.index + match[0].length)))];
}

/** The last character shows of most dates that nothing was done by them. */
function isDoneBy(folded: string, at: number): boolean {
  return '止至到于在'.includes(folded.charAt(at - 1)) && DONE_BY.test(folded.slice(Math.max(0, at - 4), at));
}

function yearEndsIn(folded: string): readonly RegExpExecArray[] {
  const found = placesOf(folded, '截').map((at) => {
    YEAR_END.lastIndex = at;
    return YEAR_END.exec(folded);
  });
  return found.filter((match) => match !== null);
}

/** Whether the date lies after the signature: in its own year, or in every year from the inspection on that it can mean. */
function isLate(date: DateMention, limit: DateRange, since: DateRange | null): boolean {
  if (date.year !== null) return (rangeOf(date, date.year)?.earliest ?? 0) > limit.latest;
  const last = Math.floor(limit.latest / 10_000);
  const meant = [last - 2, last - 1, last]
    .map((year) => rangeOf(date, year))
    .filter((range) => range !== null && range.latest >= (since?.earliest ?? 0));
  return meant.length > 0 && meant.every((range) => (range?.earliest ?? 0) > limit.latest);
}

function isPlan(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - CLAUSE_REACH), at);
  return PLANNED.test(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1));
}

/** The feedback stated again in the body, with another day of the same year. */
function checkRestated(notice: Notice): readonly Finding[] {
  const { feedback } = inspectionDates(notice);
  const { opening, source } = notice;
  if (feedback === null || opening === null || feedback.year === null) return [];
  return allDates(source).flatMap((date): readonly Finding[] => {
    if (touchesOffset(opening.span, date.span.start) || date.day === null || (date.year ?? feedback.year) !== feedback.year) return [];
    if (date.month === feedback.month && date.day === feedback.day) return [];
    const match = FEEDBACK_AGAIN.exec(source.folded.slice(date.span.end, date.span.end + 80));
    if (match === null || !isSameTeam(source.folded.slice(opening.span.start, opening.span.end), match.groups ?? {})) return [];
    return [
      {
        span: date.span,
        message: `反馈日期前后不一：这里是“${words(notice, date)}”，导语是“${words(notice, feedback)}”，请核对。`,
        related: [{ span: feedback.span, message: '导语里的反馈日期在这里。' }],
        atMost: 'warning',
      },
    ];
  });
}

function isSameTeam(opening: string, { level, team }: Readonly<Record<string, string | undefined>>): boolean {
  return level !== undefined && opening.includes(`${level}${team === undefined ? '' : `第${team}`}`) && /巡[视察]组/u.test(opening);
}

function words(notice: Notice, date: { readonly span: Span }): string {
  return textOf(notice.source, date.span);
}
