import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTable } from '../../server/src/exchange/tables/readTable';
import { changeIgnores, type IgnoreChange } from '../../server/src/services/ignores/changeIgnores';
import { parseIgnores } from '../../server/src/services/ignores/ignoreFile';
import { parseConfiguration } from '../../server/src/services/settings/parseConfiguration';
import { hasWordingHead, readWordingRows } from '../../server/src/services/settings/wordingRows';
import { workbookOf } from '../unit/exchange/workbook';

const FINDING = { rule: 'text/wording', quote: '甲', key: '0123456789abcd' };
const CHANGES: readonly IgnoreChange[] = [
  { kind: 'add-finding', name: '甲.txt', finding: FINDING },
  { kind: 'turn-rule-off', name: '甲.txt', rule: 'text/wording' },
  { kind: 'remove-findings', name: '甲.txt', findings: [FINDING] },
  { kind: 'rename', name: '甲.txt', to: '乙.txt' },
];

/** Ignore files as others may have written them: ours, with fields of another version, with faults in them, and anything at all. */
export const foreignSidecar: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('甲.txt', '乙.txt', '丙.md', '__proto__'), fc.oneof(entry(), fc.jsonValue({ maxDepth: 2 })), {
        maxKeys: 4,
      }),
      fc.dictionary(fc.constantFrom('since', 'tool'), fc.jsonValue({ maxDepth: 2 })),
      fc.constantFrom(0, 2, 4),
    )
    .map(([files, more, indent]) => JSON.stringify({ version: 1, ...more, files }, null, indent)),
  fc.json(),
  fc.string({ unit: fc.constantFrom(...'{}[]",:\\/* \n1a甲', '"files":', '"version":1', '<<<<<<< HEAD\n'), maxLength: 80 }),
);

function entry(): fc.Arbitrary<unknown> {
  return fc.record(
    {
      rules: fc.array(fc.constantFrom<unknown>('text/wording', 'text/nosuch', 3), { maxLength: 3 }),
      findings: fc.array(fc.constantFrom<unknown>(FINDING, { ...FINDING, by: '张' }, { rule: 1 }, null), { maxLength: 3 }),
      note: fc.string(),
    },
    { requiredKeys: [] },
  );
}

/** Whatever an ignore file holds, it is read without a throw, and written only where all else in it stays. */
export function assertSidecarKept(text: string): void {
  parseConfiguration(text);
  const { problems } = parseIgnores(text);
  for (const change of CHANGES) {
    const changed = changeIgnores(text, change);
    if ('fault' in changed) continue;
    assert.deepEqual(othersIn(changed.text), othersIn(text), `${change.kind} changes what is no business of its`);
    assert.ok(parseIgnores(changed.text).problems.length <= problems.length + 1, `${change.kind} makes a fault`);
  }
}

/** All but the notices that the changes are about. */
function othersIn(text: string): unknown {
  const value = JSON.parse(text) as { readonly files: Readonly<Record<string, unknown>> };
  const files = Object.entries(value.files).filter(([name]) => name !== '甲.txt' && name !== '乙.txt');
  return { ...value, files: Object.fromEntries(files) };
}

/** Tables as people and programs write them, and what is no table. */
export const hostileTable: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(
    '错误写法',
    '正确写法',
    '说明',
    '序号',
    '1',
    '12',
    '甲乙',
    '、',
    ',',
    '\t',
    ';',
    '"',
    '\n',
    '\r\n',
    'sep=,\n',
    '“',
    '*',
    '\u0000',
    '，',
  ),
  maxLength: 200,
});

/** A table, as csv and as a workbook of which some bytes are others, is read and never rejects, and no sheet is looked into twice. */
export async function assertTableRead(text: string, places: readonly number[]): Promise<void> {
  const workbook = Uint8Array.from(
    workbookOf([
      ['错误写法', '正确写法'],
      [text, '丙丁'],
    ]),
  );
  for (const place of places)
    workbook[Math.min(workbook.length - 1, Math.floor(place * workbook.length))] = Math.floor(place * 65_536) % 256;
  for (const [name, bytes] of [
    ['表.csv', new TextEncoder().encode(text)],
    ['表.xlsx', workbook],
    ['表.xlsx', new TextEncoder().encode(text)],
  ] as const) {
    let looks = 0;
    const table = await readTable(name, bytes, (sheet) => {
      looks += 1;
      return hasWordingHead(sheet);
    });
    assert.ok(looks <= 1, 'the one sheet is looked into more than once');
    if ('reason' in table) continue;
    const { problems } = readWordingRows(table, name);
    assert.ok(
      problems.every((problem) => problem.length < 200 && !/\p{Cc}/u.test(problem)),
      'a message has an end, and no control characters',
    );
  }
}
