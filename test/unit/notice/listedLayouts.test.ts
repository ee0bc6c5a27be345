import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { inspectNotice } from '../../../server/src/services/understanding';
import { givenLineAt } from '../../../server/src/text/source';
import { setOnPaper } from '../../generate/layouts/write';
import { diagnosticsOf } from '../rules/findings';
import { ANSWERED } from './answeredLayouts';
import { APART } from './apartLayouts';
import { CODED } from './codedLayouts';
import { DRESSED } from './dressedLayouts';
import { FRONT, NEXT, type ListedLayout } from './listedLayout';
import { INFERRED } from './inferredLayouts';
import { MARKED } from './markedLayouts';
import { MEASURED } from './measureLayouts';
import { ON_PAGES } from './pageLayouts';
import { ASKED } from './questionLayouts';
import { UTTERED } from './spokenLayouts';

describe('layouts that must read', () => {
  for (const layout of [
    ...MARKED,
    ...ANSWERED,
    ...ASKED,
    ...ON_PAGES,
    ...CODED,
    ...MEASURED,
    ...UTTERED,
    ...DRESSED,
    ...APART,
    ...INFERRED,
  ]) {
    const { name, lines, problems, damage, rule, place } = layout;
    it(`${name}: reads exactly, and silently`, () => {
      const { text, paragraphAt } = written(layout, lines);
      const read = inspectNotice(readNotice(text)).problems.map(({ line, answered }) => [paragraphAt(line), answered]);
      assert.deepEqual(
        read,
        problems.map((line) => [line, true]),
      );
      assert.deepEqual(saidOf(layout, lines), []);
    });

    it(`${name}: ${rule} finds the defect, once`, () => {
      assert.deepEqual(saidOf(layout, damage(lines)), [`${rule} ${place}`]);
    });
  }
});

/** The text, and which of the lines of the layout a line of it belongs to. */
function written(
  { front = FRONT, next = NEXT, paper = { column: null, rows: null } }: ListedLayout,
  lines: readonly string[],
): { readonly text: string; readonly paragraphAt: (line: number) => number } {
  const { text, starts } = setOnPaper([...front, ...lines, ...next], paper);
  return { text, paragraphAt: (line) => starts.findLastIndex((start) => start <= line) - front.length };
}

/** What is said of structure and numbering, with the line among those of the layout. */
function saidOf(layout: ListedLayout, lines: readonly string[]): readonly string[] {
  const { text, paragraphAt } = written(layout, lines);
  const { source } = readNotice(text);
  return diagnosticsOf(text).flatMap(({ rule, severity, span }) => {
    const counts = /^(?:structure|numbering)\//u.test(rule.id) && (severity === 'error' || severity === 'warning');
    return counts ? [`${rule.id} ${paragraphAt(givenLineAt(source, span.start))}`] : [];
  });
}
