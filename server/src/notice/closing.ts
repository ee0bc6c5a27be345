import type { Tree } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';
import type { Span } from '../text/span';
import type { Paragraph } from './model';

const NEXT_STEPS = /^(?:下一步|下步|下一阶段|今后|接下来)[,，:]?/u;
/** `截至目前，巡视反馈的27项问题已完成整改25项。`: the whole notice's totals, not the last problem's response. */
const TOTALS =
  /^(?:截至|截止|目前|总的看|总体看|通过.{0,12}整改)[^。]{0,24}(?:反馈|全部|移交|涉及)(?:的|指出的)?[^。]{0,12}\d+[个项条件][^。]{0,6}问题/u;
const LAST_PARAGRAPHS = 24;

/**
 * Where the last problem's response ends although no heading says so: at the totals, at next steps without a heading of their own, at the
 * invitation. The text's length where nothing of the kind follows.
 */
export function readClosing(source: Source, tree: Tree, paragraphs: readonly Paragraph[], invitation: Span | null): number {
  const lastHeading = tree.blocks.findLast((block) => block.kind === 'heading');
  const from = Math.max(0, paragraphs.length - LAST_PARAGRAPHS);
  const tail = paragraphs.slice(from).filter((paragraph) => paragraph.span.start > (lastHeading?.line.content.start ?? -1));
  const closing = tail.find(
    (paragraph) => NEXT_STEPS.test(foldedOf(source, paragraph.span)) || TOTALS.test(foldedOf(source, paragraph.span)),
  );
  return Math.min(closing?.span.start ?? source.text.length, invitation?.start ?? source.text.length);
}
