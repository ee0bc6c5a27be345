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
  });

  it('looks for the names of the columns below a title, and by what they say', () => {
    for (const heads of [
      ['序号', '错误写法', '正确写法'],
      ['序号', '错误用语', '规范用语'],
      ['序号', '不规范表述', '应为'],
      ['序号', '“易错词”', '正确：'],
    ]) {
      const { rows, problems } = readWordingRows([['本单位用语表'], heads, ['1', '部暑', '部署'], ['2', '青胡区', '青湖区']], '表.csv');
      assert.deepEqual(problems, [], heads.join());
      assert.deepEqual(
        rows.map(({ wrong, right }) => [wrong, right]),
        [
          ['部暑', '部署'],
          ['青胡区', '青湖区'],
        ],
      );
    }
  });

  it('takes no numbers of rows for wording', () => {
    const numbered = [...new Uint8Array(15).keys()].map((index) => [String(index + 1), `错词${index}`, `正词${index}`]);
    assert.match(readWordingRows(numbered, '表.csv').problems.join(), /没有认出表头/u);
    assert.deepEqual(readWordingRows(numbered, '表.csv').rows, []);
  });

  it('parts wrong forms that stand in one cell, and takes the quotation marks off', () => {
    const { rows } = readWordingRows(
      [
        ['错误写法', '正确写法'],
        ['工作小组、领导组\n专项组', '“工作专班”'],
        ['“回头查”', '回头看'],
      ],
      '表.csv',
    );
    assert.deepEqual(
      rows.map(({ wrong, right }) => [wrong, right]),
      [
        ['工作小组', '工作专班'],
        ['领导组', '工作专班'],
        ['专项组', '工作专班'],
        ['回头查', '回头看'],
      ],
    );
  });

  it('takes 、 for a part of the wrong form where the right one has its pieces', () => {
    const { rows } = readWordingRows(
      [
        ['错误写法', '正确写法'],
        ['区委、区政府', '区委和区政府'],
      ],
      '表.csv',
    );
    assert.deepEqual(
      rows.map(({ wrong }) => wrong),
      ['区委、区政府'],
    );
  });

  it('says what can never match, and that there is nothing', () => {
    const head = ['错误写法', '正确写法'];
    assert.match(readWordingRows([head, ['领导小组*', '专班']], '表.csv').problems.join(), /第2行：错误写法“领导小组\*”里有通配符/u);
    for (const empty of [[], [head]]) assert.match(readWordingRows(empty, '表.csv').problems.join(), /没有可用的行/u);
  });

  it('bounds what stands in a finding', () => {
    const { rows } = readWordingRows(
      [
        ['错误写法', '正确写法', '说明'],
        ['部暑', '部署', '说'.repeat(900_000)],
      ],
      '表.csv',
    );
    assert.equal(rows[0]?.why?.length, 201);
    assert.equal(
      readWordingRows([['\u001b', '甲']], '表.csv')
        .problems.join()
        .includes('\u001b'),
      false,
    );
  });
});
