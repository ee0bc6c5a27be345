import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotice } from '../../../server/src/notice/readNotice';
import type { Notice } from '../../../server/src/notice/model';
import { semanticTokensOf } from '../../../server/src/services/semanticTokens';
import { lineAt } from '../../../server/src/text/source';
import { FRONT, SMALL } from './cursor';
import { withFigure } from './figures';

describe('semanticTokensOf', () => {
  it('names markers, problems, labels, enumerators and contact values', () => {
    const seen = tokens({ ...readNotice(SMALL.join('\n')), figures: [] });
    for (const token of [
      '二、 marker',
      '针对“理论学习不深”问题。 problem',
      '整改情况： label',
      '二是 enumerator',
      '0571-88001234 contact',
      '针对“责任压得不实”问题。 problem unanswered',
    ]) {
      assert.ok(seen.includes(token), token);
    }
  });

  it('distinguishes a number that fails from one that holds or was not judged, the worst of several claims first', () => {
    const notice = { ...readNotice([...FRONT, '收到9件，办结5件，剩余3件。'].join('\n')), figures: [] };
    const both = withFigure(withFigure(notice, '9件，办结5件，剩余3件', 'remainder', 'fails'), '9件，办结5件', 'done-within-total');
    assert.deepEqual(tokens(both), ['9 figure failing', '5 figure failing', '3 figure failing']);
    assert.deepEqual(tokens(withFigure(notice, '9件，办结5件', 'remainder', 'not-judged')), ['9 figure unjudged', '5 figure unjudged']);
  });

  it('cuts a problem where a number stands in it', () => {
    const notice = readNotice([...FRONT, '1.针对“3件信访未办结”问题。', '整改情况：已办结。'].join('\n'));
    const seen = tokens(withFigure({ ...notice, figures: [] }, '3件信访', 'restated-figure'));
    assert.deepEqual(seen.slice(0, 4), ['1. marker', '针对“ problem', '3 figure', '件信访未办结”问题。 problem']);
  });

  it('gives tokens in order, apart from each other and within one line, whatever the text', () => {
    const parts = ['一、', '（一）', '1.', '①', '一是', '二是', '针对“学习”问题。', '整改情况：', '整改', '巡视', '，', '\n', '\r\n', '😀'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (text) => {
        const notice = readNotice(text.join(''));
        let end = 0;
        for (const { span } of semanticTokensOf(notice)) {
          assert.ok(end <= span.start && span.start < span.end);
          assert.equal(lineAt(notice.source, span.start), lineAt(notice.source, span.end));
          end = span.end;
        }
      }),
    );
  });
});

function tokens(notice: Notice): readonly string[] {
  return semanticTokensOf(notice).map(({ span, type, modifiers }) =>
    [notice.source.text.slice(span.start, span.end), type, ...modifiers].join(' '),
  );
}
