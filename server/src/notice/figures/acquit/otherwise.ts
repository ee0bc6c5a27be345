import type { Span } from '../../../text/span';
import { OVERLAPPING } from '../lexicon/overlaps';
import type { Figure } from '../figure';
import { firstFrom, type Passage } from '../passage';
import { sentenceOf, type Accounted, type Accused } from './accused';
import { explainsDifference } from './differences';
import { explainsRate } from './rates';
import { explainsSum } from './sums';

/**
 * The figures without those that fail while other numbers nearby show what theirs are: 上年41个，⟦计划28个，召开24个，比上年减少17个⟧.
 * To explain comes before to accuse: a number that meets exactly with others is no misprint of what it does not meet with. `reckoned` are the
 * numbers counted twice that a claim takes off already.
 */
export function withoutExplainedOtherwise(passage: Passage, figures: readonly Figure[], reckoned: readonly Span[]): readonly Figure[] {
  if (figures.every(({ verdict }) => verdict !== 'fails')) return figures;
  const isReckoned = ({ numbers }: Figure): boolean => numbers.some(({ span }) => reckoned.some(({ start }) => start === span.start));
  return figures.filter((figure) => figure.verdict !== 'fails' || isReckoned(figure) || !isExplained(passage, figure, figures));
}

function isExplained(passage: Passage, figure: Figure, figures: readonly Figure[]): boolean {
  const accused = accusedOf(passage, figure);
  if (accused === null) return false;
  if (figure.kind === 'rate') return figure.subject === undefined && explainsRate(accused, figures);
  if (figure.subject === 'change' || figure.subject === 'difference') return explainsDifference(accused, figures);
  return figure.subject === undefined && (figure.kind === 'parts-sum' || figure.kind === 'remainder') && explainsSum(accused);
}

/** How many numbers before and behind are looked at. */
const [BEFORE, BEHIND] = [12, 12];

function accusedOf(passage: Passage, figure: Figure): Accused | null {
  const numbers: Accounted[] = [];
  for (const { span, part, name } of figure.numbers) {
    const mention = passage.mentions[firstFrom(passage.mentions, span.start)];
    if (mention?.span.start !== span.start) return null;
    numbers.push({ mention, part, ...(name === undefined ? {} : { name }) });
  }
  const indices = numbers.map(({ mention: { index } }) => index);
  const sentences = numbers.map(({ mention }) => sentenceOf(mention));
  const [first, last] = [Math.min(...indices), Math.max(...indices)];
  const [from, to] = [Math.min(...sentences) - 1, Math.max(...sentences) + 1];
  const near = passage.mentions
    .slice(Math.max(0, first - BEFORE), last + BEHIND)
    .filter((mention) => sentenceOf(mention) >= from && sentenceOf(mention) <= to);
  const own = new Set(indices);
  const words = passage.pieces
    .filter(({ sentence }) => sentence >= from + 1 && sentence <= to)
    .map(({ opening, text }) => opening + text)
    .join('');
  return { figure, numbers, around: near.filter(({ index }) => !own.has(index)), words, overlaps: OVERLAPPING.test(words) };
}
