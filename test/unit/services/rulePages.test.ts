import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRulePages } from '../../../server/src/services/rulePages/allPages';
import { RULE_PAGES, rulePageOf } from '../../../server/src/services/rulePages/pagePlace';
import { RULES } from '../../../server/src/rules/registry';

const pages = allRulePages();

describe('the pages on rules (npm run generate)', () => {
  for (const [path, text] of pages) {
    it(`${path} says what the rule says`, () => {
      assert.equal(existsSync(path) ? readFileSync(path, 'utf8') : 'missing', text);
    });
  }

  it('are no more than there are rules', () => {
    const files = readdirSync(RULE_PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    assert.deepEqual(files.map((name) => join(RULE_PAGES, name)).toSorted(), [...pages.keys()].map((path) => join(path)).toSorted());
  });

  it('say of every bad example what the editor says of it', () => {
    for (const rule of RULES) {
      const page = pages.get(`${RULE_PAGES}/${rulePageOf(rule.id)}`) ?? '';
      assert.equal(page.split('\n> ').length - 1, rule.bad.length, rule.id);
    }
  });
});
