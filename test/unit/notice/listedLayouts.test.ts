import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { inspectNotice } from '../../../server/src/services/inspection';
import { diagnosticsOf } from '../rules/findings';
import { FRONT, LAYOUTS, NEXT, type ListedLayout } from './listedLayouts';

describe('layouts that must read', () => {
  for (const layout of LAYOUTS) {
    const { name, lines, problems, damage, rule, place } = layout;
    it(`${name}: reads exactly, and silently`, () => {
      const text = textOf(layout, lines);
      const read = inspectNotice(readNotice(text)).problems.map(({ line, answered }) => [line - FRONT.length, answered]);
      assert.deepEqual(
        read,
        problems.map((line) => [line, true]),
      );
      assert.deepEqual(saidOf(text), []);
    });

    it(`${name}: ${rule} finds the defect, once`, () => {
      assert.deepEqual(saidOf(textOf(layout, damage(lines))), [`${rule} ${place}`]);
    });
  }
});

function textOf({ front = FRONT, next = NEXT }: ListedLayout, lines: readonly string[]): string {
  return [...front, ...lines, ...next].join('\n');
}

/** What is said of structure and numbering, with the line among those of the layout. */
function saidOf(text: string): readonly string[] {
  const starts = [...text.matchAll(/^/gmu)].map(({ index }) => index);
  return diagnosticsOf(text).flatMap(({ rule, severity, span }) => {
    const counts = /^(?:structure|numbering)\//u.test(rule.id) && (severity === 'error' || severity === 'warning');
    return counts ? [`${rule.id} ${starts.findLastIndex((start) => start <= span.start) - FRONT.length}`] : [];
  });
}
