import type { FieldRole } from './fieldRole';
import type { Label } from './label';
import type { Layout } from './layout';
import { readProblemPhrase } from './problemPhrase';
import { isOfClass } from '../parse/markForm';
import type { Marker } from '../parse/tree';
import { foldedOf, textOf, type Source } from '../text/source';
import type { Span } from '../text/span';

/** A field that the problems share: 责任单位, 整改时限, 整改情况. */
export interface FrameField {
  readonly words: string;
  readonly role: FieldRole;
  /** How many of the problems have it. */
  readonly count: number;
}

/** What spoke for taking these to be the problems, each with the share of them of which it holds. */
export interface FrameScore {
  readonly name: 'fields' | 'wording' | 'answered' | 'numbered' | 'alike';
  readonly share: number;
}

/** How the notice lays out its problems: what a reader would say of it in one sentence. */
export interface Frame {
  readonly problems: number;
  /** Whether the problems are headings, 问题： lines or rows of a table. */
  readonly place: 'heading' | 'line' | 'row';
  /** The depth of most of the headings; null for lines and rows. */
  readonly level: number | null;
  /** The marker of the first, as written, empty where it is a bold line; null for lines and rows. */
  readonly marker: string | null;
  /** In the order in which they stand under a problem. */
  readonly fields: readonly FrameField[];
  readonly scores: readonly FrameScore[];
  /** Whether it is what somebody said of the layout, null where nobody did. False: the text has no such problems, and was read by itself. */
  readonly asNamed: boolean | null;
}

/** What a problem must show for the frame to be read. */
export interface FramedProblem {
  readonly number: number | null;
  readonly span: Span;
  readonly kind: 'heading' | 'line' | 'row';
  readonly heading: FramedHeading | null;
  readonly fields: readonly Label[];
  readonly response: unknown;
}

/** What a heading must show. */
interface FramedHeading {
  readonly title: Span;
  readonly block: { readonly marker: Marker };
  readonly parent: FramedHeading | null;
}

/** The frame of the problems; null where there is none. */
export function readFrame(source: Source, problems: readonly FramedProblem[], layout: Layout | null = null): Frame | null {
  if (problems.length === 0) return null;
  const headings = problems.flatMap(({ heading }) => heading ?? []);
  const [first] = headings;
  const place = most(problems.map(({ kind }) => kind)) ?? 'heading';
  const isHeading = place === 'heading';
  return {
    problems: problems.length,
    place,
    level: isHeading ? (most(headings.map(depthOf)) ?? null) : null,
    marker: isHeading && first !== undefined ? textOf(source, first.block.marker.span) : null,
    fields: sharedFields(problems.map(({ fields }) => fields)),
    scores: scoresOf(source, problems),
    asNamed: layout === null ? null : problems.every((problem) => isNamed(problem, layout)),
  };
}

function isNamed({ kind, heading }: FramedProblem, { problem }: Layout): boolean {
  return kind === problem.kind && (problem.kind !== 'heading' || (heading !== null && isOfClass(heading.block.marker, problem.mark)));
}

/** A field that fewer than this share of the problems have is none of the frame's. */
const FIELD_SHARE = 0.5;

function sharedFields(fields: readonly (readonly Label[])[]): readonly FrameField[] {
  const found = new Map<string, { readonly role: FieldRole; count: number; order: number }>();
  for (const labels of fields) {
    const once = new Map(labels.map((label, index) => [label.words, { label, index }] as const));
    for (const [words, { label, index }] of once) {
      const known = found.get(words) ?? { role: label.role, count: 0, order: 0 };
      known.count += 1;
      known.order += index;
      found.set(words, known);
    }
  }
  return [...found]
    .filter(([, { count }]) => count > 1 && count >= fields.length * FIELD_SHARE)
    .sort(([, one], [, other]) => one.order / one.count - other.order / other.count)
    .map(([words, { role, count }]) => ({ words, role, count }));
}

function scoresOf(source: Source, problems: readonly FramedProblem[]): readonly FrameScore[] {
  const share = (holds: (problem: FramedProblem) => boolean): number => problems.filter(holds).length / problems.length;
  const titleOf = ({ heading, span }: FramedProblem): string => foldedOf(source, heading?.title ?? span);
  const opening = most(problems.map((problem) => titleOf(problem).slice(0, 2))) ?? '';
  return [
    { name: 'fields', share: share(({ fields }) => fields.length > 0) },
    { name: 'wording', share: share((problem) => readProblemPhrase(titleOf(problem)) === 'sure') },
    { name: 'answered', share: share(({ response }) => response !== null) },
    { name: 'numbered', share: share(({ number }) => number !== null) },
    { name: 'alike', share: share((problem) => titleOf(problem).startsWith(opening)) },
  ];
}

function depthOf(heading: FramedHeading): number {
  let depth = 1;
  for (let at = heading.parent; at !== null; at = at.parent) depth += 1;
  return depth;
}

function most<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
