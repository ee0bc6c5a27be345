import { parseChineseNumeral } from '../../../text/numerals';
import { span, type Span } from '../../../text/span';
import type { Heading, NoticeOutline, Problem } from '../../model';
import type { Figure } from '../figure';
import { firstFrom } from '../passage';

/** `（6个问题）`, `（共6项）` at the end of a title, and in one in brackets 【办公室】牵头问题⟦6个⟧. */
const NOTES = [
  /\((?:共|合?计|共计)?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?<unit>[个项条件类])(?:具体|反馈|突出|主要|整改)?(?<noun>问题|任务|意见|事项)?\)[。:]?$/u,
  /】[\u4e00-\u9fff]{0,6}(?:问题|任务|意见|事项)(?:共|计|共计)?(?<number>\d{1,3})(?<unit>[个项条件])$/u,
];
const LONGEST_NOTE = 16;

/** A note that a title ends in, with what stands under the title. */
interface Note {
  readonly place: Span;
  readonly value: number;
  /** `个问题`. */
  readonly words: string;
  readonly written: string;
  readonly under: readonly Problem[];
  readonly holds: boolean;
}

/**
 * The notes that titles end in against the problems under them: 三、党的建设方面（⟦6⟧个问题）. Where most notes hold, any other is wrong; a lone one that
 * is off by more than one counts something else.
 */
export function readHeadingNotes(outline: NoticeOutline): readonly Figure[] {
  const notes = outline.headings.flatMap((heading) => readNote(outline, heading) ?? []);
  const holding = notes.filter(({ holds }) => holds).length;
  return notes.flatMap((note) => {
    const isSlip = holding * 2 >= notes.length || Math.abs(note.value - note.under.length) === 1;
    return note.holds || isSlip ? [noteFigure(note)] : [];
  });
}

function readNote({ source: { folded }, problems }: NoticeOutline, heading: Heading): Note | null {
  const { title, section, children, marker } = heading;
  if (!')。:个项条件'.includes(folded.charAt(title.end - 1))) return null;
  const words = folded.slice(Math.max(title.start, title.end - LONGEST_NOTE), title.end);
  const found = NOTES.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  const { number, unit = '', noun = '' } = found?.groups ?? {};
  if (found === undefined || number === undefined) return null;
  const under = problems
    .slice(firstFrom(problems, marker.start + 1), firstFrom(problems, section.span.end))
    .filter((problem) => problem.heading !== heading && problem.span.end <= section.span.end);
  if (under.length === 0) return null;
  const start = title.end - found[0].length + found[0].indexOf(number);
  const value = parseChineseNumeral(number) ?? Number(number);
  return {
    place: span(start, start + number.length),
    value,
    words: unit + noun,
    written: number,
    under,
    holds: value === under.length || value === children.length,
  };
}

function noteFigure({ place, value, words, written, under, holds }: Note): Figure {
  return {
    kind: 'declared-structure',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: { start: place.start, end: place.end + words.length },
    numbers: [{ value, span: place, unit: words.charAt(0), part: 'announced' }],
    places: under.map(({ span: of }) => of),
    working: `标题下列有${under.length}${words}，标题中注明${written}${words}，${holds ? '相符' : '不符'}`,
    culprit: holds ? null : { span: place, correction: null },
    doubtful: false,
  };
}
