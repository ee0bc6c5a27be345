import type { Figure, FigureNumber } from '../notice/figures/figure';
import type { Notice } from '../notice/model';
import { touchesOffset, type Span } from '../text/span';

/** A number of a claim, with the claim. */
export interface NumberInFigure {
  readonly figure: Figure;
  readonly number: FigureNumber;
}

/** The numbers of claims that a cursor stands in or at, one for each claim that the number takes part in. */
export function figureNumbersAt(notice: Notice, offset: number): readonly NumberInFigure[] {
  return notice.figures.flatMap((figure) =>
    figure.numbers.filter((number) => touchesOffset(withUnit(number), offset)).map((number) => ({ figure, number })),
  );
}

/** `8` of `8件` with its unit, where the unit follows at once. */
function withUnit({ span, unit }: FigureNumber): Span {
  return { start: span.start, end: span.end + unit.length };
}
