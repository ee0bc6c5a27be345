import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { composeNotice, LAYOUTS, type NewNotice } from '../../../server/src/services/snippets/newNotice';
import { plainText, type Snippet } from '../../../server/src/services/snippets/snippet';
import { NO_UNIT } from '../../../server/src/services/snippets/unit';
import { diagnosticsOf } from '../rules/findings';
import { fillIn } from './filling';

const INSPECTIONS = [
  { kind: '巡视', authority: '中央' },
  { kind: '巡视', authority: '省委' },
  { kind: '巡视', authority: '自治区党委' },
  { kind: '巡察', authority: '市委' },
  { kind: '巡察', authority: '县委' },
] as const;
const DATES = { start: '2023年3月8日', end: '2023年5月20日', feedback: '2023年7月18日' };

describe('a new notice', () => {
  for (const { prefix } of LAYOUTS) {
    for (const inspection of INSPECTIONS) {
      it(`${prefix} after ${inspection.authority}${inspection.kind} has its blanks alone reported, and passes at 公开 when filled in`, () => {
        const notice = compose({ layout: prefix, inspection, ...DATES });
        const draft = plainText(notice);
        assert.ok(readNotice(draft).recognised);
        // On the web a signature is often left out; where the layout has none, that is said too.
        const reported = ['structure/placeholder', ...(draft.includes('【成文日期】') ? [] : ['structure/signature'])];
        for (const stage of ['draft', 'review'] as const)
          assert.deepEqual(
            diagnosticsOf(draft, stage).map(({ rule }) => rule.id),
            reported,
          );
        const text = fillIn(notice);
        const found = diagnosticsOf(text, 'publish').filter(({ severity }) => severity !== 'hint');
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule.id} ${message}`),
          [],
          text,
        );
      });

      it(`${prefix} after ${inspection.authority}${inspection.kind} speaks of no other inspection`, () => {
        const text = plainText(compose({ layout: prefix, inspection, ...DATES })).replace('《中国共产党巡视工作条例》', '');
        assert.doesNotMatch(text, inspection.kind === '巡视' ? /巡察/u : /巡视/u);
        assert.ok(text.includes(`${inspection.authority === '中央' ? '党中央' : inspection.authority}统一部署`));
      });
    }
  }

  it('says the year of the inspection once', () => {
    const inspection = { kind: '巡视', authority: '省委' } as const;
    const text = plainText(compose({ layout: '整改通报连号', inspection, ...DATES }));
    assert.match(text, /2023年3月8日至5月20日，省委第【组号】巡视组.*。2023年7月18日，省委巡视组/u);
    assert.match(plainText(compose({ layout: '整改通报连号', inspection, ...DATES, end: '2024年1月9日' })), /2023年3月8日至2024年1月9日/u);
  });

  it('leaves open what was not said', () => {
    const blank = { inspection: null, start: '', end: '', feedback: '' };
    for (const layout of LAYOUTS) assert.deepEqual(compose({ layout: layout.prefix, ...blank }), layout);
  });

  it('is none where there is no such layout', () => {
    for (const layout of ['', '联系方式', 'constructor']) {
      assert.equal(composeNotice({ layout, inspection: null, ...DATES }, NO_UNIT), null);
    }
  });
});

function compose(wanted: NewNotice): Snippet {
  const notice = composeNotice(wanted, NO_UNIT);
  assert.ok(notice);
  return notice;
}
