import { parseChineseNumeral } from '../../../text/numerals';
import type { EvidenceName } from '../evidence';
import { FIRST_OF_LIST, IN_BOTH } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { ALL_OF_NOUN, ALL_OVER, GRAND_TOTAL, SUMS_LINES, SUMS_LIST, SUMS_SENTENCES, SUMS_SO_MANY } from '../lexicon/totals';
import type { Passage } from '../passage';
import { between, type Series } from '../series';
import { isAny, type Term } from '../terms';
import type { Addition } from './addUp';
import { missQuarters } from './periods';
import { evidenceOfWhole } from './sumEvidence';
import { rated, type SumReading } from './sumScore';

/** Whether a number behind a series says that it is the sum of what stands before it. */
export function saysSum(behind: Term): boolean {
  return isAny(behind, IS.sumUp | IS.sumUpLoosely) || soManyOf(behind) !== null || isOfSums(behind) || namesAll(behind);
}

/** 受检的47座⟦桥梁均⟧建档: all of those just named. */
function namesAll({ tail, piece, mention }: Term): boolean {
  return ALL_OF_NOUN.test(tail) && piece.mentions.find(({ chinese }) => !chinese) === mention;
}

/** 一类⟦桥梁⟧19座，二类⟦桥梁⟧21座: each of the parts counts the noun. */
function countNoun(items: readonly Term[], { tail }: Term): boolean {
  const noun = ALL_OF_NOUN.exec(tail)?.groups?.noun ?? '';
  return items.every((item) => item.lead.endsWith(noun) || item.tail.startsWith(noun));
}

/** 全年共走访284户、⟦收集意见104条⟧: the next of the list that a total opens. */
function isOfSums({ piece }: Term): boolean {
  for (let { opening, before } = piece; before !== null && (opening === '、' || opening === ','); { opening, before } = before) {
    if (before.sentence !== piece.sentence || before.mentions.filter(({ chinese }) => !chinese).length !== 1) return false;
    if (SUMS_LIST.test(before.text.trim())) return true;
  }
  return false;
}

/** Parts before their whole: 127件，加上36件，⟦共需处置163件⟧. */
export function readBefore(
  passage: Passage,
  series: Series,
  { whole, addition }: { readonly whole: Term; readonly addition: Addition },
  known: readonly EvidenceName[],
): SumReading {
  const { row, from, to, level, items } = series;
  const sep = row.seps[to] ?? 6;
  const goesBack = from > 0 && (row.seps[from] ?? 6) <= level;
  const told = soManyOf(whole);
  // 第一批18件。第二批25件。⟦两批共⟧43件: as many as there are.
  const isAll = told === items.length;
  const sumsSentences = sep >= 4 && (isAll || SUMS_SENTENCES.test(wordsBefore(whole)));
  const isSumLine = sep === 5 && isOfSumLine(whole);
  const isOpening = sep < 4 || sumsSentences || isSumLine || SUMS_LINES.test(whole.lead);
  const isNamed = namesAll(whole) && countNoun(items, whole);
  const isLoose = (isAny(whole, IS.sumUpLoosely | IS.sumUp) || isOfSums(whole) || isNamed) && isOpening;
  const totals = items.filter((item) => isAny(item, IS.total)).length;
  // 市本级查处73人，县区查处415人，⟦全市共查处488人⟧: all in one word.
  const verb = whole.lead.replace(COME_TO, '').slice(-2);
  const saysSame = (lead: string): boolean => lead.includes(verb);
  // 分别招录12人、15人、19人，⟦三年共招录46人⟧: only the first says it.
  const areSame = items.some(({ lead }) => saysSame(lead)) && items.every(({ lead }) => saysSame(lead) || lead.length < 2);
  const isSame = isLoose && verb.length === 2 && areSame && (told === null || isAll) && !missQuarters(items, whole);
  // 城镇⟦参保⟧8.2万人，农村⟦参保⟧21.6万人，⟦总人口⟧31.2万人: all of something else.
  const saysTotal = !GRAND.test(whole.lead) || isOfMatter(items, whole);
  const isSummedUp = isOpening && ((isAny(whole, IS.sumUp) && saysTotal && !sumsSentences) || isSame || isNamed || isAll || isSumLine);
  const evidence: readonly EvidenceName[] = [
    isSummedUp ? 'sumUp' : isLoose ? 'sumUpLoosely' : 'behind',
    // What is left ends a list before its whole, not after; and a list before its whole goes on with it.
    ...known.filter(
      (name) =>
        name !== 'rest' &&
        name !== 'states' &&
        name !== 'closed' &&
        (name !== 'cut' || !(isLoose || isAll)) &&
        (name !== 'discarded' || !isAll) &&
        (name !== 'firstTwo' || !isSummedUp) &&
        (name !== 'spread' || !isSummedUp),
    ),
    ...evidenceOfWhole(passage, series, whole, known),
    ...(goesBack ? (['skipped'] as const) : []),
    // ⟦45人⟧，44人，47人，共有51人: with what stands before they would be still more.
    ...(goesBack && addition.gap > 0 && !addition.fits ? (['skipped'] as const) : []),
    ...(totals > 0 && totals < items.length ? (['totalAmongParts'] as const) : []),
    // 不规范17个、超概算8个，其中3个⟦两类并存⟧，共22个: some are in both.
    ...(IN_BOTH.test(between(passage, series.last, whole)) ? (['carried'] as const) : []),
    ...(missQuarters(items, whole) || (sep >= 4 && told !== null && !isAll) ? (['incomplete'] as const) : []),
    // 第一批8个，第二批9个，第三批7个，⟦前两批共17个⟧: the first few, and no others.
    ...(areNotFirst(firstCount(passage, whole), items, goesBack) ? (['firstFew'] as const) : []),
    // 东线完成3.2亿元，西线完成1.9亿元，⟦总投资12.6亿元⟧: and what is not named yet.
    ...(WIDE.test(whole.lead) && -addition.gap > whole.value * MOST_UNNAMED ? (['incomplete'] as const) : []),
    // ⟦一季度末⟧25件、二季度末31件，全年出库142件: what there was at times is not added up.
    ...(items.some(({ lead }) => /[年月季度][末底]/u.test(lead)) ? (['incomplete'] as const) : []),
    // 新增10个，新增5个，⟦总数增至65个⟧: what there is includes what there was.
    ...(items.some((item) => isAny(item, IS.added)) && STOCK.test(whole.lead) && !isAny(whole, IS.added) ? (['incomplete'] as const) : []),
    // 农作物6种、牧草5种⟦以及人工林⟧共12种: one of the list without a number.
    ...(/(?:以及|[和与及])[^,]{2,6}共$/u.test(whole.lead) ? (['incomplete'] as const) : []),
  ];
  return rated({ whole, parts: items, opener: 'none', isBehind: true, isCut: false, evidence }, addition);
}

/** Of so much of a total that no 共 names the sum there may be parts that are not named. */
const MOST_UNNAMED = 0.3;
const GRAND = new RegExp(GRAND_TOTAL, 'u');
/** 总长, 全县…达到: perhaps of more than what is listed before it. */
const WIDE = new RegExp(`^(?!.*[共计])(?:${ALL_OVER}|.*${GRAND_TOTAL})`, 'u');

/** Where all parts end in one word the total takes it up. */
function isOfMatter(items: readonly Term[], { lead }: Term): boolean {
  const word = items[0]?.lead.slice(-2) ?? '';
  return word.length < 2 || lead.includes(word) || !items.every((item) => item.lead.endsWith(word));
}

/** 总数增至, 达到: all there is by now. */
const STOCK = /总[数量].{0,4}$|[增升][加长]?[至到]|达到?$/u;

/** 示范点⟦达到⟧51个: what a total comes to, and no word of its matter. */
const COME_TO = /(?:[已共]?达到?|[增升]至|[增升]到|[为有])$/u;

/** What stands in its piece before a number. */
function wordsBefore({ piece, mention }: Term): string {
  return piece.words(piece.span.start, mention.span.start).trim();
}

/** Of how many a number says it is the sum; null where it does not. */
function soManyOf(whole: Term): number | null {
  return numberOf(SUMS_SO_MANY.exec(wordsBefore(whole))?.groups?.count);
}

/** Whether parts are not the first few of which their whole speaks: not as many, or not from the first on. */
function areNotFirst(count: number | null, { length }: readonly Term[], goesBack: boolean): boolean {
  return count !== null && (length !== count || goesBack);
}

/** How many of the first a whole says it is that of; null where it says nothing of the kind. */
function firstCount({ scan }: Passage, { mention: { span } }: Term): number | null {
  const count = FIRST_OF_LIST.exec(scan.folded.slice(Math.max(0, span.start - 12), span.start))?.groups?.count;
  return numberOf(count);
}

function numberOf(words: string | undefined): number | null {
  return words === undefined ? null : (parseChineseNumeral(words) ?? Number(words));
}

/** 合计　问题71个　⟦已办结67个⟧: each number of a line that sums up those above. */
export function isOfSumLine({ piece, mention }: Term): boolean {
  let first = piece;
  while (first.before?.sentence === piece.sentence) first = first.before;
  return SUMS_LINES.test(first.words(first.span.start, Math.min(first.span.end, mention.span.start)).replace(/\s/gu, ''));
}
