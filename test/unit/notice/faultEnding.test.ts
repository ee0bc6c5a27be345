import assert from 'node:assert/strict';
import { endsInFault } from '../../../server/src/notice/faultEnding';

describe('endsInFault', () => {
  const faults = [
    '贯彻落实重大决策部署不到位',
    '监督检查不够有力。',
    '责任传导不太充分”。',
    '制度执行不够',
    '推进改革有差距',
    '基层基础薄弱环节',
    '整治形式主义不够深入彻底',
    '不力',
  ];
  for (const words of faults) it(`is so of ${words}`, () => assert.ok(endsInFault(words)));

  const others = ['', '不', '不存在', '措施有力', '不断提高政治站位，工作有力', '不忘初心，把各项任务逐一落到实处并且取得成效', '够有力'];
  for (const words of others) it(`is not so of ${words}`, () => assert.ok(!endsInFault(words)));

  it('lets a few characters stand between 不 and what is lacking', () => {
    assert.ok(endsInFault('不能做到真正把握全面'));
    assert.ok(!endsInFault('不能做到真正准确把握全面'));
    assert.ok(endsInFault('不够做到真正把握好有力'));
  });
});
