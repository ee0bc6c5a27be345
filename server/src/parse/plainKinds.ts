import type { Source } from '../text/source';
import { BRACKETS } from './dress';
import { returningLabels } from './returningLabels';
import type { Line } from './tree';

/** What titles without a number are looked for in. */
export interface PlainText {
  readonly source: Source;
  /** The lines that are not blank. */
  readonly lines: readonly Line[];
  /** The places among these of the opening, before which no title stands, and of the last sentence. */
  readonly opening: number;
  readonly closing: number;
  /** Whether a line has a marker of its own. */
  readonly isMarked: (line: Line) => boolean;
}

/** What a line is where nothing marks it: a possible title, one that opens with a label that returns, a paragraph, or none of these. */
export type Kind = 'title' | 'label' | 'prose' | 'marked' | 'other';

const [SHORTEST, LONGEST] = [4, 60];

/** The kinds of the lines; a title may end in a colon where no line is one otherwise. */
export function readKinds(text: PlainText, mayEndInColon: boolean): readonly Kind[] {
  const { lines, opening, closing, isMarked, source } = text;
  const labels = returningLabels(
    lines.map((line, at) =>
      at > opening && at <= closing
        ? source.folded.slice(line.content.start, Math.min(line.content.end, line.content.start + LONGEST))
        : '',
    ),
  );
  return lines.map((line, at): Kind => {
    if (at <= opening || at > closing) return 'other';
    if (labels.has(at)) return 'label';
    if (isMarked(line)) return 'marked';
    const { start, end } = line.content;
    if (end - start > LONGEST) return 'prose';
    const words = source.folded.slice(start, end);
    if (isTitle(mayEndInColon ? words.replace(/:$/u, '') : words)) return isNumberAlone(text, lines[at - 1]) ? 'other' : 'title';
    return words.includes('。') ? 'prose' : 'other';
  });
}

/** `问题一`, `清单3`, `清单第3号 …`: a word and its number, alone or before a blank. */
const NUMBERED =
  /^[\u4e00-\u9fff]{2,8} ?(?:第 ?\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)? ?[号项条个件点则]|\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)?(?:$|[^\d\u4e00-\u9fff]|丨))/u;

/** `问题一` in a line of its own: what stands below is the problem's title already. */
function isNumberAlone({ source }: PlainText, line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.content.end - line.content.start <= LONGEST_ALONE &&
    ALONE.test(source.folded.slice(line.content.start, line.content.end))
  );
}

const ALONE = /^[\u4e00-\u9fff]{2,6} ?\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)?$/u;
const LONGEST_ALONE = 14;

/** `【办公室】台账不全`: whose it is, where such words return they are a label. */
const NAMED = /^【(?![^】]*[\d一二三四五六七八九十])[^【】]{2,8}】[\u4e00-\u9fff“]/u;

function isTitle(words: string): boolean {
  if (words.length < SHORTEST || /[。.;,、!?…]$|[:|\t]|^[(—\-\d]/u.test(words)) return false;
  return (
    !(BRACKETS.has(words.charAt(0)) && !NAMED.test(words)) &&
    /[\u4e00-\u9fff]{3}/u.test(words) &&
    !words.includes('。') &&
    !NUMBERED.test(words)
  );
}
