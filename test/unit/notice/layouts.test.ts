import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { textOf } from '../../../server/src/text/source';

const TITLE = '中共青溪县水利局党组关于巡察整改进展情况的通报';
const OPENING =
  '根据县委统一部署，2023年4月10日至6月15日，县委第二巡察组对县水利局党组开展了巡察。2023年8月2日，县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。';
const DONE = '完善制度，加强监督，推动解决突出问题。';

/** What a layout is called, how two problems are written in it, and how each is read: `number answered`. */
type Row = readonly [name: string, lines: readonly string[], problems: readonly string[]];

const rows: readonly Row[] = [
  [
    '问题表现、整改措施、整改成效 under each problem',
    [
      '（一）学习不够深入。',
      '1.问题表现：学用脱节。',
      `2.整改措施：${DONE}`,
      '（二）责任压得不实。',
      '1.问题表现：层层递减。',
      `2.整改措施：${DONE}`,
    ],
    ['1 true', '2 true'],
  ],
  [
    'measures that are a sentence each',
    ['（一）学习不够深入问题', `（1）${DONE}`, `（2）${DONE}`, '（二）责任压得不实问题', `（1）${DONE}`, `（2）${DONE}`],
    ['1 true', '2 true'],
  ],
  [
    '反馈意见N and 整改落实情况 in pairs',
    ['反馈意见1：学习不够深入。', `整改落实情况：${DONE}`, '反馈意见2：责任压得不实。', `整改落实情况：${DONE}`],
    ['1 true', '2 true'],
  ],
  [
    '问题 and its number set apart by a blank',
    ['问题一　学习不够深入', `整改情况：${DONE}`, '问题二　责任压得不实', `整改情况：${DONE}`],
    ['1 true', '2 true'],
  ],
  [
    '问题 in pairs, one of them without an answer',
    ['反馈问题1：学习不够深入。', '反馈问题2：责任压得不实。', `整改情况：${DONE}`],
    ['1 false', '2 true'],
  ],
  [
    'a table with a column for what was to be done and one for what was',
    ['| 序号 | 问题 | 整改措施 | 整改进展 |', `| 1 | 学习不够深入 | 完善制度 | ${DONE} |`, '| 2 | 责任压得不实 | 完善制度 | |'],
    ['1 true', '2 false'],
  ],
  [
    'the feedback quoted before the answer, which one lacks',
    ['（一）学习不够深入', '反馈意见指出：“学用脱节，研讨不多。”', `整改情况：${DONE}`, '（二）责任压得不实', '反馈意见指出：“层层递减。”'],
    ['1 true', '2 false'],
  ],
  [
    'a run-in answer where the title leaves a mark open',
    [`1.针对“学习不够深入”的问题。${DONE}`, `2.针对“责任压得不实的问题。${DONE}`, `3.针对“制度不够健全”的问题。${DONE}`],
    ['1 true', '2 true', '3 true'],
  ],
  [
    'measures that begin behind the label and go on in lines of their own',
    ['（一）学习不够深入', `整改情况：1.${DONE}`, `2.${DONE}`, '（二）责任压得不实', `整改情况：1.${DONE}`, `2.${DONE}`],
    ['1 true', '2 true'],
  ],
  [
    'problems counted within their group',
    ['（一）政治建设方面', '问题1-1：学习不够深入。', `整改情况：${DONE}`, '问题1-2：责任压得不实。', `整改情况：${DONE}`],
    ['1 true', '2 true'],
  ],
  [
    'titles that begin with a year behind a pause mark',
    ['1、2021年以来学习不够深入的问题', DONE, '2、2022年以来责任压得不实的问题', DONE],
    ['1 true', '2 true'],
  ],
  [
    'one answer for the problems before it',
    ['（一）学习方面', '1.学习次数偏少。', '2.研讨流于形式。', '3.笔记照抄照搬。', `整改情况：针对上述3个问题，${DONE}`],
    ['1 true', '2 true', '3 true'],
  ],
  [
    'the same answer, for two of three',
    ['（一）学习方面', '1.学习次数偏少。', '2.研讨流于形式。', '3.笔记照抄照搬。', `整改情况：针对上述2个问题，${DONE}`],
    ['1 false', '2 true', '3 true'],
  ],
  [
    'owners and deadlines beside an answer, which one lacks',
    ['1.学习少。', '责任单位：办公室', '整改时限：5月底前', `完成情况：${DONE}`, '2.督促少。', '责任单位：业务股', '整改时限：6月底前'],
    ['1 true', '2 false'],
  ],
  [
    'decimal numbers under a part',
    ['1 学习方面', '1.1 学习次数偏少', `整改情况：${DONE}`, '1.2 研讨流于形式', '2 作风方面', '2.1 下乡调研不多', `整改情况：${DONE}`],
    ['1 true', '2 false', '1 true'],
  ],
  [
    'groups in brackets and problems behind bullets',
    ['【学习方面】', '● 存在学用脱节的问题。', DONE, '● 存在研讨不多的问题。', '【作风方面】', '● 存在下乡不多的问题。', DONE],
    ['null true', 'null false', 'null true'],
  ],
  [
    'a table with cells set apart by wide blanks',
    ['序号    问题    整改情况', `1    学习少    ${DONE}`, '2    督促少    '],
    ['1 true', '2 false'],
  ],
  [
    'codes of opinions under the opinions they belong to',
    [
      '反馈意见1：学习有差距',
      '反馈意见1—1：次数偏少。',
      `整改情况：${DONE}`,
      '反馈意见2：作风有差距',
      '反馈意见2—1：下乡不多。',
      '反馈意见2—2：会议偏多。',
      `整改情况：${DONE}`,
    ],
    ['1 true', '1 false', '2 true'],
  ],
  [
    'measures behind dashes under problems behind signs',
    ['◆ 学习次数偏少', `——${DONE}`, `——${DONE}`, '◆ 研讨流于形式', `——${DONE}`, `——${DONE}`, '◆ 笔记照抄照搬'],
    ['null true', 'null true', 'null false'],
  ],
  [
    'decimal numbers without the titles around them',
    [
      '1.1 学习次数偏少',
      `已做的事：${DONE}`,
      '1.2 研讨流于形式',
      `已做的事：${DONE}`,
      '2.1 下乡调研不多',
      '2.2 文件偏长',
      `已做的事：${DONE}`,
    ],
    ['1 true', '2 true', '1 false', '2 true'],
  ],
  [
    'ordinals before the problems',
    [
      '第一，关于学习次数偏少的问题。',
      `整改情况：${DONE}`,
      '第二，关于研讨流于形式的问题。',
      `整改情况：${DONE}`,
      '第三，关于文件偏长的问题。',
    ],
    ['1 true', '2 true', '3 false'],
  ],
  [
    'ordinals before the measures',
    ['1.关于学习次数偏少的问题', `第一，${DONE}`, `第二，${DONE}`, '2.关于研讨流于形式的问题', `第一，${DONE}`, `第二，${DONE}`],
    ['1 true', '2 true'],
  ],
  ['a skeleton without answers', ['（一）关于政治建设方面', '1.针对学习不够深入问题', '2.针对责任压得不实问题'], ['1 false', '2 false']],
];

describe('reading problems in layouts of all kinds', () => {
  for (const [name, lines, expected] of rows) {
    it(`reads ${name}`, () => {
      const { problems } = readNotice(notice(lines));
      assert.deepEqual(
        problems.map(({ number, response }) => `${String(number)} ${String(response !== null)}`),
        expected,
      );
    });
  }

  it('takes problems that are listed before they are answered for no problems without an answer', () => {
    const found = ['1.学习不够深入。', '2.责任压得不实。'];
    const answered = ['1.针对“学习不够深入”问题', DONE, '2.针对“责任压得不实”问题', DONE];
    const text = [TITLE, OPENING, '一、巡察反馈的主要问题', ...found, '二、整改落实情况', ...answered, '三、下一步打算', '持续抓好整改。'];
    const lines = readNotice(text.join('\n')).problems.map(({ line, response }) => `${String(line)} ${String(response !== null)}`);
    assert.deepEqual(lines, ['6 true', '8 true']);
  });

  it('ends an answer where the next 问题 begins, its label included', () => {
    const { problems, source } = readNotice(notice(['问题：学习不深。', `整改情况：${DONE}`, '问题：责任不实。', `整改情况：${DONE}`]));
    assert.deepEqual(
      problems.map(({ response }) => response && textOf(source, response.span)),
      [`整改情况：${DONE}`, `整改情况：${DONE}`],
    );
  });

  it('reads fields in brackets without the brackets', () => {
    const contact = '欢迎广大师生员工监督。地址：云山市富民路82号办公室（邮编：543002）；电话：0774-5820000（工作日）。';
    const { source, contact: read } = readNotice(`${TITLE}\n${OPENING}\n一、整改情况\n已完成。\n${contact}`);
    const values = read?.fields.map(({ value }) => source.text.slice(value.start, value.end));
    assert.deepEqual(values, ['云山市富民路82号办公室', '543002', '0774-5820000（工作日）']);
  });

  it('reads fields under a title of their own, before the invitation, and labels in bold', () => {
    const names = (closing: string): readonly string[] =>
      readNotice(`${TITLE}\n${OPENING}\n一、整改情况\n已完成。\n${closing}`).contact?.fields.map(({ name }) => name) ?? [];
    const invitation = '欢迎广大干部群众监督。';
    assert.deepEqual(names(`二、监督方式\n电话：0774-5820000\n邮箱：a@b.example.org\n${invitation}`), ['telephone', 'email']);
    assert.deepEqual(names(`${invitation}**联系电话：** 0774-5820000；**邮政编码：** 543002。`), ['telephone', 'postcode']);
  });

  it('reads a page whose head is a bulleted list', () => {
    const head = ['• 信息索引号：YS-2024-00123', '• 文件名称：整改情况通报', '• 发布机构：县水利局', `• ${TITLE}`];
    const { source, title, webResidue } = readNotice([...head, OPENING, '一、整改情况', DONE].join('\n'));
    assert.equal(title && textOf(source, title.span), TITLE);
    assert.deepEqual(
      webResidue.map(({ line }) => line.index),
      [0, 1, 2],
    );
  });

  it('takes a number named in passing for no contact', () => {
    assert.equal(readNotice(`${TITLE}\n${OPENING}\n一、整改情况\n对责任人（手机13912340000）作出处理。`).contact, null);
  });
});

function notice(lines: readonly string[]): string {
  return [TITLE, OPENING, '一、组织情况', '成立领导小组。', '二、反馈问题整改情况', ...lines, '三、下一步打算', '持续抓好整改。'].join(
    '\n',
  );
}
