import type { Span } from '../../../text/span';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { IS } from '../lexicon/roles';
import type { Mention, Passage } from '../passage';
import type { BalanceReading } from '../relations/balance';
import type { HundredReading } from '../relations/hundred';
import type { OverlapReading } from '../relations/overlap';
import { sumOfParts } from '../relations/addUp';
import type { SumReading } from '../relations/sumScore';
import { roundedText } from '../rounding';
import { isAny, type Term } from '../terms';
import { digitsLike, plain, term, valueLike, written } from '../wording';

/** Where a sum that fails is pointed at: all of it, or its parts where the whole stands in another sentence; nobody knows which number is wrong. */
function placeOf({ whole, parts }: SumReading): Span {
  const isElsewhere = whole.bracket === null && parts[0]?.bracket === null && whole.piece.sentence !== parts[0].piece.sentence;
  const terms = isElsewhere ? parts : [whole, ...parts];
  return { start: Math.min(...terms.map(({ mention }) => mention.span.start)), end: Math.max(...terms.map(({ mention }) => mention.end)) };
}

/** What is done and what is left, given as states, is a remainder; kinds are the parts of a sum. */
function kindOf({ parts, opener, isBehind }: SumReading): 'parts-sum' | 'remainder' {
  const last = parts.at(-1);
  if (last === undefined || isBehind || !isAny(last, IS.left | IS.state)) return 'parts-sum';
  // 已修缮46座、拆除18座，⟦其余9座⟧: what is left, however many ways there are of being done.
  if (isAny(last, IS.rest) && (parts.length === 2 || parts.some((part) => isAny(part, IS.done)))) return 'remainder';
  if (parts.length > 2 && !isAny(last, IS.rest) && !parts.some((part) => isAny(part, IS.done) && !isAny(part, IS.state | IS.left)))
    return 'parts-sum';
  if (opener !== 'none' && !(opener === 'outOf' && parts.length === 2)) return 'parts-sum';
  return 'remainder';
}

/** A whole and its parts. */
export function sumFigure(passage: Passage, reading: SumReading): Figure {
  const { whole, parts, fits } = reading;
  const { folded } = passage.scan;
  const numbers = parts.map(({ mention }) => mention);
  const sum = sumOfParts(parts);
  const kind = kindOf(reading);
  const last = parts.at(-1);
  const leftOver = whole.value - sum + (last?.value ?? 0);
  const [only] = numbers;
  const side =
    numbers.length === 1 && only !== undefined ? `分项${written(only, folded)}` : `${signed(parts)} = ${valueLike(sum, whole.mention)}`;
  const isRemainder = kind === 'remainder' && last !== undefined && leftOver > 0;
  return makeFigure({
    kind,
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', whole.mention],
      ...numbers.map((part) => [isRemainder ? (part === last.mention ? 'remaining' : 'done') : 'part', part] as const),
    ],
    working: isRemainder
      ? remainderOf(reading, last.mention, leftOver, folded)
      : `${side}，${fits ? `与总数${written(whole.mention, folded)}相符` : missed(whole, sum, folded)}`,
    culprit:
      isRemainder && !fits && isAny(last, IS.left | IS.rest)
        ? { mention: last.mention, correction: digitsLike(leftOver, last.mention) }
        : { mention: { span: placeOf(reading) } },
    doubtful: !fits && reading.evidence.includes('bothPenalties') && sum > whole.value,
  });
}

/** ⟦比总数30个多1个⟧. */
function missed({ mention, value, unit }: Term, sum: number, folded: string): string {
  return `比总数${written(mention, folded)}${sum > value ? '多' : '少'}${valueLike(Math.abs(sum - value), mention)}${unit}`;
}

/** ⟦19 + 16 − 11⟧: what is counted twice is taken off. */
function signed(parts: readonly Term[]): string {
  return parts
    .map(
      (part, at) =>
        `${at === 0 ? '' : isAny(part, IS.twice) ? ' − ' : ' + '}${term(part.mention)}${part.times > 1 ? ` × ${part.times}` : ''}`,
    )
    .join('');
}

/** Sets that share members, and what they come to together. */
export function overlapFigure({ scan: { folded } }: Passage, { whole, parts, both, fits }: OverlapReading): Figure {
  const sum = sumOfParts(parts);
  const ends = [whole, ...parts].map(({ mention }) => mention);
  return makeFigure({
    kind: 'parts-sum',
    verdict: fits ? 'holds' : 'fails',
    roles: [['whole', whole.mention], ...parts.map(({ mention }) => ['part', mention] as const)],
    working: `${signed(parts)} = ${valueLike(sum, whole.mention)}（重叠的${written(both.mention, folded)}只计一次），${fits ? `与总数${written(whole.mention, folded)}相符` : missed(whole, sum, folded)}`,
    culprit: {
      mention: { span: { start: Math.min(...ends.map(({ span }) => span.start)), end: Math.max(...ends.map(({ end }) => end)) } },
    },
  });
}

/** ⟦11 − 10 = 1，文中为2个⟧: what is left, as it follows from what there was and what is done. */
function remainderOf({ whole, parts, fits }: SumReading, left: Mention, leftOver: number, folded: string): string {
  const done = parts.slice(0, -1).map(({ mention }) => ` − ${term(mention)}`);
  return `${term(whole.mention)}${done.join('')} = ${valueLike(leftOver, left)}，${fits ? '与' : '文中为'}${written(left, folded)}${fits ? '相符' : ''}`;
}

/** Shares that make up all, or a share stated as their sum. */
export function hundredFigure({ shares, whole, sum, fits }: HundredReading): Figure {
  const shown = `${plain(Number((whole?.value ?? 100).toPrecision(12)))}%`;
  return makeFigure({
    kind: 'parts-sum',
    subject: 'shares-sum',
    verdict: fits ? 'holds' : 'fails',
    roles: [...(whole === null ? [] : [['whole', whole.mention] as const]), ...shares.map(({ mention }) => ['part', mention] as const)],
    working: `${shares.map(({ value, mention }) => roundedText(value, mention.step)).join(' + ')} = ${plain(Number(sum.toPrecision(12)))}%，${fits ? `与${shown}相符` : `各项占比合计应为${shown}`}`,
    culprit: {
      mention: { span: { start: (shares[0] ?? whole)?.mention.span.start ?? 0, end: (whole ?? shares.at(-1))?.mention.end ?? 0 } },
    },
  });
}

/** What there was, what came and went, and what is left. */
export function balanceFigure({ scan: { folded } }: Passage, { start, moves, end, exact, fits, isDifference }: BalanceReading): Figure {
  // 核定32辆，实有35辆，⟦超编3辆⟧: neither is what was before.
  const isApart = isDifference === true && moves.length === 1;
  const [was, more, less, result] = isApart ? ['较大的数', '另一个数', '较小的数', '差数'] : ['原有数', '增加数', '减少数', '结果'];
  return makeFigure({
    kind: isDifference === true ? 'remainder' : 'parts-sum',
    subject: isApart ? 'difference' : 'balance',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['part', start.mention, was],
      ...moves.map((move) => ['part', move.term.mention, move.sign > 0 ? more : less] as const),
      ['whole', end.mention, result],
    ],
    working: `${term(start.mention)}${moves.map((move) => ` ${move.sign > 0 ? '+' : '−'} ${term(move.term.mention)}`).join('')} = ${valueLike(exact, end.mention).replace('-', '−')}，${fits ? '与' : '文中为'}${written(end.mention, folded)}${fits ? '相符' : ''}`,
    culprit: { mention: end.mention },
  });
}
