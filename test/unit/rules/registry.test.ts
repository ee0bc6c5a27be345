import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../server/src/rules/registry';

const FOLDER = join(process.cwd(), 'server/src/rules');
const CATEGORIES = ['structure', 'numbering', 'statistics', 'dates', 'text'];

describe('the registry of rules', () => {
  it('holds every file that defines a rule, under the id that its path spells', () => {
    const defined = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.includes('/') && file.endsWith('.ts'))
      .filter((file) => readFileSync(join(FOLDER, file), 'utf8').includes(': Rule = {'))
      .map((file) => kebab(file.replace(/\.ts$/u, '')));
    assert.deepEqual(defined.toSorted(), RULES.map(({ id }) => id).toSorted());
  });

  it('has each id once', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  for (const rule of RULES) {
    it(`describes ${rule.id} in full`, () => {
      assert.ok(CATEGORIES.includes(rule.id.split('/')[0] ?? ''), 'unknown category');
      for (const words of [rule.name, rule.norm, rule.source]) assert.match(words, /[\u4e00-\u9fff]/u);
      assert.match(rule.norm, /。$/u, 'the norm is a sentence');
      for (const words of [...rule.exceptions, ...Object.values(rule.options ?? {}).map(({ description }) => description)]) {
        assert.match(words, /^[^a-z].*。$/u, `a sentence each: ${words}`);
      }
      for (const words of [rule.name, rule.norm, rule.source, ...rule.exceptions]) {
        assert.doesNotMatch(words, /[\u4e00-\u9fff][,;:?!]/u, `full-width marks in our own words: ${words}`);
      }
      assert.deepEqual(Object.keys(rule.severity).toSorted(), ['draft', 'publish', 'review']);
      assert.ok(rule.good.length > 0 && rule.bad.length > 0, 'good and bad examples');
    });
  }
});

/** `structure/requiredParts` → `structure/required-parts`. */
function kebab(path: string): string {
  return path.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
