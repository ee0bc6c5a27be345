import { BRACKETS } from '../parse/dress';
import { SIGN } from '../parse/markerForms';
import type { HeadingBlock } from '../parse/tree';
import { trimmed } from '../text/sentences';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { isAnswering, roleOfWords } from './fieldRole';

/** A title and the answer in its line. */
interface RunIn {
  readonly title: Span;
  readonly body: Span;
}

/** What parts the title of a heading from the answer in its line, by the form of its marker; none where a full stop does. */
export type RunInMarks = ReadonlyMap<string, RegExp>;

const [OPEN, CLOSE] = [[...BRACKETS.keys()], [...BRACKETS.values()]].map((signs) => signs.join('').replace(/[[\]]/gu, '\\$&'));
/** ` ▶整改：`, `；整改情况：`, `【整改】`, `（整改情况：` behind the title, the comma behind 针对“…”, and strokes: `→`, `——`, `：`. */
export const RUN_IN_MARKS: readonly RegExp[] = [
  new RegExp(
    `[;,。!? (]{0,4}(?:${SIGN} ?)?(?=[${OPEN}(](?<bracketed>[\\u4e00-\\u9fff]{2,8})[${CLOSE})]|(?<=[;,。!? (]|${SIGN} ?)(?<plain>[\\u4e00-\\u9fff]{2,8}):)`,
    'gu',
  ),
  /(?<=^(?:针对|关于)“[^”。]{2,50}”)[,:]/gu,
  /→|⇒|➡\ufe0f?|—{2}|─{2}|-{2,3}>?/gu,
  /:/gu,
];
/** At least so many headings of a form, and this share of them, are parted so. */
const [LEAST, SHARE] = [3, 0.6];
/** Their titles differ, but for one that is there twice. */
const DISTINCT = 0.8;
const [SHORTEST, LONGEST] = [4, 60];
const LEAST_ANSWER = 12;

/** Learns from the headings of a text what parts title and answer in those of each form: 1.学用脱节⟦→⟧组织研讨4次。 */
export function readRunInMarks(source: Source, blocks: readonly HeadingBlock[]): RunInMarks {
  const forms = new Map<string, HeadingBlock[]>();
  for (const block of blocks) {
    const known = forms.get(block.marker.form);
    if (known === undefined) forms.set(block.marker.form, [block]);
    else known.push(block);
  }
  return new Map(
    [...forms].flatMap(([form, own]) => {
      const mark = own.length < LEAST ? undefined : RUN_IN_MARKS.find((each) => parts(source, own, each));
      return mark === undefined ? [] : [[form, mark] as const];
    }),
  );
}

function parts(source: Source, blocks: readonly HeadingBlock[], mark: RegExp): boolean {
  const titles = blocks.flatMap(({ text }) => {
    const found = splitAtMark(source, text, mark);
    return found === null ? [] : [source.folded.slice(found.title.start, found.title.end)];
  });
  return titles.length >= Math.max(LEAST, blocks.length * SHARE) && new Set(titles).size >= titles.length * DISTINCT;
}

/** Parts a title without a number or a stop from the sentences behind it; null where the mark does not part them so. */
export function splitAtMark({ folded }: Source, text: Span, mark: RegExp): RunIn | null {
  const head = folded.slice(text.start, Math.min(text.end, text.start + LONGEST));
  for (const { index, 0: found, groups } of head.matchAll(mark)) {
    if (index < SHORTEST) continue;
    const words = groups?.bracketed ?? groups?.plain;
    if (words !== undefined && !isAnswering(roleOfWords(words) ?? 'finding')) continue;
    const title = trimmed(folded, span(text.start, text.start + index));
    const body = trimmed(folded, span(text.start + index + found.length, text.end));
    const isTitle = !/[\d。]/u.test(head.slice(0, index));
    const isAnswer =
      body.end - body.start >= LEAST_ANSWER && (folded.charAt(body.end - 1) === ')' || folded.slice(body.start, body.end).includes('。'));
    return isTitle && isAnswer ? { title, body } : null;
  }
  return null;
}
