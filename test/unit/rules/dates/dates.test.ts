import assert from 'node:assert/strict';
import { daysIn, rangeOf, readDates } from '../../../../server/src/notice/dates';
import { readOpeningDates } from '../../../../server/src/notice/openingDates';
import { readNotice } from '../../../../server/src/notice/readNotice';
import { readTeams } from '../../../../server/src/notice/teams';
import { round } from '../../../../server/src/rules/dates/round';
import { timeline } from '../../../../server/src/rules/dates/timeline';
import { valid } from '../../../../server/src/rules/dates/valid';
import { createSource } from '../../../../server/src/text/source';
import { quotesOf } from '../findings';

const OPENING =
  '根据省委统一部署,2020年10月15日-12月11日,省委第三巡视组对云山市进行了巡视。2021年1月12日,省委巡视组反馈了巡视意见。现将整改情况予以公布。';
const SIGNED = '\n中共云山市委\n2021年6月30日';

describe('dates', () => {
  const rows: readonly (readonly [text: string, dates: readonly (readonly [number | null, number, number | null])[]])[] = [
    ['2021年8月30日', [[2021, 8, 30]]],
    ['2021 年 8 月 30 日', [[2021, 8, 30]]],
    ['2021年8月', [[2021, 8, null]]],
    ['8月30日', [[null, 8, 30]]],
    ['２０２１年８月３０日', [[2021, 8, 30]]],
    ['二〇二一年八月三十日', [[2021, 8, 30]]],
    ['1-5月,3个月,三月,每月,10年3月', []],
    [
      '于2020年10月26日至30日、11月26日至30日',
      [
        [2020, 10, 26],
        [null, 11, 26],
      ],
    ],
    ['2021年113月', []],
  ];
  for (const [text, dates] of rows) {
    it(`are read from ${text}`, () => {
      assert.deepEqual(
        readDates(createSource(text)).map(({ year, month, day }) => [year, month, day]),
        dates,
      );
    });
  }

  it('know the days of a month', () => {
    assert.deepEqual(
      [daysIn(2, 2021), daysIn(2, 2020), daysIn(2, null), daysIn(4, 2021), daysIn(13, 2021), daysIn(0, null)],
      [28, 29, 29, 30, 0, 0],
    );
  });

  it('stand for a range where the day is left out', () => {
    assert.deepEqual(rangeOf({ month: 8, day: null }, 2021), { earliest: 20210800, latest: 20210899 });
    assert.equal(rangeOf({ month: 8, day: null }, null), null);
  });

  it('of the opening carry their year over', () => {
    const { start, end, feedback } = readOpeningDates(readNotice(OPENING));
    assert.deepEqual(
      [start, end, feedback].map((date) => [date?.year, date?.month, date?.day]),
      [
        [2020, 10, 15],
        [2020, 12, 11],
        [2021, 1, 12],
      ],
    );
  });
});

describe('inspection teams', () => {
  it('are read with level, number and kind', () => {
    const teams = readTeams(createSource('省委第十一巡视组、县委巡察组、中央第7巡视组、集团党委巡察组'));
    assert.deepEqual(
      teams.map(({ level, number, kind }) => [level, number, kind]),
      [
        ['省委', 11, '巡视'],
        ['县委', null, '巡察'],
        ['中央', 7, '巡视'],
      ],
    );
  });
});

describe('dates/valid', () => {
  it('speaks of days that do not exist', () => {
    const text = '2021年2月29日、4月31日、2021年0月5日、2021-02-30、2021年9月10日(周六)';
    assert.deepEqual(quotesOf(valid, text), ['2021年2月29日', '4月31日', '2021年0月5日', '2021-02-30', '2021年9月10日(周六)']);
  });

  it('lets numbers pass that are no dates', () => {
    assert.deepEqual(quotesOf(valid, '电话0990-2021-13-45,历时13个月,13月龄,2021年31日前,第31月'), []);
  });
});

describe('dates/valid, of weekdays', () => {
  for (const [text, quotes] of [
    ['2022年4月8日星期四召开例会，2022年4月11日周一上午复查。', ['2022年4月8日星期四']],
    ['2022年4月8日周六早上开门接访。', ['2022年4月8日周六']],
    ['2022年4月1日印发方案，4月12日（星期三）培训，4月13日（星期三）考试。', ['4月12日（星期三）']],
    ['2022年4月8日周四海同志到会，4月9日（星期四）走访。', ['4月9日（星期四）']],
    ['2019年5月1日、2020年5月1日、2021年5月1日、2022年5月1日，每次均在5月3日（星期四）总结。', []],
    ['5月3日（星期四）总结。', []],
  ] as const) {
    it(`are checked in “${text}”`, () => {
      assert.deepEqual(quotesOf(valid, text), quotes);
    });
  }
});

describe('dates/timeline, of ranges', () => {
  for (const [text, quotes] of [
    ['2022年10月至7月，对9个村开展巡察。', ['2022年10月至7月']],
    ['梳理2021年至2017年的合同，清理2023—2020年欠费。', ['2021年至2017年', '2023—2020年']],
    ['5月26日至17日开展自查，2022年8月9日至8月2日复核。', ['5月26日至17日', '2022年8月9日至8月2日']],
    ['2022年3月到2021年9月的账目逐笔核对。', ['2022年3月到2021年9月']],
    ['二〇二二年六月九日至二〇二二年六月二日值守。', ['二〇二二年六月九日至二〇二二年六月二日']],
    ['2022年7月至10月、2021年11月至2022年3月、2017年至2021年，4月2日至9日、5月30日至6月2日。', []],
    ['每年11月15日至次年3月15日供暖，防火期为10月1日至4月30日，每年2022年9月至6月。', []],
    ['2022年3月到3家企业走访，2022年3月5日到期，2021年至今，电话2023-2020。', []],
    ['2022年6月31日至5日补录。', []],
  ] as const) {
    it(`are checked in “${text}”`, () => {
      assert.deepEqual(quotesOf(timeline, text), quotes);
    });
  }

  it('are spoken of once where the inspection itself is meant', () => {
    const text = OPENING.replace('10月15日-12月11日', '12月15日-12月11日');
    assert.equal(quotesOf(timeline, `${text}${SIGNED}`).length, 1);
  });
});

describe('dates/timeline', () => {
  const silent = [
    OPENING + SIGNED,
    `${OPENING}\n截至5月31日,已完成3项。${SIGNED}`,
    `${OPENING}\n预计截至2021年12月31日完成。将于2022年5月31日前达到交付条件。${SIGNED}`,
    `${OPENING}\n2月5日,省委第三巡视组巡视反馈会后立即部署;3月15日,召开贯彻落实省委第三巡视组反馈意见动员会。${SIGNED}`,
    `${OPENING}\n2018年5月3日,省委第八巡视组向市委反馈了上轮巡视意见。${SIGNED}`,
  ];
  for (const text of silent) {
    it(`lets pass ${text.slice(OPENING.length, -SIGNED.length).trim()}`, () => {
      assert.deepEqual(quotesOf(timeline, text), []);
    });
  }

  const late: readonly (readonly [string, string])[] = [
    ['截至2021年7月31日,已完成3项。', '2021年7月31日'],
    ['截至7月31日,已完成3项。', '7月31日'],
    ['截至2021年底,已完成3项。', '截至2021年底'],
    ['已于2021年8月完成。', '2021年8月'],
    ['2021年1月21日,省委第三巡视组向市委反馈了巡视意见。', '2021年1月21日'],
  ];
  for (const [sentence, quote] of late) {
    it(`speaks of ${sentence}`, () => {
      assert.deepEqual(quotesOf(timeline, `${OPENING}\n${sentence}${SIGNED}`), [quote]);
    });
  }

  it('compares the signature with the feedback', () => {
    assert.deepEqual(quotesOf(timeline, `${OPENING}\n中共云山市委\n2020年6月30日`), ['2020年6月30日']);
  });

  for (const [date, quotes] of [
    ['2023年3月20日', ['2023年3月20日']],
    ['2023年3月21日', []],
    ['2024年4月4日', []],
    ['2024年4月5日', ['2024年4月5日']],
  ] as const) {
    it(`${quotes.length === 0 ? 'lets pass' : 'hints at'} a signature of ${date} after feedback of 2023年3月1日`, () => {
      const opening = (feedback: string): string =>
        `根据省委统一部署，2022年10月8日至12月20日，省委第三巡视组对云山市进行了巡视，${feedback}向市委反馈了巡视意见。现将整改情况予以公布。\n中共云山市委\n${date}`;
      assert.deepEqual(quotesOf(timeline, opening('2023年3月1日')), quotes);
    });
  }

  it('does not count the days to a year that is carried over', () => {
    const text =
      '根据省委统一部署，2022年3月8日至5月20日，省委第三巡视组对云山市进行了巡视，7月1日向市委反馈了巡视意见。现将整改情况予以公布。\n中共云山市委\n2023年12月1日';
    assert.deepEqual(quotesOf(timeline, text), []);
  });
});

describe('dates/round', () => {
  it('lets pass a list of teams, an earlier inspection, and rounds of the committee itself', () => {
    const text = `${OPENING}\n上轮省委第一巡视组指出的问题已整改。2016年省委第八巡视组反馈的问题已整改。省委第二、第四巡视组联合开展。市委第五轮巡察已启动,市委第六巡察组进驻。`;
    assert.deepEqual(quotesOf(round, text), []);
  });

  it('speaks of a team with another number or another name', () => {
    assert.deepEqual(quotesOf(round, `${OPENING}\n落实省委第四巡视组反馈意见。配合省委巡察组工作。接受县委巡视组监督。`), [
      '省委第四巡视组',
      '省委巡察组',
      '县委巡视组',
    ]);
  });

  it('compares the level and the kind of the title with the opening', () => {
    assert.deepEqual(quotesOf(round, `中共云山市委关于十四届市委第二轮巡察整改进展情况的通报\n${OPENING}`), ['省委第三巡视组']);
    assert.deepEqual(quotesOf(round, `中共云山市委关于巡视整改进展情况的通报\n${OPENING}`), []);
  });
});
