import { span } from '../text/span';
import { readKinds, type Kind, type PlainText } from './plainKinds';
import { createLikeness, type Likeness } from './titleLikeness';
import type { Line, Marker } from './tree';

/** Titles one right below the other, with what stands under the last, and whether a label is among it. */
interface Stack {
  readonly titles: readonly number[];
  readonly under: Kind;
  readonly isLabelledBelow: boolean;
  readonly isBelowMarked: boolean;
}

/** Fewer titles over a label are no layout; most places of the label are such. */
const LEAST_TITLES = 3;
const TITLED_SHARE = 0.6;
/** Where nearly every such line stands right below a marked heading it restates that heading. */
const RESTATED_SHARE = 0.67;

/**
 * The titles of a notice that numbers nothing: short lines without a stop, one after the other right above a label that returns. The titles
 * above these (of aspects, of parts) and, where there are such, those over prose are titles as well. Each with a marker by how far it stands
 * above the lowest; none where the document has no such form.
 */
export function readPlainTitles(text: PlainText): ReadonlyMap<number, Marker> {
  const kinds = readKinds(text, false);
  const found = readStacks(kinds, text);
  const stacks = overProse(found, kinds);
  if (stacks !== null) return markersOf(text, kinds, stacks);
  const markers = markersOf(text, kinds, found);
  if (markers.size > 0) return markers;
  const withColons = readKinds(text, true);
  const led = overProse(readStacks(withColons, text), withColons);
  return led === null ? markers : markersOf(text, withColons, led);
}

function markersOf(text: PlainText, kinds: readonly Kind[], stacks: readonly Stack[]): ReadonlyMap<number, Marker> {
  const answered = stacks.filter(({ under }) => under === 'label');
  const restating = answered.filter(({ titles, isBelowMarked }) => isBelowMarked && titles.length === 1).length;
  const labels = kinds.flatMap((kind, at) => (kind === 'label' && (kinds[at - 1] === 'title' || kinds[at - 1] === 'marked') ? [at] : []));
  const markers = new Map<number, Marker>();
  if (answered.length < LEAST_TITLES || answered.length < labels.length * TITLED_SHARE) return markers;
  if (restating > answered.length * RESTATED_SHARE) return markers;
  for (const [at, height] of heightsOf(text, stacks, answered)) {
    const line = text.lines[at];
    if (line !== undefined) markers.set(line.index, markerOf(line, height));
  }
  return markers;
}

/** So many titles over prose, and for so many of the paragraphs one, are a layout of their own. */
const [LEAST_OVER_PROSE, PROSE_SHARE] = [4, 0.6];

/** Titles that have no label under them, but below one marked heading nearly every paragraph has its title: each is answered by what stands under it. */
function overProse(stacks: readonly Stack[], kinds: readonly Kind[]): readonly Stack[] | null {
  const own = stacks.filter(({ under }) => under === 'prose');
  const [first, last] = [own[0]?.titles[0] ?? -1, own.at(-1)?.titles.at(-1) ?? -1];
  if (own.length < LEAST_OVER_PROSE || kinds[first - 1] !== 'marked') return null;
  const within = kinds.slice(first, last + 2);
  const paragraphs = within.filter((kind) => kind === 'prose').length;
  if (within.some((kind) => kind === 'marked' || kind === 'label') || own.length < paragraphs * PROSE_SHARE) return null;
  // Above the first title the heads of columns may stand, which no other has.
  const depth = own.filter(({ titles }) => titles.length > 1).length > 2 ? 2 : 1;
  return stacks.map((stack) =>
    stack.under === 'prose' ? { ...stack, titles: stack === own[0] ? stack.titles.slice(-depth) : stack.titles, under: 'label' } : stack,
  );
}

const PLAIN = '¶';

/** Whether nothing marks a heading. */
export function isPlainTitle({ form }: Marker): boolean {
  return form.startsWith(PLAIN);
}

function markerOf({ content: { start } }: Line, height: number): Marker {
  return { kind: 'bare', level: 1, number: 1, form: `${PLAIN}${height}`, numeral: null, span: span(start, start) };
}

/** How far above the lowest titles each one stands: 0 for a problem, 1 for what is right above it. */
function heightsOf(text: PlainText, stacks: readonly Stack[], answered: readonly Stack[]): ReadonlyMap<number, number> {
  const wordsOf = (at: number): string => wordsAt(text, at);
  const last = (stack: Stack | undefined): number => stack?.titles.at(-1) ?? -1;
  const [first] = answered;
  const [from, until] = [last(first), last(answered.at(-1))];
  const top = first === undefined || first.isBelowMarked || first.titles.length < 2 ? null : first.titles.length - 1;
  const groups = (first?.titles.length ?? 1) - 1 - (top === null ? 0 : 1);
  const likeness = createLikeness(
    answered.map((stack) => wordsOf(last(stack))),
    {
      uppers: answered
        .flatMap(({ titles }) => titles.slice(0, -1))
        .filter((at) => top === null || at !== first?.titles[0])
        .map(wordsOf),
      parts:
        top === null ? [] : stacks.filter((stack) => stack === first || last(stack) < from).map((stack) => wordsOf(stack.titles[0] ?? -1)),
    },
  );
  const heights = new Map<number, number>();
  for (const stack of stacks) {
    const at = last(stack);
    const isWithin = at > from && at < until;
    if (isOverAnswer(stack, likeness, { words: wordsOf(at), isWithin, isBehind: at > until })) {
      heights.set(at, 0);
      let height = 0;
      for (const upper of stack.titles.slice(0, -1).toReversed()) {
        if (upper === first?.titles[0] && top !== null) {
          heights.set(upper, top);
          break;
        }
        const isLost = stack !== first && (groups === 0 ? top !== 1 || (at > from && at <= until) : likeness.isOdd(wordsOf(upper)));
        if (likeness.isLike(wordsOf(upper)) ?? (isLost && !likeness.isUpper(wordsOf(upper)))) heights.set(upper, 0);
        else heights.set(upper, (height += 1));
      }
    } else if (top !== null && stack.under === 'prose') {
      // Behind the last answer a title above that of the next part has lost its own.
      const isLost = groups === 0 && at > until && stack.titles.length > 1;
      for (const lost of isLost ? stack.titles.slice(0, -1) : []) heights.set(lost, 0);
      heights.set((isLost ? at : stack.titles[0]) ?? at, top);
    }
  }
  return heights;
}

/** Where a title stands among those that are answered, and its words. */
interface Standing {
  readonly words: string;
  readonly isWithin: boolean;
  readonly isBehind: boolean;
}

/**
 * Over a label, or over a paragraph that lost its own; over a paragraph alone, among the others or worded as they are; over the next marked heading, its
 * answer lost, among the others or behind them; and over a line that is being written, worded as they are.
 */
function isOverAnswer({ titles, under, isLabelledBelow }: Stack, likeness: Likeness, { words, isWithin, isBehind }: Standing): boolean {
  if (under === 'label' || (under === 'prose' && isLabelledBelow)) return true;
  const isLike = likeness.isLike(words);
  if (under === 'prose') return isLike ?? isWithin;
  if (under === 'marked') return isLike ?? (titles.length === 1 && (isWithin || isBehind) && words.length >= LEAST_LOST);
  return under === 'other' && isLike === true;
}

/** Shorter lines before a heading may be anything. */
const LEAST_LOST = 6;

function readStacks(kinds: readonly Kind[], { lines }: PlainText): readonly Stack[] {
  const stacks: Stack[] = [];
  let titles: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] === 'title') {
      titles.push(at);
      continue;
    }
    const [first] = titles;
    if (first !== undefined)
      stacks.push({
        titles,
        under: kinds[at] ?? 'other',
        isLabelledBelow: isLabelledBelow(kinds, at),
        isBelowMarked: kinds[first - 1] === 'marked',
      });
    titles = [];
  }
  return stacks;
}

/** Whether a label stands between a place and the next title or marked heading. */
function isLabelledBelow(kinds: readonly Kind[], from: number): boolean {
  for (let at = from; at < kinds.length; at += 1) {
    if (kinds[at] === 'label') return true;
    if (kinds[at] === 'title' || kinds[at] === 'marked') return false;
  }
  return false;
}

function wordsAt({ source, lines }: PlainText, at: number): string {
  const content = lines[at]?.content;
  return content === undefined ? '' : source.folded.slice(content.start, content.end);
}
