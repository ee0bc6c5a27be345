import type { Figure } from '../figure';
import { AREA, LENGTH, WIDTH } from '../lexicon/conversions';
import type { Role } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { isMisprintOf, isShifted } from '../slip';
import { productFigure } from '../telling/products';
import { term } from '../wording';

const METRES: Readonly<Partial<Record<string, number>>> = { 米: 1, 公里: 1000, 千米: 1000 };

/** 全长12.5公里，路面拓宽至6米，⟦铺沥青7.5万平方米⟧: a length and a width, and the area that they come to. */
export function readAreas({ mentions }: Passage): readonly Figure[] {
  return mentions.flatMap((total) => {
    if (!/^平方?米$/u.test(total.unit) || !AREA.test(bare(total))) return [];
    const near = mentions.filter(
      ({ piece, index, kind }) => kind === 'count' && piece.sentence === total.piece.sentence && index < total.index,
    );
    const [widths, lengths] = [WIDTH, LENGTH].map((words) =>
      near.filter((mention) => METRES[mention.unit] !== undefined && words.test(bare(mention))),
    );
    const [width, length] = [widths?.[0], lengths?.[0]];
    if (width === undefined || length === undefined || widths?.length !== 1 || lengths?.length !== 1 || !length.exact) return [];
    if (near.some(({ unit }) => unit === total.unit)) return [];
    const exact = width.value * (METRES[width.unit] ?? 1) * length.value * (METRES[length.unit] ?? 1);
    const fits = Math.abs(exact - total.value) <= total.step / 2 + 1e-6;
    const isSlip = isShifted(total.value, exact) || isMisprintOf(total, Math.round(exact / total.step) * total.step);
    return fits || (isSlip && total.exact && width.exact) ? [figureOf(length, width, { total, exact, fits })] : [];
  });
}

function figureOf(
  length: Mention,
  width: Mention,
  { total, exact, fits }: { readonly total: Mention; readonly exact: number; readonly fits: boolean },
): Figure {
  const metres = (length.value * (METRES[length.unit] ?? 1)).toString();
  const parts: readonly Role[] = [
    ['part', length, '长度'],
    ['part', width, '宽度'],
  ];
  return productFigure({ parts, total, exact, fits }, `${metres}米 × ${term(width)}${width.unit}`);
}

function bare({ before }: Mention): string {
  return before.replace(/\s/gu, '');
}
