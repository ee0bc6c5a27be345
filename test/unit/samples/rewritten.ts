import { readMarkClass } from '../../../server/src/parse/markForm';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { textOf } from '../../../server/src/text/source';
import type { Span } from '../../../server/src/text/span';

/** What a problem may be about: no word of fault among them. */
const MATTERS = ['学习园地', '窗口服务', '项目台账', '公文流转', '库房盘点', '值班值守', '走访联系', '培训计划', '资料归档', '设备维护'];

/** A notice with each problem named by its matter alone: no word says that something is wrong. */
export function withoutFaults(text: string): string {
  const { source, problems } = readNotice(text);
  const edits = problems.map(({ heading, span: of }, index) => {
    const span: Span = heading?.title ?? of;
    const end = textOf(source, span).endsWith('。') ? '。' : '';
    return { span, text: `${MATTERS[index % MATTERS.length] ?? ''}第${String(Math.floor(index / MATTERS.length) + 1)}期${end}` };
  });
  return applyEdits(text, edits);
}

/** A notice with its problem headings marked otherwise, numbers as they are; null where they cannot be: a mark of the norm stands above none that is above it. */
export function remarked(text: string, mark: (number: number) => string): string | null {
  const { problems } = readNotice(text);
  const headings = problems.flatMap(({ heading }) => heading ?? []);
  if (headings.length < problems.length || headings.some(({ block }) => block.marker.kind !== 'ranked')) return null;
  const level = readMarkClass(mark(1).trim());
  if (level?.kind === 'ranked' && headings.some(({ children }) => children.some((child) => child.level <= level.level))) return null;
  return applyEdits(
    text,
    headings.map(({ marker, number }) => ({ span: marker, text: mark(number) })),
  );
}
