/** Where words begin and end in Chinese, which writes no blanks between them: cut by the host, which Node and browsers can, with words of our own besides. */
import { once } from './once';
import { span, type Span } from './span';

/** Words that the host's dictionary lacks. */
export interface OwnWords {
  /** Those that are cut before the host cuts the rest, by their first characters, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Those of two characters that the host leaves in pieces, which are joined again: ⟦减|负⟧; another word may go through them (使⟦用情⟧况). */
  readonly joined: ReadonlySet<string>;
}

/** What cuts text into words: Node and browsers have it in `Intl`, those of before 2024 perhaps not. */
export interface WordHost {
  readonly Segmenter?: typeof Intl.Segmenter;
}

/** Words to be cut first, and words to be joined of pieces, set apart by blanks. */
export function ownWords(list: string, joined = ''): OwnWords {
  const byFirst = new Map<string, string[]>();
  for (const word of list.trim().split(/\s+/u)) {
    const others = byFirst.get(word.charAt(0));
    if (others === undefined) byFirst.set(word.charAt(0), [word]);
    else others.push(word);
  }
  for (const words of byFirst.values()) words.sort((one, other) => other.length - one.length);
  return { byFirst, joined: new Set(joined.trim().split(/\s+/u)) };
}

/** How far around a place the words are cut: a word more than the longest of either side. */
const AROUND = 10;

/** The Chinese around a place, with its words. */
export interface Words {
  /** Where the first of them begins. */
  readonly start: number;
  readonly text: string;
  /** By offsets of the whole text. */
  readonly spans: readonly Span[];
}

/** The words around a place, up to the next mark; null where the host has no word segmenter. */
export function wordsAround(folded: string, { start, end }: Span, own: OwnWords, host: WordHost = Intl): Words | null {
  let [from, to] = [start, end];
  while (from > 0 && start - from < AROUND && isWordCharacter(folded.charCodeAt(from - 1)) && isWordCharacter(folded.charCodeAt(start)))
    from -= 1;
  while (to - end < AROUND && isWordCharacter(folded.charCodeAt(to)) && isWordCharacter(folded.charCodeAt(end - 1))) to += 1;
  const text = folded.slice(from, to);
  const lengths = cutWords(text, own, host);
  if (lengths === null) return null;
  let at = from;
  return { start: from, text, spans: lengths.map((length) => span(at, (at += length))) };
}

/** How many words a text is; null where the host has no word segmenter. */
export function countWords(text: string, own: OwnWords, host: WordHost = Intl): number | null {
  return cutWords(text, own, host)?.length ?? null;
}

/** The lengths of the words: own words first, where they do not overlap an earlier one, and what the host finds between them, pieces joined. */
function cutWords(text: string, { byFirst, joined }: OwnWords, host: WordHost): readonly number[] | null {
  const segmenter = segmenterOf(host);
  if (segmenter === null) return null;
  const lengths: number[] = [];
  let between = 0;
  const cut = (end: number): void => {
    let piece = '';
    for (const { segment } of segmenter.segment(text.slice(between, end))) {
      const isJoined = segment.length === 1 && joined.has(piece + segment);
      if (isJoined) lengths[lengths.length - 1] = 2;
      else lengths.push(segment.length);
      piece = segment.length === 1 && !isJoined ? segment : '';
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const word = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
    if (word === undefined) continue;
    cut(at);
    lengths.push(word.length);
    between = at + word.length;
    at = between - 1;
  }
  cut(text.length);
  return lengths;
}

/** Made when first asked for, which takes some milliseconds. */
const segmenterOf = once((host: WordHost) => (host.Segmenter === undefined ? null : new host.Segmenter('zh', { granularity: 'word' })));

function isWordCharacter(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
