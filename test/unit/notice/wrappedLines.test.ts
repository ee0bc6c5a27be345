import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { textOf } from '../../../server/src/text/source';
import { setOnPaper } from '../../generate/layouts/write';
import { FRONT, NEXT } from './listedLayout';

/** Answers that count within their paragraphs, so that a number may come to stand at the head of a line. */
const ANSWERS = [
  '1.水库巡查不到位。',
  '主要从3个方面抓好整改：①重新划定巡查路线，配发巡查记录仪12台，逐台登记使用人。②每月复核一次巡查记录，结果在公开栏公布，接受职工监督。③把巡查情况纳入年度考核，与评先评优挂钩，年内已考核两次。',
  '2.河道台账不完整。',
  '主要从3个方面抓好整改：①逐条河道建立电子台账，补录信息236条，现已全部核对。②每季度更新一次台账，由业务股与乡镇逐项核对签字。③台账与巡查记录对照，凡对不上的当月查明原因。',
  '3.闸门检修不及时。',
  '主要从3个方面抓好整改：①检修闸门8扇，更换启闭机2台，试运行情况良好。②制定检修计划，汛前汛后各检修一次，并留存影像。③落实值守人员，明确交接班要求，夜间抽查7次。',
];
const CLOSING = NEXT.map((line) =>
  line.startsWith('欢迎')
    ? `${line}联系电话：0990-6602731；电子邮箱：slj@qingxi.example.org；通讯地址：青溪县湖滨路1号县水利局办公室；邮政编码：834000。`
    : line,
).filter((line) => !line.startsWith('联系电话'));

describe('paragraphs of hard-wrapped text', () => {
  const paragraphs = [...FRONT, ...ANSWERS, ...CLOSING];

  for (let column = 48; column <= 96; column += 1) {
    it(`are whole again at column ${column}, whatever a line begins with`, () => {
      const { source, contact, enumerations, problems } = readNotice(setOnPaper(paragraphs, { column, rows: null }).text);
      assert.equal(problems.length, 3);
      for (const answer of ANSWERS) assert.ok(source.text.includes(`${answer}\n`), answer);
      assert.deepEqual(
        enumerations.map(({ items }) => items.length),
        [3, 3, 3],
      );
      assert.equal(contact?.fields[0]?.label && textOf(source, contact.fields[0].label), '联系电话');
    });
  }
});

/** One paragraph broken in a text whose lines are whole, and what stands where its breaks were. */
const BROKEN: readonly (readonly [name: string, lines: readonly string[], whole: string])[] = [
  [
    'before the unit of a number',
    ['整改情况：逐座核定水库维修费用，全年下达经费1512.6', '万元，其中县级补助900万元，乡镇自筹612.6万元。'],
    '经费1512.6万元，其中',
  ],
  ['before a comma', ['整改情况：逐座核定水库维修费用，县级补助和乡镇自筹', '，合计900万元，已全部下达。'], '乡镇自筹，合计'],
  [
    'before a unit, and where the lines above and below are full',
    [
      '整改情况：党组会议专题研究水库维修养护，逐座核定费',
      '用，落实责任到人到岗，共投入维修养护经费1512.6',
      '万元，其中县级补助900万元，自筹612.6万元，制',
      '度3项已印发。',
    ],
    '逐座核定费用，落实责任到人到岗，共投入维修养护经费1512.6万元，其中县级补助900万元，自筹612.6万元，制度3项',
  ],
];
/** Lines that are whole, whatever the next begins with. */
const WHOLE: readonly (readonly string[])[] = [
  ['联系电话：0990-6602731，传真同号，邮政编码：834000', '个人来信请寄青溪县湖滨路1号。'],
  ['| 项目，单位 | 2022年，县级补助 | 900 |', '| 元 | 自筹 | 612 |'],
  ['（一）水库巡查、河道台账、闸门检修2023', '家中无人值守。'],
];

describe('a paragraph broken in a text that is not wrapped', () => {
  const textWith = (lines: readonly string[]): string =>
    [...FRONT, '1.水库维修经费不足。', ...lines, '2.河道台账不完整。', ANSWERS[3], ...NEXT].join('\n');

  for (const [name, lines, whole] of BROKEN) {
    it(`${name} is whole again`, () => {
      const { source } = readNotice(textWith(lines));
      assert.ok(source.text.includes(whole), source.text);
      assert.equal(source.given.cuts.length, lines.length - 1);
    });
  }

  for (const lines of WHOLE)
    it(`${lines[0] ?? ''} stays as it is`, () => assert.deepEqual(readNotice(textWith(lines)).source.given.cuts, []));
});
