import type { Source } from '../../text/source';
import { lineAt } from '../../text/source';
import { span, type Span } from '../../text/span';
import { SNIPPETS } from './library';
import { numberParts } from './numbering';
import { plainText, snippetSyntax, type Snippet } from './snippet';
import { NO_UNIT, withUnit, type UnitProfile } from './unit';

/** One entry of the suggest list. */
export interface SnippetCompletion {
  readonly snippet: Snippet;
  /** `联系方式`. */
  readonly label: string;
  /** `lxfs　联系方式（分行）`. */
  readonly detail: string;
  /** What it is for, and the text as it stands before it is filled in. Plain text. */
  readonly documentation: string;
  /** With tab stops, in the syntax of the protocol. */
  readonly insertText: string;
  /** The same without tab stops, for editors that have none. */
  readonly plainText: string;
  /** What was typed of the prefix; empty where nothing was. */
  readonly replace: Span;
  /** Whether something else stands before it in its line: then nobody who writes on is to be offered it unasked. */
  readonly isWithinLine: boolean;
  /** What the editor filters by while the drafter types on: both prefixes, the one that was begun first. */
  readonly filterText: string;
  /** Keeps the order of the library. */
  readonly sortText: string;
}

/** What is known of the notice that a snippet goes into. */
export interface Known {
  readonly unit: UnitProfile;
  /** The number of a part that is put in; null where nothing is known of it. */
  readonly part: number | null;
}

const NOTHING_KNOWN: Known = { unit: NO_UNIT, part: null };

/** How many characters of a prefix must stand at the cursor: fewer at the start of a line, where prose is not being written yet. */
const LEAST_AT_START = { han: 2, latin: 1 } as const;
const LEAST_LATIN_WITHIN = 2;

/** No prefix is longer. */
const LONGEST = Math.max(...SNIPPETS.flatMap(({ prefix, initials }) => [prefix.length, initials.length]));

/** The characters on which an editor should ask: the last ones of every prefix, so that a whole prefix pops up within a run of Chinese too. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  ...new Set(SNIPPETS.flatMap(({ prefix, initials }) => [prefix.slice(-1), initials.slice(-1)])),
].sort();

/**
 * The snippets whose Chinese prefix or pinyin initials end at the cursor. At the start of a line a part of the prefix will do; within a
 * sentence, where a whole run of Chinese is one word to the editor, the prefix must be whole, and the entry says that it stands there.
 * Where neither Chinese nor a letter stands before the cursor, as on an empty line, every snippet. What is known of the unit and of the number
 * that a part has here is filled in.
 */
export function completeSnippets(source: Source, offset: number, known: Known = NOTHING_KNOWN): readonly SnippetCompletion[] {
  const at = Math.max(0, Math.min(offset, source.folded.length));
  const lineStart = source.lineStarts[lineAt(source, at)] ?? 0;
  const before = source.folded.slice(Math.max(lineStart, at - LONGEST - 1), at);
  return matchesAt(source, before, at).map(toCompletion(source, known));
}

function matchesAt(source: Source, before: string, at: number): readonly Match[] {
  if (/[a-z]$/iu.test(before)) return completeLatin(source, before, at);
  if (/\p{Script=Han}$/u.test(before)) return completeHan(source, before, at);
  if (/\d$/u.test(before)) return [];
  return SNIPPETS.map((snippet, order) => ({ snippet, order, replace: span(at, at), begun: 'latin' }));
}

/** A snippet that is to be offered, and what was typed of it. */
interface Match {
  readonly snippet: Snippet;
  readonly order: number;
  readonly replace: Span;
  readonly begun: 'latin' | 'han';
}

function completeLatin(source: Source, before: string, at: number): readonly Match[] {
  const typed = /(?<![\w@.+-])[a-z]+$/iu.exec(before)?.[0].toLowerCase() ?? '';
  const least = startsLine(source, at - typed.length) ? LEAST_AT_START.latin : LEAST_LATIN_WITHIN;
  if (typed.length < least) return [];
  return SNIPPETS.flatMap((snippet, order) =>
    snippet.initials.startsWith(typed) ? [{ snippet, order, replace: span(at - typed.length, at), begun: 'latin' as const }] : [],
  );
}

function completeHan(source: Source, before: string, at: number): readonly Match[] {
  const whole = SNIPPETS.map(({ prefix }) => prefix).filter((prefix) => before.endsWith(prefix));
  return SNIPPETS.flatMap((snippet, order) => {
    const typed = typedOf(snippet.prefix, before);
    const enough = whole.includes(typed) || (typed.length >= LEAST_AT_START.han && startsLine(source, at - typed.length));
    return enough ? [{ snippet, order, replace: span(at - typed.length, at), begun: 'han' as const }] : [];
  });
}

/** The longest beginning of `prefix` that `before` ends with. */
function typedOf(prefix: string, before: string): string {
  for (let length = Math.min(prefix.length, before.length); length > 0; length -= 1) {
    const typed = prefix.slice(0, length);
    if (before.endsWith(typed)) return typed;
  }
  return '';
}

/** Whether nothing but blanks and Markdown marks stands before `at` in its line. */
function startsLine(source: Source, at: number): boolean {
  const lineStart = source.lineStarts[lineAt(source, at)] ?? 0;
  return at - lineStart <= MARGIN && /^[\s#*>-]*$/u.test(source.folded.slice(lineStart, at));
}

/** More than this before the first character is no indent. */
const MARGIN = 20;

function toCompletion(source: Source, { unit, part }: Known): (match: Match) => SnippetCompletion {
  return ({ snippet: blank, order, replace, begun }) => {
    const snippet = numberParts(withUnit(blank, unit), part);
    const { prefix, initials, name, description } = snippet;
    const text = plainText(snippet);
    return {
      snippet,
      label: prefix,
      detail: `${initials}　${name}`,
      documentation: `${description}\n\n${text}`,
      insertText: snippetSyntax(snippet),
      plainText: text,
      replace,
      isWithinLine: !startsLine(source, replace.start),
      filterText: begun === 'han' ? `${prefix} ${initials}` : `${initials} ${prefix}`,
      sortText: String(order).padStart(3, '0'),
    };
  };
}
