import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';

/**
 * A period of years, months or days with a dash, on width-folded text: `1-5月`, `2021—2023年`, `10月15日-12月11日`. The second number has its unit, so that
 * telephones and numbers of documents are none.
 */
const PERIOD = /(?<![\d.—–~-])(?<from>\d{1,4}[年月日]?)(?<dash>[—–―-]|——|--)(?=\d{1,4}[年月日])/gu;
/** What periods are written with. */
const RIGHT = '—';
/** Of many places so many are pointed at. */
const MOST_RELATED = 5;
/** The longest title that a period is looked for in. */
const LONGEST_TITLE = 60;

/** One dash in the periods of a notice. */
export const rangeDash: Rule = {
  id: 'text/range-dash',
  name: '起止连接号',
  norm: '起止时间的连接号全文用一种，一般用一字线“—”：2021—2023年。',
  source: 'GB/T 15834—2011《标点符号用法》4.13.3',
  exceptions: ['全文都用短横线的，是本篇的习惯，不提示。', '书名号里的文件名照录，不查。', '用“至”的不算。'],
  severity: { draft: null, review: 'hint', publish: 'hint' },
  fix: 'suggested',
  good: [
    { text: '2021—2023年累计投入9亿元，1—5月完成3亿元。' },
    { text: '2021-2023年累计投入9亿元，1-5月完成3亿元；电话0999-7710026。', note: '全文一律' },
    { text: '印发《三年行动方案（2021-2023年）》，1—5月完成3项。', note: '文件名' },
  ],
  bad: [{ text: '2021—2023年累计投入9亿元，1-5月完成3亿元。' }, { text: '2020年10月15日-12月11日开展巡视，1—4月整改。' }],
  check: ({ source: { folded } }) => {
    if (!folded.includes(RIGHT)) return [];
    const dashes = [...folded.matchAll(PERIOD)].flatMap((found) => placeOf(folded, found));
    const wrong = dashes.filter(({ dash }) => dash !== RIGHT);
    const [first, right] = [wrong[0], dashes.find(({ dash }) => dash === RIGHT)];
    if (first === undefined || right === undefined) return [];
    return [describe(wrong, right.place, dashes.length - wrong.length)];
  },
};

interface Dash {
  readonly dash: string;
  readonly place: Span;
}

/** Empty within a title. */
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
    fix: {
      title: `把${places.length}处连接号改为一字线`,
      kind: 'suggested',
      edits: places.map((place) => ({ span: place, text: RIGHT })),
    },
  };
}
