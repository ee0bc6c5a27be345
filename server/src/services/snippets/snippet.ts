/** What a snippet is: a whole notice, one of its parts, a problem with its answer, or sentences. */
export type SnippetKind = 'notice' | 'part' | 'problem' | 'sentence';

/**
 * A text to start from. It is written as it will stand in the notice: `【办结率】` is to be filled in, `【省委|市委】` to be chosen from,
 * and where the same field stands twice it is filled in once.
 */
export interface Snippet {
  /** `联系方式（分行）`: unique, and what the list shows. */
  readonly name: string;
  /** `联系方式`: what the drafter types. Unique; not a word that prose is full of. */
  readonly prefix: string;
  /** `lxfs`: the initials of the prefix in pinyin. */
  readonly initials: string;
  /** What it is for, in Chinese. */
  readonly description: string;
  readonly kind: SnippetKind;
  readonly lines: readonly string[];
}

/** A field of a snippet. */
const FIELD = /【(?<hint>[^【】]+)】/gu;

/** The snippet as its text stands before anything is filled in: fields with their brackets, choices as their first. */
export function plainText(snippet: Snippet): string {
  return fillFields(snippet, (hint) => (isChoice(hint) ? firstChoice(hint) : `【${hint}】`));
}

/** The snippet with each field as `fill` says; `fill` is asked once for each place. */
export function fillFields(snippet: Snippet, fill: (hint: string) => string): string {
  return snippet.lines.join('\n').replace(FIELD, (field) => fill(field.slice(1, -1)));
}

/** The snippet in the syntax of the protocol and of VS Code: `${1:【办结率】}`, `${2|省委,市委|}`, and `$1` where the first field stands again. */
export function snippetSyntax(snippet: Snippet): string {
  const numbers = new Map<string, number>();
  // What the unit or the drafter gave may hold any mark. The marks of fields are none of these.
  const lines = snippet.lines.map((line) => line.replace(/[\\$}]/gu, '\\$&'));
  return fillFields({ ...snippet, lines }, (hint) => {
    const known = numbers.get(hint);
    if (known !== undefined) return `$${known}`;
    const number = numbers.size + 1;
    numbers.set(hint, number);
    return isChoice(hint) ? `\${${number}|${hint.split('|').join(',')}|}` : `\${${number}:【${hint}】}`;
  });
}

/** The distinct fields of the snippet, in the order in which they are filled in. */
export function fieldHints(snippet: Snippet): readonly string[] {
  return [...new Set([...snippet.lines.join('\n').matchAll(FIELD)].map((match) => match.groups?.hint ?? ''))];
}

/** Whether a field is chosen from a list: `省委|市委`. */
export function isChoice(hint: string): boolean {
  return hint.includes('|');
}

function firstChoice(hint: string): string {
  return hint.split('|')[0] ?? '';
}
