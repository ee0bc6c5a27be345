import { INNER_BOUNDARY } from './words';

/** How many things a list names, at the least and at the most: where it begins, and whether its last 和 joins two of them, is not always sure. */
export interface ItemCount {
  readonly least: number;
  readonly most: number;
  /** The items are alike in their first or last words, so that nothing but items is among them. */
  readonly isUniform: boolean;
}

/** A 和 with this much on both sides joins two items; with less it may stand within one (文化和旅游). */
const LONG_HALF = 4;
/** What the name of an office, a firm or a place ends in; half of one (人力资源和社会保障局) does not. */
export const BODY_ENDING = /(?:[局委厅部办院会处科室所站社校署行镇乡村区县市]|中心|公司|集团|街道)$/u;

/**
 * Counts the items of a list that is parted by 、, brackets already left out; titles and quoted words count as one word each.
 * `isBounded`: it is known where the list begins (it stands in quotation marks or brackets).
 */
export function countItems(items: readonly string[], isBounded = false): ItemCount {
  const last = items.at(-1) ?? '';
  const earlier = items.slice(0, -1);
  const titles = countAtoms(items, '《', '》');
  if (titles > 0) return { least: titles, most: titles, isUniform: true };
  const [left, right] = halves(last);
  const conjunction = last.slice(left.length, last.length - right.length);
  const joined = items.map(joints);
  const parted = earlier.slice(1).filter((item) => joints(item) > 0);
  // 交通和水利、教育和卫生: a 和 in an earlier item says that this one, too, may stand within an item.
  const hasInner = parted.length > 0 || earlier[0]?.slice(1).includes(conjunction) === true;
  const isLong = Math.min(left.length, right.length) >= LONG_HALF;
  const mayJoin = isLong && !hasInner && !isOneBody(last);
  const isJoined = mayJoin && (conjunction === '以及' || (conjunction !== '与' && areParallel(earlier, left, right)));
  const parts = isJoined ? [...earlier, left, right] : items;
  const isUniform = parts.length > 1 && areAlike(parts);
  const start = isUniform || isBounded ? 0 : latestStart(parts);
  const jointCount = joined.reduce((sum, count) => sum + count, 0);
  // 自然资源和规划局、住房和城乡建设局、交通局: where all are bodies, none is two of them.
  const areBodies =
    items.length > 2 && items.every((item) => BODY_ENDING.test(item)) && items.every((item) => joints(item) === 0 || isOneBody(item));
  const optional = areBodies ? 0 : jointCount - (isJoined ? 1 : 0);
  const quoted = countAtoms(items, '“', '”');
  // 村庄、集镇总体规划和村庄、集镇建设规划: the 和 may part what the 、 do not.
  const groups = parted.every(isOneBody) ? Infinity : jointCount + 1;
  const range = /从[^从]{1,12}到./u.test(items[0] ?? '') ? 1 : 0;
  const least = Math.min(parts.length - start, groups, titlesAtEnd(items), mayJoin ? verbGroups(earlier, right) : Infinity);
  const twofold = items.filter((item) => TWOFOLD.test(item)).length;
  return { least, most: Math.max(parts.length + optional + twofold, quoted) + range, isUniform };
}

/** 住房⟦和⟧城乡建设局: what stands before the 和 is no body. */
function isOneBody(item: string): boolean {
  const [left, right] = halves(item);
  return BODY_ENDING.test(right) && !BODY_ENDING.test(left);
}

/** ⟦来信来访⟧、网上投诉: two things in one word; 自查自纠 and 立行立改 are one. */
const TWOFOLD = /(?<verb>(?![自边即立应可])[\u4e00-\u9fff])(?!\k<verb>)[\u4e00-\u9fff]\k<verb>[\u4e00-\u9fff]$/u;

/** Halves of one length, with at least this many characters, are two items. */
const LONG_PARALLEL = 5;

/** Whether a 和 joins two items as the 、 before it does: of one length, or alike in their last character. 高层次人才和外籍教师 is one group beside 数学. */
function areParallel(earlier: readonly string[], left: string, right: string): boolean {
  if (earlier.length === 0 || (left.length === right.length && right.length >= LONG_PARALLEL)) return true;
  const inner = earlier.slice(1);
  const ending = right.slice(-1);
  if (left.endsWith(ending) && inner.every((item) => item.endsWith(ending)) && earlier[0]?.endsWith(ending) !== false) return true;
  return left.length === right.length && inner.every((item) => item.length === right.length) && (earlier[0]?.length ?? 0) >= right.length;
}

/** Where every item ends in a title or quoted word, how many of these there are in all; else 0. */
function countAtoms(items: readonly string[], open: string, close: string): number {
  if (!items.every((item, index) => item.endsWith(close) && (index === 0 || item.startsWith(open)))) return 0;
  return items.reduce((sum, item) => sum + item.split(open).length - 1, 0);
}

/** 某办、某局编写的《甲》、《乙》、《丙》: the titles that the list ends in, where there are two or more. */
function titlesAtEnd(items: readonly string[]): number {
  const from = items.findLastIndex((item) => !item.startsWith('《') || !item.endsWith('》'));
  const opens = items[from]?.endsWith('》') === true ? 1 : 0;
  const count = items.length - 1 - from + opens;
  return from > 0 && count > 1 ? count : Infinity;
}

/** 从保护、培育树种和改进栽种技术两方面: verbs with one object are one thing. */
function verbGroups(earlier: readonly string[], right: string): number {
  const areVerbs = earlier.length > 0 && earlier.every((item) => item.replace(/^.*[从对以]/u, '').length <= 2);
  return areVerbs && right.length > LONG_HALF ? 2 : Infinity;
}

/** The item before and after its last 和, 及, 与 or 以及; the second is empty where it has none. What stands in quotation marks does not count. */
export function halves(item: string): readonly [left: string, right: string] {
  if (!JOINER.test(item)) return [item, ''];
  const words = maskQuotes(item);
  let found = -1;
  let length = 0;
  for (const match of words.matchAll(/以及|[和及与暨]/gu)) {
    found = match.index;
    length = match[0].length;
  }
  return found > 0 ? [item.slice(0, found), item.slice(found + length)] : [item, ''];
}

/** What joins two items, or ends a word that does. */
const JOINER = /[和及与暨]/u;

function joints(item: string): number {
  const quotes = item.includes('”“') ? item.split('”“').length - 1 : 0;
  if (!JOINER.test(item)) return quotes;
  return quotes + [...maskQuotes(item).matchAll(/以及|[和及与暨]/gu)].filter((match) => match.index > 0).length;
}

function maskQuotes(item: string): string {
  if (!item.includes('“') && !item.includes('《')) return item;
  return item.replace(/“[^“”]*”|《[^《》]*》/gu, (quoted) => '口'.repeat(quoted.length));
}

/** The last item that may open the list, because words that are no item stand within it. */
function latestStart(parts: readonly string[]): number {
  return Math.max(
    0,
    parts.findLastIndex((part, index) => index > 0 && INNER_BOUNDARY.test(maskQuotes(part))),
  );
}

/** Alike from the second item on and at the end of the first, which may have other words before it. */
function areAlike(parts: readonly string[]): boolean {
  const ending = parts.at(-1)?.slice(-2) ?? '';
  const opening = parts.at(-1)?.slice(0, 2) ?? '';
  const byEnding = ending.length === 2 && parts.every((part) => part.endsWith(ending));
  return (
    byEnding || (opening.length === 2 && parts.slice(1).every((part) => part.startsWith(opening)) && (parts[0] ?? '').includes(opening))
  );
}
