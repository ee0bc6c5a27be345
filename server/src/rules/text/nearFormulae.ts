/** Formulae with one character wrong: 做到“两个维持”, 党风廉政建社和反腐败斗争. */
import type { Notice } from '../../notice/model';
import { isHan } from '../../text/marks';
import type { PhraseHit } from '../../text/phrases';
import { textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';
import { CANONICAL_NAMES, KIN, LONG_FORMULAE, type CanonicalName } from './tables/canon';
import type { FormulaPart } from './sought';

/** How far around a name another one is looked for that shows which is meant. */
const NEAR = 40;
const [SHORTEST_NAME, LONGEST_NAME] = [4, 6];

/** The findings for names in quotation marks and for long formulae of which the text has one end. */
export function nearFormulae(notice: Notice, parts: readonly PhraseHit<FormulaPart>[]): readonly Finding[] {
  return [...nearNames(notice), ...nearLong(notice, parts)];
}

function nearNames(notice: Notice): readonly Finding[] {
  const { source, marks } = notice;
  const findings: Finding[] = [];
  for (const { open, close } of marks.pairs) {
    const length = close - open - 1;
    if (length < SHORTEST_NAME || length > LONGEST_NAME || source.folded.charAt(open) !== '“') continue;
    const place = span(open + 1, close);
    const meant = meantBy(source.folded, place);
    if (meant !== null) findings.push(describe(notice, place, meant));
  }
  return findings;
}

/** Whether what should be a canonical name, with or without quotation marks, has its length at a place: other words may mean something else. */
export function isVariant(right: string, place: Span): boolean {
  const bare = right.replace(/[“”]/gu, '');
  return bare.length === place.end - place.start && CANONICAL_NAMES.some(({ name }) => name === bare);
}

/** The canonical name that is meant by the words at a place, which differ from it in one character; null where they may be something else. */
export function meantBy(folded: string, place: Span): string | null {
  const words = folded.slice(place.start, place.end);
  const found = CANONICAL_NAMES.findIndex(({ name }) => differsInOne(words, name));
  const canonical = CANONICAL_NAMES[found];
  if (canonical === undefined || CANONICAL_NAMES.some(({ name }) => name === words)) return null;
  return isMeant(folded, place, found, canonical) ? canonical.name : null;
}

function isMeant(folded: string, { start, end }: Span, index: number, { name, before, behind }: CanonicalName): boolean {
  const [left, right] = [
    folded.slice(Math.max(0, start - NEAR), start).replace(/“$/u, ''),
    folded.slice(end, end + NEAR).replace(/^”/u, ''),
  ];
  // Where the name itself stands beside it, the other is another.
  if (left.includes(name) || right.includes(name)) return false;
  if (before?.test(left) === true || behind?.test(right) === true) return true;
  const kin = index < KIN ? CANONICAL_NAMES.slice(0, KIN) : [];
  return kin.some((other) => other.name !== name && (left.includes(other.name) || right.includes(other.name)));
}

/** Whether two words of one length differ in one character, which is no mark, and not in how many there are (五个意识 may be another matter). */
function differsInOne(words: string, name: string): boolean {
  if (words.length !== name.length) return false;
  let found = -1;
  for (let at = 0; at < name.length; at += 1) {
    if (words.charCodeAt(at) === name.charCodeAt(at)) continue;
    if (found !== -1) return false;
    found = at;
  }
  if (found === -1 || !isHan(words.charAt(found)) || !isHan(name.charAt(found))) return false;
  return !NUMERALS.includes(name.charAt(found)) || (words.charAt(found) === '二' && name.charAt(found) === '两');
}

const NUMERALS = '一二三四五六七八九十两';

function nearLong(notice: Notice, parts: readonly PhraseHit<FormulaPart>[]): readonly Finding[] {
  const { folded } = notice.source;
  const byStart = new Map<number, Finding>();
  for (const { start, end, value } of parts) {
    const { formula, isHead } = value;
    const from = Math.max(0, isHead ? start : end - formula.length);
    const place = span(from, from + formula.length);
    const words = folded.slice(place.start, place.end);
    const mayBe = words.at(-1) === formula.at(-1) && !LONG_FORMULAE.includes(words);
    if (mayBe && differsInOne(words, formula) && !isOtherConjunction(folded, place, formula)) {
      byStart.set(place.start, describe(notice, place, formula));
    }
  }
  return [...byStart.values()];
}

/** 与 for 和 is no slip. */
function isOtherConjunction(folded: string, { start }: Span, formula: string): boolean {
  const at = [...formula].findIndex((character, index) => character !== folded.charAt(start + index));
  return '和与及'.includes(formula.charAt(at)) && '和与及'.includes(folded.charAt(start + at));
}

function describe({ source }: Notice, place: Span, right: string): Finding {
  const written = textOf(source, place);
  return {
    span: place,
    message: `“${written}”应为“${right}”，有一个字不同，请核对。`,
    fix: { title: `把“${written}”改为“${right}”`, kind: 'suggested', edits: [{ span: place, text: right }] },
  };
}
