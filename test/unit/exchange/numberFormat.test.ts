import assert from 'node:assert/strict';
import { showNumber } from '../../../server/src/exchange/tables/workbook/numberFormat';

describe('showNumber', () => {
  const rows: readonly (readonly [number, string, string])[] = [
    [0.889, '0.0%', '88.9%'],
    [0.889, '0%', '89%'],
    [1, '0.00%', '100.00%'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, '', '12'],
    [12.5, '0', '13'],
    [1.005, '0.00', '1.01'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [3, '0"项"', '3项'],
    [3, '"共"0"项"', '共3项'],
    [-3, '0;"负"0', '负3'],
    [0.5, '0.###', '0.5'],
    [45291, 'yyyy"年"m"月"d"日"', '2023年12月31日'],
    [45291, 'yyyy/m/d', '2023/12/31'],
    [45291, 'yyyy\\-mm\\-dd', '2023-12-31'],
    [45291, '[$-804]yyyy"年"m"月";@', '2023年12月'],
    [45291, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二三年十二月三十一日'],
    [45291.75, 'yyyy/m/d h:mm', '2023/12/31 18:00'],
    [45291.75, 'h:mm AM/PM', '6:00 PM'],
    [45291, 'aaaa', '星期日'],
    [3, '[DBNum1][$-804]General', '三'],
    [12, '[DBNum1]0', '十二'],
    [5, '@', '5'],
  ];
  for (const [value, format, shown] of rows)
    it(`${value} in ${format} is ${shown}`, () => assert.equal(showNumber(value, format, false), shown));

  it('counts days from 1904 where the workbook does', () => assert.equal(showNumber(43829, 'yyyy/m/d', true), '2023/12/31'));

  it('shows no more than a few characters for each of the format, whatever it is made of', () => {
    for (const format of [
      '"'.repeat(255),
      '['.repeat(255),
      '0'.repeat(255),
      '\\'.repeat(255),
      'y'.repeat(255),
      '#'.repeat(127) + '.' + '0'.repeat(127),
    ])
      assert.ok(showNumber(1.5, format, false).length <= 4 * format.length, format);
  });
});
