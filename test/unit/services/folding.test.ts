import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { foldsOf } from '../../../server/src/services/folding';
import { lineAt } from '../../../server/src/text/source';
import { SMALL } from './cursor';

describe('foldsOf', () => {
  it('folds parts, groups, problems, responses, enumerations and the contact block', () => {
    assert.deepEqual(folds(SMALL.join('\n')), [
      '一、整改工作组织情况 +1',
      '二、巡视反馈问题整改情况 +9',
      '（一）落实部署方面 +6',
      '1.针对“理论学习不深”问题。 +1',
      '2.针对“服务企业不够”问题。 +3',
      '整改情况： +2',
      '一是走访企业216家。 +1',
      '（二）从严治党方面 +1',
      '三、下一步工作打算 +2',
      '联系电话：0571-88001234 +1',
    ]);
  });

  it('gives each line one fold at most', () => {
    const lines = folds(SMALL.join('\n')).map((fold) => fold.split(' ')[0]);
    assert.equal(new Set(lines).size, lines.length);
  });

  it('folds nothing in a text that is no notice', () => {
    assert.deepEqual(folds('一、买菜\n白菜\n二、做饭\n米饭'), []);
    assert.deepEqual(folds(''), []);
  });
});

/** The line each fold begins on, and how many lines it hides. */
function folds(text: string): readonly string[] {
  const notice = readNotice(text);
  return foldsOf(notice).map(({ span }) => {
    const [first, last] = [lineAt(notice.source, span.start), lineAt(notice.source, span.end)];
    return `${text.split('\n')[first] ?? ''} +${last - first}`;
  });
}
