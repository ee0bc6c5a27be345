import { unitAt } from '../../../text/units';
import { SHARED_AS, SHARED_OUT, NOT_SHARED } from '../lexicon/each';
import { AT_LEAST_BEFORE, AT_MOST_BEFORE, SHOULD_BE } from '../lexicon/limits';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { someMisprint } from '../slip';
import { plain, written } from '../wording';
import { oversOf, waysToMultiply, withoutBlanks } from './productParts';
import { isSumUp } from './productTotal';

/** From how much to how much each has, and of what. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly family: string;
}

const RANGE = /^(?<low>\d{1,6})\s?[\u4e00-\u9fff]{0,2}[-—–~～至到]\s?(?<high>\d{1,6})/u;
/** How many numbers on what is multiplied and the total are looked for. */
const REACH = 4;

/** 26人分为5个组，⟦每组5至6人⟧: as many as the least and the most for each come to, and any number between. */
export function readRangeProducts(passage: Passage): readonly Figure[] {
  if (!passage.words.includes('每')) return [];
  return passage.mentions.flatMap((each) => {
    if (!each.before.includes('每') || SHOULD_BE.test(each.piece.words(each.piece.span.start, each.span.start))) return [];
    const range = each.kind === 'other' ? rangeOf(passage, each) : boundOf(each);
    const figure = range === null ? null : figureOf(passage, each, range);
    return figure === null ? [] : [figure];
  });
}

function rangeOf({ scan: { folded } }: Passage, { span, end }: Mention): Range | null {
  const words = folded.slice(span.start, end);
  const { low, high } = RANGE.exec(words)?.groups ?? {};
  const unit = unitAt(folded, span.end + (/^\s*/u.exec(folded.slice(span.end, end))?.[0].length ?? 0));
  return unit === null || unit.isTime || !(Number(low) < Number(high))
    ? null
    : { low: Number(low), high: Number(high), family: unit.family };
}

/** 每人⟦不少于4次⟧: from so much on, or up to so much. */
function boundOf({ kind, family, value, before }: Mention): Range | null {
  if (kind !== 'count') return null;
  const words = withoutBlanks(before);
  if (AT_LEAST_BEFORE.test(words)) return { low: value, high: Infinity, family };
  return AT_MOST_BEFORE.test(words) ? { low: 0, high: value, family } : null;
}

function figureOf(passage: Passage, each: Mention, { low, high, family }: Range): Figure | null {
  const near = passage.mentions.filter(
    ({ index, piece }) => Math.abs(index - each.index) <= REACH && index !== each.index && piece.sentence === each.piece.sentence,
  );
  const overs = oversOf(passage, each);
  const totals = near.filter(
    (mention) => mention.kind === 'count' && mention.exact && mention.family === family && !mention.piece.text.includes('其中'),
  );
  const [total, other] = totals;
  if (overs.length !== 1 || total === undefined || other !== undefined) return null;
  const ways = waysToMultiply({ passage, each, near, total }, overs).filter(
    (factors) => factors.length > 0 && factors.every(({ mention }) => mention !== null && mention !== total && mention.exact),
  );
  const [way, another] = ways;
  if (way === undefined || another !== undefined) return null;
  const times = way.reduce((product, { value }) => product * value, 1);
  const fits = total.value >= low * times && total.value <= high * times;
  const isBound = low === 0 || high === Infinity;
  const isShared = total.index < each.index ? isSharedOut(total) : isSumUp(total);
  if (!fits && !(isShared && isSlip(total, way[0]?.mention ?? null, { low, high, times }))) return null;
  const sentence = passage.pieces.filter((piece) => piece.sentence === each.piece.sentence);
  if (!fits && sentence.some(({ text }) => NOT_SHARED.test(isBound ? text.replace(/以上|不[少低]于/gu, '') : text))) return null;
  const factors = way.map(({ value }) => plain(value)).join(' × ');
  return makeFigure({
    kind: 'parts-sum',
    subject: 'product',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ...way.flatMap(({ mention }) => (mention === null ? [] : [['part', mention, '份数'] as const])),
      ['part', each, '每份数'],
      ['whole', total],
    ],
    working: workingOf({ low, high, times, factors }, written(total, passage.scan.folded), fits),
    culprit: { mention: total },
  });
}

/** 5 × 5 = 25，6 × 5 = 30，与26人相符; of a bound alone one product. */
function workingOf(
  { low, high, times, factors }: Pick<Range, 'low' | 'high'> & { readonly times: number; readonly factors: string },
  total: string,
  fits: boolean,
): string {
  const [least, most] = [plain(low * times), plain(high * times)];
  if (high === Infinity) return `${plain(low)} × ${factors} = ${least}，${total}${fits ? '不少于' : '少于'}${least}`;
  if (low === 0) return `${plain(high)} × ${factors} = ${most}，${total}${fits ? '不多于' : '多于'}${most}`;
  const products = `${plain(low)} × ${factors} = ${least}，${plain(high)} × ${factors} = ${most}`;
  return fits ? `${products}，与${total}相符` : `${products}，文中为${total}，不在${least}至${most}之间`;
}

/** ⟦26人分为⟧5个组, 抽调⟦26人⟧，组成5个组. */
function isSharedOut({ before, after }: Mention): boolean {
  return SHARED_OUT.test(withoutBlanks(before)) || SHARED_AS.test(withoutBlanks(after));
}

/** One digit of the total, or of the number that is multiplied, makes it right. */
function isSlip(
  total: Mention,
  count: Mention | null,
  { low, high, times }: Pick<Range, 'low' | 'high'> & { readonly times: number },
): boolean {
  return (
    someMisprint(total, low * times, Math.min(high * times, 10 * total.value)) ||
    (count !== null && someMisprint(count, high === Infinity ? 1 : total.value / high, total.value / Math.max(low, 1)))
  );
}
