import assert from 'node:assert/strict';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService();
const SETTINGS = { stage: 'publish', rules: {} } as const;
const HEAD =
  '中共云山市委关于巡视整改进展情况的通报\n根据省委统一部署，省委第一巡视组对云山市进行了巡视，反馈了意见。现将整改情况予以公布。\n一、整改情况\n';

/** Each a text that once cost the square of its length, or many times what prose costs. */
const SHAPES: readonly (readonly [what: string, unit: string])[] = [
  ['numbers that are all wrong', '7.整改\n'],
  ['items that are all wrong', '三是整改到位。'],
  ['labelled problems and their answers', '问题：学习不够。\n整改情况：已学习。\n'],
  ['blanks around dates', '2021 年 3 月 5 日开展 督查，'],
  ['references to items', '见第3项、第（二）条，'],
  ['marks that never close', '“（《〔'],
  ['marks that were never opened', '”）》〕'],
  ['counts after 分别为', '分别为3个、4个、5个，'],
  ['parts after 其中', '其中5人、'],
  ['what is done and what is left', '共8项，已完成3项，剩余2项，完成率为37.5%，'],
  ['counts in brackets', '3个（5个）'],
  ['numerals', '一个、三四个'],
  ['one long run of digits', '1234567890'],
  ['dashes between numbers', '2021-3-4-'],
  ['names of several forms', '《云山市办法（试行）》《云山市办法》'],
];

describe('the cost of a check', () => {
  for (const [what, unit] of SHAPES) {
    it(`grows no faster than the text: ${what}`, function () {
      this.timeout(120_000);
      const [small, large] = [8_000, 32_000].map((size) => HEAD + unit.repeat(Math.ceil(size / unit.length)));
      assert.ok(growsLinearly(small ?? '', large ?? ''), 'four times the text took more than ten times as long, five times over');
    });
  }

  it('is no more than a few claims for each number, however close they stand', () => {
    for (const [, unit] of SHAPES) {
      const text = HEAD + unit.repeat(Math.ceil(20_000 / unit.length));
      assert.ok(service.read(text).figures.length <= text.length / 8, unit);
    }
  });

  it('counts each wrong number’s fix once and not for all of them', () => {
    const text = HEAD + '7.整改工作。\n'.repeat(3_000);
    const diagnostics = service.check(service.read(text), SETTINGS);
    const edits = diagnostics.reduce((sum, { fix }) => sum + (fix?.edits.length ?? 0), 0);
    assert.ok(edits <= 40 * 3_000, `${edits} edits`);
  });

  it('does not overflow the stack where hundreds of thousands of things are listed', () => {
    for (const unit of ['“', '，', '3个、', '三是', '\n', '（）']) {
      assert.doesNotThrow(() => service.check(service.read(HEAD + unit.repeat(250_000 / unit.length)), SETTINGS), unit);
    }
  }).timeout(120_000);
});

/** Linear is four times, quadratic sixteen. What else the machine does can only slow a run: one good one of five will do. */
function growsLinearly(small: string, large: string): boolean {
  const check = (text: string): void => void service.check(service.read(text), SETTINGS);
  check(small);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [one, four] = [processorTime(() => check(small)), processorTime(() => check(large))];
    if (four < 30 || four <= one * 10) return true;
  }
  return false;
}

function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
