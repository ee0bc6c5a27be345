import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';

describe('finding the leaf problems of a layout', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'level 1, answered by run-in measures',
      '一、关于“学习不深”问题的整改情况\n（一）加强学习。组织学习8次，开展研讨4次，形成报告2篇。\n二、关于“压力不够”问题的整改情况\n召开会议3次。',
      ['1 prose', '4 prose'].slice(0, 1).concat('3 prose'),
    ],
    [
      'level 2 under parts',
      '一、组织情况\n正文。\n二、整改情况\n（一）针对“学习不深”的问题\n1.加强学习。组织学习8次。\n（二）针对“压力不够”的问题\n1.压实责任。召开会议3次。',
      ['4 prose', '6 prose'],
    ],
    [
      'level 3, run-in',
      '二、反馈问题整改落实情况\n（一）聚焦政治建设方面\n1.关于学习不够深入的问题。一是学习。二是研讨。\n2.关于履职有差距的问题。一是规划。二是调度。',
      ['3 prose', '4 prose'],
    ],
    [
      'level 3, the response within the sentence',
      '二、反馈问题整改落实情况\n（一）聚焦政治建设方面\n1.针对学习不够深入问题，组织集中学习8次，开展交流研讨4次。\n2.针对履职有差距问题，制定五年规划，按月调度重点任务进展。',
      ['3 prose', '4 prose'],
    ],
    [
      'level 4, quoted from the feedback',
      '二、整改情况\n（一）关于“推动发展用力不均”方面的问题\n1.关于重要指示落实不力的问题。\n（1）贯彻落实不够坚决有力，压力传导不到位。\n主要从2个方面抓好整改：①学习。②落实。\n（2）资源整合下沉不到位。\n主要从2个方面抓好整改：①整合。②下沉。',
      ['4 announced', '6 announced'],
    ],
    [
      'a group without problems under it is one itself',
      '二、整改情况\n（一）关于学习方面问题的整改\n1.针对学习不深问题\n一是学习。\n（二）关于举一反三不到位问题的整改\n全面排查。',
      ['3 prose', '5 prose'],
    ],
    [
      'labelled lines',
      '二、整改情况\n（一）政治建设方面\n问题1：学习不够系统。\n整改情况：组织学习10次。\n问题2：责任落实不够严格。\n整改情况：专题研究2次。',
      ['3 label', '5 label'],
    ],
    [
      'lines without a number',
      '二、整改情况\n（一）政治建设方面\n针对“学习不够系统”的问题。\n整改情况：组织学习10次。\n针对“责任落实不够严格”的问题。\n整改情况：专题研究2次。',
      ['3 label', '5 label'],
    ],
    [
      'a line that says the heading’s problem again',
      '二、整改情况\n（一）学习不够系统。\n针对“学习不够系统”的问题。\n整改情况：组织学习10次。\n（二）责任落实不够严格。\n整改情况：专题研究2次。',
      ['2 label', '5 label'],
    ],
    ['rows of a table', '二、整改情况\n序号\t反馈问题\t整改进展\n1\t学习不够系统\t组织学习10次\n2\t责任落实不严\t', ['3 prose', '4 none']],
    [
      'no problems in overview, next steps and clues',
      '一、组织情况\n（一）着力解决认识不到位。召开会议。\n二、整改情况\n（一）关于学习不深问题的整改\n组织学习。\n（二）关于巡视移交问题线索和信访件办理情况\n办结3件。\n三、下一步打算\n（一）着力解决落实不到位问题。持续用力。',
      ['4 prose'],
    ],
  ];
  for (const [name, text, expected] of rows) {
    it(name, () => {
      const read = readNotice(text).problems.map(({ line, response }) => `${String(line + 1)} ${response?.kind ?? 'none'}`);
      assert.deepEqual(read, expected);
    });
  }
});

describe('reading a heading', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['一、整改情况', '1/1 整改情况'],
    ['（十二）整改情况', '2/12 整改情况'],
    ['１．整改情况', '3/1 整改情况'],
    ['1.2021年以来的问题', '3/1 2021年以来的问题'],
    ['## **（一）整改情况**', '2/1 整改情况'],
    ['　　（3）整改情况', '4/3 整改情况'],
    ['⑴整改情况', '4/1 整改情况'],
    ['㈡整改情况', '2/2 整改情况'],
    ['1\\. 整改情况', '3/1 整改情况'],
  ];
  for (const [line, expected] of rows) {
    it(line, () => {
      const [heading] = readNotice(line).headings;
      const title = heading === undefined ? '' : line.slice(heading.title.start, heading.title.end);
      assert.equal(`${String(heading?.level)}/${String(heading?.number)} ${title}`, expected);
    });
  }
  for (const line of ['1.5万人参加培训。', '2021年整改情况', '一是加强学习。', '十二、三级子公司参加。', '（2021）整改情况', '3.14']) {
    it(`finds none in ${line}`, () => {
      assert.deepEqual(readNotice(line).headings, []);
    });
  }
});
