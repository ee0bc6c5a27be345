import { parseChineseNumeral } from '../../../text/numerals';
import { MEASURED } from '../lexicon/matters';
import { FIRST_OF_LIST } from '../lexicon/openers';
import type { Passage } from '../passage';
import { IS } from '../lexicon/roles';
import { ALL_OF_NOUN, ALL_OVER, GRAND_TOTAL, SUMS_ABOVE, SUMS_COUNT, SUMS_EACH, SUMS_LINES, SUMS_LIST } from '../lexicon/totals';
import { isMisprintOf } from '../slip';
import { isAny, type Term } from '../terms';

/** Whether a number behind a series says that it is the sum of what stands before it. */
export function saysSum(behind: Term): boolean {
  return (
    isAny(behind, IS.sumUp | IS.sumUpLoosely) ||
    countSummed(behind) !== null ||
    verbOfEach(behind) !== null ||
    isAbove(behind, []) ||
    isOfSums(behind) ||
    namesAll(behind)
  );
}

/** 受检的47座⟦桥梁均⟧建档: all of those just named. */
export function namesAll({ tail, piece, mention }: Term): boolean {
  return ALL_OF_NOUN.test(tail) && piece.mentions.find(({ chinese }) => !chinese) === mention;
}

/** 一类⟦桥梁⟧19座，二类⟦桥梁⟧21座: each of the parts counts the noun. */
export function countNoun(items: readonly Term[], { tail }: Term): boolean {
  const noun = ALL_OF_NOUN.exec(tail)?.groups?.noun ?? '';
  return items.every((item) => item.lead.endsWith(noun) || item.tail.startsWith(noun));
}

/** 全年共走访284户、⟦收集意见104条⟧: the next of the list that a total opens. */
export function isOfSums({ piece }: Term): boolean {
  for (let { opening, before } = piece; before !== null && (opening === '、' || opening === ','); { opening, before } = before) {
    if (before.sentence !== piece.sentence || before.mentions.filter(({ chinese }) => !chinese).length !== 1) return false;
    if (SUMS_LIST.test(before.text.trim()) || OF_YEAR.test(before.text.trim())) return true;
  }
  return false;
}

/** ⟦全年⟧义诊31场、服务群众2475人次. */
const OF_YEAR = new RegExp(`^${ALL_OVER}[\\u4e00-\\u9fff]{2,6}\\d`, 'u');

/** 总长: a noun names the total. */
export function isGrand({ lead }: Term): boolean {
  return GRAND.test(lead);
}

/** Of so much of a total that no 共 names the sum there may be parts that are not named. */
const MOST_UNNAMED = 0.3;
/** By more times than this no leading digit is mistaken for another. */
const LEADING = 9;
const GRAND = new RegExp(GRAND_TOTAL, 'u');
/** 总长, 全县…达到: perhaps of more than what is listed before it. */
const WIDE = new RegExp(`^(?!.*[共计])(?:${ALL_OVER}|.*${GRAND_TOTAL})`, 'u');

/** Where all parts end in one word the total takes it up. */
export function isOfMatter(items: readonly Term[], { lead }: Term): boolean {
  const word = items[0]?.lead.slice(-2) ?? '';
  return word.length < 2 || lead.includes(word) || !items.every((item) => item.lead.endsWith(word));
}

/** Whether there may be other parts than those listed before a total. */
export function areNotAll(items: readonly Term[], whole: Term, gap: number): boolean {
  const { lead } = whole;
  if (isOfOwnMatter(whole)) return true;
  // 东线完成3.2亿元，西线完成1.9亿元，⟦总投资12.6亿元⟧: and what is not named yet.
  if (WIDE.test(lead) && -gap > whole.value * MOST_UNNAMED) return true;
  // 农产品产值5600亿元，水果产值800亿元，⟦渔业总产值400亿元⟧: the total of something else.
  if (isGrand(whole) && gap > whole.value && !(gap < whole.value * LEADING && isMisprintOf(whole.mention, whole.value + gap))) return true;
  // 改建公路⟦7.5万公里⟧。……改建公路⟦7.5万公里⟧，养护总里程14.8万公里: the same stated again.
  if (isGrand(whole) && items.every(({ value }) => value === items[0]?.value)) return true;
  // ⟦60个村中⟧，账目不清的18个；共发现问题83个: of what others are is no part beside them.
  if (items.some(({ tail }) => tail.endsWith('中'))) return true;
  // ⟦一季度末⟧25件、二季度末31件，全年出库142件: what there was at times is not added up.
  if (items.some((item) => AT_A_TIME.test(item.lead))) return true;
  // 新增10个，新增5个，⟦总数增至65个⟧: what there is includes what there was.
  if (items.some((item) => isAny(item, IS.added)) && STOCK.test(lead) && !isAny(whole, IS.added)) return true;
  // 2022年投入180万元，⟦2023年计划投入200万元⟧，累计投入300万元: what is yet to be.
  if (items.some((item) => PLANNED.test(item.lead)) && !isAny(whole, IS.plan)) return true;
  // 农作物6种、牧草5种⟦以及人工林⟧共12种: one of the list without a number.
  return /(?:以及|[和与及])[^,]{2,6}共$/u.test(lead);
}

/** 董事长11名，纪委书记10名；⟦副职按业务量核定⟧，共28名: its group names of what it is the total. */
function isOfOwnMatter({ piece: { before, opening } }: Term): boolean {
  return opening === ',' && before?.mentions.length === 0 && before.opening === ';' && !SUMS_LINES.test(before.text.trim());
}

/** 计划投入, 预计. */
const PLANNED = /计划(?!内)|预计|拟/u;
/** 三季度末, 月底. */
const AT_A_TIME = /[年月季度][末底]/u;
/** 总数增至, 达到: all there is by now. */
const STOCK = /总[数量].{0,4}$|[增升][加长]?[至到]|达到?$/u;

/** 示范点⟦达到⟧51个: what a total comes to, and no word of its matter. */
const COME_TO = /(?:[已共]?达到?|[增升]至|[增升]到|[为有])$/u;

/** The verb or noun of a total: 示范点 of 示范点达到51个. */
export function verbOf({ lead }: Term): string {
  return lead.replace(COME_TO, '').slice(-2);
}

/** What stands in its piece before a number. */
export function wordsBefore({ piece, mention }: Term): string {
  return piece.words(piece.span.start, mention.span.start).trim();
}

/**
 * The count of parts that a number says it sums up (⟦两批共⟧43件, ⟦三项措施一年⟧节约96.9万元 of what was 节约, ⟦两项资金⟧903万元); null where it gives
 * none, or not of these.
 */
export function countSummed(whole: Term, items: readonly Term[] | null = null): number | null {
  const words = wordsBefore(whole);
  const { count: summed, plain } = SUMS_COUNT.exec(words)?.groups ?? {};
  const count = numberOf(summed ?? plain);
  const each = count === null ? SUMS_EACH.exec(words)?.groups : undefined;
  if (each === undefined) return count;
  const { verb = '', money } = each;
  const isOfThem = money === undefined ? (items?.every(({ lead }) => lead.includes(verb)) ?? false) : MEASURED.test(whole.unit);
  return isOfThem ? numberOf(each.count) : null;
}

/** The verb of each of the parts that a number says it sums up: 压减 of 三项压减. */
export function verbOfEach(whole: Term): string | null {
  return SUMS_EACH.exec(wordsBefore(whole))?.groups?.verb ?? null;
}

/** ⟦上述⟧441.1万元均已入库: money that the sentences before state, in parts and not as a whole. */
export function isAbove(whole: Term, before: readonly Term[]): boolean {
  if (!MEASURED.test(whole.unit) || !SUMS_ABOVE.test(wordsBefore(whole))) return false;
  return before.every(({ index, value }) => index >= whole.index || value !== whole.value);
}

/** A number written in digits or as a numeral. */
export function numberOf(words: string | undefined): number | null {
  return words === undefined ? null : (parseChineseNumeral(words) ?? Number(words));
}

/** 合计　问题71个　⟦已办结67个⟧: each number of a line that sums up those above. */
export function isOfSumLine({ piece, mention }: Term): boolean {
  let first = piece;
  while (first.before?.sentence === piece.sentence) first = first.before;
  return SUMS_LINES.test(first.words(first.span.start, Math.min(first.span.end, mention.span.start)).replace(/\s/gu, ''));
}

/** How many of the first parts a whole says it sums up (⟦前两批共⟧17个: 2); null where it does not say. */
export function firstCount({ scan }: Passage, { mention: { span } }: Term): number | null {
  const count = FIRST_OF_LIST.exec(scan.folded.slice(Math.max(0, span.start - 12), span.start))?.groups?.count;
  return numberOf(count);
}
