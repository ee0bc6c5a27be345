import { ALL_DONE } from '../lexicon/done';
import { DONE_TO, THESE } from '../lexicon/restated';
import { SAYS } from '../lexicon/says';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { isMisprintOf } from '../slip';
import { isCounted, saysAny, type Term } from '../terms';
import { term as shown } from '../wording';

/** How many numbers back what is named again is looked for. */
const REACH = 12;
/** Of fewer than this any number is one digit from any other. */
const LEAST = 10;
/** An amount of fewer steps than this may be part of the one before it; and so may one that differs by more than this share. */
const [LEAST_AMOUNT, NEAR] = [100, 0.05];

/** 反馈23个问题……⟦上述23个问题⟧: a number that stands for one before it, or for several together. */
export function readAgain(terms: readonly Term[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const term of terms) {
    if (term.kind !== 'count' || term.mention.chinese || term.value < LEAST || !term.mention.exact || !isNamedAgain(term)) continue;
    const before = terms.slice(Math.max(0, term.index - REACH), term.index).filter((other) => isCounted(other));
    const first = before.findLast((other) => other.value === term.value && other.family === term.family);
    const meant =
      first ?? (isMadeOf(before, term.value) ? undefined : (before.findLast((other) => mayBeMeant(other, term)) ?? onlyOne(before, term)));
    if (meant !== undefined) figures.push(figureOf(meant, term, first !== undefined));
  }
  return figures;
}

function isNamedAgain(term: Term): boolean {
  return saysAny(term, SAYS.again) || DONE_TO.test(term.lead) || isAllOfIt(term);
}

/** 核定64.8万元……⟦64.8万元均已补缴⟧: an amount that opens its clause and is all dealt with. */
function isAllOfIt({ lead, tail, mention: { value, step } }: Term): boolean {
  return lead === '' && ALL_DONE.test(tail) && value / step >= LEAST_AMOUNT;
}

/** 6省及4个单位……这10份: numbers side by side that come to as much; 96名，除3名外派、1名病假外，⟦92名⟧: one without those after it. */
function isMadeOf(before: readonly Term[], value: number): boolean {
  return before.some((first, from) => {
    let others = 0;
    return before.slice(from + 1).some((term) => {
      others += term.value;
      return first.value + others === value || first.value - others === value;
    });
  });
}

/** 给予41人处分；⟦对该44人⟧回访: the only number of the kind in its sentence and the one before. */
function onlyOne(before: readonly Term[], again: Term): Term | undefined {
  if (!THESE.test(again.lead)) return undefined;
  const [one, other] = before.filter(({ family, piece }) => family === again.family && again.piece.sentence - piece.sentence <= 1);
  return one !== undefined && other === undefined && one.unit === again.unit && one.mention.exact && isMisprintOf(one.mention, again.value)
    ? one
    : undefined;
}

/** The same unit and noun, or more than all to whom it was done, one digit apart. */
function mayBeMeant(first: Term, again: Term): boolean {
  const noun = again.tail.slice(0, 2);
  const isOfNoun = noun.length === 2 && (first.tail + first.lead).includes(noun);
  if (isAllOfIt(again)) {
    const isNear = isOfNoun || Math.abs(first.value - again.value) < first.value * NEAR;
    return first.unit === again.unit && isNear && isMisprintOf(first.mention, again.value);
  }
  const verb = DONE_TO.exec(again.lead)?.groups?.verb;
  const isSame = verb === undefined ? isOfNoun : again.value > first.value && (first.lead + first.tail).includes(verb);
  return first.unit === again.unit && isSame && first.mention.exact && first.value >= LEAST && isMisprintOf(first.mention, again.value);
}

function figureOf(first: Term, again: Term, fits: boolean): Figure {
  const [one, other] = [first, again].map(({ mention, unit }) => `${shown(mention)}${unit}`);
  return makeFigure({
    kind: 'restated-figure',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['restated', again.mention],
      ['restated', first.mention],
    ],
    working: `此处为${other}，前面为${one}，${fits ? '前后一致' : '两处不同'}`,
    culprit: { mention: again.mention },
  });
}
