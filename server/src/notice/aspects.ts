import { foldedOf, type Source } from '../text/source';
import { announcedProblems } from './announcedProblems';
import type { Heading } from './model';

/** Fewer are no groups. */
const LEAST = 2;
/** 一、针对服务群众方面的问题 */
const ASPECT = /方面(?:存在)?的?(?:突出|主要|具体)?问题[。.]?$/u;

/**
 * The problems where all that are known by their words are aspects: 一、针对⟦窗口服务方面的问题⟧ holds （一）⟦叫号机常年停着⟧ over its measures. The titles below are
 * the problems where each of them has its answer under it and the opening announces as many.
 */
export function belowAspects(source: Source, leaves: readonly Heading[]): readonly Heading[] {
  const [first] = leaves;
  if (first === undefined || leaves.length < LEAST) return leaves;
  if (!leaves.every(({ title, body, section }) => body === null && section.paragraphs.length === 0 && ASPECT.test(foldedOf(source, title))))
    return leaves;
  const below = leaves.flatMap(({ children }) => children);
  const areTitles = below.every(({ title, body }) => body === null && source.folded.charAt(title.end - 1) !== '。');
  const answered = below.filter(({ section, children }) => children.length > 0 || section.paragraphs.length > 0);
  const announced = announcedProblems(source.folded, first.marker.start);
  const isAnnounced = [below.length - 1, below.length, below.length + 1].some((count) => announced.has(count));
  return areTitles && isAnnounced && below.length > leaves.length && answered.length >= below.length - 1 ? below : leaves;
}
