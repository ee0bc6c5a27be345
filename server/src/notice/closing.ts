import type { Tree } from '../parse/tree';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Paragraph } from './model';

const NEXT_STEPS = /^(?:下一步|下步|下一阶段|今后|接下来|后续)[,:]?/u;
/** `截至目前，巡视反馈的27项问题已完成整改25项。`: the whole notice's totals, not the last problem's response. */
const TOTALS =
  /^(?:截至|截止|目前|总的看|总体看|通过.{0,12}整改)[^。]{0,24}(?:反馈|全部|移交|涉及)(?:的|指出的)?[^。]{0,12}\d+[个项条件][^。]{0,6}问题/u;

/**
 * Where the last problem's response ends although no heading says so: at the totals, at next steps without a heading of their own, at the
 * invitation. The text's length where nothing of the kind follows. `lastProblem` is the offset at which the last problem stands.
 */
export function readClosing(
  text: { readonly source: Source; readonly tree: Tree },
  paragraphs: readonly Paragraph[],
  lastProblem: number,
  invitation: Span | null,
): number {
  const { source, tree } = text;
  const lastHeading = tree.blocks.findLast((block) => block.kind === 'heading')?.line.content.start ?? -1;
  const closing = paragraphs.find((paragraph) => {
    if (paragraph.span.start < lastProblem) return false;
    const opening = source.folded.slice(paragraph.span.start, Math.min(paragraph.span.end, paragraph.span.start + 80));
    return TOTALS.test(opening) || (paragraph.span.start > lastHeading && NEXT_STEPS.test(opening));
  });
  return Math.min(closing?.span.start ?? source.text.length, invitation?.start ?? source.text.length);
}
