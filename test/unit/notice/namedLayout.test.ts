import assert from 'node:assert/strict';
import { readLayout } from '../../../server/src/notice/layout';
import { readNotice } from '../../../server/src/notice/readNotice';
import { frameWords } from '../../../server/src/services/frameWords';

const TITLE = '中共青溪县水利局党组关于巡察整改进展情况的通报';
const OPENING =
  '根据县委统一部署，2023年4月10日至6月15日，县委第二巡察组对县水利局党组开展了巡察。2023年8月2日，县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。';
const DONE = '完善制度，加强监督，推动解决突出问题。';

/** A layout as somebody writes it, how the part on rectification is written, and how each problem is read: `number answered`. */
type Row = readonly [written: string, lines: readonly string[], problems: readonly string[]];

const LEVELS = ['（一）学习园地', '1.次数', DONE, '2.笔记', '（二）窗口服务', '1.排队', DONE];

const rows: readonly Row[] = [
  ['（一）', LEVELS, ['1 true', '2 true']],
  ['1、', LEVELS, ['1 true', '2 false', '1 true']],
  ['第一，', ['第一，次数。', DONE], ['1 true']],
  ['甲、', ['甲、次数', DONE, '乙、笔记'], ['1 true', '2 false']],
  ['1.1', ['1.1 次数', DONE, '1.2 笔记'], ['1 true', '2 false']],
  ['◆', ['◆ 次数', DONE, '◆ 笔记'], ['null true', 'null false']],
  ['加粗', ['**次数**', DONE], ['null true']],
  ['【】', ['【次数】', DONE], ['null true']],
  ['旁注：/回音', ['旁注：次数偏少。', `回音：${DONE}`, '旁注：笔记照抄。', '办结：三月。'], ['null true', 'null true']],
  ['问题1：/回音', ['问题1：次数偏少。', `回音：${DONE}`, '问题2：笔记照抄。'], ['1 true', '2 false']],
  ['表格', ['序号|问题|整改情况', `1|次数偏少|${DONE}`, '2|笔记照抄|'], ['1 true', '2 false']],
];

describe('a layout that somebody names', () => {
  for (const [written, lines, expected] of rows) {
    it(`makes problems of what is marked ${written}`, () => {
      const { problems, frame } = readNamed(written, lines);
      assert.deepEqual(
        problems.map(({ number, response }) => `${String(number)} ${String(response !== null)}`),
        expected,
      );
      assert.match(frameWords(frame), /（按设置的版式）$/u);
    });
  }

  it('is passed over, and that said, where the text has no such mark', () => {
    const { problems, frame } = readNamed('★', LEVELS);
    assert.equal(problems.length, 3);
    assert.match(frameWords(frame), /（没有找到设置的版式，按自动识别）$/u);
  });

  it('is read in either width and with blanks, and is nothing where it names no mark', () => {
    assert.deepEqual(readLayout(' (一) / 整改情况： ')?.answer, '整改情况');
    for (const written of ['', '问题', '1', '木.', '一、/二、/三、', '（一）/12', 'x'.repeat(100)])
      assert.equal(readLayout(written), null, written);
  });
});

function readNamed(written: string, lines: readonly string[]): ReturnType<typeof readNotice> {
  const text = [TITLE, OPENING, '一、组织情况', '成立领导小组。', '二、反馈问题整改情况', ...lines, '三、下一步打算', '持续抓好整改。'];
  return readNotice(text.join('\n'), undefined, undefined, readLayout(written));
}
