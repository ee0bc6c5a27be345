import assert from 'node:assert/strict';
import { FORMULAE } from '../../../../server/src/rules/text/tables/formulae';
import { WORDING_TABLES } from '../../../../server/src/rules/text/tables/wordingTables';
import { wording } from '../../../../server/src/rules/text/wording';
import { isSlip } from '../../../../server/src/rules/text/wordGuard';
import { readTable } from '../../../../server/src/rules/text/readTable';
import { appliesAt, foldRow, type WordingRow } from '../../../../server/src/rules/text/wordingTable';
import { readNotice } from '../../../../server/src/notice/readNotice';
import { soughtIn } from '../../../../server/src/rules/text/sought';
import { createSource } from '../../../../server/src/text/source';
import { findingsOf, quotesOf } from '../findings';

describe('text/wording', () => {
  const silent = [
    '报名截止日期为5月31日,申报截止5月31日。',
    '在省级报刊发布署名文章,对照自己经历谈体会。',
    '项目已按排名先后公示,各单位按装置型号登记。',
    '年末完成考核,周末按时值守,期末完成测试。',
    '持续强化学习贯彻,统一惯例,推进机构通过验收。',
    '她感动得不能自已,来自已经查实的线索。',
    '推委会召开会议,取消号码,撤销号牌。',
    '部署“发布暑期安全提示”,应急时段值守,结合同类案件剖析。',
    '预防犯罪,以案促改,给予防护,继续推进人才引进。',
    '在管委会会同有关部门检视查摆问题的基础上制订措施。',
  ];
  for (const text of silent) {
    it(`lets pass ${text}`, () => {
      assert.deepEqual(quotesOf(wording, text), []);
    });
  }

  it('speaks of the longest form where rows overlap', () => {
    assert.deepEqual(quotesOf(wording, '对营私舞蔽、徇私舞蔽行为严肃查处。'), ['营私舞蔽', '徇私舞蔽']);
  });

  it('weighs usual forms less than slips', () => {
    assert.equal(findingsOf(wording, '作出其它安排。')[0]?.atMost, 'hint');
    assert.equal(findingsOf(wording, '增强法制意识。')[0]?.atMost, 'information');
    assert.equal(findingsOf(wording, '相互推矮。')[0]?.atMost, undefined);
  });

  it('reminds of the feedback where the word stands in the quotation of a problem', () => {
    const text =
      '一、关于“存在推矮扯皮”问题的整改情况\n区委召开会议,逐条整改落实到位。\n二、关于“学习不深入”问题的整改情况\n区委召开会议。';
    assert.match(findingsOf(wording, text)[0]?.message ?? '', /照录反馈原文/u);
  });

  it('leaves out the rows that are switched off', () => {
    const context = { stage: 'review' as const, options: { disabledRows: ['推矮'] } };
    assert.deepEqual(wording.check(readNotice('相互推矮。'), context), []);
  });

  it("reports the rows of the unit's own tables", () => {
    const row = { ...blankRow(), wrong: '党建联盟', right: '党建联合体', why: '本区统一称“党建联合体”。' };
    const findings = wording.check(readNotice('组建党建联盟。'), { stage: 'review', options: {}, wording: [row] });
    assert.deepEqual(
      findings.map((finding) => finding.message),
      ['“党建联盟”应为“党建联合体”：本区统一称“党建联合体”。'],
    );
  });
});

describe('the rows of text/wording and text/fixed-phrases', () => {
  const rows = [...WORDING_TABLES, ...FORMULAE].flatMap(readTable);

  it('are many, and each has a form to avoid, a form to write and a source', () => {
    assert.ok(rows.length > 1000);
    assert.deepEqual(
      rows.filter((row) => row.wrong.length < 2 || row.right === '' || row.source === '' || row.right.includes(row.wrong)),
      [],
    );
  });

  it('are written width-folded, as they are looked for', () => {
    assert.deepEqual(rows.map(foldRow), rows);
  });

  it('each fire on their wrong form, and are silent on their right form', () => {
    assert.deepEqual(
      rows.filter((row) => !firesIn(row, row.wrong) || firesIn(row, row.right)),
      [],
    );
  });

  it('each are slips where they stand alone', () => {
    const faults = rows.filter(({ wrong, right }) => !isSlip(wrong, { start: 0, end: wrong.length }, right));
    assert.deepEqual(
      faults.map(({ wrong }) => wrong),
      [],
    );
  });

  it('have no wrong form twice, nor one in the right form of another row', () => {
    const wrongs = rows.map((row) => row.wrong);
    assert.equal(new Set(wrongs).size, wrongs.length);
    const clashes = rows.flatMap((row) => rows.filter((other) => firesIn(row, other.right)).map((other) => [row.wrong, other.right]));
    assert.deepEqual(clashes, []);
  });
});

describe('a table of rows', () => {
  it('reads forms and the reason', () => {
    const rows = readTable({ source: '词典', atMost: 'hint', entries: '\n部署：布署 部暑 #说明。\n' });
    const common = { ...blankRow(), right: '部署', why: '说明。', source: '词典', atMost: 'hint' };
    assert.deepEqual(rows, [
      { ...common, wrong: '布署' },
      { ...common, wrong: '部暑' },
    ]);
  });

  it('has a row read once, however often its wrong form stands in a text', () => {
    const rows = soughtIn(createSource('截止目前，已办结8件。'.repeat(3))).wording.map(({ value }) => value);
    assert.equal(rows.length, 3);
    assert.equal(new Set(rows).size, 1);
  });
});

function blankRow(): WordingRow {
  return { wrong: '', right: '', why: null, source: '', atMost: null, unless: [] };
}

function firesIn(row: WordingRow, text: string): boolean {
  for (let at = text.indexOf(row.wrong); at !== -1; at = text.indexOf(row.wrong, at + 1)) if (appliesAt(row, text, at)) return true;
  return false;
}
