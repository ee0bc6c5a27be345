import type { Notice } from '../../notice/model';
import { isHan } from '../../text/marks';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { latinMarks } from './latinMarks';
import { rangeDashes } from './rangeDashes';

/** Marks that have two widths. */
const HALF = ',:;()?!';
const FULL = '，：；（）？！';
/** How many places the finding points at. */
const MOST_RELATED = 5;

/** The marks of Chinese text by width. */
interface Widths {
  readonly half: readonly Span[];
  readonly full: readonly Span[];
}

/** One width of punctuation in a document: one grouped finding; and no marks of Latin script between Chinese characters. */
export const punctuationWidth: Rule = {
  id: 'text/punctuation-width',
  name: '标点全角半角',
  norm: '中文里的标点用全角，全文一致；引号用“”，句号用“。”，起止时间的连接号用一种。',
  source: 'GB/T 15834—2011《标点符号用法》5.1',
  exceptions: ['数字、字母之间的标点（11:34、1:4.4、12,345、邮箱、网址）不算。', '全篇一律半角（多为从网页抓取）不算混用，只提示一次。'],
  severity: { draft: 'hint', review: 'information', publish: 'warning' },
  options: { wholeDocument: { description: '全篇标点一律是半角时也提示一次。', default: false } },
  fix: 'safe',
  good: [
    { text: '区委召开会议,部署整改(2次);逐项落实。', note: '一律半角' },
    { text: '2021-2023年累计投入9亿元，1-5月完成3亿元；电话0999-7710026。', note: '连接号一律是短横线' },
    { text: '印发《三年行动方案（2021-2023年）》，1—5月完成3项。', note: '文件名照录' },
    { text: '区委召开会议（2次），部署整改；办结率为1:4.4，时间11:34，邮箱a,b@yunshan.example。' },
  ],
  bad: [
    { text: '区委召开会议，部署整改,逐项落实；办结率为100%。', note: '混用' },
    { text: '区委召开会议,部署整改(2次);逐项落实，办结率为100%。', note: '只有一处是全角' },
    { text: '深化“四责协同”机制，推行"一网通办"。', note: '英文引号' },
    { text: '区委召开会议.部署整改。', note: '英文句点' },
    { text: '2021—2023年累计投入9亿元，1-5月完成3亿元。', note: '连接号不一' },
  ],
  check: (notice, { options }) => {
    const widths = readWidths(notice);
    const isOne = widths.half.length === 0 || (widths.full.length === 0 && options.wholeDocument !== true);
    return [...(isOne ? [] : [describe(notice, widths)]), ...latinMarks(notice), ...rangeDashes(notice)];
  },
};

function describe(notice: Notice, { half, full }: Widths): Finding {
  const few = half.length <= full.length ? half : full;
  const isMixed = full.length > 0;
  const shown = isMixed ? few : bodyFirst(notice, half);
  const first = shown[0] ?? span(0, 0);
  const message = !isMixed
    ? `全文标点一律是半角（${half.length}处），公文应用全角标点。`
    : half.length <= full.length
      ? `全文标点以全角为主，另有${half.length}处是半角，请统一为全角。`
      : `全文标点以半角为主（${half.length}处），另有${full.length}处是全角，请统一为全角。`;
  const related = isMixed ? shown.slice(1, MOST_RELATED + 1).map((place) => ({ span: place, message: '这里也是。' })) : [];
  const edits = half.map((place) => ({ span: place, text: widened(notice, place) }));
  return { span: first, message, related, fix: { title: `把${half.length}处半角标点改为全角`, kind: 'safe', edits } };
}

/** The marks from the body on: a title or a line of a web page is no place to speak of a habit. */
function bodyFirst(notice: Notice, places: readonly Span[]): readonly Span[] {
  const from = notice.opening?.span.end ?? 0;
  const body = places.filter((place) => place.start >= from);
  return body.length > 0 ? body : places;
}

function readWidths(notice: Notice): Widths {
  const { text, folded } = notice.source;
  const brackets = chineseBrackets(notice);
  const half: Span[] = [];
  const full: Span[] = [];
  for (const at of notice.marks.offsets) {
    const code = text.charCodeAt(at);
    if (code > 0x7f ? code < 0xff01 : code === 0x20) continue;
    const mark = text.charAt(at);
    if (code > 0x7f) full.push(span(at, at + 1));
    else if (HALF.includes(mark) && (mark === '(' || mark === ')' ? brackets.has(at) : isInChinese(folded, at)))
      half.push(span(at, at + 1));
  }
  return { half, full };
}

/** The half-width brackets that stand in or around Chinese text; those of a pair go together. */
function chineseBrackets({ source: { text, folded }, marks }: Notice): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { open, close } of marks.pairs) {
    if (folded.charCodeAt(open) !== 0x28) continue;
    if (!isHan(folded[open - 1]) && !isHan(folded[open + 1]) && !isHan(folded[close - 1])) continue;
    if (text.charCodeAt(open) === 0x28) places.add(open);
    if (text.charCodeAt(close) === 0x29) places.add(close);
  }
  return places;
}

/** Beside a Chinese character or mark, and not between two digits or letters. */
function isInChinese(folded: string, at: number): boolean {
  return isChinese(folded[at - 1]) || isChinese(folded[at + 1]);
}

function isChinese(character: string | undefined): boolean {
  return character !== undefined && (isHan(character) || '。、“”‘’《》〈〉〔〕'.includes(character));
}

function widened(notice: Notice, place: Span): string {
  const mark = notice.source.text.charAt(place.start);
  return FULL.charAt(HALF.indexOf(mark)) || mark;
}
