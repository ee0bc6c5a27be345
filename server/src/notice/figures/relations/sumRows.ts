import { agree } from '../arithmetic';
import { NOUNS } from '../lexicon/matters';
import { IS } from '../lexicon/roles';
import { isAny, isSummed, type Term } from '../terms';
import { areOpposites, arePartners, scalesOf } from './sumLabels';
import { verbOfEach } from './totalWords';

/**
 * Rows of counted terms: by level and family; and those of one unit, one noun (6个⟦街道⟧15个⟦社区⟧) or one verb (⟦排查⟧173条，⟦整改⟧168条)
 * by themselves.
 */
export function rowsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const rows: Term[][] = [];
  for (const term of terms) {
    if (!isSummed(terms, term)) continue;
    const row = rows.find(([first]) => first?.bracket === term.bracket && first.family === term.family);
    if (row === undefined) rows.push([term]);
    else row.push(term);
  }
  const all: (readonly Term[])[] = [];
  for (const row of rows) {
    all.push(row);
    if (row.length > LEAST_OF_KIND) all.push(...kindsIn(row));
  }
  all.push(...savingsIn(terms), ...changesIn(terms));
  return all;
}

/** The fewest terms that are a row by themselves where they share more than their family. */
const LEAST_OF_KIND = 3;

/** The rows of one kind within a row, where they are not all of it. */
function kindsIn(row: readonly Term[]): readonly (readonly Term[])[] {
  const kinds = new Map<string, Term[]>();
  for (const term of row) {
    for (const kind of kindsOf(term)) {
      const others = kinds.get(kind);
      if (others === undefined) kinds.set(kind, [term]);
      else others.push(term);
    }
  }
  return [...kinds.values()].filter(({ length }) => length >= LEAST_OF_KIND && length < row.length);
}

/** Its unit, and the noun behind it or the noun or verb before it: 9个⟦库点⟧, ⟦库点⟧36个. */
function kindsOf({ unit, lead, tail, bracket, piece, mention }: Term): readonly string[] {
  const noun = NOUNS.exec(tail)?.[0] ?? (piece.mentions.at(-1) === mention ? TWO_HAN.exec(tail)?.[0] : undefined);
  const end = lead.slice(-2);
  const verb = bracket === null && TWO_HAN.test(end) ? end : undefined;
  return [...new Set([`=${unit}`, ...(noun === undefined ? [] : [noun]), ...(verb === undefined ? [] : [verb])])];
}

/** A noun and nothing behind it (before another number it may be the verb of that), or the end of a lead. */
const TWO_HAN = /^[\u4e00-\u9fff]{2}$/u;

/** What compares a change with what was: it is no part of what several did together. */
const COMPARED = /[比较]|同期/u;

/** 会议费⟦压减⟧8万元，培训费⟦压减⟧5万元，⟦三项压减⟧: changes of one name, which a number behind them says it sums up. */
function savingsIn(terms: readonly Term[]): readonly (readonly Term[])[] {
  return terms.flatMap((whole) => {
    const verb = whole.kind === 'count' && isAny(whole, IS.change) ? verbOfEach(whole) : null;
    if (verb === null) return [];
    const parts = terms
      .slice(0, whole.index)
      .filter(
        ({ kind, family, bracket, lead, mention }) =>
          kind === 'count' &&
          family === whole.family &&
          bracket === whole.bracket &&
          mention.exact &&
          lead.includes(verb) &&
          !COMPARED.test(lead),
      );
    return parts.length < LEAST_OF_KIND - 1 ? [] : [[...parts, whole]];
  });
}

/** 压减2415万元，其中公用经费⟦减⟧630万元，会议费⟦减⟧785万元: changes of one direction, each in a clause of one sentence. */
function changesIn(terms: readonly Term[]): readonly (readonly Term[])[] {
  const rows: Term[][] = [];
  for (const term of terms) {
    if (term.kind !== 'count' || !(isAny(term, IS.change) || BY.test(term.lead)) || !term.mention.exact) continue;
    // 比上年多出⟦1.84万人，其中⟧职工增加1.02万人: a change that is divided itself.
    if (COMPARED.test(term.lead) && terms[term.index + 1]?.lead.startsWith('其中') !== true) continue;
    const row = rows.find(
      ([first]) => first?.bracket === term.bracket && first.family === term.family && first.piece.sentence === term.piece.sentence,
    );
    if (row === undefined) rows.push([term]);
    else row.push(term);
  }
  return rows.filter((row) => row.length >= LEAST_OF_KIND && new Set(row.map(isLess)).size === 1 && areAllChanges(row));
}

/** 比上年增收820万元，其中⟦税收⟧增收610万元，⟦非税⟧增收210万元: of what changed on the whole other kinds may have changed the other way, unless there is no third. */
function areAllChanges([whole, ...parts]: readonly Term[]): boolean {
  if (whole === undefined || !COMPARED.test(whole.lead)) return true;
  const [sum, among] = [parts.reduce((all, { value }) => all + value, 0), [whole, ...parts].map(({ mention }) => mention)];
  return agree(sum, whole.value, among) || arePartners(parts) || areOpposites(parts) || scalesOf(parts) !== 0;
}

/** Whether a change takes off. */
function isLess({ lead }: Term): boolean {
  return LESS.test(lead);
}

/** 会议费⟦减⟧785万元, 累计⟦节水⟧228吨, 全年⟦少开⟧45个会. */
const BY = /(?:[增减]|节[\u4e00-\u9fff]|[少多][办开花用支收建][\u4e00-\u9fff]?)$/u;
const LESS = /[减降缩少低节]/u;
