import { allDates, type DateMention, daysIn } from '../../notice/dates';
import type { Notice } from '../../notice/model';
import { once } from '../../text/once';
import { type Source, textOf } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** `4月12日至31日`: the second day, in the month of the first. */
const SECOND_DAY = /^ ?(?:至|到|[-–—―~－]{1,2}) ?(?<day>\d{1,2}) ?日/u;
/** How whatever makes more of a date begins: a second day, a weekday. */
const GOES_ON = /[ 至到\-–—―~－(星周]/u;
const NUMERIC = /(?<![\d\-/.])(?<year>(?:19|20)\d{2})(?<joint>[-/])(?<month>\d{1,2})\k<joint>(?<day>\d{1,2})(?![\d\-/.])/uy;
/** (星期三), (周三), 星期三, 周三上午; not 周一鸣, a name. */
const WEEKDAY =
  /^(?: ?\((?:星期|周)(?<bracketed>[一二三四五六日天])\)| ?星期(?<plain>[一二三四五六日天])| ?周(?<short>[一二三四五六日天])(?=$|[\s,、。;(早晚凌中夜]|[上下]午))/u;
const WEEKDAYS = '日一二三四五六';

/** The date exists. */
export const valid: Rule = {
  id: 'dates/valid',
  name: '日期存在',
  norm: '日期要确有其日：月份1至12，日不超过当月天数，注明星期的要与日期相符。',
  source: '公历；GB/T 15835—2011《出版物上数字用法》',
  exceptions: ['“1—5月”“3个月”不是日期。', '没有写年份的2月29日不查。'],
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fix: null,
  good: [{ text: '2020年2月29日至3月31日，1—5月共3个月，截至2021年12月31日。' }, { text: '2021年8月30日（星期一）召开会议。' }],
  bad: [
    { text: '2021年2月30日召开会议。' },
    { text: '2020年13月以来开展核查。' },
    { text: '4月12日至31日举办培训班。' },
    { text: '二〇二一年六月三十一日' },
    { text: '2021年8月30日（星期二）召开会议。', note: '星期不符' },
    { text: '2021年8月30日星期二召开会议。' },
  ],
  check: (notice) =>
    [...allDates(notice.source).flatMap((date) => judge(notice, date)), ...numericDates(notice)].sort(
      (one, other) => one.span.start - other.span.start,
    ),
};

function judge(notice: Notice, date: DateMention): readonly Finding[] {
  const { folded } = notice.source;
  const fault = faultOf(date);
  if (fault !== null) return [{ span: date.span, message: `“${textOf(notice.source, date.span)}”：${fault}，请核对。` }];
  if (!GOES_ON.test(folded.charAt(date.span.end))) return [];
  const behind = folded.slice(date.span.end, date.span.end + 8);
  const second = SECOND_DAY.exec(behind);
  if (second !== null && date.day !== null) {
    const secondFault = faultOf({ ...date, day: Number(second.groups?.day) });
    const place = span(date.span.start, date.span.end + second[0].length);
    return secondFault === null ? [] : [{ span: place, message: `“${textOf(notice.source, place)}”：${secondFault}，请核对。` }];
  }
  return judgeWeekday(notice, date, behind);
}

function faultOf({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>): string | null {
  if (month < 1 || month > 12) return `没有${month}月`;
  const days = daysIn(month, year);
  if (day === null || (day >= 1 && day <= days)) return null;
  return `${year === null ? '' : `${year}年`}${month}月${month === 2 && year === null ? '最多' : '只'}有${days}天，没有${day}日`;
}

function judgeWeekday(notice: Notice, date: DateMention, behind: string): readonly Finding[] {
  const match = WEEKDAY.exec(behind);
  const { bracketed, plain, short } = match?.groups ?? {};
  const written = (bracketed ?? plain ?? short)?.replace('天', '日');
  const { month, day, span: place } = date;
  if (match === null || written === undefined || day === null) return [];
  const years = date.year === null ? yearsOf(notice.source) : [date.year];
  const rights = years.map((year) => WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay()));
  if (rights.length === 0 || rights.includes(written)) return [];
  const whole = span(place.start, place.end + match[0].length);
  const facts = years.map((year, index) => `${year}年${month}月${day}日是星期${rights[index] ?? ''}`).join('，');
  return [
    {
      span: whole,
      message: `${facts}，这里写的是“${textOf(notice.source, span(place.end, whole.end)).trim()}”，请核对。`,
      ...(date.year === null ? { atMost: 'warning' as const } : {}),
    },
  ];
}

/** The years that a date without one may be of: those named in the text, where they are few enough for a weekday to decide. */
const yearsOf = once((source: Source): readonly number[] => {
  const named = new Set(allDates(source).flatMap(({ year }) => (year === null ? [] : [year])));
  return named.size > MOST_YEARS ? [] : [...named].sort((one, other) => one - other);
});
const MOST_YEARS = 3;

function numericDates(notice: Notice): readonly Finding[] {
  return ['-', '/']
    .flatMap((joint) => findNumeric(notice.source.folded, joint))
    .flatMap((match) => {
      const { year, month, day } = match.groups ?? {};
      const fault = faultOf({ year: Number(year), month: Number(month), day: Number(day) });
      const place = span(match.index, match.index + match[0].length);
      return fault === null ? [] : [{ span: place, message: `“${match[0]}”：${fault}，请核对。` }];
    });
}

/** 2021-8-30 and 2021/8/30, from their joint. */
function findNumeric(folded: string, joint: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = folded.indexOf(joint, 4); at !== -1; at = folded.indexOf(joint, at + 1)) {
    NUMERIC.lastIndex = at - 4;
    const match = NUMERIC.exec(folded);
    if (match !== null) found.push(match);
  }
  return found;
}
