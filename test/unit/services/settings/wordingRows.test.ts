import assert from 'node:assert/strict';
import { readWordingRows } from '../../../../server/src/services/settings/wordingRows';

describe('readWordingRows', () => {
  it('goes by the names of the columns', () => {
    const { rows, problems } = readWordingRows(
      [
        ['序号', '正确写法', '错误写法', '例外', '说明'],
        ['1', '截至目前', '截止目前', '截止目前为止、报名截止目前', '截止是终止'],
      ],
      '用语.csv',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(rows, [
      {
        wrong: '截止目前',
        right: '截至目前',
        why: '截止是终止。',
        source: '本单位用词表（用语.csv）',
        atMost: null,
        unless: ['截止目前为止', '报名截止目前'],
      },
    ]);
  });

  it('goes by their order where they have no names', () => {
    const { rows } = readWordingRows(
      [
        ['部暑', '部署'],
        ['青胡区', '青湖区', '区名！'],
      ],
      '表.xlsx',
    );
    assert.deepEqual(
      rows.map(({ wrong, right, why }) => [wrong, right, why]),
      [
        ['部暑', '部署', null],
        ['青胡区', '青湖区', '区名！'],
      ],
    );
  });

  it('does not report the right form for holding the wrong one', () => {
    const { rows } = readWordingRows([['青湖区委员会', '中共青湖区委员会']], '表.csv');
    assert.deepEqual(rows[0]?.unless, ['中共青湖区委员会']);
  });

  it('says which rows cannot be used, and uses the others', () => {
    const { rows, problems } = readWordingRows(
      [
        ['错误写法', '正确写法'],
        ['的', '地'],
        ['同样', '同样'],
        ['', '某'],
        ['部暑', '部署'],
      ],
      '表.csv',
    );
    assert.equal(rows.length, 1);
    assert.deepEqual(problems, [
      '第2行：错误写法“的”只有一个字，会处处误报，请写成词',
      '第3行：错误写法和正确写法相同',
      '第4行：错误写法、正确写法都要填',
    ]);
  });

  it('takes no more rows than anyone would write', () => {
    const many = [...new Uint8Array(6000).keys()].map((index) => [`错词${index}`, `正词${index}`]);
    assert.equal(readWordingRows(many, '表.csv').rows.length, 5000);
    assert.deepEqual(readWordingRows(many, '表.csv').problems, ['超过 5000 行，后面的没有读']);
    assert.deepEqual(readWordingRows([], '表.csv'), { rows: [], problems: [] });
  });
});
