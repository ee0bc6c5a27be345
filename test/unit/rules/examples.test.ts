import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/rules/registry';
import { readCorpus } from '../../corpus/corpus';
import { countByRule, diagnosticsOf, findingsOf } from './findings';
import { assertFixHolds } from './fixProof';

const corpus = readCorpus();

describe('the examples of the rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const [index, { text, note, list }] of rule.bad.entries()) {
        it(`finds one thing in bad example ${index + 1}${note === undefined ? '' : `: ${note}`}`, () => {
          const findings = findingsOf(rule, text, list);
          assert.equal(findings.length, 1, findings.map(({ message }) => message).join('\n'));
        });
        it(`puts bad example ${index + 1} right for good where it offers a fix`, () => {
          for (const finding of findingsOf(rule, text, list)) assertFixHolds(text, finding, list);
        });
      }
      for (const [index, { text, note, list }] of rule.good.entries()) {
        it(`finds nothing in good example ${index + 1}${note === undefined ? '' : `: ${note}`}`, () => {
          const findings = findingsOf(rule, text, list);
          assert.deepEqual(
            findings.map(({ message }) => message),
            [],
          );
        });
      }
      it('offers the strongest fix it says it has, and none stronger', () => {
        const kinds = rule.bad.flatMap(({ text, list }) => findingsOf(rule, text, list)).map(({ fix }) => fix?.kind ?? null);
        const strongest = (['safe', 'suggested'] as const).find((kind) => kinds.includes(kind)) ?? null;
        assert.equal(strongest, rule.fix);
      });
    });
  }
});

describe('safe fixes in the real notices', function () {
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const { name, text } of corpus) {
    it(`hold wherever they are offered in ${name}`, () => {
      const safe = diagnosticsOf(text).filter(({ fix }) => fix?.kind === 'safe');
      for (const diagnostic of safe) assertFixHolds(text, diagnostic);
    });
  }
});

describe('any text', () => {
  const texts = [
    '',
    ' ',
    '\n\n\n',
    '\u0000',
    '\ud800',
    '整改',
    '一、',
    '（一）',
    '“',
    '\ufeff',
    '。'.repeat(50),
    '1.'.repeat(50),
    '(('.repeat(50),
  ];
  it('can be checked by every rule without a throw', () => {
    for (const text of texts) assert.equal(countByRule(text).size, RULES.length);
  });
});
