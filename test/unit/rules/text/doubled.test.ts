import assert from 'node:assert/strict';
import { repeated } from '../../../../server/src/rules/text/repeated';
import { quotesOf } from '../findings';

/** Sentences with a character too many, and that character. */
const WRONG: readonly (readonly [text: string, doubled: string])[] = [
  ['进一步巩固整改成成果。', '成成'],
  ['局局党组多次专题研究。', '局局'],
  ['县委带头抓，委委党组跟进。', '委委'],
  ['加强对对村干部的教育。', '对对'],
  ['对对帮扶的卫生院逐家回访。', '对对'],
  ['完善制度和和工作流程。', '和和'],
  ['有关负责人在在会上表态。', '在在'],
  ['各项任务已已完成。', '已已'],
  ['全县上下始终坚持持发力。', '持持'],
  ['下一步将持续续推进。', '续续'],
  ['逐条对账落实实实到位。', '实实实'],
  ['始终把群众的的的利益放在心上。', '的的的'],
];

/** Sentences in which a word ends and another begins with the same character, a word doubles one, or a name does. */
const RIGHT = [
  '发动基层党组织织密防返贫监测网。',
  '提升升学率，保障就业率。',
  '推进思政课课程群建设，打磨思政课程。',
  '邀请插花花艺师授课。',
  '各班班主任参加会议，班主任轮流值守。',
  '治理畜禽粪污污染源。',
  '对这项工作作出部署，防止工作出现反弹。',
  '以主题展展现变化，用主题展现成效。',
  '青干班班长带头发言，青干班长期坚持自学。',
  '局党组成员陆未未同志到会指导。',
  '分别是杜未未老师和她的学生。',
  '天下事事事关心。',
  '全场高呼：“为群众办好每一件实事，为群众办好每一件实事，为群众办好每一件实事！”',
  '好消息源源源不断传来。',
  '孩子们跟姥姥姥爷一起参加。',
  '连日来热热热！',
  '听得“咚咚咚”的鼓声。',
  '“啊对对队”获得第一名。',
  '深入学习习近平总书记重要讲话精神。',
  '市市场监管局牵头落实。',
  '与与会代表逐一交流。',
  '实现碳中和和绿色发展。',
  '成绩绩点达到要求。',
  '由人才科科长负责。',
  '宣传传染病防治知识。',
  '实现校校有特色、村村通公路。',
  '将对对接成功的项目跟进服务。',
  '医院对对口帮扶的卫生院逐家回访。',
  '对在在建项目中发现的隐患立即处置。',
  '与与时俱进的要求相比还有差距。',
  '把把脉问诊作为第一步。',
  '由党组组织落实，召开常委会会议研究。',
  '依托创新平台，培育育苗基地。',
  '富有亲和和应变能力。',
  '取得了了不起的成绩。',
  '新民主主义革命时期。',
  '体量导向向质量导向转变。',
  '电影暑期档档期火热。',
  '源头头脑都要清醒，材料料理清楚。',
];

describe('characters written twice', () => {
  for (const [text, doubled] of WRONG) {
    it(`are too many in ${text}`, () => {
      assert.deepEqual(quotesOf(repeated, text), [doubled]);
    });
  }

  for (const text of RIGHT) {
    it(`are right in ${text}`, () => {
      assert.deepEqual(quotesOf(repeated, text), []);
    });
  }
});
