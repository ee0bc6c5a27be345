import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { quotientText } from '../rounding';
import { plain } from '../wording';
import { sumsOf, type TableSum } from './columnSums';
import type { PastedTable } from './pasted';
import { relationsOf, type RowRelation } from './rowRelations';

/** What a table pasted as text claims: that its totals sum up its rows, and its rates and remainders follow from their rows. */
export function readTable(table: PastedTable): readonly Figure[] {
  const sums = sumsOf(table);
  // A total that its column proves wrong is not said to be wrong in its row as well.
  const wrong = new Set(sums.filter(({ fits }) => !fits).map(({ whole }) => whole.span.start));
  const relations = relationsOf(table).filter(({ fits, target }) => fits || !wrong.has(target.span.start));
  return [...sums.map(sumFigure), ...relations.map(relationFigure)];
}

/** The most parts that are written out; of a longer column only the sum is. */
const MOST_WRITTEN = 8;

function sumFigure({ whole, parts, sum, fits }: TableSum): Figure {
  const written = parts.map(({ number }) => plain(number.value)).join(' + ');
  const side = parts.length > MOST_WRITTEN ? `表中${String(parts.length)}项之和为${plain(sum)}` : `${written} = ${plain(sum)}`;
  const gap = sum - whole.number.value;
  return makeFigure({
    kind: 'parts-sum',
    verdict: fits ? 'holds' : 'fails',
    roles: [['whole', whole.number], ...parts.map((part) => ['part', part.number] as const)],
    working: `${side}，${fits ? `与总数${whole.words}相符` : `比总数${whole.words}${gap > 0 ? '多' : '少'}${plain(Math.abs(gap))}`}`,
    culprit: { mention: whole.number },
  });
}

function relationFigure({ kind, target, one, other, exact, fits }: RowRelation): Figure {
  const step = target.number.step;
  const [a, b] = [one, other].map(({ number }) => plain(number.value));
  return makeFigure({
    kind,
    verdict: fits ? 'holds' : 'fails',
    roles:
      kind === 'rate'
        ? [
            ['whole', other.number],
            ['part', one.number],
            ['rate', target.number],
          ]
        : [
            ['whole', one.number],
            ['done', other.number],
            ['remaining', target.number],
          ],
    working:
      kind === 'rate'
        ? `${a} ÷ ${b} = ${quotientText(exact, step, '%')}${fits ? '，与文中相符' : `，文中${target.words}不符`}`
        : `${a} − ${b} = ${plain(exact)}，${fits ? `与${target.words}相符` : `文中为${target.words}`}`,
    culprit: { mention: target.number },
  });
}
