import assert from 'node:assert/strict';
import { readTable } from '../../../server/src/exchange/tables/readTable';
import { parseIgnores } from '../../../server/src/services/ignores/ignoreFile';
import { parseConfiguration } from '../../../server/src/services/settings/parseConfiguration';
import { readWordingRows } from '../../../server/src/services/settings/wordingRows';
import { workOf } from './work';

/** Linear is four times, quadratic sixteen. */
const [LENGTHS, MOST_GROWTH] = [[1_500, 6_000], 6] as const;

/** A file beside a notice, this many units long. */
type MakeFile = (units: number) => string;

const names: MakeFile = (units) => JSON.stringify(Object.fromEntries([...Array(units).keys()].map((index) => [`第${index}`, 1])));

describe('the work of reading a file beside a notice', function () {
  this.timeout(60_000);

  for (const [what, make, read] of [
    ['an ignore file of notices that are none', (units: number) => `{"version":1,"files":${names(units)}}`, parseIgnores],
    ['an ignore file that breaks off', (units: number) => `{"version":1,"files":${names(units).slice(0, -9)}`, parseIgnores],
    ['a configuration of names that nobody knows', names, parseConfiguration],
    ['a configuration of rules that nobody knows', (units: number) => `{"rules":${names(units)}}`, parseConfiguration],
    ['a configuration of opening brackets', (units: number) => '{"rules":['.repeat(units), parseConfiguration],
    ...['错误写法,正确写法\n', '甲乙,', '"', '甲、', '\n', '\t;，'].map(
      (unit) => [`a table of ${JSON.stringify(unit)}`, (units: number) => unit.repeat(units), readWordings] as const,
    ),
  ] as const) {
    it(`grows no faster than the file: ${what}`, async () => {
      const [small, large] = LENGTHS.map((units) => make(units));
      const [little, much] = [await workOf(() => read(small ?? '')), await workOf(() => read(large ?? ''))];
      assert.ok(little > 0);
      assert.ok(much <= little * MOST_GROWTH, `${little} calls, then ${much}`);
    });
  }

  it('is seen to grow faster where each is compared with all', async () => {
    const compareAll = (count: number) => (): number => {
      const all = Array.from(new Uint8Array(count));
      return all.filter((one) => all.every((other) => one === other)).length;
    };
    const [little, much] = [await workOf(compareAll(50)), await workOf(compareAll(200))];
    assert.ok(much > little * MOST_GROWTH, `${little} calls, then ${much}`);
  });
});

async function readWordings(text: string): Promise<void> {
  const table = await readTable('表.csv', new TextEncoder().encode(text));
  if (!('reason' in table)) readWordingRows(table, '表.csv');
}
