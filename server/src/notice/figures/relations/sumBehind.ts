import type { EvidenceName } from '../evidence';
import { MEASURED } from '../lexicon/matters';
import { IN_BOTH } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SUMS_LINES, SUMS_SENTENCES } from '../lexicon/totals';
import type { Passage } from '../passage';
import { between } from '../row';
import type { Series } from '../series';
import { isAny, type Term } from '../terms';
import type { Addition } from './addUp';
import { missQuarters } from './periods';
import { evidenceOfWhole } from './sumEvidence';
import { rated, type SumReading } from './sumScore';
import {
  areNotAll,
  countNoun,
  firstCount,
  isAbove,
  isGrand,
  isOfMatter,
  isOfSumLine,
  isOfSums,
  namesAll,
  countSummed,
  verbOf,
  wordsBefore,
} from './totalWords';

const INCOMPLETE: readonly EvidenceName[] = ['incomplete'];
/** A word that adds, and not only 全年. */
const ALL_TOLD = /[共总达]|累计/u;

/** 剩余 ends a list that stands behind its whole, not one before it; a list before its whole runs on into it. */
const OF_LISTS_BEHIND: ReadonlySet<EvidenceName> = new Set(['rest', 'states', 'closed']);

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
  const announced = countSummed(whole, items);
  // 第一批18件。第二批25件。⟦两批共⟧43件: as many as there are.
  const isAll = announced === items.length && areOfTurns(whole, series);
  const isOfAbove = sep === 4 && !goesBack && isAbove(whole, row.terms);
  const sumsSentences = sep >= 4 && (isAll || isOfAbove || SUMS_SENTENCES.test(wordsBefore(whole)));
  const isSumLine = sep === 5 && isOfSumLine(whole);
  const isOpening = sep < 4 || sumsSentences || isSumLine || SUMS_LINES.test(whole.lead);
  const isNamed = namesAll(whole) && countNoun(items, whole);
  const isLoose = (isAny(whole, IS.sumUpLoosely | IS.sumUp) || isOfSums(whole) || isNamed) && isOpening;
  const totals = items.filter((item) => isAny(item, IS.total)).length;
  // 市本级查处73人，县区查处415人，⟦全市共查处488人⟧: all in one word.
  const verb = verbOf(whole);
  const saysSame = (lead: string): boolean => lead.includes(verb);
  // 分别招录12人、15人、19人，⟦三年共招录46人⟧: only the first says it.
  const areSame = items.some(({ lead }) => saysSame(lead)) && items.every(({ lead }) => saysSame(lead) || lead.length < 2);
  const isSame = isLoose && verb.length === 2 && areSame && (announced === null || isAll) && !missQuarters(items, whole);
  // 城镇⟦参保⟧8.2万人，农村⟦参保⟧21.6万人，⟦总人口⟧31.2万人: all of something else.
  const saysTotal = !isGrand(whole) || isOfMatter(items, whole);
  // 一类19个，二类21个，三类9个，⟦受检的49个⟧。: the list goes on to its whole, and not beyond.
  const isLast = (row.seps[to + 1] ?? 6) > level;
  const isSummedUp =
    isOpening && ((isAny(whole, IS.sumUp) && saysTotal && !sumsSentences) || isSame || isNamed || isAll || isOfAbove || isSumLine);
  // Money for Party members and for visits was not spent twice.
  const isMoney = isLoose && MEASURED.test(whole.unit);
  const evidence: readonly EvidenceName[] = [
    isSummedUp ? 'sumUp' : isLoose ? 'sumUpLoosely' : 'behind',
    ...known.filter(
      (name) =>
        !OF_LISTS_BEHIND.has(name) &&
        (name !== 'cut' || !(isLoose || isAll || isLast)) &&
        (name !== 'discarded' || !isAll) &&
        !(isSummedUp && (name === 'firstTwo' || name === 'spread')) &&
        !(isMoney && name === 'traits'),
    ),
    ...evidenceOfWhole(passage, series, whole, known).filter((name) => name !== 'acts' || !isMoney),
    ...(goesBack ? (['skipped'] as const) : isListedAfter(series.first) ? (['tail'] as const) : []),
    // ⟦45人⟧，44人，47人，共有51人: with what stands before they would be still more.
    ...(goesBack && addition.gap > 0 && !addition.fits ? (['skipped'] as const) : []),
    ...(totals > 0 && totals < items.length ? (['totalAmongParts'] as const) : []),
    // 不规范17个、超概算8个，其中3个⟦两类并存⟧，共22个: some are in both.
    ...(IN_BOTH.test(between(passage, series.last, whole)) ? (['carried'] as const) : []),
    ...(missQuarters(items, whole) || (sep >= 4 && announced !== null && !isAll) || areNotAll(items, whole, addition.gap)
      ? INCOMPLETE
      : []),
    // 城区路灯6800盏，乡镇路灯4200盏，⟦全年更换⟧1100盏: less than one of them, it is all of something else.
    ...(isLoose && !isSummedUp && !ALL_TOLD.test(whole.lead) && items.some(({ value }) => value > whole.value) ? INCOMPLETE : []),
    // 第一批8个，第二批9个，第三批7个，⟦前两批共17个⟧: the first few, and no others.
    ...(areNotFirst(firstCount(passage, whole), items, goesBack) ? (['firstFew'] as const) : []),
  ];
  return rated({ whole, parts: items, opener: 'none', isBehind: true, isCut: false, evidence }, addition);
}

/** ⟦每场⟧主裁1名, and no average. */
const EACH = /(?<!平均)每/u;

/** ⟦每场主裁1名、⟧助理2名、第四官员1名，计4名: what is no part by its words is one of the list. */
function isListedAfter({ piece, family }: Term): boolean {
  const isListed = piece.opening !== '' && '、,;'.includes(piece.opening);
  return isListed && piece.before?.mentions.some((mention) => mention.family === family && EACH.test(mention.before)) === true;
}

/** ⟦两批⟧56个 of 第一批25个 and 第二批31个: not with the 17 of them that are done. */
function areOfTurns(whole: Term, { items, row: { terms } }: Series): boolean {
  const turn = /[两三四五六七八九十](?<turn>[批期轮])[^,]{0,4}$/u.exec(wordsBefore(whole))?.groups?.turn;
  if (turn === undefined) return true;
  const isOfTurn = ({ lead }: Term): boolean => lead.includes(turn);
  return items.every(isOfTurn) || !terms.some((term) => term !== whole && term.lead.includes('第') && isOfTurn(term));
}

/** Whether a whole that sums up the first few (前两批共) has other parts than these: more, fewer, or not from the first on. */
function areNotFirst(count: number | null, { length }: readonly Term[], goesBack: boolean): boolean {
  return count !== null && (length !== count || goesBack);
}
