import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountForNumbers, type NumberAccount } from '../../../server/src/notice/figures/why/account';
import { readNotice } from '../../../server/src/notice/readNotice';
import { readSamples } from '../samples/samples';
import { TOPICS } from './table/topics';

describe('what each number was tried in', () => {
  it('gives a judged number the working of its claim', () => {
    const { isJudged, why, roles } = accountOf('反馈问题30个，其中：立行立改12个，限期整改10个，长期整改8个。', '12个');
    assert.deepEqual([isJudged, roles, why], [true, ['state'], '12 + 10 + 8 = 30，与总数30个相符']);
  });

  it('names series, whole and evidence of a sum that does not suffice to accuse', () => {
    const { isJudged, trials, why } = accountOf('全年受理来信52件，另有来访31件、来电18件、网上留言7件。', '52件');
    const [trial] = trials;
    assert.ok(trial !== undefined && !isJudged);
    assert.deepEqual([trial.relation, trial.whole, trial.parts.slice(0, 2)], ['sum', ['52件'], ['31件', '18件']]);
    assert.ok(!trial.fits && trial.score < trial.needed && trial.evidence.length > 0);
    assert.match(why, /不作判断/u);
  });

  it('says of a number alone that there is none like it', () => {
    assert.match(accountOf('全年召开会议3次，走访群众218户。', '218户').why, /同类数/u);
  });

  it('says of what is no number to reckon with what it is', () => {
    const text = '2023年5月，全区落实“五项制度”，排查隐患约150处，编号为第7，排查企业12家。';
    assert.match(accountOf(text, '2023年').why, /日期/u);
    assert.match(accountOf(text, '五项').why, /引号/u);
    assert.match(accountOf(text, '150处').why, /约数/u);
  });

  it('shows what was tried for a rate that no numbers near explain', () => {
    const { trials, isJudged } = accountOf('培训学员321名，考核6次，上门回访57名，合格率为88.4%。', '88.4%');
    const [trial] = trials;
    assert.ok(trial !== undefined && !isJudged);
    assert.deepEqual([trial.relation, trial.rate, trial.parts], ['quotient', '88.4%', ['57名']]);
  });

  it('accounts for every number of a judged claim as judged, in the tables and the samples', () => {
    const texts = [...TOPICS.flatMap(({ rows }) => rows.map(({ text }) => text)), ...readSamples().map(({ text }) => text)];
    let count = 0;
    for (const text of texts) {
      const notice = readNotice(text);
      const accounts = accountForNumbers(notice);
      const judged = notice.figures.filter(({ verdict }) => verdict !== 'not-judged').flatMap(({ numbers }) => numbers);
      for (const { span, quote, isJudged, why } of accounts) {
        const isNumber = judged.some(({ span: { start, end } }) => start === span.start && end <= span.end);
        assert.ok(!isNumber || isJudged, `${quote}: ${text}`);
        assert.notEqual(why, '', `${quote}: ${text}`);
        count += 1;
      }
    }
    assert.ok(count > 1000, String(count));
  });

  it('reports of the numbers at a place what it reports of all', () => {
    const text = '排查隐患172处，整改168处，整改率97.7%。\n\n立案18件，办结11件，移送4件。';
    const notice = readNotice(text);
    const all = accountForNumbers(notice);
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        const here = accountForNumbers(notice, { start: offset, end: offset });
        assert.deepEqual(
          here,
          all.filter(({ span }) => span.start <= offset && offset <= span.end),
        );
      }),
      { seed: 20_261_129 },
    );
  });
});

function accountOf(text: string, quote: string): NumberAccount {
  const account = accountForNumbers(readNotice(text)).find((each) => each.quote === quote);
  assert.ok(account !== undefined, quote);
  return account;
}
