import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../../server/src/notice/readNotice';
import { RULES } from '../../../../server/src/rules/registry';
import type { Finding } from '../../../../server/src/rules/rule';
import { lineAt } from '../../../../server/src/text/source';
import { readCorpus } from '../../../corpus/corpus';
import { TWINS } from '../../../corpus/twins';
import { findingsOf, fixed } from '../findings';

const RULES_HERE = RULES.filter(({ id }) => id.startsWith('text/') || id.startsWith('dates/'));
const corpus = readCorpus();

/** Pieces that the rules look for, to be thrown together. */
const PIECES = [
  ...'“”‘’《》〈〉（）()〔〕[]<>，。、；：,.:; 　\n\t"\'',
  '\ud800',
  '\u0000',
  '截止目前',
  '布署',
  '四个自信',
  '政治意识、',
  '核心意识、',
  '同志',
  '由任组长',
  '近30余名',
  '约5人左右',
  '2021年2月30日',
  '〔21〕第05号',
  '《关于的通知》',
  '的不牢',
  '树',
  '从',
  '走向',
  '转变',
  '13800001234',
  '省委第三巡察组',
  '八项规定精神',
  '一、',
  '（一）',
  '1)',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('the rules on text and dates, for any text', () => {
  for (const rule of RULES_HERE) {
    it(`${rule.id} does not throw, stays inside, and its fixes leave less of it`, () => {
      fc.assert(
        fc.property(anyText, (text) => assertSound(text, findingsOf(rule, text), (after) => findingsOf(rule, after).length)),
        { numRuns: 120 },
      );
    });
  }
});

describe('the rules on text and dates, in damaged notices', function () {
  before(function () {
    if (corpus.length === 0) this.skip();
  });

  for (const { name, text } of corpus) {
    it(`stay inside ${name} with a stretch taken out`, () => {
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(40), (at, size) => {
          const damaged = text.slice(0, at) + text.slice(at + size);
          const notice = readNotice(damaged);
          for (const rule of RULES_HERE) {
            for (const finding of rule.check(notice, { stage: 'review', options: {} })) assertInside(damaged, finding);
          }
        }),
        { numRuns: 25 },
      );
    });

    for (const twin of TWINS) {
      it(`say the same in the same lines of ${name} with ${twin.name}`, () => {
        assert.deepEqual(linesOf(twin.make(text)), linesOf(text));
      });
    }
  }
});

function assertSound(text: string, findings: readonly Finding[], countAfter: (text: string) => number): void {
  for (const finding of findings) {
    assertInside(text, finding);
    if (finding.fix?.kind === 'safe') assert.ok(countAfter(fixed(text, finding.fix)) < findings.length, finding.message);
  }
}

function assertInside(text: string, { span, related, fix }: Finding): void {
  const spans = [span, ...(related ?? []).map((place) => place.span), ...(fix?.edits ?? []).map((edit) => edit.span)];
  for (const place of spans) assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
  assert.ok(span.end > span.start);
}

function linesOf(text: string): readonly string[] {
  const notice = readNotice(text);
  return RULES_HERE.filter(({ id }) => id !== 'text/punctuation-width').flatMap((rule) =>
    rule.check(notice, { stage: 'review', options: {} }).map(({ span }) => `${rule.id} ${lineAt(notice.source, span.start)}`),
  );
}
