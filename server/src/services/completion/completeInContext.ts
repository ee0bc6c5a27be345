import type { Notice } from '../../notice/model';
import { lineAt } from '../../text/source';
import { plainFillIn } from '../insertion/fillIn';
import type { ContextCompletion } from './completion';
import { completeFirstItem, mayOpenList } from './firstItem';
import { completeLabel } from './label';
import { completeNames, mayOpenName } from './names';
import { completeNextHeading, mayBeginHeading } from './nextHeading';
import { completeNextItem, mayEndItem } from './nextItem';
import { completePhrases, mayBeginPhrase } from './phrases';
import { completeUnits, mayNameUnit } from './unitNames';

/** The characters, beside those of the snippets, on which an editor should ask: it does so by itself within words, and never within numbers. */
export const CONTEXT_TRIGGERS: readonly string[] = ['；', ';', '：', ':', '《', '“', '（', '(', ...'0123456789'];

/** Whether there may be anything to offer behind `before`, the folded line up to the cursor; cheap, so that typing stays quick. */
export function mayCompleteInContext(before: string): boolean {
  return MAY.some((may) => may(before));
}

const MAY: readonly ((before: string) => boolean)[] = [
  mayEndItem,
  mayOpenList,
  mayOpenName,
  mayBeginHeading,
  mayNameUnit,
  mayBeginPhrase,
  (before) => /^\s*\p{Script=Han}{0,6}$/u.test(before),
];

/**
 * What the notice itself suggests at a cursor: the next item or heading, a name it has given before, its own label, a fixed phrase in full. Nothing
 * for a text that is no notice.
 */
export function completeInContext(notice: Notice, offset: number): readonly ContextCompletion[] {
  if (!notice.recognised) return [];
  const offers = [
    ...completeNextItem(notice, offset),
    ...completeFirstItem(notice, offset),
    ...completeLabel(notice, offset),
    ...completeNextHeading(notice, offset),
    ...completeNames(notice, offset),
    ...completeUnits(notice, offset),
    ...completePhrases(notice, offset),
  ];
  const known = new Set<string>();
  return offers.filter((offer) => {
    if (isWithinMarker(offer)) return false;
    const outcome = outcomeOf(notice, offer);
    if (known.has(outcome)) return false;
    known.add(outcome);
    return true;
  });
}

/** Whether the cursor stands within a number that would have to move: then it is being changed, and nothing is to be put in before it. */
function isWithinMarker({ replace, edits }: ContextCompletion): boolean {
  return edits.some(({ span }) => span.start < replace.end && replace.start < span.end);
}

/** What the line would be after an offer, closing marks aside: the same name may be offered from its first letter and from its opening mark. */
function outcomeOf({ source }: Notice, { replace, text }: ContextCompletion): string {
  const start = source.lineStarts[lineAt(source, replace.start)] ?? 0;
  return (source.text.slice(start, replace.start) + plainFillIn(text)).replace(/[》”]$/u, '');
}
