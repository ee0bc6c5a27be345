import { readMarker } from '../../parse/marker';
import { span } from '../../text/span';
import { foldWidth } from '../../text/width';

/** The words of a problem without what a notice puts around them, and where its clauses end in them. */
export interface Core {
  /** Without number, 针对…问题的整改情况, quotation marks, marks and blanks; width folded. */
  readonly words: string;
  /** Offsets within `words` at which a clause ends; the last is its length. */
  readonly ends: readonly number[];
  /** Pairs of neighbouring characters, each once. */
  readonly pairs: ReadonlySet<string>;
}

/** How many characters of a problem are compared: what follows is its particulars. */
const LONGEST = 400;
const OPENING =
  /^(?:【?(?:(?:反馈|具体|主要|存在)?的?问题|意见) ?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})? ?】? ?[:】] ?)?(?:针对|关于)?(?:巡[视察]组?)?(?:反馈|指出)?的?/u;
const CLOSING =
  /(?:等?(?:方面)?(?:存在)?的?(?:突出|具体|主要)?问题)?(?:等?方面)?(?:的?整改(?:落实|工作|完成)?(?:情况|进展|进展情况|落实情况)?)?[。.;:,\s”"’'》]{0,10}$/u;
const MARK = /[\s,.;:!?、。“”‘’"'《》〈〉()〔〕[\]【】·*_—…-]/u;
const CLAUSE_MARK = /[,;:!?、。]/u;

/** Reads the core of a problem as a list or a heading has it. */
export function coreOf(text: string): Core {
  const folded = foldWidth(text).slice(0, LONGEST);
  const marker = readMarker(folded, span(0, folded.length));
  const bare = folded
    .slice(marker?.span.end ?? 0)
    .trimStart()
    .replace(/^[“"‘*]{1,3}/u, '');
  const opened = bare.replace(OPENING, '');
  const inner = trimClosing(opened === '' ? bare : opened);
  const words: string[] = [];
  const ends: number[] = [];
  for (const character of inner) {
    if (CLAUSE_MARK.test(character) && words.length > (ends.at(-1) ?? 0)) ends.push(words.length);
    if (!MARK.test(character)) words.push(character);
  }
  if (words.length > (ends.at(-1) ?? 0)) ends.push(words.length);
  return { words: words.join(''), ends, pairs: pairsOf(words) };
}

/** Where a core is cut at the end of its nth clause. */
export function clausesUpTo({ words, ends }: Core, count: number): string {
  return [...words].slice(0, ends[count - 1] ?? 0).join('');
}

/** Whether one core holds the other as whole clauses: 学习不深入 in 学习不深入，研讨不多. */
export function holdsClauses(whole: Core, part: Core): boolean {
  if (part.words.length < SHORTEST || part.words.length > whole.words.length) return false;
  const starts = new Set([0, ...whole.ends]);
  const ends = new Set(whole.ends);
  for (let at = whole.words.indexOf(part.words); at !== -1; at = whole.words.indexOf(part.words, at + 1)) {
    if (starts.has(at) && ends.has(at + part.words.length)) return true;
  }
  return false;
}

/** Shorter words say too little to be known by. */
export const SHORTEST = 4;

/** How alike two cores are, from 0 to 1: their common pairs of characters among all of both. */
export function likeness(one: Core, other: Core): number {
  const all = one.pairs.size + other.pairs.size;
  return all === 0 ? 0 : (2 * commonPairs(one, other)) / all;
}

/** Which share of a part's pairs a whole has, from 0 to 1. */
export function shareWithin(whole: Core, part: Core): number {
  return part.pairs.size === 0 ? 0 : commonPairs(whole, part) / part.pairs.size;
}

function commonPairs(one: Core, other: Core): number {
  const [few, many] = one.pairs.size < other.pairs.size ? [one.pairs, other.pairs] : [other.pairs, one.pairs];
  let common = 0;
  for (const pair of few) if (many.has(pair)) common += 1;
  return common;
}

function pairsOf(characters: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < characters.length; at += 1) pairs.add(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`);
  return pairs;
}

/** 问题的整改情况 at the end, unless there is nothing else. */
function trimClosing(words: string): string {
  const tail = words.slice(-40);
  const found = CLOSING.exec(tail);
  const kept = words.slice(0, words.length - tail.length) + tail.slice(0, found?.index ?? tail.length);
  return kept.length < SHORTEST ? words : kept;
}
