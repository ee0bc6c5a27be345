import { BULLETS } from '../parse/markerForms';
import type { Source } from '../text/source';
import type { Labels } from './label';
import type { Paragraph } from './model';
import type { ProblemPlace } from './problemPlace';

/** What lists are read from. */
interface ListText {
  readonly source: Source;
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
}

/** No item of such a list is longer. */
const LONGEST = 80;

/**
 * The problems that a label in a line of its own lists, each behind a bullet: 【存在问题】 over ·⟦台账不全⟧ and ·⟦巡查不勤⟧, up to the next label. Empty where there is one
 * alone, or anything else among them.
 */
export function bulletedBelow({ source, paragraphs, labels }: ListText, place: ProblemPlace, label: number): readonly ProblemPlace[] {
  const owner = paragraphs[label]?.heading;
  let end = label + 1;
  while (paragraphs[end] !== undefined && paragraphs[end]?.heading === owner && !labels.has(paragraphs[end]?.span.start ?? -1)) end += 1;
  const items = paragraphs.slice(label + 1, end);
  if (items.length < 2 || !items.every((item) => isBulleted(source, item))) return [];
  return items.map(({ span: of, line }) => ({ ...place, line, span: of, list: place.span.start }));
}

function isBulleted({ folded }: Source, { span: { start, end } }: Paragraph): boolean {
  let at = start - 1;
  while (at >= 0 && folded.charAt(at) === ' ') at -= 1;
  return at >= 0 && end - start <= LONGEST && (BULLETS.includes(folded.charAt(at)) || '-*+'.includes(folded.charAt(at)));
}
