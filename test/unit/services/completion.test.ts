import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import { applyEdits } from '../../../server/src/rules/applyEdits';
import { completeInContext } from '../../../server/src/services/completion/completeInContext';
import { plainFillIn } from '../../../server/src/services/insertion/fillIn';
import { draft, FRONT } from './cursor';

describe('completeInContext', () => {
  it('offers the next item behind the mark that ends one, and takes up what is typed of it', () => {
    assert.deepEqual(accepted('整改：一是学习；|'), ['整改：一是学习；二是']);
    assert.deepEqual(accepted('整改：一是学习。二|'), ['整改：一是学习。二是']);
    assert.deepEqual(accepted('从3个方面整改：①学习;|'), ['从3个方面整改：①学习;②']);
  });

  it('makes room where an item stands behind it already', () => {
    assert.deepEqual(accepted('整改：一是学习；|二是调研。'), ['整改：一是学习；二是三是调研。']);
  });

  it('offers nothing within a marker that would have to move', () => {
    assert.deepEqual(accepted('整改：一是学习。二是调研。三|是建账。'), []);
    assert.deepEqual(accepted('整改：一是学习。二|是调研。'), []);
  });

  it('offers no item outside an enumeration, or within a clause', () => {
    assert.deepEqual(accepted('区委高度重视；|'), []);
    assert.deepEqual(accepted('整改：一是学习，|'), []);
  });

  it('offers the document’s own label below a problem without an answer', () => {
    const lines = ['1.针对“甲”问题。', '整改情况：完善制度。', '2.针对“乙”问题。', '整改情况：走访企业。', '3.针对“丙”问题。'];
    assert.deepEqual(
      accepted(...lines, '整|').map((text) => text.split('\n').at(-1)),
      ['整改情况：'],
    );
    assert.deepEqual(accepted(...lines, '整改情况：压实责任。', '整|'), []);
  });

  it('offers the titles that were given before, the closing mark once', () => {
    const line = '印发《云山市工作规则》。印发';
    assert.deepEqual(accepted(`${line}《|`), [`${line}《云山市工作规则》`]);
    assert.deepEqual(accepted(`${line}《云山|》`), [`${line}《云山市工作规则》`]);
  });

  it('offers a quoted name that comes again, not one that stands once', () => {
    assert.deepEqual(accepted('落实“三会一课”，坚持“三会一课”，用好“一次”，抓好“|'), [
      '落实“三会一课”，坚持“三会一课”，用好“一次”，抓好“三会一课”',
    ]);
  });

  it('offers the first item behind what announces a list, counted as the notice counts', () => {
    assert.deepEqual(accepted('整改：一是学习。二是调研。', '整改情况：|'), ['整改：一是学习。二是调研。\n整改情况：一是']);
    assert.deepEqual(accepted('主要抓好整改：①学习。②调研。', '主要从3个方面:|'), ['主要抓好整改：①学习。②调研。\n主要从3个方面:①']);
    assert.deepEqual(accepted('整改情况：|一是学习。'), []);
    assert.deepEqual(accepted('整改情况：|'), []);
  });

  it('offers the next heading of each level above, worded as its neighbours are', () => {
    assert.deepEqual(lastLines(accepted(...PROBLEMS, '3|')), ['3.针对“【问题】”问题。']);
    assert.deepEqual(lastLines(accepted(...PROBLEMS, '3.|')), ['3.针对“【问题】”问题。']);
    assert.deepEqual(lastLines(accepted(...PROBLEMS, '（|')), ['（二）']);
    assert.deepEqual(lastLines(accepted(...PROBLEMS, '(二|')), ['（二）']);
    assert.deepEqual(lastLines(accepted(...PROBLEMS, '二|')), ['二、']);
    assert.deepEqual(accepted(...PROBLEMS, '4|'), []);
    assert.deepEqual(accepted(...PROBLEMS, '2023|'), []);
    assert.deepEqual(accepted(...PROBLEMS, '3|天内办结。'), []);
  });

  it('makes room where a heading stands behind it already, though what is begun reads as one', () => {
    const [first] = accepted(...PROBLEMS.slice(0, 4), '2.|', ...PROBLEMS.slice(4));
    assert.deepEqual(first?.split('\n').slice(2), [
      ...PROBLEMS.slice(2, 4),
      '2.针对“【问题】”问题。',
      ...PROBLEMS.slice(4).map((line) => line.replace('2.', '3.')),
    ]);
  });

  it('offers fixed phrases in full from their third character on', () => {
    assert.deepEqual(labels('严格落实中央八|'), ['中央八项规定精神', '中央八项规定及其实施细则精神']);
    assert.ok(labels('学习贯彻习近平|').includes('习近平新时代中国特色社会主义思想'));
    assert.deepEqual(labels('增强“四个意|'), ['增强“四个意识”']);
    assert.deepEqual(labels('树立“四个意|'), ['“四个意识”']);
    for (const typed of ['严格落实中央', '抓好巡视整改', '教育领导干部']) assert.deepEqual(labels(`${typed}|`), [], typed);
    assert.deepEqual(labels('执行领导干部报|'), ['领导干部报告个人有关事项规定']);
    assert.deepEqual(labels('严格落实中央八|项规定精神'), ['中央八项规定及其实施细则精神']);
  });

  it('offers the closing sentences at the start of a sentence, in the words and marks of the notice, unless they stand there', () => {
    const closing = '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。';
    assert.deepEqual(labels('欢迎|'), [closing]);
    assert.deepEqual(labels(closing, '欢迎|'), []);
    assert.deepEqual(labels('热烈欢迎|'), []);
    const inspected = [FRONT[0].replace('巡视', '巡察'), FRONT[1].replaceAll('巡视', '巡察'), '欢迎|'];
    const { notice, offset } = draft(...inspected.map((line) => line.replaceAll('，', ',')));
    assert.deepEqual(
      completeInContext(notice, offset).map(({ label }) => label),
      [closing.replace('巡视', '巡察').replaceAll('，', ',')],
    );
  });

  it('offers the bodies that the notice names again and again, where one is to be named', () => {
    const named = '由区纪委监委牵头，区委组织部配合。区纪委监委、区委组织部、区审计局。';
    assert.deepEqual(labels(`${named}会同|`), ['区纪委监委', '区委组织部']);
    assert.deepEqual(labels(`${named}会同区委|`), ['区委组织部']);

    assert.deepEqual(labels(`${named}由区|`), ['区纪委监委', '区委组织部']);
    for (const words of ['整改', '加强协调', '理由区', '成立由']) assert.deepEqual(labels(`${named}${words}|`), [], words);
  });

  it('offers nothing in a text that is no notice', () => {
    const { notice, offset } = draft('一是买菜；|');
    assert.deepEqual(completeInContext(notice, offset), []);
  });

  it('replaces what stands before the cursor, whatever the text', () => {
    const parts = [
      '一是甲；',
      '二',
      '《办法》',
      '《',
      '“',
      '整改',
      '巡视',
      '。',
      '\n',
      '1.针对“甲”问题。\n',
      '😀',
      '（',
      '2',
      '：',
      '由区委',
      '欢迎',
      '四个意',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), fc.nat(80), (text, place) => {
        const notice = readNotice(text.join(''));
        const offset = Math.min(place, notice.source.text.length);
        for (const { replace, filterText } of completeInContext(notice, offset)) {
          assert.equal(replace.end, offset);
          assert.ok(filterText.startsWith(notice.source.text.slice(replace.start, offset)));
          assert.ok(!/^\s*$/u.test(filterText));
        }
      }),
    );
  });
});

const PROBLEMS = [
  '一、巡视反馈问题整改情况',
  '（一）落实部署方面',
  '1.针对“甲”问题。',
  '完善制度，逐项落实。',
  '2.针对“乙”问题。',
  '走访企业，逐户了解。',
];

function labels(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return completeInContext(notice, offset).map(({ label }) => label);
}

function lastLines(texts: readonly string[]): readonly (string | undefined)[] {
  return texts.map((text) => text.split('\n').at(-1));
}

/** The text, the front left out, after each of the offers is taken. */
function accepted(...lines: readonly string[]): readonly string[] {
  const { notice, offset } = draft(...FRONT, ...lines);
  return completeInContext(notice, offset).map(({ text, replace, edits }) => {
    const all = [{ span: replace, text: plainFillIn(text) }, ...edits];
    return applyEdits(notice.source.text, all).split('\n').slice(FRONT.length).join('\n');
  });
}
