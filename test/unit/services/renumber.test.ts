import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { renumber, type RenumberScope } from '../../../server/src/services/renumber';
import { FRONT } from './cursor';

describe('renumber', () => {
  it('closes a gap and moves everything behind it', () => {
    assert.deepEqual(renumbered(['一、甲方面', '三、乙方面', '四、丙方面']), ['一、甲方面', '二、乙方面', '三、丙方面']);
  });

  it('starts again under each parent where the document does', () => {
    const lines = ['一、甲', '（一）子', '（二）丑', '（二）寅', '二、乙', '（一）卯', '（三）辰'];
    assert.deepEqual(renumbered(lines), ['一、甲', '（一）子', '（二）丑', '（三）寅', '二、乙', '（一）卯', '（二）辰']);
  });

  it('runs on across parents where the document does', () => {
    const lines = ['（一）甲', '1.子', '3.丑', '（二）乙', '4.寅', '（三）丙', '5.卯', '6.辰'];
    assert.deepEqual(renumbered(lines), ['（一）甲', '1.子', '2.丑', '（二）乙', '3.寅', '（三）丙', '4.卯', '5.辰']);
  });

  it('keeps each marker as it is written', () => {
    assert.deepEqual(renumbered(['１．子', '３．丑', '4、寅', '⒌卯']), ['１．子', '２．丑', '3、寅', '⒋卯']);
    assert.deepEqual(renumbered(['## **十、甲**', '## **十二、乙**'], 'from-here', '十二'), ['## **十、甲**', '## **十一、乙**']);
  });

  it('counts enumerations within a paragraph and with an item a paragraph', () => {
    assert.deepEqual(renumbered(['一、甲', '整改：一是学习。三是调研。三是检查。']), ['一、甲', '整改：一是学习。二是调研。三是检查。']);
    assert.deepEqual(renumbered(['一、甲', '一是学习。', '三是调研。', '四是检查。']), [
      '一、甲',
      '一是学习。',
      '二是调研。',
      '三是检查。',
    ]);
    assert.deepEqual(renumbered(['一、甲', '从3个方面整改：①学习。③调研。③检查。']), ['一、甲', '从3个方面整改：①学习。②调研。③检查。']);
  });

  it('puts an enumeration together again where a slip began it anew in its midst', () => {
    assert.deepEqual(renumbered(['一、甲', '一是学习。一是调研。三是检查。']), ['一、甲', '一是学习。二是调研。三是检查。']);
    assert.deepEqual(renumbered(['一、甲', '一是学习。二是调研。一是检查。']), ['一、甲', '一是学习。二是调研。三是检查。']);
    assert.deepEqual(renumbered(['一、甲', '一是学习。', '一是调研。', '三是检查。']), [
      '一、甲',
      '一是学习。',
      '二是调研。',
      '三是检查。',
    ]);
    const lines = ['学习。', '调研。', '检查。', '督办。', '考核。'];
    const number = (numerals: string): readonly string[] => ['一、甲', ...lines.map((line, index) => `${numerals.charAt(index)}是${line}`)];
    assert.deepEqual(renumbered([...number('一二三一四')]), number('一二三四五'));
  });

  it('lets two enumerations under one heading count apart', () => {
    const lines = ['一、甲', '一是学习。二是调研。', '一是检查。二是督办。'];
    assert.deepEqual(renumbered(lines), lines);
  });

  it('moves references to what it renumbers, and names those it is not sure of', () => {
    const lines = [
      '二、甲',
      '1.针对“甲”问题。',
      '已整改。',
      '3.针对“乙”问题。',
      '做法同第1项，成效见第3项。',
      '见第二部分。见第（4）项。',
      '4.针对“丙”问题。',
      '已整改。',
    ];
    assert.deepEqual(renumbered(lines), [
      '一、甲',
      '1.针对“甲”问题。',
      '已整改。',
      '2.针对“乙”问题。',
      '做法同第1项，成效见第2项。',
      '见第一部分。见第（3）项。',
      '3.针对“丙”问题。',
      '已整改。',
    ]);
    const twice = readNotice(
      [...FRONT, '1.针对“甲”问题。', '已整改。', '3.针对“乙”问题。', '已整改。', '3.针对“丙”问题。', '见第3项。'].join('\n'),
    );
    const { unsure } = renumber(twice, 'document');
    assert.deepEqual(
      unsure.map(({ start, end }) => twice.source.text.slice(start, end)),
      ['见第3项'],
    );
  });

  it('renumbers one part alone', () => {
    const lines = ['一、甲', '（一）子', '（三）丑', '二、乙', '（一）寅', '（三）卯'];
    assert.deepEqual(renumbered(lines, 'part', '寅'), ['一、甲', '（一）子', '（三）丑', '二、乙', '（一）寅', '（二）卯']);
  });

  it('renumbers from here on, counting on from what stands before', () => {
    const lines = ['一、甲', '（一）子', '（三）丑', '（三）寅', '（五）卯', '二、乙', '（二）辰'];
    assert.deepEqual(renumbered(lines, 'from-here', '（三）寅'), [
      '一、甲',
      '（一）子',
      '（三）丑',
      '（四）寅',
      '（五）卯',
      '二、乙',
      '（一）辰',
    ]);
  });

  it('leaves a text alone that has nothing to renumber', () => {
    for (const text of ['', '云山市', '一、甲\n二、乙', '\ud800一是']) assert.deepEqual(renumber(readNotice(text), 'document').edits, []);
  });
});

/** The lines after renumbering, the front of the notice left out. The cursor is at `at`. */
function renumbered(lines: readonly string[], scope: RenumberScope = 'document', at = ''): readonly string[] {
  const text = [...FRONT, ...lines].join('\n');
  const notice = readNotice(text);
  const edits = renumber(notice, scope, text.indexOf(at, FRONT.join('\n').length)).edits;
  return applyEdits(text, edits).split('\n').slice(FRONT.length);
}
