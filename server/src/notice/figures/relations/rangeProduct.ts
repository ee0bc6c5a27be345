import { unitAt } from '../../../text/units';
import { SHARED_AS, SHARED_OUT, NOT_SHARED } from '../lexicon/each';
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
    const range = each.kind === 'other' && each.before.includes('每') ? rangeOf(passage, each) : null;
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

function figureOf(passage: Passage, each: Mention, { low, high, family }: Range): Figure | null {
  const near = passage.mentions.filter(
    ({ index, piece }) => Math.abs(index - each.index) <= REACH && index !== each.index && piece.sentence === each.piece.sentence,
  );
  const overs = oversOf(passage, each);
  const totals = near.filter((mention) => mention.kind === 'count' && mention.exact && mention.family === family);
  const [total, other] = totals;
  if (overs.length !== 1 || total === undefined || other !== undefined) return null;
  const ways = waysToMultiply({ passage, each, near, total }, overs).filter(
    (factors) => factors.length > 0 && factors.every(({ mention }) => mention !== null && mention !== total && mention.exact),
  );
  const [way, another] = ways;
  if (way === undefined || another !== undefined) return null;
  const times = way.reduce((product, { value }) => product * value, 1);
  const fits = total.value >= low * times && total.value <= high * times;
  const isShared = total.index < each.index ? isSharedOut(total) : isSumUp(total);
  if (!fits && !(isShared && isSlip(total, way[0]?.mention ?? null, { low, high, times }))) return null;
  const sentence = passage.pieces.filter((piece) => piece.sentence === each.piece.sentence);
  if (!fits && sentence.some(({ text }) => NOT_SHARED.test(text))) return null;
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
    working: `${plain(low)} × ${factors} = ${plain(low * times)}，${plain(high)} × ${factors} = ${plain(high * times)}，${fits ? '与' : '文中为'}${written(total, passage.scan.folded)}${fits ? '相符' : `，不在${plain(low * times)}至${plain(high * times)}之间`}`,
    culprit: { mention: total },
  });
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
  return someMisprint(total, low * times, high * times) || (count !== null && someMisprint(count, total.value / high, total.value / low));
}
