import assert from 'node:assert/strict';
import { inlineSequence } from '../../../server/src/rules/numbering/inlineSequence';
import { quotesOf } from './findings';

describe('order words within prose', () => {
  const silent = [
    '首先，摸清底数，建立台账。其次，分类处置，限时办结。第三，定期通报，压实责任。第四，总结经验，完善制度。',
    '首先，摸清底数。\n其次，分类处置。\n第三，定期通报。',
    '一要摸清底数，二要分类处置，三是定期通报。',
    '一是摸清底数；二要分类处置；三要定期通报；四是总结经验。',
    '各股室一要摸清底数，二要分类处置，三是定期通报。',
    '抓整改，一靠用力，一靠用心；带队伍，一是讲纪律，一是讲感情。',
    '一是“准”，问题查得准。一是“实”，措施定得实。',
    '首先要摸清底数，二是分类处置，三是定期通报。',
    '刊发系列报道《整改一线观察②》，反响良好。',
    '整改一线观察②\n县直各单位对照清单逐项销号。',
    '⑤新建的便民服务中心投入使用。',
    '有两种情形并存：一是制度没有，另一个方面，有制度不执行。',
    '一是摸清底数，召开会议二是分类处置，明确责任三是定期通报。',
    '一是狠抓部署。\n二是狠抓排查。一是排查重点单位。\n二是排查重点人员。\n三是排查重点环节。\n三是狠抓通报。',
  ];
  for (const text of silent) {
    it(`are right in ${text.replaceAll('\n', '/')}`, () => {
      assert.deepEqual(quotesOf(inlineSequence, text), []);
    });
  }

  const wrong: readonly (readonly [text: string, at: string])[] = [
    ['一要摸清底数，二要分类处置，四是定期通报。', '四是'],
    ['二是摸清底数；三是分类处置。', '二是'],
    ['一是摸清底数。一是分类处置。', '一是'],
    ['一是摸清底数；一是分类处置；三是定期通报。', '一是'],
    ['第一，摸清底数。第三，分类处置。', '第三'],
    ['①摸清底数。②分类处置。④定期通报。', '④'],
    ['②摸清底数，建立台账。', '②'],
    ['一是摸清底数，建立台账，分类处置。', '一是'],
  ];
  for (const [text, at] of wrong) {
    it(`are wrong in ${text}`, () => {
      assert.deepEqual(quotesOf(inlineSequence, text), [at]);
    });
  }
});
