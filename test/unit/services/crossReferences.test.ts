import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { crossReferencesOf } from '../../../server/src/services/crossReferences';
import { FRONT } from './cursor';

const BODY = [
  '二、巡视反馈问题整改情况',
  '（一）落实部署方面',
  '1.针对“学习不深”问题。',
  '整改情况：完善制度。',
  '2.针对“服务不够”问题。',
  '整改情况：走访企业。',
  '（二）从严治党方面',
  '3.针对“责任不实”问题。',
  '整改情况：',
];

describe('crossReferencesOf', () => {
  for (const [sentence, number, heading] of [
    ['详见第1项。', '1', '1.'],
    ['具体措施见第2个问题。', '2', '2.'],
    ['同第二项问题。', '二', '2.'],
    ['前述第（一）项已办结。', '一', '1.'],
    ['上述（一）已落实。', '一', '（一）'],
    ['见第二部分。', '二', '二、'],
    ['参见本通报第３项。', '３', '3.'],
  ] as const) {
    it(`finds what “${sentence}” means`, () => {
      const { notice, references } = read(sentence);
      assert.deepEqual(
        references.map(({ number: of }) => notice.source.text.slice(of.start, of.end)),
        [number],
      );
      const target = references[0]?.target?.marker;
      assert.equal(target && notice.source.text.slice(target.start, target.end), heading);
    });
  }

  for (const sentence of [
    '见附件第3项。',
    '按照《条例》第三项。',
    '提出意见（二）。',
    '会同（一）组推进。',
    '第三项措施已完成。',
    '共同（1）。',
  ]) {
    it(`takes “${sentence}” for no reference`, () => {
      assert.deepEqual(read(sentence).references, []);
    });
  }

  it('is not sure where no heading bears the number, or what should stand before stands after', () => {
    assert.equal(read('详见第9项。').references[0]?.target, null);
    const text = [...FRONT, '二、整改情况', '（一）甲方面', '上述（二）已落实。', '（二）乙方面', '已落实。'].join('\n');
    assert.equal(crossReferencesOf(readNotice(text))[0]?.target, null);
  });

  it('prefers what stands in the same section, and is not sure where the number stands twice outside', () => {
    const lines = [
      ...FRONT,
      '二、整改情况',
      '（一）甲方面',
      '1.针对“甲”问题。',
      '2.针对“丙”问题。',
      '见第1项。',
      '（二）乙方面',
      '1.针对“乙”问题。',
      '三、下一步',
      '见第1项。',
    ];
    const notice = readNotice(lines.join('\n'));
    assert.deepEqual(
      crossReferencesOf(notice).map(({ target }) => target?.line ?? null),
      [4, null],
    );
  });
});

function read(sentence: string): { notice: ReturnType<typeof readNotice>; references: ReturnType<typeof crossReferencesOf> } {
  const notice = readNotice([...FRONT, ...BODY, sentence].join('\n'));
  return { notice, references: crossReferencesOf(notice) };
}
