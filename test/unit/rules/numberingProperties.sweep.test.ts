import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { RULES } from '../../../server/src/rules/registry';
import type { Rule } from '../../../server/src/rules/rule';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import { positionAt } from '../../../server/src/text/source';
import { overlaps, type Span } from '../../../server/src/text/span';
import { writeNotice } from '../../generate/notice';
import { anyShape } from '../../generate/shapes';
import { slipsOf } from '../../generate/slips';
import type { WrittenMarker } from '../../generate/writing';
import { readOnce } from '../readOnce';

/** Announced counts have a property of their own: taking out an item rightly changes what they say. */
const NUMBERING = RULES.filter(({ id }) => id.startsWith('numbering/') && id !== 'numbering/announced-count');
const ANNOUNCED = RULES.filter(({ id }) => id === 'numbering/announced-count');
const RUNS = 100;

describe('numbering in notices of any layout', function () {
  this.timeout(60_000);

  it('has nothing to say of a well-formed one', () => {
    fc.assert(
      fc.property(anyShape(), (shape) => {
        const { text } = writeNotice(shape);
        assert.deepEqual(findings(text).map(describeFinding(text)), []);
      }),
      { numRuns: RUNS },
    );
  });

  for (const kind of ['mistyped', 'swapped', 'deleted', 'inserted'] as const) {
    it(`finds a number ${kind} once, where it is, and puts it right`, () => {
      fc.assert(
        fc.property(anyShape(), fc.nat(), (shape, choice) => {
          const writing = writeNotice(shape);
          const slips = slipsOf(writing, shape).filter((slip) => slip.kind === kind);
          const slip = slips[choice % slips.length];
          fc.pre(slip !== undefined);
          const text = applyEdits(writing.text, slip.edits);
          assertPutRight(text, assertFoundOnce(text, slip.rule, slip.places), kind === 'deleted');
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('finds one marker in a form of its own, and puts it right', () => {
    fc.assert(
      fc.property(anyShape(), fc.nat(), (shape, choice) => {
        const { text, markers } = writeNotice(shape);
        const marker = pick(
          markers.filter((each) => isAmongOthers(each, markers) && shape.fourthMarker === '（#）'),
          choice,
        );
        const words = otherForm(marker, text);
        const place = { start: marker.span.start, end: marker.span.start + words.length };
        const damaged = applyEdits(text, [{ span: marker.span, text: words }]);
        assertPutRight(damaged, assertFoundOnce(damaged, 'numbering/marker-form', [place]), false);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds a deeper heading that stands before the level between', () => {
    fc.assert(
      fc.property(anyShape({ numbering: 'restart' }), fc.nat(), (shape, choice) => {
        const { text, markers } = writeNotice(shape);
        const first = pick(
          markers.filter((each, index) => each.level === 2 && each.number === 1 && markers[index - 1]?.level === 1),
          choice,
        );
        const start = text.lastIndexOf('\n', first.span.start) + 1;
        const deeper = '1.统筹谋划整改。召开专题会议研究部署，逐项明确责任单位和完成时限。\n';
        const damaged = applyEdits(text, [{ span: { start, end: start }, text: deeper }]);
        assertFoundOnce(damaged, 'numbering/level-order', [{ start, end: start + 2 }]);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds an announced count that is not what is listed, and puts it right', () => {
    fc.assert(
      fc.property(anyShape({ response: 'announced', runIn: false }), fc.nat(), fc.integer({ min: 1, max: 9 }), (shape, choice, count) => {
        const { text } = writeNotice(shape);
        assert.deepEqual(findings(text, ANNOUNCED).map(describeFinding(text)), []);
        const announcements = [...text.matchAll(/(?<=主要从)\d(?=个方面抓好整改)/gu)];
        const announcement = announcements[choice % announcements.length];
        fc.pre(announcement !== undefined && Number(announcement[0]) !== count);
        const place = { start: announcement.index, end: announcement.index + 1 };
        const damaged = applyEdits(text, [{ span: place, text: String(count) }]);
        const found = findings(damaged, ANNOUNCED);
        assert.equal(found.length, 1, found.map(describeFinding(damaged)).join('\n'));
        const [finding] = found;
        assert.ok(finding !== undefined && overlaps(finding.span, place));
        assert.ok(finding.fix !== undefined, 'no fix');
        assert.equal(applyEdits(damaged, finding.fix.edits), text);
      }),
      { numRuns: RUNS },
    );
  });
});

function assertFoundOnce(text: string, rule: string, places: readonly Span[]): Diagnostic {
  const found = findings(text);
  const shown = found.map(describeFinding(text)).join('\n');
  assert.equal(found.length, 1, shown);
  const [finding] = found;
  assert.ok(finding !== undefined);
  assert.equal(finding.rule.id, rule);
  assert.ok(
    places.some((place) => overlaps(place, finding.span)),
    `not at the slip: ${shown}`,
  );
  return finding;
}

/** A lone item that is left of a list has no fix: nobody knows what the others said. */
function assertPutRight(text: string, { fix }: Diagnostic, mayHaveNone: boolean): void {
  assert.ok(fix !== undefined || mayHaveNone, 'no fix');
  if (fix === undefined) return;
  const after = applyEdits(text, fix.edits);
  assert.deepEqual(findings(after).map(describeFinding(after)), [], 'after the fix');
}

function findings(text: string, rules: readonly Rule[] = NUMBERING): readonly Diagnostic[] {
  return checkNotice(readOnce(text), { stage: 'publish', rules: {} }, rules);
}

function describeFinding(text: string): (finding: Diagnostic) => string {
  const { source } = readOnce(text);
  return ({ rule, span, message }) => `line ${String(positionAt(source, span.start).line + 1)} ${rule.id} ${message}`;
}

function pick(markers: readonly WrittenMarker[], choice: number): WrittenMarker {
  const marker = markers[choice % markers.length];
  fc.pre(marker !== undefined);
  return marker;
}

/** Whether most headings of a marker's level are others, and one of them is in its own run. */
function isAmongOthers({ level, run }: WrittenMarker, markers: readonly WrittenMarker[]): boolean {
  if (level === null) return false;
  return markers.filter((each) => each.level === level).length > 2 && markers.filter((each) => each.run === run).length > 1;
}

/** 一. for 一、 · （一）、 for （一） · 1、 for 1. */
function otherForm({ level, span }: WrittenMarker, text: string): string {
  const words = text.slice(span.start, span.end);
  if (level === 1) return words.replace('、', '.');
  return level === 3 ? words.replace(/[.．]/u, '、') : `${words}、`;
}
