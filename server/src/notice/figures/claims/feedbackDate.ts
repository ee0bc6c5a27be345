import type { Span } from '../../../text/span';
import type { NoticeOutline } from '../../model';
import type { Figure, FigureNumber } from '../figure';

/** In the opening: the last date before 反馈. */
const GIVEN = /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日[^日。;]{0,40}反馈(?!会)/u;
/** Elsewhere: 2月5日，省委巡视组反馈了意见, 2月5日，巡视反馈会后; but no meeting held on the feedback. */
const AGAIN =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日,?(?<who>[^,。;日]{0,16}巡[视察])(?:组[^,。;日]{0,20}反馈(?:了|巡|意见)|反馈会)/gu;
const OTHER_MATTER = /召开|传达|学习|审议|研究|印发|部署|整改/u;

/** A date and where it is written. */
interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** The day of the feedback, given in the opening and again in the overview. */
export function readFeedbackDates(outline: NoticeOutline, overviewEnd: number): readonly Figure[] {
  const { opening, source } = outline;
  if (opening === null) return [];
  const given = findDate(GIVEN.exec(source.folded.slice(opening.span.start, opening.span.end)), opening.span.start);
  if (given === null) return [];
  const figures: Figure[] = [];
  for (const { span, line } of outline.paragraphs) {
    if (line >= overviewEnd) break;
    if (line <= opening.line) continue;
    const words = source.folded.slice(span.start, span.end);
    if (!words.includes('反馈')) continue;
    for (const found of words.matchAll(AGAIN)) {
      const again = OTHER_MATTER.test(found[0]) ? null : findDate(found, span.start);
      if (again !== null) figures.push(dateFigure(given, again));
    }
  }
  return figures;
}

function dateFigure(given: WrittenDate, again: WrittenDate): Figure {
  const holds =
    given.month === again.month && given.day === again.day && (given.year === null || again.year === null || given.year === again.year);
  return {
    kind: 'restated-figure',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: again.span,
    numbers: [...numbersOf(again), ...numbersOf(given)],
    places: [],
    working: `此处反馈日为${dateText(again)}，开头为${dateText(given)}，${holds ? '前后一致' : '两处不同'}`,
    culprit: holds ? null : { span: again.span, correction: null },
    doubtful: false,
  };
}

/** Month and day as numbers; the year stands aside where it is left out. */
function numbersOf({ month, day, span }: WrittenDate): readonly FigureNumber[] {
  return [{ value: month * 100 + day, span, unit: '', part: 'restated' }];
}

function dateText({ month, day }: WrittenDate): string {
  return `${month}月${day}日`;
}

function findDate(found: RegExpMatchArray | null, from: number): WrittenDate | null {
  const { year, month, day } = found?.groups ?? {};
  if (found?.index === undefined || month === undefined || day === undefined) return null;
  const text = `${year === undefined ? '' : `${year}年`}${month}月${day}日`;
  const start = from + found.index;
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
    span: { start, end: start + text.length },
  };
}
