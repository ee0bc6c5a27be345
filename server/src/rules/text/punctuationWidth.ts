import type { Notice } from '../../notice/model';
import { bitsAt, codeTable } from '../../text/codeTable';
import type { MarkPair } from '../../text/markRecovery';
import { isHanAt } from '../../text/marks';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { latinMarks } from './latinMarks';
import { rangeDashes } from './rangeDashes';

/** Marks that have two widths. */
const HALF = ',:;()?!';
const FULL = '，：；（）？！';
/** From here on the marks are full-width. */
const FULL_WIDTH = 0xff01;
/** Half-width points, and marks of Chinese text that have one width. */
const [POINT, CHINESE] = [1, 2];
const SETS = codeTable([
  [POINT, ',:;?!'],
  [CHINESE, '。、“”‘’《》〈〉〔〕'],
]);
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
  exceptions: [
    '数字、字母之间的标点（11:34、1:4.4、12,345、邮箱）不算；网址和 Markdown 的代码、链接地址、标签里的不算。',
    '全篇一律半角（多为从网页抓取）不算混用，只提示一次。',
  ],
  severity: { draft: 'hint', review: 'information', publish: 'warning' },
  options: { wholeDocument: { description: '全篇标点一律是半角时也提示一次。', default: false } },
  fix: 'safe',
  good: [
    { text: '区委召开会议,部署整改(2次);逐项落实。', note: '一律半角' },
    { text: '2021-2023年累计投入9亿元，1-5月完成3亿元；电话0999-7710026。', note: '连接号一律是短横线' },
    { text: '印发《三年行动方案（2021-2023年）》，1—5月完成3项。', note: '文件名照录' },
    { text: '区委召开会议（2次），部署整改；办结率为1:4.4，时间11:34，邮箱a,b@yunshan.example。' },
    { text: '区委召开会议（2次），部署整改；公开网址https://yunshan.example/公开,整改(二)。', note: '网址照录' },
  ],
  bad: [
    { text: '区委召开会议，部署整改,逐项落实；办结率为100%。', note: '混用' },
    { text: '区委召开会议,部署整改(2次);逐项落实，办结率为100%。', note: '只有一处是全角' },
    { text: '深化“四责协同”机制，推行"一网通办"。', note: '英文引号' },
    { text: '区委召开会议.部署整改。', note: '英文句点' },
    { text: '2021—2023年累计投入9亿元，1-5月完成3亿元。', note: '连接号不一' },
  ],
  check: (notice, { options }) => [
    ...(isMixed(notice) || options.wholeDocument === true ? checkWidths(notice) : []),
    ...latinMarks(notice, options.wholeDocument === true),
    ...rangeDashes(notice),
  ],
};

/** A quick look: whether any mark is full-width. Most documents are of one width. */
function isMixed({ source: { text }, marks }: Notice): boolean {
  return marks.offsets.some((at) => text.charCodeAt(at) >= FULL_WIDTH);
}

function checkWidths(notice: Notice): readonly Finding[] {
  const half = halfMarks(notice);
  return half.length === 0 ? [] : [describe(notice, { half: half.map(markAt), full: fullMarks(notice).map(markAt) })];
}

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

function fullMarks({ source: { text }, marks }: Notice): readonly number[] {
  return marks.offsets.filter((at) => text.charCodeAt(at) >= FULL_WIDTH);
}

/** The half-width marks that stand in Chinese text. */
function halfMarks({ source: { text, folded }, marks }: Notice): readonly number[] {
  const half = chineseBrackets(text, folded, marks.pairs);
  for (const at of marks.offsets) {
    const code = text.charCodeAt(at);
    if (code <= 0x7f && bitsAt(SETS, text, at) === POINT && isInChinese(folded, at)) half.push(at);
  }
  return half.sort((one, other) => one - other);
}

/** The half-width brackets that stand in or around Chinese text; those of a pair go together. */
function chineseBrackets(text: string, folded: string, pairs: readonly MarkPair[]): number[] {
  const places: number[] = [];
  for (const { open, close } of pairs) {
    if (folded.charCodeAt(open) !== 0x28) continue;
    const [isOpenHalf, isCloseHalf] = [text.charCodeAt(open) === 0x28, text.charCodeAt(close) === 0x29];
    if (!isOpenHalf && !isCloseHalf) continue;
    if (!isHanAt(folded, open - 1) && !isHanAt(folded, open + 1) && !isHanAt(folded, close - 1)) continue;
    if (isOpenHalf) places.push(open);
    if (isCloseHalf) places.push(close);
  }
  return places;
}

/** Beside a Chinese character or mark, and not between two digits or letters. */
function isInChinese(folded: string, at: number): boolean {
  return isChinese(folded, at - 1) || isChinese(folded, at + 1);
}

function isChinese(folded: string, at: number): boolean {
  return isHanAt(folded, at) || bitsAt(SETS, folded, at) === CHINESE;
}

function markAt(at: number): Span {
  return span(at, at + 1);
}

function widened(notice: Notice, place: Span): string {
  const mark = notice.source.text.charAt(place.start);
  return FULL.charAt(HALF.indexOf(mark)) || mark;
}
