import type { Stage } from '../../rules/rule';

export { SEVERITY_NAMES } from '../../rules/severity';

/** What a stage is called. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = { draft: '草稿', review: '送审', publish: '公开' };

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Words for a terminal, on one line: control characters, line ends and marks that turn the writing around are shown as codes. */
export function onOneLine(words: string): string {
  return words.replace(CONTROL, (character) =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
