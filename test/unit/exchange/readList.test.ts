import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { readList, type ListChoice } from '../../../server/src/exchange/list/readList';
import type { ProblemList } from '../../../server/src/notice/problemList';
import { xlsxOf } from '../../generate/lists/files';
import { hostileLists, longLists } from '../../generate/lists/long';
import type { PlannedList, PlannedSheet } from '../../generate/lists/plan';

async function read(name: string, content: string | Uint8Array, choice?: ListChoice): Promise<ProblemList> {
  const list = await readList(name, typeof content === 'string' ? strToU8(content) : content, choice);
  if ('reason' in list) throw new Error(list.reason);
  return list;
}

async function reasonOf(name: string, content: string | Uint8Array, choice?: ListChoice): Promise<string> {
  const list = await readList(name, typeof content === 'string' ? strToU8(content) : content, choice);
  return 'reason' in list ? list.reason : `read ${list.problems.length}`;
}

const wordsOf = ({ problems }: ProblemList): readonly string[] => problems.map(({ number, text }) => `${number} ${text}`);

function workbook(...sheets: readonly (Partial<PlannedSheet> & Pick<PlannedSheet, 'rows'>)[]): Uint8Array {
  const planned = sheets.map((sheet, index) => ({ name: `表${index + 1}`, merges: [], hidden: [], ...sheet }));
  const list: PlannedList = { name: '', sheets: planned, expected: [], isForWorkbooks: true };
  return xlsxOf(list);
}

describe('readList', () => {
  it('reads numbered paragraphs, what stands over them as their category', async () => {
    const list = await read(
      '清单.txt',
      '附件1\n巡察反馈问题清单\n一、党的领导方面\n1.学习不深入。\n2.传导不够。\n二、党的建设方面\n3.生活不规范。\n责任单位：机关党委\n整改措施：一是规范记录。二是加强检查。',
    );
    assert.deepEqual(wordsOf(list), ['1 学习不深入。', '2 传导不够。', '3 生活不规范。']);
    assert.deepEqual(
      list.problems.map(({ category }) => category),
      ['党的领导方面', '党的领导方面', '党的建设方面'],
    );
    assert.deepEqual(list.problems.at(-1)?.measures, ['规范记录。', '加强检查。']);
    assert.equal(list.problems.at(-1)?.fields.unit, '机关党委');
    assert.match(list.recognised, /读到3个问题/u);
  });

  it('reads measures that are numbered under their label as measures', async () => {
    const list = await read(
      '清单.txt',
      '1.学习不深入。\n整改措施：\n（1）完善制度。\n（2）开展研讨。\n2.传导不够。\n整改措施：\n（1）约谈。\n（2）督办。',
    );
    assert.deepEqual(wordsOf(list), ['1 学习不深入。', '2 传导不够。']);
    assert.deepEqual(list.problems[0]?.measures, ['完善制度。', '开展研讨。']);
  });

  it('reads lines with 问题一： and plain lines between title and signature', async () => {
    assert.deepEqual(wordsOf(await read('清单.txt', '问题清单\n问题一：学习不深入\n问题二：传导不够\n整改措施：约谈')), [
      '一 学习不深入',
      '二 传导不够',
    ]);
    assert.deepEqual(wordsOf(await read('清单.txt', '青溪县委巡察反馈问题清单\n学习不深入\n传导不够\n2023年9月1日')), [
      ' 学习不深入',
      ' 传导不够',
    ]);
  });

  it('takes a cell that counts off problems, a line each, for several', async () => {
    const list = await read('清单.csv', '序号,主要方面,反馈问题\n1,党的领导,"1.学习不深入；\n2.传导不够。"\n2,党的建设,生活不规范');
    assert.deepEqual(wordsOf(list), ['1-1 学习不深入；', '1-2 传导不够。', '2 生活不规范']);
  });

  it('takes the finer of two columns for the problem', async () => {
    const list = await read(
      '清单.csv',
      '序号,反馈问题,具体问题,整改措施\n1,学习方面,学习不深入,甲\n2,,研讨不多,乙\n3,担当方面,办事拖沓,丙',
    );
    assert.deepEqual(wordsOf(list), ['1 学习不深入', '2 研讨不多', '3 办事拖沓']);
    assert.deepEqual(
      list.problems.map(({ category }) => category),
      ['学习方面', '学习方面', '担当方面'],
    );
  });

  it('chooses the sheet whose head it knows, hidden ones last, and says which it left', async () => {
    const head = ['序号', '反馈问题', '整改措施'];
    const bytes = workbook(
      { name: '说明', rows: [['填表说明']] },
      { name: '台账', rows: [head, ['1', '学习不深入', '甲'], ['2', '传导不够', '乙']] },
      { name: '旧台账', rows: [head, ['1', '旧问题不少', '甲']] },
    );
    const list = await read('台账.xlsx', bytes);
    assert.deepEqual(wordsOf(list), ['1 学习不深入', '2 传导不够']);
    assert.match(list.recognised, /工作表“台账”第1行是表头.*“旧台账”也像清单/u);
    assert.deepEqual(wordsOf(await read('台账.xlsx', bytes, { sheet: '旧台账' })), ['1 旧问题不少']);
    assert.match(await reasonOf('台账.xlsx', bytes, { sheet: '没有' }), /没有名为“没有”的工作表；有“说明”、“台账”、“旧台账”/u);
  });

  it('says what rows it left out', async () => {
    const list = await read('清单.csv', '序号,反馈问题,措施\n1,学习不深入,甲\n合计,1个,\n填表人：于某,,\n');
    assert.deepEqual(list.left, [
      { row: 3, reason: '合计行' },
      { row: 4, reason: '填表、签字或说明的行' },
    ]);
    assert.match(list.recognised, /略去合计行1处、填表、签字或说明的行1处/u);
  });

  it('keeps the line of a row in a file of plain text, though a cell before it has several', async () => {
    const list = await read('清单.csv', '序号,反馈问题,措施\n1,学习不深入,"1.甲\n2.乙"\n2,传导不够,丙\n');
    assert.deepEqual(list.problems.map(({ place }) => [place.row, place.line]), [[2, 1], [3, 3]]); // prettier-ignore
  });

  it('says why a file is no list', async () => {
    assert.match(await reasonOf('清单.csv', '姓名,电话\n于某,1\n'), /没有认出问题一栏/u);
    assert.match(await reasonOf('清单.xlsx', workbook({ rows: [['姓名', '电话']] })), /没有认出问题一栏/u);
    assert.match(await reasonOf('清单.xlsx', '序号,反馈问题'), /不是 Excel 工作簿/u);
    assert.match(await reasonOf('清单.xls', '…'), /另存为 xlsx/u);
    assert.match(await reasonOf('清单.txt', ''), /没有读到问题/u);
    assert.match(await reasonOf('清单.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), /./u);
  });

  it('reads 300 problems with their measures; `npm run bench:lists` says how fast', async () => {
    for (const [name, bytes] of longLists(300)) assert.equal((await read(name, bytes)).problems.length, 300);
  });
});

describe('a hostile list', () => {
  it('is read to its end or refused with a reason; `npm run bench:lists` says at what cost', async () => {
    for (const [name, bytes] of hostileLists(4)) {
      const list = await readList(name, bytes);
      assert.ok('reason' in list ? list.reason.length < 200 : list.problems.length <= bytes.length / 4, name);
    }
  }).timeout(60_000);

  it('is refused where it declares entities, and read where its cells are far out', async () => {
    const rows = [['序号', '反馈问题', '措施'], ['1', '学习不深入', '甲']]; // prettier-ignore
    assert.deepEqual(wordsOf(await read('台账.xlsx', workbook({ rows, merges: [{ top: 0, left: 5, bottom: 900_000, right: 190 }] }))), [
      '1 学习不深入',
    ]);
  });
});
