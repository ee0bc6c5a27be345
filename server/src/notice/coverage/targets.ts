import { textOf, type Source } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Heading, NoticeOutline, Problem } from '../model';
import { coreOf, type Core } from './core';

/** A place of a notice that may answer a problem of the list. */
export interface Target {
  /** Its words: ⟦`1.针对“学习不深入”问题。`⟧. */
  readonly span: Span;
  readonly core: Core;
  /** Null for a heading that stands over problems. */
  readonly problem: Problem | null;
  readonly heading: Heading | null;
}

/** Every leaf problem of a notice, in document order. */
export function problemTargets(notice: NoticeOutline): readonly Target[] {
  return notice.problems.map((problem) => {
    const place = wordsOf(problem);
    return { span: place, core: coreOf(textOf(notice.source, place)), problem, heading: problem.heading };
  });
}

/** Headings over problems: a list that is less fine than the notice has these as its problems. */
export function groupTargets(notice: NoticeOutline): readonly Target[] {
  const leaves = new Set(notice.problems.map(({ heading }) => heading));
  const groups = new Set(notice.problems.flatMap(({ heading }) => ancestors(heading)));
  return [...groups]
    .filter((heading) => !leaves.has(heading))
    .map((heading) => {
      const place = span(heading.marker.start, heading.title.end);
      return { span: place, core: coreOf(textOf(notice.source, heading.title)), problem: null, heading };
    });
}

/** The headings over a heading, the nearest first. */
export function ancestors(heading: Heading | null): readonly Heading[] {
  const above: Heading[] = [];
  for (let at = heading?.parent ?? null; at !== null; at = at.parent) above.push(at);
  return above;
}

/** Every line as a target: one that is no problem's heading may state a problem all the same. */
export function lineTargets({ source, tree }: NoticeOutline): readonly Target[] {
  return tree.lines
    .filter(({ content }) => content.end > content.start)
    .map(({ content }) => {
      const place = span(content.start, Math.min(content.end, content.start + LONGEST_LINE));
      return { span: place, core: coreOf(textOf(source, place)), problem: null, heading: null };
    });
}

const LONGEST_LINE = 200;

/** Where what stands under a target ends. */
export function endOfTarget({ span: place, heading, problem }: Target): number {
  return Math.max(place.end, heading?.section.span.end ?? 0, problem?.response?.span.end ?? 0);
}

function wordsOf({ span: whole, heading }: Problem): Span {
  return heading === null ? whole : span(heading.marker.start, Math.max(heading.marker.end, heading.title.end));
}

/** The words of a target without its number, on one line. */
export function wordsOfTarget(source: Source, { span: place, heading }: Pick<Target, 'span' | 'heading'>): string {
  const words = heading === null ? textOf(source, place) : textOf(source, span(heading.title.start, place.end));
  return words.replaceAll(/\s+/gu, '').replaceAll('**', '');
}
