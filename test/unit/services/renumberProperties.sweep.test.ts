import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { RULES } from '../../../server/src/rules/registry';
import { checkNotice } from '../../../server/src/rules/runner';
import { renumber } from '../../../server/src/services/renumber';
import { overlaps } from '../../../server/src/text/span';
import { writeNotice } from '../../generate/notice';
import type { NoticeShape } from '../../generate/shape';
import { anyShape } from '../../generate/shapes';
import { slipsOf, type Slip } from '../../generate/slips';
import { readOnce } from '../readOnce';

const SEQUENCES = RULES.filter(({ id }) => id === 'numbering/sequence' || id === 'numbering/inline-sequence');
const RUNS = 200;

describe('renumbering notices of any layout', function () {
  this.timeout(60_000);

  it('changes nothing in a well-formed one', () => {
    fc.assert(
      fc.property(anyShape(), (shape) => {
        const { text } = writeNotice(shape);
        assert.equal(renumbered(text), text);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives back the text where one number was mistyped or two were swapped', () => {
    fc.assert(
      fc.property(anyShape(), fc.nat(), (shape, choice) => {
        fc.pre(hasSigns(shape));
        const writing = writeNotice(shape);
        const slips = slipsOf(writing, shape).filter(({ kind }) => kind === 'mistyped' || kind === 'swapped');
        const slip = slips[choice % slips.length];
        fc.pre(slip !== undefined);
        assert.equal(renumbered(applyEdits(writing.text, slip.edits)), writing.text);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves no finding of sequence and no word changed after any slips, and done again changes nothing', () => {
    fc.assert(
      fc.property(anyShape(), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (shape, choices) => {
        fc.pre(hasSigns(shape));
        const writing = writeNotice(shape);
        const slips = pickApart(slipsOf(writing, shape), choices);
        const slipped = applyEdits(
          writing.text,
          slips.flatMap(({ edits }) => edits).sort((one, other) => one.span.start - other.span.start),
        );
        const after = renumbered(slipped);
        assert.equal(after.replace(NUMERALS, ''), slipped.replace(NUMERALS, ''));
        assert.equal(renumbered(after), after);
        const notice = readOnce(after);
        const findings = checkNotice(notice, { stage: 'publish', rules: {} }, SEQUENCES).filter(
          ({ message }) => !message.startsWith('只有'),
        );
        assert.deepEqual(
          findings.map(({ message }) => message),
          [],
        );
      }),
      { numRuns: RUNS },
    );
  });
});

/** There are signs up to ⒇; a slip writes at most two past the last. */
function hasSigns({ fourthMarker, groups }: NoticeShape): boolean {
  return fourthMarker !== '⑴' || groups.reduce((sum, count) => sum + count, 0) <= 18;
}

const NUMERALS = /[一二三四五六七八九十百\d０-９①-⑳⑴-⒇]/gu;

function renumbered(text: string): string {
  return applyEdits(text, renumber(readOnce(text), 'document').edits);
}

/** Slips that do not touch each other. */
function pickApart(slips: readonly Slip[], choices: readonly number[]): readonly Slip[] {
  const picked: Slip[] = [];
  for (const choice of choices) {
    const slip = slips[choice % slips.length];
    if (slip !== undefined && !picked.some((other) => meet(slip, other))) picked.push(slip);
  }
  return picked;
}

function meet(one: Slip, other: Slip): boolean {
  return one.edits.some(({ span }) => other.edits.some((edit) => overlaps(span, edit.span) || span.start === edit.span.start));
}
