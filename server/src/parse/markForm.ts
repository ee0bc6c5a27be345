import { createSource } from '../text/source';
import { span } from '../text/span';
import { readForm, readMarker } from './marker';
import { BULLETS, COUNTED_FORMS } from './markerForms';
import type { Marker } from './tree';

/** The class of headings that a marker written by itself stands for: its level where it is of the norm, its form where it is not. */
export type MarkClass = Pick<Marker, 'kind' | 'level' | 'form'>;

/** What makes a line of its own a heading, as people call it. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['加粗', '**'],
  ['**', '**'],
  ['【】', '【】'],
]);
/** A word that a marker may stand before. */
const ANY_WORD = '问题';

/** Reads a marker that stands for all of its kind: `（一）` `1.` `第一，` `1.1` `◆` `——` `加粗` `【】` `###`; null where it is none. */
export function readMarkClass(written: string): MarkClass | null {
  const { folded } = createSource(written + ANY_WORD);
  const content = span(0, folded.length);
  const mark = folded.slice(0, -ANY_WORD.length);
  const form = NAMED.get(mark) ?? (/^#{1,6}$/u.test(mark) ? `${mark}#` : bulletOf(mark));
  if (form !== null) return { kind: 'bare', level: 1, form };
  const counted = COUNTED_FORMS.map((each) => (each.beginners.includes(folded.charAt(0)) ? readForm(folded, content, each) : null));
  const marker = counted.find((each) => each !== null) ?? readMarker(folded, content);
  return marker?.span.end === mark.length ? marker : null;
}

function bulletOf(mark: string): string | null {
  const isDash = mark === '——' || mark === '──';
  return isDash || (mark.length === 1 && BULLETS.includes(mark) && mark !== '—' && mark !== '─') ? mark : null;
}

/** Whether a heading's marker is of a class. */
export function isOfClass(marker: Marker, { kind, level, form }: MarkClass): boolean {
  return kind === 'ranked' ? marker.kind === 'ranked' && marker.level === level : marker.form === form;
}
