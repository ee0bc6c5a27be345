import { RULE_PAGES, rulePageOf } from './pagePlace';
import { rulePage, ruleTable } from './pages';
import { RULES } from '../../rules/registry';

/** Every page on rules, by its path below the project's root. */
export function allRulePages(): ReadonlyMap<string, string> {
  return new Map([
    [`${RULE_PAGES}/README.md`, ruleTable(RULES)],
    ...RULES.map((rule) => [`${RULE_PAGES}/${rulePageOf(rule.id)}`, rulePage(rule)] as const),
  ]);
}
