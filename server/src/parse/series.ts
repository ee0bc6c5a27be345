import { answeredItems } from './answeredItems';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';
import { BOLD_SENTENCE, QUOTE, readBareMarker } from './bareMarker';
import { readWordAbove } from './countersAlone';
import { dressedCounts } from './dressedCounts';
import { isDressForm, readDress } from './dress';
import { LEAST_ITEMS, MarkedLines, type SeriesItem } from './markedLines';
import { readForm, readMarker } from './marker';
import { isOfClass, type MarkClass } from './markForm';
import { BLANK_FORM, COUNTED_FORMS, SIGNS, SPOKEN_FORM } from './markerForms';
import { readPlainTitles } from './plainTitles';
import type { Line, Marker } from './tree';

/** What lines of their own series are: headings, by line, and the bullets that are none. */
export interface SeriesMarkers {
  /** Markers of headings, by the index of their line. Levels and bare numbers are settled where they are nested. */
  readonly headings: ReadonlyMap<number, Marker>;
  /** Where the words of a line begin behind its bullet, by the index of the line. */
  readonly bulleted: ReadonlyMap<number, number>;
}

/** A line that may be a heading of a form that is one only in company. */
interface Candidate extends SeriesItem {
  /** The words of a bullet begin here. */
  readonly textStart: number;
}

/**
 * The headings that the norm has no marker for (第一方面, 1.2, ●, 【…】, bold lines), recognised by the company they keep: a counted form by its numbers,
 * which count on; a bare one by what stands under its items. A form that is none of these marks the items of a list in the prose. What is `known` to
 * mark headings does.
 */
export function readSeries(source: Source, lines: readonly Line[], known: MarkClass | null = null): SeriesMarkers {
  const written = lines.filter(({ content }) => content.start < content.end);
  const opening = written.findIndex(({ content }) => isProse(source, content));
  const closing = written.findLastIndex(({ content }) => STOP.test(source.folded.slice(content.start, content.end)));
  const labels = dressedLabels(source, written);
  const counts = dressedCounts(source, written.slice(opening + 1));
  const candidates = written.map((line, index) => {
    const marker = counts.get(line.index);
    if (marker !== undefined) return candidateOf(source, { line, index, marker });
    const mayBeBare = index < closing && (index > opening || isAboveOpening(source, line, index, opening));
    const candidate = readCandidate(source, line, index, mayBeBare);
    return labels.has(candidate?.words ?? '') && readDress(source.folded, line.content) !== null ? null : candidate;
  });
  for (const spoken of spokenItems(source, written)) candidates[spoken.index] = spoken;
  const marked = new MarkedLines(source, written, candidates);
  const headings = new Map<number, Marker>();
  const bulleted = new Map<number, number>();
  for (const items of byForm(candidates).values()) {
    const answered = new Set(COUNTED_OFF.test(items[0]?.marker.form ?? '') ? answeredItems(source.folded, written, items) : []);
    const isHeading = items.some(({ marker }) => known !== null && isOfClass(marker, known)) || isSeriesOfHeadings(items, marked);
    for (const item of items) {
      const { line, marker, textStart } = item;
      if (isHeading || answered.has(item)) headings.set(line.index, marker);
      else if (isBullet(marker) && items.length > 1) bulleted.set(line.index, textStart);
    }
  }
  const isMarked = ({ index, content }: Line): boolean =>
    headings.has(index) || bulleted.has(index) || readMarker(source.folded, content) !== null;
  for (const [index, marker] of readPlainTitles({ source, lines: written, opening, closing, isMarked })) headings.set(index, marker);
  return { headings, bulleted };
}

/** ▌概况 or 【概况】 right above the opening: the title of the notice has no sign. */
function isAboveOpening({ folded }: Source, { content }: Line, index: number, opening: number): boolean {
  return index > 0 && index === opening - 1 && (SIGNS.includes(folded.charAt(content.start)) || readDress(folded, content) !== null);
}

/** The opening, before which nothing is a heading without a number: titles are bold, too, and so are signatures behind the last sentence. */
function isProse({ folded }: Source, { start, end }: Span): boolean {
  // 现将整改情况公示如下： leads over to the parts.
  return end - start > (folded.charAt(end - 1) === ':' ? LEAST_OPENING : SHORT) && STOP.test(folded.slice(start, end));
}

/** The end of a sentence; a text in half-width marks ends it with a point. */
const STOP = /。|[\u4e00-\u9fff%)]\.(?=[ \u4e00-\u9fff]|$)/u;
const SHORT = 60;
const LEAST_OPENING = 40;

/** 【整改】 before text: alone in its line it is no title either, but the label of the list below. */
const BRACKETED_LABEL = /^【(?<words>[^【】\n]{2,12})】(?:\*\*)? ?[^ *\n]/u;
/** Of titles in one dress none returns so often. */
const LEAST_LABELS = 3;
const LONGEST_LABEL = 12;

/** The words in brackets or between signs that are labels: 【整改】 before text, and ｜整改过程｜ that returns. */
function dressedLabels({ folded }: Source, lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { content } of lines) {
    const dress = readDress(folded, content);
    const words = dress === null ? readBracketed(folded, content) : folded.slice(dress.words.start, dress.words.end);
    if (words.length <= LONGEST_LABEL) counts.set(words, (counts.get(words) ?? 0) + (dress === null ? LEAST_LABELS : 1));
  }
  return new Set([...counts].flatMap(([words, count]) => (words !== '' && count >= LEAST_LABELS ? [words] : [])));
}

function readBracketed(folded: string, { start, end }: Span): string {
  if (folded.charAt(start) !== '【') return '';
  return BRACKETED_LABEL.exec(folded.slice(start, Math.min(end, start + SHORT)))?.groups?.words ?? '';
}

/** 一是 and its like before another in the same line. */
const SEVERAL = /[。;,:] ?[一二三四五六七八九十]{1,3}是/u;

/** The lines that open with 一是, 二是 and so on, where these count problems that are answered one by one. */
function spokenItems(source: Source, lines: readonly Line[]): readonly Candidate[] {
  const { beginners } = SPOKEN_FORM;
  const items = lines.flatMap((line, index): readonly Candidate[] => {
    const marker = beginners.includes(source.folded.charAt(line.content.start)) ? readForm(source.folded, line.content, SPOKEN_FORM) : null;
    const item = marker === null ? null : candidateOf(source, { line, index, marker });
    return item === null || SEVERAL.test(item.words) ? [] : [item];
  });
  return answeredItems(source.folded, lines, items);
}

function readCandidate(source: Source, line: Line, index: number, mayBeBare: boolean): Candidate | null {
  const { folded } = source;
  const { content } = line;
  for (const form of COUNTED_FORMS) {
    if (!form.beginners.includes(folded.charAt(content.start))) continue;
    const marker = readForm(folded, content, form);
    if (marker !== null) return candidateOf(source, { line, index, marker });
  }
  if (BLANK_FORM.beginners.includes(folded.charAt(content.start))) {
    const marker = readForm(folded, content, BLANK_FORM);
    if (marker !== null) return candidateOf(source, { line, index, marker });
  }
  const above = readWordAbove(folded, content);
  if (above !== null) return candidateOf(source, { line, index, marker: above });
  if (!mayBeBare || readMarker(folded, content) !== null) return null;
  const bare = readBareMarker(source, line);
  return bare === null
    ? null
    : { line, index, marker: bare.marker, words: folded.slice(bare.text.start, bare.text.end), textStart: bare.text.start };
}

function candidateOf({ folded }: Source, { line, index, marker }: Pick<Candidate, 'line' | 'index' | 'marker'>): Candidate {
  return { line, index, marker, words: folded.slice(marker.span.end, line.content.end).trim(), textStart: marker.span.end };
}

/** The candidates of each form. */
function byForm(candidates: readonly (Candidate | null)[]): ReadonlyMap<string, readonly Candidate[]> {
  const forms = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate === null) continue;
    const { form } = candidate.marker;
    const known = forms.get(form);
    if (known === undefined) forms.set(form, [candidate]);
    else known.push(candidate);
  }
  const [sentences, lines] = [forms.get(BOLD_SENTENCE) ?? [], forms.get('**') ?? []];
  // A sentence in bold that has lost the text behind it is one of them.
  if (sentences.length >= LEAST_ALONE) {
    const lost = lines.filter(({ words }) => words.endsWith('。'));
    for (const candidate of lost) sentences.push({ ...candidate, marker: { ...candidate.marker, form: BOLD_SENTENCE } });
    forms.set(
      '**',
      lines.filter((candidate) => !lost.includes(candidate)),
    );
  }
  // 1 and a blank count beside 1.1, or where there are many of them.
  if (!forms.has('#.#') && (forms.get('#')?.length ?? 0) < LEAST_ALONE) forms.delete('#');
  return forms;
}

const LEAST_ALONE = 3;
/** What prose counts off with, too: 其一, 第一，, [1], 一是关于. They are headings where they head text. */
const SPOKEN = /^其|^[A-Za-z]+\.?#|^#是|^[【[〔]|^第#(?:[,、]|[项条个号点](?:问题|意见|任务|事项)?[:、,.]?$)/u;

/** What measures are counted off with as well as problems: what stands behind it shows nothing. */
const COUNTED_OFF = /^其|^#是|^第#[,、]/u;
/** `针对“…”问题，` before an answer in the same line. */
const STATES_PROBLEM = /^(?:针对|关于)[^。\n]{2,120}问题(?:的整改(?:落实)?情况)?(?:[。,:]|$)/u;

function isSeriesOfHeadings(items: readonly Candidate[], marked: MarkedLines): boolean {
  const [first] = items;
  if (first === undefined || items.length < LEAST_ITEMS) return false;
  const { kind, form } = first.marker;
  if (!COUNTED_OFF.test(form) && items.filter(({ words }) => STATES_PROBLEM.test(words)).length * 2 > items.length) return true;
  if (form === BOLD_SENTENCE) return items.length >= LEAST_ALONE;
  if (form === QUOTE && items.length < LEAST_ALONE) return false;
  if (kind === 'bare') return !areFields(items) && marked.areTitles(items);
  const counts = countsOn(items.map(({ marker }) => marker.number));
  if (SPOKEN.test(form) || form === '#') return counts && marked.areTitles(items);
  if (form.startsWith('第')) return counts || (items.some(({ marker }) => marker.number === 1) && marked.areTitles(items));
  return counts;
}

/** `▲整改：` behind each ● and before each ★: a label with a sign before it. What was found may stand behind one as a title does (■ 问题：…). */
const FIELD = /^(?<label>[\u4e00-\u9fff]{2,8}):/u;
const FOUND = /问题|意见|事项|任务|指出|[问题]$/u;
/** Nearly all of the items open with the same label. */
const FIELD_SHARE = 0.8;

function areFields(items: readonly Candidate[]): boolean {
  const label = FIELD.exec(items[0]?.words ?? '')?.groups?.label;
  if (label === undefined || FOUND.test(label)) return false;
  return items.filter(({ words }) => words.startsWith(`${label}:`)).length >= items.length * FIELD_SHARE;
}

/** Whether the numbers begin at one, and half of them count on or begin anew: 1, 2, 2, 4 has one that is wrong, 1, 3, 2, 4 has two. */
function countsOn(numbers: readonly number[]): boolean {
  if (!numbers.includes(1) && numbers[1] !== 2) return false;
  let expected = 0;
  const right = numbers.filter((number, index) => {
    expected = number === 1 ? 1 : expected + 1;
    return number === expected || (index > 0 && number === (numbers[index - 1] ?? 0) + 1);
  });
  return right.length >= LEAST_ITEMS && right.length * 2 >= numbers.length;
}

/** Whether a marker is a sign before the words that counts nothing, and not a bracket or emphasis around them. */
function isBullet({ kind, form }: Marker): boolean {
  return kind === 'bare' && form !== QUOTE && !isDressForm(form) && !form.startsWith('**') && !form.startsWith('##');
}

/** Blanks behind a marker, and what of Markdown stands around the line end where the title is in the next line. */
const BEFORE_TITLE = /[\s*_]*\n[\s*_#]*| */uy;

/** Where the title behind a marker begins. */
export function titleStart(folded: string, from: number, end: number): number {
  BEFORE_TITLE.lastIndex = from;
  return Math.min(end, from + (BEFORE_TITLE.exec(folded)?.[0].length ?? 0));
}

/** The heading's own place in its line: behind its sign, within its brackets. */
export function titleSpan(folded: string, line: Line, marker: Marker): Span {
  const start = titleStart(folded, marker.span.end, line.content.end);
  const end = isDressForm(marker.form) ? (readDress(folded, line.content)?.words.end ?? line.content.end) : line.content.end;
  return span(start, Math.max(start, end));
}
