import { IS } from './lexicon/roles';
import type { Passage, Piece } from './passage';
import { isAny, type Term } from './terms';

/** How strongly a mark parts: 、 less than ， less than ； less than 。 less than a new line. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['、', 1],
  [',', 2],
  [':', 2],
  ['|', 3],
  [';', 3],
  ['。', 4],
  ['!', 4],
  ['?', 4],
  ['\n', 5],
  ['\r', 5],
]);
/** Circled numbers part like ；. */
const CIRCLED = 3;

/** The most pieces between a term and the next of its series. */
const REACH = 12;

/** Terms of one family at one level, in order, and the strength of what parts each from the one before it (6 where too far). */
export interface Row {
  readonly terms: readonly Term[];
  readonly seps: readonly number[];
  /** Before which of them the text says of what it speaks next. */
  readonly scopes: readonly boolean[];
  /** Which of them stand within the one before: 2820所，⟦含小学1275所⟧. */
  readonly isNested: readonly boolean[];
}

/** What lies between two terms of one level, brackets left out. */
export function between(passage: Passage, one: Term, other: Term): string {
  const text = passage.scan.folded.slice(one.mention.end, Math.min(other.mention.span.start, one.mention.end + 240));
  return text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;
}

/** A sentence or group that says of what it speaks: 。受处分人员中，. */
const OWN_SCOPE = /[。;\n][^,。;:\n]{1,18}(?:中,|中:|(?:方面|情况)[看:,])/u;

/** The row of some terms of one level. */
export function rowOf(passage: Passage, levelPieces: readonly Piece[], terms: readonly Term[]): Row {
  const seps = terms.map((term, at) => separation(levelPieces, terms[at - 1], term));
  const scopes: boolean[] = [];
  const isNested: boolean[] = [];
  terms.forEach((term, at) => {
    const [before, sep] = [terms[at - 1], seps[at] ?? 6];
    const words = before === undefined || sep === 6 ? '' : between(passage, before, term);
    scopes.push(sep >= 3 && OWN_SCOPE.test(words));
    isNested.push(words !== '' && !isAny(term, IS.twice) && isWithin(words));
  });
  return { terms, seps, scopes, isNested };
}

/** Behind a full stop nothing is within what was before. */
function isWithin(words: string): boolean {
  return NESTED.test(words.slice(words.lastIndexOf('。', words.length - 2) + 1));
}

function separation(pieces: readonly Piece[], before: Term | undefined, term: Term): number {
  if (before === undefined) return 0;
  if (term.piece.index - before.piece.index > REACH) return 6;
  let strongest = 0;
  for (let index = before.piece.index + 1; index <= term.piece.index; index += 1) {
    strongest = Math.max(strongest, strengthOf(pieces, index));
  }
  return strongest;
}

/** ；with a line end behind it parts like ；. */
function strengthOf(pieces: readonly Piece[], index: number): number {
  const opening = pieces[index]?.opening ?? '';
  const strength = STRENGTHS.get(opening) ?? CIRCLED;
  const before = pieces[index - 1];
  return strength === 5 && before?.opening === ';' && before.text.trim() === '' ? 3 : strength;
}

const NESTED = /其中|包括|包含|(?<!不)含(?!有|量)/u;
