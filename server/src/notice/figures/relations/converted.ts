import { CONVERTED, CONVERTED_IN_PROSE, factorOf } from '../lexicon/conversions';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Bracket, Mention, Passage } from '../passage';
import { isMisprintOf, someMisprint } from '../slip';
import { valueLike, written } from '../wording';

/** 2317.6万元（⟦约0.23亿元⟧）, 45.6公顷，⟦折合684亩⟧: the number before once more, in another scale or unit. */
export function readConverted(passage: Passage): readonly Figure[] {
  return [...inBrackets(passage), ...inProse(passage)];
}

function inProse(passage: Passage): readonly Figure[] {
  return passage.counts.flatMap((again, at) => {
    const first = passage.counts[at - 1];
    const isBeside = first !== undefined && again.index === first.index + 1 && isWithin(first, again);
    return isBeside && CONVERTED_IN_PROSE.test(again.before) ? figuresOf(passage, first, again) : [];
  });
}

/** In one sentence, and both or neither in a bracket. */
function isWithin(first: Mention, again: Mention): boolean {
  return again.piece.sentence === first.piece.sentence && again.piece.bracket === first.piece.bracket;
}

function inBrackets(passage: Passage): readonly Figure[] {
  return passage.brackets.flatMap((bracket) => {
    const again = onlyNumberOf(bracket);
    const first = bracket.host.mentions.findLast(({ end }) => end <= bracket.span.start);
    return again === null || first === undefined || bracket.span.start - first.end !== 1 ? [] : figuresOf(passage, first, again);
  });
}

function onlyNumberOf({ pieces }: Bracket): Mention | null {
  const [piece] = pieces;
  const [mention] = piece?.mentions ?? [];
  if (pieces.length !== 1 || piece === undefined || mention === undefined || piece.mentions.length > 1) return null;
  return (CONVERTED.test(mention.before) || mention.before.trim() === '') && mention.after.trim() === '' ? mention : null;
}

function figuresOf(passage: Passage, first: Mention, again: Mention): readonly Figure[] {
  const factor = factorOf(first.unit, again.unit);
  if (first.kind === 'percent' || again.kind === 'percent' || factor === null) return [];
  if (factor === 1 && first.scale === again.scale) return [];
  const exact = first.value * factor;
  const step = Math.max(first.step * factor, again.step);
  const gap = exact - again.value;
  const fits = Math.abs(gap) <= (first.step * factor + again.step) / 2 + step * 1e-3 || (gap > 0 && gap < again.step);
  const isShifted = [10, 100, 1000].some(
    (times) => Math.abs(exact * times - again.value) < step || Math.abs(exact / times - again.value) < step,
  );
  const half = again.step / 2;
  const isMisprintOfFirst = someMisprint(first, (again.value - half) / factor, (again.value + half) / factor);
  if (!fits && !isShifted && !isMisprintOf(again, Math.round(exact / again.step) * again.step) && !isMisprintOfFirst) return [];
  const { folded } = passage.scan;
  return [
    makeFigure({
      kind: 'restated-figure',
      verdict: fits ? 'holds' : 'fails',
      roles: [
        ['whole', first],
        ['restated', again],
      ],
      working: `${written(first, folded)}即${valueLike(exact, again)}${again.unit}，文中为${written(again, folded)}，${fits ? '前后一致' : '两处不同'}`,
      culprit: { mention: again },
    }),
  ];
}
