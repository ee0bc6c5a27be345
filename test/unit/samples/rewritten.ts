import { readMarkClass } from '../../../server/src/parse/markForm';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { textOf } from '../../../server/src/text/source';
import type { Span } from '../../../server/src/text/span';
import { readOnce } from '../readOnce';

/** What a problem may be about: no word of fault among them. */
const MATTERS = ['学习园地', '窗口服务', '项目台账', '公文流转', '库房盘点', '值班值守', '走访联系', '培训计划', '资料归档', '设备维护'];

/** A notice with each problem named by its matter alone: no word says that something is wrong. Null where answers run in behind such words. */
export function withoutFaults(text: string): string | null {
  const { source, problems } = readOnce(text);
  if (problems.some(({ heading }) => heading !== null && heading.body !== null)) return null;
  const edits = problems.map(({ heading, span: of }, index) => {
    const span: Span = heading?.title ?? of;
    const end = textOf(source, span).endsWith('。') ? '。' : '';
    return { span, text: `${MATTERS[index % MATTERS.length] ?? ''}第${String(Math.floor(index / MATTERS.length) + 1)}期${end}` };
  });
  return applyEdits(text, edits);
}

/** A notice with its problem headings marked otherwise, numbers as they are; null where they cannot be: a mark of the norm stands above none that is above it. */
export function remarked(text: string, mark: (number: number) => string): string | null {
  const { problems } = readOnce(text);
  const headings = problems.flatMap(({ heading }) => heading ?? []);
  if (headings.length < problems.length || headings.some(({ block }) => block.marker.kind !== 'ranked')) return null;
  // Where the parts are the problems, the first of them has the number of its place among all parts.
  if (headings.some(({ parent }) => parent === null)) return null;
  const level = readMarkClass(mark(1).trim());
  if (level?.kind === 'ranked' && headings.some(({ parent }) => (parent?.level ?? 0) >= level.level)) return null;
  if (level?.kind === 'ranked' && headings.some(({ children }) => children.some((child) => child.level <= level.level))) return null;
  return applyEdits(
    text,
    headings.map(({ marker, number }) => ({ span: marker, text: mark(number) })),
  );
}

/** Labels that nobody knows, the first for the first field of the frame. */
const LABELS = ['来件摘录', '经手人等', '何日见效', '动作清单', '回音壁', '回头再看'];

/** A notice with all labels of its frame renamed throughout; null where it has none. */
export function relabelled(text: string): string | null {
  const { frame, labels } = readOnce(text);
  const words = new Map((frame?.fields ?? []).map((field, index) => [field.words, LABELS[index] ?? '']));
  const edits = [...labels.values()].flatMap((label) => {
    const other = words.get(label.words);
    const start = text.indexOf(label.words, label.span.start);
    return other === undefined || start === -1 || start >= label.span.end ? [] : [{ span: { start, end: start + label.words.length }, text: other }];
  });
  return edits.length === 0 ? null : applyEdits(text, edits);
}
