import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Bracket, Mention, Passage } from '../passage';
import { isMisprintOf } from '../slip';
import { valueLike, written } from '../wording';

/** 2317.6万元（⟦约0.23亿元⟧）: a bracket that states the number before it once more, in another scale. */
export function readConverted(passage: Passage): readonly Figure[] {
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
  return /^\s*(?:约?折?合|约|即|约为|折算为?|相当于)\s*$/u.test(mention.before) && mention.after.trim() === '' ? mention : null;
}

function figuresOf(passage: Passage, first: Mention, again: Mention): readonly Figure[] {
  if (first.kind !== 'count' || again.kind !== 'count' || first.unit !== again.unit || first.scale === again.scale) return [];
  const step = Math.max(first.step, again.step);
  const fits = Math.abs(first.value - again.value) < step * 1.001;
  const rounded = Math.round(first.value / again.step) * again.step;
  const isShifted = [10, 100, 1000].some(
    (times) => Math.abs(first.value * times - again.value) < step || Math.abs(first.value / times - again.value) < step,
  );
  if (!fits && !isShifted && !isMisprintOf(again, rounded)) return [];
  const { folded } = passage.scan;
  return [
    makeFigure({
      kind: 'restated-figure',
      verdict: fits ? 'holds' : 'fails',
      roles: [
        ['whole', first],
        ['restated', again],
      ],
      working: `${written(first, folded)}即${valueLike(first.value, again)}${again.unit}，括号中为${written(again, folded)}，${fits ? '前后一致' : '两处不同'}`,
      culprit: { mention: again },
    }),
  ];
}
