import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { readList } from '../../../server/src/exchange/list/readList';
import type { ProblemList } from '../../../server/src/notice/problemList';
import { docxOf } from '../../generate/lists/docx';
import { csvOf, markdownOf, xlsxOf } from '../../generate/lists/files';
import type { ExpectedProblem, PlannedList } from '../../generate/lists/plan';
import { LIST_SHAPES } from '../../generate/lists/shapes';
import { writeList } from '../../generate/lists/write';

interface ListFile {
  readonly kind: string;
  readonly name: string;
  readonly bytes: (list: PlannedList) => Uint8Array | Promise<Uint8Array>;
  /** Whether such files hold sheets, hidden rows and number formats. */
  readonly isWorkbook?: true;
}

const FILES: readonly ListFile[] = [
  { kind: 'csv in UTF-8 with a mark', name: '清单.csv', bytes: (list) => iconv.encode(csvOf(list), 'utf-8', { addBOM: true }) },
  { kind: 'csv in GBK', name: '清单.CSV', bytes: (list) => iconv.encode(csvOf(list), 'gbk') },
  { kind: 'values parted by tabs', name: '台账.txt', bytes: (list) => iconv.encode(csvOf(list, '\t'), 'utf-8') },
  { kind: 'Markdown', name: '台账.md', bytes: (list) => iconv.encode(markdownOf(list), 'utf-8') },
  { kind: 'a workbook', name: '清单.xlsx', bytes: (list) => xlsxOf(list), isWorkbook: true },
  { kind: 'a Word document', name: '清单.docx', bytes: docxOf },
];

describe('reading invented lists', () => {
  let lists = 0;
  for (const shape of LIST_SHAPES) {
    const list = writeList(shape);
    for (const { kind, name, bytes } of FILES.filter(({ isWorkbook }) => !list.isForWorkbooks || isWorkbook)) {
      lists += 1;
      it(`reads ${shape.name} from ${kind}`, async () => {
        assert.deepEqual(problemsOf(await listOf(name, await bytes(list))), list.expected);
      });
    }
  }

  it('covers 30 lists and more', () => assert.ok(lists >= 30, String(lists)));
});

async function listOf(name: string, bytes: Uint8Array): Promise<ProblemList> {
  const list = await readList(name, bytes);
  if ('reason' in list) throw new Error(list.reason);
  return list;
}

function problemsOf({ problems }: ProblemList): readonly ExpectedProblem[] {
  return problems.map(({ number, text, category, measures, fields }) => ({
    number,
    text,
    category,
    measures,
    unit: fields.unit ?? '',
    deadline: fields.deadline ?? '',
  }));
}
