import assert from 'node:assert/strict';
import { stretchesOf } from '../../../../server/src/notice/figures/stretches';
import { rolesOf } from '../../../../server/src/notice/figures/telling/roleNames';
import { readNotice } from '../../../../server/src/notice/readNotice';
import { read } from './read';

/** A text, and its numbers with what their words say they are, and, behind !, what they do not. */
const ROWS: readonly (readonly [text: string, terms: readonly string[]])[] = [
  ['排查隐患62处，已整改58处，剩余4处。', ['62处 !done', '58处 done !left', '4处 left rest !done']],
  ['共收到信访件46件，其中正在办理7件。', ['46件 total !state', '7件 state !total']],
  ['立行立改12个，限期整改10个，长期整改8个。', ['12个 state', '10个 state', '8个 state !left']],
  ['新增绿地3处，同比增加12%。', ['3处 added !change', '12% change !rate']],
  ['会议由去年的48次减少到39次。', ['48次 former from', '39次 become !from']],
  ['人均补助320元，计划发放800万元。', ['320元 average !plan', '800万元 plan !average']],
  ['党员占75%，办结率为92%。', ['75% share !rate', '92% rate !share']],
  ['党纪处分4人，政务处分3人，双重处分1人。', ['4人 party !government', '3人 government !party', '1人 twice']],
  ['另有2件移送，合计48件。', ['2件 beside !total', '48件 total sumUp !beside']],
  // A date, an ordinal, a grade, a name and a number without unit are no terms.
  ['2023年5月，第3批2019级“五项制度”编号7，走访9户。', ['9户 !done']],
];

describe('from stretches to terms', () => {
  for (const [text, wanted] of ROWS) {
    it(text, () => {
      const { passage, terms } = read(text);
      const shown = terms.map(({ mention: { span, end } }) => passage.scan.folded.slice(span.start, end));
      assert.deepEqual(
        shown,
        wanted.map((row) => row.split(' ')[0]),
      );
      for (const [index, term] of terms.entries()) {
        const roles: readonly string[] = rolesOf(term);
        const wrong = (wanted[index] ?? '')
          .split(' ')
          .slice(1)
          .filter((role) => roles.includes(role.replace('!', '')) === role.startsWith('!'));
        assert.deepEqual(wrong, [], `${shown[index] ?? ''}: ${roles.join()}`);
      }
    });
  }

  it('joins lines that were broken for their length, and no others', () => {
    const isOne = (text: string): boolean => read(text).passage.pieces.every(({ sentence }) => sentence === 0);
    assert.ok(isOne('全年共受理群众来信来访来电和网上留言四类信访事项46件，\n其中来信18件'));
    assert.ok(isOne('全年共受理群众来信来访来电和网上留言四类信访事项其中来\n信18件'));
    assert.ok(!isOne('受理46件\n来信18件'));
  });

  it('reads the paragraphs below one heading together, and those below another apart', () => {
    const notice = readNotice(
      ['一、关于甲问题的整改情况', '受理46件。', '其中来信18件。', '二、关于乙问题的整改情况', '约谈5人。'].join('\n'),
    );
    const stretches = stretchesOf(notice, 0).map(({ span }) => notice.source.text.slice(span.start, span.end));
    assert.deepEqual(stretches, ['受理46件。\n其中来信18件。', '约谈5人。']);
  });
});
