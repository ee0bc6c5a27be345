import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { someMisprint } from '../slip';
import { isSummed, type Term } from '../terms';
import { plain, sumOf, written } from '../wording';
import type { Passage } from '../passage';
import { sharesWord } from './sharedWords';

/** How many numbers before a rate what it is of is looked for. */
const REACH = 3;

/** 回访168件，满意率100%⟦（满意165件，基本满意3件）⟧: the parts of a rate of 100 % make up what it is of. */
export function readWholeRates({ scan: { folded } }: Passage, terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((rate) => {
    if (rate.kind !== 'percent' || rate.value !== 100 || !rate.mention.exact) return [];
    const parts = terms.filter(({ bracket, mention }) => bracket?.host === rate.piece && mention.span.start > rate.mention.end);
    const [first, other] = parts;
    const areParts =
      other !== undefined && parts.every((part) => isSummed(terms, part) && part.family === first?.family && part.mention.exact);
    const isOnly = parts.every(({ bracket }) => bracket === first?.bracket);
    const whole = terms
      .slice(Math.max(0, rate.index - REACH), rate.index)
      .findLast((term) => term.family === first?.family && isSummed(terms, term) && term.mention.exact);
    if (!areParts || !isOnly || whole?.piece.sentence !== rate.piece.sentence || whole.bracket !== rate.bracket) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const fits = Math.abs(sum - whole.value) < 1e-9;
    const isMisprint = [whole, ...parts].some(({ mention }, at) => {
      const meant = at === 0 ? sum : mention.value + whole.value - sum;
      return someMisprint(mention, meant, meant);
    });
    // 满意率, and all that the bracket names are content.
    const areNamed = parts.every((part) => sharesWord(rate.lead.slice(0, NAME), part));
    if (!fits && !(isMisprint && areNamed)) return [];
    return [
      makeFigure({
        kind: 'parts-sum',
        verdict: fits ? 'holds' : 'fails',
        roles: [['whole', whole.mention], ...parts.map(({ mention }) => ['part', mention] as const)],
        working: `${sumOf(parts.map(({ mention }) => mention))} = ${plain(sum)}，${fits ? '与' : '比率为100%，而'}总数${written(whole.mention, folded)}${fits ? '相符' : '与此不同'}`,
        culprit: { mention: whole.mention },
      }),
    ];
  });
}

/** How much of the words before a rate names it. */
const NAME = 12;
