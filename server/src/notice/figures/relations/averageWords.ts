import { IS } from '../lexicon/roles';
import { isAny, type Term } from '../terms';
import { THINGS } from './productParts';

/** 每50户1名 is a rule, and 每10万人拥有13.3人 is what comes out. */
const LEAST_NORM = 1000;

/** The words that make a number an average: its own, those of the average that it is listed with, or of what it was before; null for any other number. */
export function wordsOf(terms: readonly Term[], term: Term): string | null {
  const last = terms[term.index - 1];
  if (last !== undefined && isForOne(terms, term))
    return `平均每${last.unit === '个' ? (THINGS.includes(term.lead.charAt(0)) ? term.lead.charAt(0) : term.lead) : last.unit}`;
  // 每⟦10万人⟧拥有百岁老人13.3人.
  if (
    last?.piece === term.piece &&
    last.kind === 'count' &&
    last.value >= LEAST_NORM &&
    term.lead.length > 1 &&
    last.mention.before.endsWith('每')
  )
    return `每${last.value}${last.unit}${term.lead}`;
  if (last?.unit !== term.unit || !isAny(last, IS.average)) return isAny(term, IS.average) ? term.lead : null;
  // 平均每个街道15处、⟦每个社区3.8处⟧.
  if (term.piece.opening === '、' && term.lead.startsWith('每') && last.lead.includes('均')) return `平均${term.lead}`;
  // ⟦每百户拥有车位⟧由42个提高到61个.
  if (isAny(last, IS.from) && isAny(term, IS.become) && OF_NORM.test(last.lead)) return last.lead;
  return isAny(term, IS.average) ? term.lead : null;
}

/** 平均⟦一个村⟧13.75万元, 平均一户. */
export function isForOne(terms: readonly Term[], { index, piece }: Term): boolean {
  const one = terms[index - 1];
  return one?.piece === piece && one.mention.chinese && one.value === 1 && one.lead.endsWith('平均');
}

/** ⟦每百户拥有⟧由42个提高到61个, ⟦次均费用⟧由260元降到227元: what names both. */
const OF_NORM = /每|[次例人户]均|均[次价]|单价/u;
