import { createLanguageService } from '../../../server/src/languageService';
import type { Notice } from '../../../server/src/notice/model';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { RULES } from '../../../server/src/rules/registry';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { givenLineAt } from '../../../server/src/text/source';
import { describe } from './laws';
import { layoutFor } from './layout';
import { slipsOf, type NumberSlip } from './slips';
import { textOfLayout, writeLayout } from './write';

const service = createLanguageService();

/** What was tried of a kind of slip, and how it was not found once, where it is, alone and with a fix that settles it; null where it was. */
export interface SlipOutcome {
  readonly kind: NumberSlip['kind'];
  readonly fault: string | null;
}

/** Gets numbers of the problems of a seed wrong, one slip of each kind. */
export function checkSlips(seed: number): readonly SlipOutcome[] {
  const slips = slipsOf(writeLayout(layoutFor(seed)));
  return (['mistyped', 'swapped', 'inserted'] as const).flatMap((kind) => {
    const own = slips.filter((slip) => slip.kind === kind);
    const slip = own[seed % own.length];
    return slip === undefined ? [] : [{ kind, fault: slipFault(slip, `${describe(seed)}, ${kind}`) }];
  });
}

function slipFault({ laid, places }: NumberSlip, name: string): string | null {
  const { text, starts } = textOfLayout(laid);
  const notice = service.read(text);
  const { source } = notice;
  const found = numberFindings(notice);
  const lines = found.map(({ span }) => givenLineAt(source, span.start));
  const isThere = places.some(
    (place) => lines[0] !== undefined && lines[0] >= (starts[place] ?? 0) && lines[0] < (starts[place + 1] ?? Infinity),
  );
  const shown = found.map(({ rule, message }, index) => `line ${lines[index]}: ${rule.id}: ${message}`).join('; ');
  if (found.length !== 1 || !isThere) return `${name}: ${shown || 'nothing found'}`;
  const fix = found[0]?.fix;
  if (fix === undefined) return `${name}: no fix: ${shown}`;
  const renumbered = service.renumber(notice, 'document').edits;
  // Mostly both come to the same text.
  const settled = new Set([fix.edits, renumbered].map((edits) => applyEdits(source.text, edits)));
  const left = [...settled].flatMap((each) => numberFindings(service.read(each)));
  return left.length === 0 ? null : `${name}: ${left.map(({ message }) => message).join('; ')} after the fix of ${shown}`;
}

function numberFindings(notice: Notice): readonly Diagnostic[] {
  return service
    .check(notice, { stage: 'review', rules: ALL_OTHERS_OFF })
    .filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** An announced count is right of a list that a number was put into wrongly. */
const ALL_OTHERS_OFF = Object.fromEntries(
  RULES.filter(({ id }) => !id.startsWith('numbering/') || id === 'numbering/announced-count').map(({ id }) => [
    id,
    { severity: 'off' as const },
  ]),
);
