import type { Frame } from '../notice/frame';
import type { FigureKind } from '../notice/figures/figure';
import type { ContactFieldName, Enumeration, EnumerationStyle, Heading, Notice, Problem, ResponseKind, Role } from '../notice/model';
import { inOneLine } from '../text/characters';
import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, givenLineAt, textOf } from '../text/source';
import type { Span } from '../text/span';
import { isAnswered } from './answers';

/** What the reader understood, as plain data: the second JSON contract. Lines are zero-based. */
export interface Understanding {
  readonly title: string | null;
  readonly opening: { readonly line: number } | null;
  readonly policy: {
    readonly levels: readonly { readonly level: number; readonly marker: string; readonly numbering: 'continuous' | 'restart' }[];
    readonly responseLabel: string | null;
    readonly width: 'half' | 'full' | 'mixed';
  };
  /** How the problems are laid out, and what spoke for taking these to be the problems; null where none was recognised. */
  readonly frame: InspectedFrame | null;
  readonly headings: readonly InspectedHeading[];
  readonly problems: readonly InspectedProblem[];
  readonly enumerations: readonly InspectedEnumeration[];
  readonly figures: readonly InspectedFigure[];
  readonly contact: Readonly<Record<Exclude<ContactFieldName, 'envelopeNote'>, readonly string[]>>;
  readonly signature: { readonly unit: string | null; readonly date: string | null } | null;
}

/** The layout of the problems: fields with their roles and counts, and named scores from 0 to 1. */
export type InspectedFrame = Frame;

/** A heading: `marker` as written, `text` without it. */
export interface InspectedHeading {
  readonly line: number;
  readonly level: number;
  readonly marker: string;
  readonly number: number;
  readonly text: string;
  readonly role: Role | null;
}

/** A leaf problem: `text` is its line's words with their marker, a run-in body left out. */
export interface InspectedProblem {
  readonly line: number;
  readonly number: number | null;
  readonly text: string;
  readonly answered: boolean;
  readonly response: ResponseKind | null;
  readonly measures: number;
}

/** An enumeration within prose; `announced` where a number was given before it. */
export interface InspectedEnumeration {
  readonly line: number;
  readonly style: EnumerationStyle;
  readonly count: number;
  readonly announced: number | null;
}

/** A statistical claim that could be judged. */
export interface InspectedFigure {
  readonly line: number;
  readonly kind: FigureKind;
  readonly quote: string;
  readonly holds: boolean;
  readonly working: string;
}

/** How many problems are answered and how many figures add up. */
export interface Summary {
  readonly problems: number;
  readonly answered: number;
  readonly figures: number;
  readonly figuresHolding: number;
}

const DATE =
  /^(?<year>\d{2,4}|[〇○零一二三四五六七八九]{2,4})[年\-./](?<month>\d{1,2}|[一二三四五六七八九十]{1,3})[月\-./](?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日?$/u;

/** Everything the reader understood of a notice. */
export function inspectNotice(notice: Notice): Understanding {
  const { title, opening, policy, headings, problems, signature, source } = notice;
  return {
    title: title === null ? null : title.text,
    opening: opening === null ? null : { line: givenLine(notice, opening.line) },
    policy: {
      levels: policy.levels.map(({ level, marker, numbering }) => ({ level, marker, numbering })),
      responseLabel: policy.responseLabel,
      width: policy.width,
    },
    frame: notice.frame,
    headings: headings.filter(({ block }) => block.marker.kind === 'ranked').map((heading) => inspectHeading(notice, heading)),
    problems: problems.map((problem) => inspectProblem(notice, problem)),
    enumerations: listsOf(notice).map(({ line, style, items, announced }) => ({
      line: givenLine(notice, line),
      style,
      count: items.length,
      announced: announced === null ? null : announced.count,
    })),
    figures: inspectFigures(notice),
    contact: inspectContact(notice),
    signature:
      signature === null
        ? null
        : {
            unit: signature.unit === null ? null : textOf(source, signature.unit),
            date: signature.date === null ? null : isoDateOf(foldedOf(source, signature.date)),
          },
  };
}

/** The counts of a notice, at no more cost than counting. */
export function summarise(notice: Notice): Summary {
  const { problems, figures } = notice;
  const judged = figures.filter(({ verdict }) => verdict !== 'not-judged');
  return {
    problems: problems.length,
    answered: problems.filter((problem) => isAnswered(notice, problem)).length,
    figures: judged.length,
    figuresHolding: judged.filter(({ verdict }) => verdict === 'holds').length,
  };
}

/** `2021-08-30` for 2021年8月30日, 二〇二一年八月三十日 and 2021.8.30, blanks aside; null for what is no date. Does not ask whether the day exists. */
export function isoDateOf(folded: string): string | null {
  const groups = DATE.exec(folded.replaceAll(' ', ''))?.groups;
  const [year, month, day] = [groups?.year, groups?.month, groups?.day].map((part) => numberOf(part ?? ''));
  if (year === null || month === null || day === null || year === undefined || month === undefined || day === undefined) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${year < 100 ? 2000 + year : year}-${pad(month)}-${pad(day)}`;
}

function numberOf(part: string): number | null {
  return /^\d+$/u.test(part) ? Number(part) : parseChineseNumeral(part);
}

/** What counts off prose, headings marked ① included. */
function listsOf({ enumerations, headingLists }: Notice): readonly Enumeration[] {
  const circled = headingLists.filter(({ style }) => style === '①');
  return circled.length === 0 ? enumerations : [...enumerations, ...circled].sort((one, other) => one.span.start - other.span.start);
}

/** A line of the text as read, counted as the file has them. */
function givenLine({ source, tree }: Notice, line: number): number {
  return givenLineAt(source, tree.lines[line]?.content.start ?? 0);
}

function inspectHeading(notice: Notice, { line, level, marker, number, title, role }: Heading): InspectedHeading {
  const { source } = notice;
  return { line: givenLine(notice, line), level, marker: textOf(source, marker), number, text: textOf(source, title), role };
}

function inspectProblem(notice: Notice, problem: Problem): InspectedProblem {
  const { source } = notice;
  const { line, number, heading, response } = problem;
  const words: Span =
    heading === null ? problem.span : { start: heading.marker.start, end: Math.max(heading.marker.end, heading.title.end) };
  return {
    line: givenLine(notice, line),
    number,
    text: inOneLine(textOf(source, words)),
    answered: isAnswered(notice, problem),
    response: response === null ? null : response.kind,
    measures: response === null ? 0 : response.measures,
  };
}

function inspectFigures({ source, figures }: Notice): readonly InspectedFigure[] {
  return figures.flatMap(({ kind, verdict, span, working }) =>
    verdict === 'not-judged'
      ? []
      : [{ line: givenLineAt(source, span.start), kind, quote: textOf(source, span), holds: verdict === 'holds', working }],
  );
}

function inspectContact({ source, contact }: Notice): Understanding['contact'] {
  const valuesOf = (wanted: ContactFieldName): readonly string[] =>
    (contact?.fields ?? []).flatMap(({ name, value }) => (name === wanted ? [textOf(source, value)] : []));
  return { telephone: valuesOf('telephone'), email: valuesOf('email'), address: valuesOf('address'), postcode: valuesOf('postcode') };
}
