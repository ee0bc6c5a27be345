/** The folder that holds the rules' pages, below the project's root and below the extension's. */
export const RULE_PAGES = 'docs/rules';

/** Where the page of a rule is, below the folder of all pages: `structure/title.md`. */
export function rulePageOf(id: string): string {
  return `${id}.md`;
}
