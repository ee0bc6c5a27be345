/** Canonical lists (政治意识、大局意识、核心意识、看齐意识) whose items stand in another order. */
import type { PhraseHit } from '../../text/phrases';
import type { Source } from '../../text/source';
import { span } from '../../text/span';
import type { Finding } from '../rule';
import { ORDERED_LISTS } from './tables/formulae';

/** One item of a canonical list. */
export interface ListItem {
  /** Which list, and which place in it. */
  readonly list: number;
  readonly index: number;
}

/** All items of all lists, with their words. */
export const LIST_ITEMS: readonly (ListItem & { readonly words: string })[] = ORDERED_LISTS.flatMap(({ items }, list) =>
  items.map((words, index) => ({ words, list, index })),
);
/** How far around a list its name may stand. */
const AROUND = 60;
/** What may stand between two items of a list. */
const JOINT = /^(?:[、,和及与]|以及)?$/u;

/** The findings for lists, among items found in order, that hold every item of a canonical one, in another order. Shorter lists are free. */
export function findDisordered(source: Source, hits: readonly PhraseHit<ListItem>[]): readonly Finding[] {
  const findings: Finding[] = [];
  let run: PhraseHit<ListItem>[] = [];
  const finish = (): void => {
    const finding = judge(source, run);
    if (finding !== null) findings.push(finding);
  };
  for (const hit of hits) {
    const last = run.at(-1);
    const isNext = last?.value.list === hit.value.list && JOINT.test(source.folded.slice(last.end, Math.min(hit.start, last.end + 3)));
    if (isNext && hit.start - last.end <= 2) {
      run.push(hit);
      continue;
    }
    finish();
    run = [hit];
  }
  finish();
  return findings;
}

function judge(source: Source, run: readonly PhraseHit<ListItem>[]): Finding | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const list = ORDERED_LISTS[first.value.list];
  if (run.length !== list?.items.length) return null;
  if (list.within !== undefined && !source.folded.slice(Math.max(0, first.start - AROUND), last.end + AROUND).includes(list.within))
    return null;
  const order = run.map(({ value }) => value.index);
  if (new Set(order).size !== order.length || order.every((index, place) => index === place)) return null;
  const right = list.items.join('、');
  const edits = run.map(({ start, end }, place) => ({ span: span(start, end), text: list.items[place] ?? source.text.slice(start, end) }));
  return {
    span: span(first.start, last.end),
    message: `${list.name}的规范顺序是“${right}”。`,
    fix: {
      title: '按规范顺序排列',
      kind: 'suggested',
      edits: edits.filter(({ span: place, text }) => source.text.slice(place.start, place.end) !== text),
    },
  };
}
