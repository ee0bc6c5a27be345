import type { Level, Section } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';
import type { Heading } from './model';

/** Headings of one level that count 1, 2, 3 … together. */
export interface NumberingRun {
  readonly level: Level;
  /** In document order; never empty. */
  readonly headings: readonly Heading[];
  /** Whether the run goes on from one parent to the next. */
  readonly continuous: boolean;
}

/** Headings of one level under one parent; a second list under the same parent is a group of its own. */
interface SiblingGroup {
  readonly level: Level;
  readonly headings: readonly Heading[];
}

/** Headings that may count together: those of a level where their markers are of the norm, else those of a form. Bare ones do not count. */
function bySeries(headings: readonly Heading[]): ReadonlyMap<Level | string, readonly Heading[]> {
  const series = new Map<Level | string, Heading[]>();
  for (const heading of headings) {
    const { kind, level, form } = heading.block.marker;
    if (kind === 'bare') continue;
    const key = kind === 'ranked' ? level : form;
    const known = series.get(key);
    if (known === undefined) series.set(key, [heading]);
    else known.push(heading);
  }
  return new Map([...series].sort(([one], [other]) => inOrder(one, other)));
}

/** Levels by their numbers: comparing as a language does is dear to begin with, and most notices have no other series. */
function inOrder(one: Level | string, other: Level | string): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
}

/**
 * Which headings count together, by the document's own habit at each level: they start again under each parent, or run on through a part or
 * through the whole text. A habit is what most borders between parents show; one border that shows neither follows the rest.
 */
export function readNumberingRuns(source: Source, headings: readonly Heading[]): readonly NumberingRun[] {
  return [...bySeries(headings).values()].flatMap((series) => joinGroups(groupSiblings(source, series)));
}

function groupSiblings(source: Source, headings: readonly Heading[]): readonly SiblingGroup[] {
  const groups: { level: Level; readonly headings: Heading[] }[] = [];
  let last: Heading | null = null;
  for (const [index, heading] of headings.entries()) {
    const current = groups.at(-1);
    const isNew =
      last?.parent !== heading.parent ||
      opensNewList(source, last, heading, headings[index + 1]) ||
      opensGroup(source, last, heading, headings[index + 1]);
    if (current === undefined || isNew) groups.push({ level: heading.level, headings: [heading] });
    else current.headings.push(heading);
    last = heading;
  }
  return groups;
}

/** A list that starts again at one after a line that introduces it (`下一步措施：`, a title without a number) is a list of its own. */
function opensNewList(source: Source, before: Heading, heading: Heading, next: Heading | undefined): boolean {
  if (heading.number !== 1) return false;
  const lines = lastParagraphs(before.section).filter(({ span }) => span.start > before.title.start);
  const last = lines.at(-1);
  if (last === undefined) return false;
  const words = foldedOf(source, last.span);
  if (words.endsWith(':') || (words.length <= 40 && !/[。;!?]$/u.test(words))) return true;
  // A title without a number over a paragraph or two, and what is counted below them.
  return next?.number === 2 && lines.slice(-MOST_BEFORE).some(({ span }) => TITLE_LINE.test(foldedOf(source, span)));
}

const MOST_BEFORE = 3;
const TITLE_LINE = /^[\u4e00-\u9fff“”]{4,24}$/u;

/** 2.1 behind 1.4: the number around it is another, for this heading and the next, or this one is the first of its group. */
function opensGroup(source: Source, before: Heading, heading: Heading, next: Heading | undefined): boolean {
  if (heading.block.marker.kind !== 'counted') return false;
  const outer = outerNumber(source, heading);
  if (outer === outerNumber(source, before)) return false;
  return heading.number === 1 || (next !== undefined && outerNumber(source, next) === outer);
}

/** `2.` in 2.3; empty where a number stands alone. */
function outerNumber(source: Source, { block: { marker } }: Heading): string {
  return marker.numeral === null ? '' : foldedOf(source, { start: marker.span.start, end: marker.numeral.start });
}

/** The paragraphs at the end of a section. */
function lastParagraphs(section: Section): Section['paragraphs'] {
  let last = section;
  for (let at = section.sections.at(-1); at !== undefined; at = at.sections.at(-1)) last = at;
  return last.paragraphs;
}

/** Joins groups where numbers run on, border by border. */
function joinGroups(groups: readonly SiblingGroup[]): readonly NumberingRun[] {
  const habit = readHabits(groups);
  const runs: { level: Level; readonly headings: Heading[]; continuous: boolean }[] = [];
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1];
    const run = runs.at(-1);
    if (before !== undefined && run !== undefined && habit(before, group) === 'continuous') {
      for (const heading of group.headings) run.headings.push(heading);
      run.continuous = true;
    } else {
      runs.push({ level: group.level, headings: [...group.headings], continuous: false });
    }
  }
  return runs;
}

type Habit = 'continuous' | 'restart';

/** How many borders show what; `neither`: the numbers do not start again, and do not run on either. */
interface Borders {
  continuous: number;
  restart: number;
  neither: number;
}

/** What a border between two groups of numbers shows: they run on, start again, or neither. */
export function readBorder(before: readonly number[], after: readonly number[]): 'continuous' | 'restart' | 'neither' {
  const [first, second] = after;
  const last = lastNumber(before);
  // 4. | 4. 6. 7.: the first number alone is wrong; with 1. it may be, or 5. is left out.
  if (second !== undefined && second !== 2 && second === last + 2) return first === 1 ? 'neither' : 'continuous';
  if (first === 1) return 'restart';
  return first === last + 1 ? 'continuous' : 'neither';
}

/** What the last of a group bears, or should bear where it repeats the one before. */
function lastNumber(numbers: readonly number[]): number {
  const [before, last] = [numbers.at(-2), numbers.at(-1) ?? 0];
  return before === last ? last + 1 : last;
}

function readHabits(groups: readonly SiblingGroup[]): (before: SiblingGroup, after: SiblingGroup) => Habit {
  const counts = new Map<string, Borders>();
  for (const [index, after] of groups.entries()) {
    const before = groups[index - 1];
    if (before === undefined) continue;
    for (const scope of [scopeOf(before, after), ANYWHERE]) {
      const count = counts.get(scope) ?? { continuous: 0, restart: 0, neither: 0 };
      count[readBorder(numbersOf(before), numbersOf(after))] += 1;
      counts.set(scope, count);
    }
  }
  return (before, after) => decide(counts.get(scopeOf(before, after))) ?? decide(counts.get(ANYWHERE)) ?? 'restart';
}

function numbersOf({ headings }: SiblingGroup): readonly number[] {
  return headings.map(({ number }) => number);
}

const ANYWHERE = 'anywhere';

/** Where as many borders show the one as the other, those that at least do not start again decide, if there are two. */
function decide(count: Borders | undefined): Habit | null {
  if (count === undefined) return null;
  if (count.continuous !== count.restart) return count.continuous > count.restart ? 'continuous' : 'restart';
  const running = count.continuous + count.neither;
  return running > 1 && running > count.restart ? 'continuous' : null;
}

/** Borders within one part have a habit of their own; so have those between parts. */
function scopeOf(before: SiblingGroup, after: SiblingGroup): string {
  const [one, other] = [topOf(before), topOf(after)];
  return one !== null && one === other ? `part ${one.line}` : 'between parts';
}

function topOf(group: SiblingGroup): Heading | null {
  let at = group.headings[0]?.parent ?? null;
  while (at?.parent) at = at.parent;
  return at;
}
