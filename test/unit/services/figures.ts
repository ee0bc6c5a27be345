import type { Figure, FigureKind, FigureNumber, Verdict } from '../../../server/src/notice/figures/figure';
import type { Notice } from '../../../server/src/notice/model';

/** The claims made here; those that the reader finds by itself are none of the tests' business. */
const MADE = new WeakSet<Figure>();

/** The same notice with this claim beside those made before, made of the numbers as written in `quote`, in order. */
export function withFigure(notice: Notice, quote: string, kind: FigureKind, verdict: Verdict = 'holds'): Notice {
  const start = notice.source.text.indexOf(quote);
  const numbers = [...quote.matchAll(/(?<digits>\d+)(?<unit>[件人次户%]?)/gu)].map((found): FigureNumber => ({
    value: Number(found.groups?.digits),
    span: { start: start + found.index, end: start + found.index + (found.groups?.digits?.length ?? 0) },
    unit: found.groups?.unit ?? '',
    part: 'part',
  }));
  const figure: Figure = {
    kind,
    verdict,
    reason: verdict === 'not-judged' ? '分项不全' : null,
    span: { start, end: start + quote.length },
    numbers,
    places: [],
    doubtful: false,
    working: numbers.map(({ value }) => value).join(' + '),
    culprit: null,
  };
  MADE.add(figure);
  const figures = [...notice.figures.filter((other) => MADE.has(other)), figure];
  return { ...notice, figures: figures.sort((one, other) => one.span.start - other.span.start) };
}
