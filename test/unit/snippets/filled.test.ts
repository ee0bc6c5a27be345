import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/rules/registry';
import { SNIPPETS } from '../../../server/src/services/snippets/library';
import { plainText, type Snippet } from '../../../server/src/services/snippets/snippet';
import { readNotice } from '../../../server/src/notice/readNotice';
import { diagnosticsOf, lineOf } from '../rules/findings';
import { fillIn } from './filling';

/** Finds what a snippet leaves to be filled in. */
const PLACEHOLDER_RULE = 'structure/placeholder';

/** What the second problem of a notice is filled in with. */
const SECOND: Readonly<Record<string, string>> = {
  反馈问题: '服务群众不够精准',
  做法和成效一: '开展入户走访，对群众反映集中的用水用电难题逐项解决',
  做法和成效二: '延长窗口服务时间，开通上门办理服务',
  做法和成效三: '请群众评议服务质量，评议结果与评先评优挂钩',
};

/** The ways in which parts and problems are put together to a notice. */
const PROBLEM_FRAMES: Readonly<Record<string, (problem: Snippet) => readonly string[]>> = {
  问题逐项: (problem) => [
    '县委把巡视整改作为重大政治任务来抓，成立整改工作领导小组，逐条研究整改措施。',
    fillIn(problem, { 汉字序号: '一' }),
    fillIn(problem, { 汉字序号: '二', ...SECOND }),
  ],
  问题圈码: (problem) => [
    ...partsBefore(2),
    '（一）关于“贯彻落实上级决策部署不够到位”方面的问题',
    '1.关于推动高质量发展成效不明显的问题。',
    fillIn(problem, { 序号: '1' }),
    fillIn(problem, { 序号: '2', ...SECOND }),
  ],
  问题党组: (problem) => [
    ...partsBefore(0),
    fillIn(problem, { 汉字序号: '一' }),
    fillIn(problem, { 汉字序号: '二', ...SECOND }),
  ],
  问题表格: (problem) => [
    ...partsBefore(0),
    '序号\t反馈问题\t整改进展',
    fillIn(problem, { 序号: '1' }),
    fillIn(problem, { 序号: '2', ...SECOND }),
  ],
};

describe('a snippet that is not filled in', () => {
  for (const snippet of SNIPPETS) {
    it(`${snippet.prefix} does not pass at 公开`, function () {
      if (!RULES.some(({ id }) => id === PLACEHOLDER_RULE)) return this.skip();
      const before = snippet.kind === 'notice' ? '' : `${notice(named('落款'))}\n`;
      const found = diagnosticsOf(`${before}${plainText(snippet)}`, 'publish');
      assert.ok(found.some(({ rule, severity }) => rule.id === PLACEHOLDER_RULE && severity === 'error'));
    });
  }
});

describe('a snippet that is filled in', () => {
  for (const snippet of SNIPPETS) {
    it(`${snippet.prefix} passes at 公开, alone or among its like`, () => {
      const text = notice(snippet);
      assert.ok(readNotice(text).recognised, text);
      const found = diagnosticsOf(text, 'publish').filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map((diagnostic) => `${lineOf(text, diagnostic)} ${diagnostic.rule.id} ${diagnostic.message}`),
        [],
        text,
      );
    });
  }

  for (const snippet of SNIPPETS.filter(({ kind }) => kind === 'notice')) {
    it(`${snippet.prefix} is read as a notice whose problems are all answered`, () => {
      const read = readNotice(fillIn(snippet));
      assert.ok(read.title && read.opening && read.contact && read.invitation);
      assert.ok(read.problems.length >= 3);
      assert.deepEqual(
        read.problems.filter(({ response }) => response === null),
        [],
      );
    });
  }
});

/** A notice with the snippet in its place, all filled in. */
function notice(snippet: Snippet): string {
  if (snippet.kind === 'notice') return fillIn(snippet);
  const inspection = snippet.name.includes('巡察') ? '巡察' : '巡视';
  return [...beforeProblems(inspection), ...problems(snippet), ...afterProblems(snippet)].join('\n');
}

function beforeProblems(inspection: '巡视' | '巡察'): readonly string[] {
  const own = inspection === '巡察' ? { '巡视|巡察': '巡察', 机关名称: '青溪县水利局委员会' } : {};
  return ['标题', '导语'].map((prefix) => fillIn(inspection === '巡察' ? named(`${prefix}巡察`) : named(prefix), own));
}

function partsBefore(groups: number): readonly string[] {
  return [fillIn(named('组织情况'), { 方面数: String(Math.max(groups - 1, 1)), 问题数: '2' }), '二、反馈问题整改落实情况'];
}

function problems(snippet: Snippet): readonly string[] {
  const frame = PROBLEM_FRAMES[snippet.prefix];
  if (frame) return frame(snippet);
  const problem = snippet.kind === 'problem' ? snippet : named('问题标签');
  return [
    ...partsBefore(0),
    '（一）贯彻落实上级决策部署方面',
    fillIn(problem, { 序号: '1' }),
    fillIn(problem, { 序号: '2', ...SECOND }),
    ...(snippet.kind === 'sentence' && snippet.prefix !== '邀请监督' ? [fillIn(snippet)] : []),
  ];
}

function afterProblems(snippet: Snippet): readonly string[] {
  const inspection = { '巡视|巡察': snippet.name.includes('巡察') ? '巡察' : '巡视' };
  const contact = snippet.prefix === '联系方式一句' ? snippet : named('联系方式');
  const contactText = fillIn(contact, inspection);
  const signature = snippet.name.includes('巡察') ? { 机关名称: '青溪县水利局委员会' } : {};
  return [
    fillIn(named('线索信访'), inspection),
    fillIn(named('下步安排'), inspection),
    snippet.prefix === '邀请监督' ? contactText.replace(/^.*$/mu, fillIn(snippet, inspection)) : contactText,
    fillIn(named('落款'), signature),
  ];
}

function named(prefix: string): Snippet {
  const found = SNIPPETS.find((snippet) => snippet.prefix === prefix);
  assert.ok(found, prefix);
  return found;
}
