/** When the inspectors came, left and gave their feedback, as the opening states it. */
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { type DateMention, readDates } from './dates';
import type { NoticeOutline } from './model';

/** A date of the opening, with its own year or that of the date before it. */
export interface OpeningDate {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** Whether the year is written out. */
  readonly hasYear: boolean;
}

/** The dates of the opening. */
export interface OpeningDates {
  readonly start: OpeningDate | null;
  readonly end: OpeningDate | null;
  readonly feedback: OpeningDate | null;
}

/** Between the two dates of a period: 至, 到 and the dashes. */
const JOINT = /^(?:起?(?:至|到)|[-–—―~－]{1,2})$/u;
/** `至30日`: the second date shares the month. */
const DAY_ONLY = /^(?:至|到|[-–—―~－]{1,2}) ?(?<day>\d{1,2}) ?日/u;

/** Reads the opening's dates; a date that is not there is null. Years are carried over within the opening. */
export function readOpeningDates({ source, opening }: Pick<NoticeOutline, 'source' | 'opening'>): OpeningDates {
  if (opening === null) return { start: null, end: null, feedback: null };
  const dates = carryYears(readDates(source, opening.span));
  const first = dates.findIndex((date, index) => isPeriod(source, date, dates[index + 1]));
  const start = dates[first] ?? null;
  const end = start === null ? null : endOf(source, start, dates[first + 1]);
  return {
    start,
    end,
    feedback: feedbackOf(
      source,
      opening.span,
      start === null ? dates : dates.slice(first + 1).filter((date) => date.span.start > (end?.span.start ?? 0)),
    ),
  };
}

function carryYears(dates: readonly DateMention[]): readonly OpeningDate[] {
  let carried: number | null = null;
  return dates.map((date) => {
    carried = date.year ?? carried;
    return { span: date.span, month: date.month, day: date.day, year: carried, hasYear: date.year !== null };
  });
}

function isPeriod({ folded }: Source, date: OpeningDate, next: OpeningDate | undefined): boolean {
  const behind = folded.slice(date.span.end, date.span.end + 6);
  if (date.day !== null && DAY_ONLY.test(behind)) return true;
  return next !== undefined && JOINT.test(folded.slice(date.span.end, next.span.start).trim());
}

function endOf({ folded }: Source, start: OpeningDate, next: OpeningDate | undefined): OpeningDate | null {
  const match = DAY_ONLY.exec(folded.slice(start.span.end, start.span.end + 6));
  const day = match?.groups?.day;
  if (match !== null && day !== undefined) {
    return { ...start, span: { start: start.span.end, end: start.span.end + match[0].length }, day: Number(day), hasYear: false };
  }
  return next ?? null;
}

/** The last date before the first 反馈 that follows it in the same sentence. */
function feedbackOf({ folded }: Source, within: Span, dates: readonly OpeningDate[]): OpeningDate | null {
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1]?.span.start ?? within.end;
    const behind = folded.slice(date.span.end, Math.min(next, within.end));
    const sentence = behind.slice(0, behind.search(/。|$/u));
    if (/反馈(?!意见(?:整改|落实))/u.test(sentence)) return date;
  }
  return null;
}
