import assert from 'node:assert/strict';
import { pairedMarks } from '../../../../server/src/rules/text/pairedMarks';
import { findingsOf, fixed, quotesOf } from '../findings';

describe('text/paired-marks', () => {
  const silent: readonly (readonly [why: string, text: string])[] = [
    ['nested quotation marks that close together', '24.针对“上届巡视反馈的‘巡察机构人员配备未到位’”问题。'],
    ['a list marker with the closing bracket alone', '一是抓学习:1)制定计划;2)逐条落实;a)到人,b)到岗。'],
    ['a list within brackets', '重点任务(1.学习；2.整改)已完成。'],
    ['a quotation that runs over paragraphs', '他强调:\n“第一段。\n“第二段。\n“第三段。”'],
    ['a title over two lines', '印发《关于加强\n巡察工作的意见》。'],
    ['brackets of mixed width', '印发《意见（试行)》。'],
    ['straight quotes two by two', '落实"两个责任",增强"四个意识"。'],
    ['an English apostrophe', '引进 Moody’s 评级。'],
    ['a breadcrumb', '首页> 工作动态 > 巡视巡察'],
  ];
  for (const [why, text] of silent) {
    it(`lets pass ${why}`, () => {
      assert.deepEqual(quotesOf(pairedMarks, text), []);
    });
  }

  it('names the place of a mark by what stands in its own line', () => {
    const [finding] = findingsOf(pairedMarks, '二、整改情况\n(一、加强领导。');
    assert.ok(finding?.fix);
    assert.doesNotMatch(finding.fix.title, /[\r\n]/u);
  });

  const slips: readonly (readonly [why: string, text: string, quotes: readonly string[], after: string | null])[] = [
    ['the closing bracket of 试行', '印发《意见(试行》。', ['('], '印发《意见(试行)》。'],
    ['the closing bracket of a marker', '(一加强领导。', ['('], '(一)加强领导。'],
    ['a title before the next one', '印发《学习办法《考核办法》。', ['《'], '印发《学习办法》《考核办法》。'],
    ['a title before a point', '印发《关于加强学习的意见,抓好落实。', ['《'], '印发《关于加强学习的意见》,抓好落实。'],
    ['a quotation that stands whole elsewhere', '开展“回头看”。再次“回头看检查。', ['“'], '开展“回头看”。再次“回头看”检查。'],
    ['an opening mark that stands elsewhere', '开展“回头看”。再次回头看”检查。', ['”'], '开展“回头看”。再次“回头看”检查。'],
    ['the year of a document number', '(云委〔2021 5号)', ['〔'], '(云委〔2021〕 5号)'],
    ['a curled quote closed by a straight one', '落实“两个责任"。', ['"'], '落实“两个责任”。'],
    ['an opening quote for a closing one', '落实“两个责任“,抓好整改。', ['“'], '落实“两个责任”,抓好整改。'],
    ['a bracket for a hexagonal one', '(江委〔2021)5号)', [')'], '(江委〔2021〕5号)'],
    ['an opening bracket of a marker', '(一)学习\n二)整改\n(三)巩固', ['二)'], '(一)学习\n(二)整改\n(三)巩固'],
    ['a quotation with no hint of its end', '他要求“各级各部门要把巡视整改作为重大政治任务来抓紧抓实。', ['“'], null],
    ['quotation marks that changed places', '落实”两个责任“,抓好整改。', ['“'], '落实“两个责任”,抓好整改。'],
    ['a crossed pair', '印发“《学习办法”》。', ['》'], null],
  ];
  for (const [why, text, quotes, after] of slips) {
    it(`finds ${why}`, () => {
      const findings = findingsOf(pairedMarks, text);
      assert.deepEqual(
        findings.map((finding) => text.slice(finding.span.start, finding.span.end)),
        quotes,
      );
      const fix = findings[0]?.fix;
      assert.equal(fix === undefined ? null : fixed(text, fix), after);
    });
  }

  it('closes the quotation of a problem where the other headings close theirs', () => {
    const text = '1.针对“学习不深入”问题。\n2.针对“担当不够”问题。\n3.针对“整改不实问题。';
    const fix = findingsOf(pairedMarks, text)[0]?.fix;
    assert.ok(fix);
    assert.equal(fix.kind, 'safe');
    assert.equal(fixed(text, fix).split('\n')[2], '3.针对“整改不实”问题。');
  });

  it('opens the quotation of a problem where the other headings open theirs', () => {
    const text = '1.针对“学习不深入”问题。\n2.针对“担当不够”问题。\n3.针对整改不实”问题。';
    const fix = findingsOf(pairedMarks, text)[0]?.fix;
    assert.ok(fix);
    assert.equal(fixed(text, fix).split('\n')[2], '3.针对“整改不实”问题。');
  });

  it('says no more than five times in one line that is no prose', () => {
    assert.equal(findingsOf(pairedMarks, '('.repeat(1000)).length, 5);
  });

  it('takes the width of the mark from its partner', () => {
    const fix = findingsOf(pairedMarks, '印发《意见（试行》。')[0]?.fix;
    assert.equal(fix?.edits[0]?.text, '）');
  });
});
