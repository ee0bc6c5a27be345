import assert from 'node:assert/strict';
import { isBefore, readDay } from '../../../client/src/wizard/dates';

describe('a day that a drafter types', () => {
  for (const [typed, day] of [
    ['2023年4月11日', '2023年4月11日'],
    ['2023年04月01日', '2023年4月1日'],
    ['2023-4-11', '2023年4月11日'],
    ['2023.04.11', '2023年4月11日'],
    ['2023/4/11', '2023年4月11日'],
    ['20230411', '2023年4月11日'],
    [' ２０２３年４月１１日 ', '2023年4月11日'],
    ['2024年2月29日', '2024年2月29日'],
    ['', ''],
    ['　', ''],
  ] as const) {
    it(`“${typed}” is “${day}”`, () => assert.deepEqual(readDay(typed), { day }));
  }

  for (const [typed, fault] of [
    ['4月11日', /请写明年月日/u],
    ['去年春天', /请写明年月日/u],
    ['2023年4月', /请写明年月日/u],
    ['2023年2月30日', /没有2023年2月30日这一天/u],
    ['2023-13-1', /没有2023年13月1日这一天/u],
    ['20230229', /没有2023年2月29日这一天/u],
    ['1023年4月1日', /没有1023年4月1日这一天/u],
  ] as const) {
    it(`“${typed}” is none`, () => {
      const read = readDay(typed);
      assert.ok('fault' in read);
      assert.match(read.fault, fault);
    });
  }

  it('comes before another by the calendar, not by its figures', () => {
    assert.ok(isBefore('2023年4月11日', '2023年10月1日'));
    assert.ok(!isBefore('2023年10月1日', '2023年4月11日'));
    assert.ok(!isBefore('2023年4月11日', '2023年4月11日'));
    assert.ok(!isBefore('', '2023年4月11日'));
    assert.ok(!isBefore('2023年4月11日', ''));
  });
});
