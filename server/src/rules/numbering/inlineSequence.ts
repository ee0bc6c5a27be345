import { formatItem } from '../../notice/formatItem';
import type { Enumeration, EnumerationItem, EnumerationStyle, Notice } from '../../notice/model';
import { numeralLike } from '../../parse/formatMarker';
import { formatChineseNumeral } from '../../text/numerals';
import { once } from '../../text/once';
import { textOf } from '../../text/source';
import type { Edit, Finding, Rule } from '../rule';
import { withBoundedFixes } from './boundedFixes';
import { findSlips, type Slip } from './slips';

/** 行文序次连续: 一是…二是…, ①②③, 第一…第二… start at one, without gap or repeat. */
export const inlineSequence: Rule = {
  id: 'numbering/inline-sequence',
  name: '行文序次连续',
  norm: '行文中的“一是……二是……”“①②③”“（1）（2）（3）”“第一，……第二，……”从一开始，依次连续，不缺、不重、不颠倒。',
  source: 'GB/T 15834—2011 附录B.3（序次语）',
  exceptions: [
    '“统一是”“之一是”“第一是”中的“一是”不是序次语；“一是”须在段首或标点之后。',
    '每项自成一段、跨段连续的“一是……二是……”合法。',
    '“首先”“再次发生”等普通副词不计；“一方面……另一方面……”不计数。',
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: 'suggested',
  good: [
    { text: '整改情况：一是加强学习。二是完善制度。三是强化督查。' },
    { text: '一是加强学习。\n二是完善制度。', note: '每项自成一段' },
    { text: '主要从2个方面抓好整改：①加强学习。②完善制度。' },
    { text: '整改情况：（1）加强学习；（2）完善制度。详见附件（4）和第（1）、（3）项。', note: '“附件（4）”不是序次' },
    { text: '对账务一是一、二是二，如实登记。', note: '“一是一”是熟语' },
    { text: '要求各支部一要加强学习，二要完善制度，三要强化督查。', note: '“一要”前没有点号' },
    { text: '会议指出，一是加强学习。\n会议指出，二是完善制度。', note: '每段一项，序次前另有话' },
    { text: '核查案卷12册，第一、二审文书齐全，第一、第二支部完成换届。第二、三季度按期公开。', note: '“第一、二”是序数' },
  ],
  bad: [
    { text: '整改情况：一是加强学习。三是强化督查。', note: '缺“二是”' },
    { text: '整改情况：二是完善制度。三是强化督查。', note: '缺“一是”' },
    { text: '主要从3个方面抓好整改：①加强学习。②完善制度。②强化督查。', note: '②重复' },
    { text: '整改情况：一是加强学习，完善制度。', note: '只有“一是”' },
    { text: '整改情况：（1）加强学习；（2）完善制度；（4）强化督查。', note: '缺“（3）”' },
    { text: '整改情况：（1）加强学习。\n（2）完善制度。\n（4）强化督查。', note: '每项自成一段' },
  ],
  check: (notice) => {
    const slips = notice.enumerations.flatMap((enumeration) => findItemSlips(notice, enumeration));
    const loners = notice.enumerations.flatMap((enumeration) => checkLoneItem(notice, enumeration));
    return [...withBoundedFixes(slips, (each, offersFix) => toFinding(notice, each, offersFix)), ...loners];
  },
};

const COUNTING: ReadonlySet<EnumerationStyle> = new Set(['一是', '一要', '①', '(1)', '1)', '第一', '其一']);

/** A slip with its place. */
interface ItemSlip {
  readonly enumeration: Enumeration;
  readonly item: EnumerationItem;
  readonly slip: Slip;
}

/** How far before an item the one that it follows may stand without being read as an item: 各支部一要…，二要…; 首先要…，二是…; 一 是…. */
const WITHIN = 1200;
/** 首先要, 其次是: adverbs that count, by number. */
const ADVERBS = ['', '首先', '其次', '再次'];

/** Whether the item that would stand before this one is there in other words, so that nothing is missing. */
function isThereInWords(notice: Notice, from: number, before: number, number: number): boolean {
  if (number < 1) return false;
  const start = Math.max(from, before - WITHIN);
  const words = notice.source.folded.slice(start, before);
  const adverb = ADVERBS[number];
  const numeral = formatChineseNumeral(number);
  const written = `(?<![统之第唯同十])${numeral}\\s?(?:是|要(?![务素点求件害职]))|(?<![一-龥])[第其]${numeral}(?=[,、])${adverb === undefined ? '' : `|${adverb}(?=[要是应必,])`}`;
  const read = markerStarts(notice.enumerations);
  return [...words.matchAll(new RegExp(written, 'gu'))].some(({ index }) => !read.has(start + index));
}

const markerStarts = once((enumerations: readonly Enumeration[]): ReadonlySet<number> => {
  return new Set(enumerations.flatMap(({ items }) => items.map(({ marker }) => marker.start)));
});

function findItemSlips(notice: Notice, enumeration: Enumeration): readonly ItemSlip[] {
  const { items, style } = enumeration;
  if (!COUNTING.has(style) || isParallel(notice, enumeration)) return [];
  return findSlips(items.map((item) => item.number)).flatMap((slip) => {
    const item = items[slip.index];
    if (item === undefined) return [];
    const from = items[slip.index - 1]?.marker.end ?? sectionStart(notice, item);
    // …观察②, ⑤学院揭牌成立: the number of a part or of a picture.
    if (style === '①' && items.length === 1 && (item.number > 2 || endsLine(notice, item))) return [];
    const isInWords = style !== '①' && !style.endsWith(')') && slip.kind !== 'repeat';
    return isInWords && isThereInWords(notice, from, item.marker.start, item.number - 1) ? [] : [{ enumeration, item, slip }];
  });
}

/** Nothing stands behind the marker in its line. */
function endsLine({ source: { folded } }: Notice, { marker }: EnumerationItem): boolean {
  return /^[》”)\]】\s]*(?:\n|$)/u.test(folded.slice(marker.end, marker.end + 8));
}

/** 一是用情，一是用心; 一是“顶天”。…一是“立地”。…: two things side by side that nobody counts. */
function isParallel({ source: { folded } }: Notice, { items, style }: Enumeration): boolean {
  const [first, second] = items;
  if (style !== '一是' || items.length !== 2 || first?.number !== 1 || second?.number !== 1) return false;
  const areQuoted = folded.charAt(first.marker.end) === '“' && folded.charAt(second.marker.end) === '“';
  return areQuoted || !/[。;\n]/u.test(folded.slice(first.marker.end, second.marker.start));
}

function sectionStart({ headings }: Notice, item: EnumerationItem): number {
  return headings.findLast(({ marker }) => marker.start <= item.marker.start)?.marker.start ?? 0;
}

function toFinding(notice: Notice, { enumeration, item, slip }: ItemSlip, offersFix: boolean): Finding {
  const written = textOf(notice.source, item.marker);
  const expected = itemLike(notice, enumeration, item, slip.expected);
  const before = enumeration.items[slip.index - 1];
  const previous = before === undefined ? null : textOf(notice.source, before.marker);
  const finding: Finding = {
    span: item.marker,
    message: describe(slip, { written, expected, previous }),
    related: before === undefined ? [] : [{ span: before.marker, message: `上一项“${previous ?? ''}”` }],
  };
  // A lone 二是 has lost its 一是: calling it 一是 would leave a list of one.
  if (enumeration.items.length === 1 || !offersFix) return finding;
  return { ...finding, fix: { title: `从这一项起依次改为“${expected}”……`, kind: 'suggested', edits: renumber(notice, enumeration, slip) } };
}

function describe(slip: Slip, words: { readonly written: string; readonly expected: string; readonly previous: string | null }): string {
  const { written, expected, previous } = words;
  if (previous === null) return `序次应从“${expected}”开始，这里第一项是“${written}”，请核对是否缺了前面的内容。`;
  if (slip.kind === 'repeat') return `“${written}”重复，上一项是“${previous}”，这里应为“${expected}”。`;
  return `序次不连续：上一项是“${previous}”，这里应为“${expected}”，现为“${written}”。`;
}

/** What goes on with a list that begins 一是, in other words or without a mark before it: 一是…二是…, 一是…。另一个方面…. */
const GOES_ON = /二[是要]|[第其]二[,、]|另一|另外一|其次|再就是|再一个|还有一/u;

/** 一是 without 二是: one item is no list. */
function checkLoneItem(notice: Notice, enumeration: Enumeration): readonly Finding[] {
  const [only] = enumeration.items;
  if (enumeration.items.length !== 1 || only?.number !== 1 || !COUNTING.has(enumeration.style) || !opensClause(notice, only)) return [];
  if (GOES_ON.test(notice.source.folded.slice(only.marker.end, only.marker.end + WITHIN).split('\n', 1)[0] ?? '')) return [];
  const written = textOf(notice.source, only.marker);
  const second = formatItem(enumeration.style, 2) ?? '';
  return [{ span: only.marker, message: `只有“${written}”，没有“${second}”，请补上后面各项，或去掉“${written}”。`, atMost: 'warning' }];
}

/** A lone ① within a clause may be a reference to a note. */
function opensClause(notice: Notice, item: EnumerationItem): boolean {
  const before = notice.source.folded.charAt(item.marker.start - 1);
  return before === '' || /[\s。;:,、*]/u.test(before);
}

/** The nth item, written as an item is. */
function itemLike({ source }: Notice, { style }: Enumeration, item: EnumerationItem, number: number): string {
  return formatItem(style, number) ?? textOf(source, item.marker).replace(/[0-9０-９]+/u, (digits) => numeralLike(digits, number));
}

function renumber(notice: Notice, enumeration: Enumeration, slip: Slip): readonly Edit[] {
  const edits: Edit[] = [];
  for (let index = slip.index; index < enumeration.items.length; index += 1) {
    const item = enumeration.items[index];
    const number = slip.expected + index - slip.index;
    if (item === undefined || item.number === number) break;
    edits.push({ span: item.marker, text: itemLike(notice, enumeration, item, number) });
  }
  return edits;
}
