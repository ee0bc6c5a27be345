import type { Notice } from '../../notice/model';
import { isDigit } from '../../text/digits';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';
import { soughtIn } from './sought';

/**
 * A period of years, months or days with a dash, on width-folded text: `1-5月`, `2021—2023年`, `10月15日-12月11日`. The second number has its unit, so that
 * telephones and numbers of documents are none.
 */
const PERIOD = /(?<![\d.—–~-])(?<from>\d{1,4}[年月日]?)(?<dash>[—–―-]|——|--)(?=\d{1,4}[年月日])/uy;
/** What periods are written with. */
const RIGHT = '—';
/** Four digits and 年. */
const LONGEST_NUMBER = 5;
/** How many of many places are pointed at. */
const MOST_RELATED = 5;
/** The longest title that a period is looked for in. */
const LONGEST_TITLE = 60;

/** Periods with another dash than the one-em one, in a notice that writes that too: one finding for all, a hint. Names of documents are left as they are. */
export function rangeDashes({ source }: Notice): readonly Finding[] {
  const { folded } = source;
  if (!folded.includes(RIGHT)) return [];
  const dashes = soughtIn(source).places.dashes.flatMap((at) => periodAround(folded, at));
  const wrong = dashes.filter(({ dash }) => dash !== RIGHT);
  const [first, right] = [wrong[0], dashes.find(({ dash }) => dash === RIGHT)];
  if (first === undefined || right === undefined) return [];
  return [describe(wrong, right.place, dashes.length - wrong.length)];
}

interface Dash {
  readonly dash: string;
  readonly place: Span;
}

/** The period whose first number ends right before a dash; empty where none does, and within a title. */
function periodAround(folded: string, at: number): readonly Dash[] {
  let start = '年月日'.includes(folded.charAt(at - 1)) ? at - 1 : at;
  while (at - start < LONGEST_NUMBER && isDigit(folded.charCodeAt(start - 1))) start -= 1;
  PERIOD.lastIndex = start;
  const found = PERIOD.exec(folded);
  return found === null ? [] : placeOf(folded, found);
}

function placeOf(folded: string, found: RegExpExecArray): readonly Dash[] {
  const { from = '', dash = '' } = found.groups ?? {};
  const before = folded.slice(Math.max(0, found.index - LONGEST_TITLE), found.index);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return [];
  const start = found.index + from.length;
  return [{ dash, place: span(start, start + dash.length) }];
}

function describe(wrong: readonly Dash[], right: Span, count: number): Finding {
  const places = wrong.map(({ place }) => place);
  return {
    span: places[0] ?? right,
    message: `起止时间的连接号不一：一字线“—”${count}处，其他写法${places.length}处；一般用一字线，请统一。`,
    related: [
      { span: right, message: '这里用的是一字线。' },
      ...places.slice(1, MOST_RELATED).map((place) => ({ span: place, message: '这里也不是一字线。' })),
    ],
    atMost: 'hint',
    fix: {
      title: `把${places.length}处连接号改为一字线`,
      kind: 'suggested',
      edits: places.map((place) => ({ span: place, text: RIGHT })),
    },
  };
}
