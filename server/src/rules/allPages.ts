import { rulePage, rulePageOf, ruleTable } from './pages';
import { RULES } from './registry';

/** Every page on rules, by its path below the project's root. */
export function allRulePages(): ReadonlyMap<string, string> {
  return new Map([['docs/rules/README.md', ruleTable(RULES)], ...RULES.map((rule) => [rulePageOf(rule.id), rulePage(rule)] as const)]);
}
