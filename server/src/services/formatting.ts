import type { Notice } from '../notice/model';
import type { Line } from '../parse/tree';
import { readNotice } from '../notice/readNotice';
import { applyEdits } from '../rules/applyEdits';
import type { Edit, Rule } from '../rules/rule';
import { punctuationWidth } from '../rules/text/punctuationWidth';
import { straySpace } from '../rules/text/straySpace';
import { textOf } from '../text/source';
import { overlaps, span, touches, type Span } from '../text/span';
import { byPlace } from './edits';
import { keepingMarkupOf } from './keepingMarkup';

/** What formatting may change. Words and numbers it never does. */
export interface FormatOptions {
  /** `full` makes every mark of Chinese text full-width. */
  readonly punctuation: 'keep' | 'full';
  /** Whether blanks between Chinese text and marks, and at the ends of lines, are taken out. */
  readonly strayBlanks: boolean;
  /** What a paragraph begins with: `two` is 　　. Title and signature keep what they have. */
  readonly indent: 'keep' | 'none' | 'two';
  /** How many empty lines stand between paragraphs; `merge` makes one of several. */
  readonly blankLines: 'keep' | 'merge' | 'none' | 'one';
  /** In Markdown blanks and empty lines mean something, and stay. */
  readonly isMarkdown: boolean;
}

/** What holds where the user has said nothing. */
export const DEFAULT_FORMAT: FormatOptions = {
  punctuation: 'full',
  strayBlanks: true,
  indent: 'keep',
  blankLines: 'merge',
  isMarkdown: false,
};

/** The edits that put a notice, or the lines that `within` touches, into form; none for a text that is no notice. Done twice, they change nothing more. */
export function formatNotice(notice: Notice, options: FormatOptions, within: Span | null = null): readonly Edit[] {
  if (!notice.recognised) return [];
  const { isMarkdown } = options;
  const blanks = options.strayBlanks ? fixesOf(straySpace, notice).filter((edit) => !isMarkdown || !endsLine(notice, edit)) : [];
  const edits = [
    ...(options.punctuation === 'full' ? marksWithout(blanks, notice) : []),
    ...blanks,
    // Of an empty line and an indent at one place the empty line comes first.
    ...(isMarkdown ? [] : blankLineEdits(notice, options.blankLines)),
    ...(isMarkdown ? [] : indentEdits(notice, options.indent)),
  ].sort(byPlace);
  const asked = within === null ? edits : edits.filter(({ span: of }) => touches(of, within));
  return keepingMarkupOf(notice.source, asked);
}

/** What a rule would put right for sure, its options set to the strictest. */
function fixesOf(rule: Rule, notice: Notice): readonly Edit[] {
  return rule
    .check(notice, { stage: 'publish', options: { wholeDocument: true } })
    .flatMap(({ fix }) => (fix?.kind === 'safe' ? fix.edits : []));
}

/** The marks to be widened once blanks are taken out, which separate some of them from the Chinese character that shows what they are. */
function marksWithout(blanks: readonly Edit[], notice: Notice): readonly Edit[] {
  if (blanks.length === 0) return fixesOf(punctuationWidth, notice);
  const removed = blanks.toSorted(byPlace);
  let next = 0;
  let shift = 0;
  return fixesOf(punctuationWidth, readNotice(applyEdits(notice.source.text, removed), undefined, notice.source.markup, notice.layout))
    .toSorted(byPlace)
    .map(({ span: of, text }) => {
      for (let edit = removed[next]; edit !== undefined && edit.span.start <= of.start + shift; edit = removed[next]) {
        shift += edit.span.end - edit.span.start - edit.text.length;
        next += 1;
      }
      return { span: span(of.start + shift, of.end + shift), text };
    });
}

function endsLine({ tree }: Notice, { span: of }: Edit): boolean {
  return tree.lines.some((line) => line.span.end === of.end);
}

function indentEdits(notice: Notice, indent: FormatOptions['indent']): readonly Edit[] {
  if (indent === 'keep') return [];
  const wanted = indent === 'two' ? '　　' : '';
  return notice.tree.lines.flatMap((line): readonly Edit[] => {
    if (isBlank(line) || isSetApart(notice, line)) return [];
    const written = /^[ \t\u3000\u00a0]*/u.exec(textOf(notice.source, line.span))?.[0] ?? '';
    if (written === wanted) return [];
    return [{ span: span(line.span.start, line.span.start + written.length), text: wanted }];
  });
}

/** Title and signature are placed by their blanks; a table is laid out by them. */
function isSetApart({ title, signature, source }: Notice, line: Line): boolean {
  if (title?.lines.includes(line.index) === true) return true;
  const signed = [signature?.unit, signature?.date];
  return signed.some((place) => place && overlaps(place, line.span)) || /[|｜\t]/u.test(textOf(source, line.content));
}

function blankLineEdits(notice: Notice, blankLines: FormatOptions['blankLines']): readonly Edit[] {
  if (blankLines === 'keep') return [];
  const { lines } = notice.tree;
  const edits: Edit[] = [];
  for (let index = 1, last = lines[0]; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || last === undefined || isBlank(line)) continue;
    const empty = line.index - last.index - 1;
    const wanted = blankLines === 'merge' ? Math.min(empty, 1) : blankLines === 'one' && !staysTogether(notice, last, line) ? 1 : 0;
    if (empty !== wanted && !isBlank(last)) edits.push(between(notice, last, line, wanted));
    last = line;
  }
  return edits;
}

function between({ source }: Notice, last: Line, line: Line, empty: number): Edit {
  const next = source.lineStarts[last.index + 1] ?? last.span.end;
  const lineBreak = source.text.slice(last.span.end, next);
  return { span: span(next, line.span.start), text: lineBreak.repeat(empty) };
}

/** The lines of a title, and unit and date of a signature, stand together. */
function staysTogether({ title, signature }: Notice, one: Line, other: Line): boolean {
  const isTitle = (line: Line): boolean => title?.lines.includes(line.index) === true;
  const isSigned = (line: Line): boolean => [signature?.unit, signature?.date].some((place) => place && overlaps(place, line.span));
  return (isTitle(one) && isTitle(other)) || (isSigned(one) && isSigned(other));
}

function isBlank(line: Line): boolean {
  return line.content.start >= line.content.end;
}
