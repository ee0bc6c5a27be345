import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import type { Finding, Fix, Rule, RuleContext } from '../../../server/src/rules/rule';

/** What a rule is told when nothing is set. */
export function contextOf(rule: Rule): RuleContext {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { stage: 'review', options: Object.fromEntries(options) };
}

/** The findings of one rule in a text, whether it is a notice or not. */
export function findingsOf(rule: Rule, text: string): readonly Finding[] {
  return rule.check(readNotice(text), contextOf(rule));
}

/** The texts that the findings speak of. */
export function quotesOf(rule: Rule, text: string): readonly string[] {
  return findingsOf(rule, text).map((finding) => text.slice(finding.span.start, finding.span.end));
}

export function applyFix(text: string, fix: Fix): string {
  return fix.edits.reduceRight((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}

/** The good examples are silent, the bad ones have one finding each, and a fix leaves none. */
export function testExamples(rule: Rule): void {
  describe(`${rule.id}: its examples`, () => {
    for (const { text } of rule.good) {
      it(`is silent: ${text}`, () => {
        assert.deepEqual(quotesOf(rule, text), []);
      });
    }
    for (const { text } of rule.bad) {
      it(`speaks once: ${text}`, () => {
        const findings = findingsOf(rule, text);
        assert.equal(findings.length, 1, JSON.stringify(findings));
        const fix = findings[0]?.fix;
        if (fix !== undefined) assert.deepEqual(quotesOf(rule, applyFix(text, fix)), []);
      });
    }
  });
}
