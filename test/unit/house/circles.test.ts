import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { findCircles } from '../../../scripts/circles.mjs';
import { importsOf, SHIPPED } from './shipped';

describe('imports', () => {
  it('go round in no circle, types included', () => {
    const paths = new Set(SHIPPED.map(({ path }) => path));
    const imports = new Map(
      SHIPPED.map(({ path, text }) => {
        const targets = importsOf(text).map((name) => posix.join(posix.dirname(path), `${name}.ts`));
        return [path, targets.filter((target) => paths.has(target))] as const;
      }),
    );
    assert.deepEqual(findCircles(imports), []);
    const count = [...imports.values()].reduce((sum, targets) => sum + targets.length, 0);
    assert.ok(count > SHIPPED.length, 'the scan finds imports');
  });
});

describe('circles', () => {
  const rows: readonly (readonly [name: string, imports: Readonly<Record<string, readonly string[]>>, circles: readonly string[]])[] = [
    ['none in a line', { a: ['b'], b: ['c'], c: [] }, []],
    ['none where two ways lead to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['two files', { a: ['b'], b: ['a'] }, ['a b']],
    ['a file and itself', { a: ['a'] }, ['a']],
    ['three files behind another', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b c d']],
    ['two circles that touch are one', { a: ['b'], b: ['a', 'c'], c: ['b'] }, ['a b c']],
    ['two circles apart', { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }, ['c d', 'a b']],
  ];
  for (const [name, imports, circles] of rows) {
    it(`are found: ${name}`, () => {
      const found = findCircles(new Map(Object.entries(imports)));
      assert.deepEqual(
        found.map((circle) => circle.join(' ')),
        circles,
      );
    });
  }
});
