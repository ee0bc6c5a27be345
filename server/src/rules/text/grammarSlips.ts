import type { Notice } from '../../notice/model';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { soughtIn } from './sought';
import type { Slip } from './tables/slips';
import { unfinishedParagraphs } from './unfinishedParagraphs';
import { isQuotedInProblem } from './wording';

/** 针对关于, 从…走向…转变, 通过…上, 树的不牢: a short list of sure patterns, each with its exceptions; and paragraphs cut short. */
export const grammarSlips: Rule = {
  id: 'text/grammar-slips',
  name: '语病',
  norm: '不叠用介词，不把两种句式杂糅在一起，补语前用“得”；一段话要写完。',
  source: '《现代汉语八百词》；公文校对实务',
  exceptions: [
    '“针对《关于…》”“从传统农业走向现代农业的转变”等正常搭配不算。',
    '“工作上的不足”“项目的不动产”里的“的”是定语标志，不算。',
    '标题、标签和只有一句的短行末尾可以没有句号；多数段落不以句号收尾的稿件不查。',
    '问题标题的引号里照录反馈原文的，先核对原文。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: '针对《关于加强巡察工作的意见》落实情况开展检查，从粗放走向集约的转变成效明显。' },
    { text: '通过公众号上发布的信息了解情况，查摆工作上的不足、项目的不动产权证书问题。' },
    {
      text: '区委召开会议。部署整改。\n修订制度。抓好落实。\n提高政治站位，扛牢整改责任\n开展培训。提升能力。\n加强督查。压实责任。\n健全机制。巩固成效。\n强化担当。主动作为。\n',
      note: '没有编号的小标题',
    },
    {
      text: '区委召开会议。部署整改。\n修订制度。抓好落实。\n责任单位：区委办公室，区委组织部，区委宣传部，区委统战部，区纪委监委，区委巡察办\n开展培训。提升能力。\n加强督查。压实责任。\n健全机制。巩固成效。\n强化担当。主动作为。\n',
      note: '标签后所列的单位',
    },
    { text: '防止问题反弹，确保不再发生。坚持以人民为中心的发展思想，围绕以习近平同志为核心的党中央决策部署抓落实。' },
  ],
  bad: [
    { text: '2.针对关于干部队伍建设存在短板问题' },
    { text: '从“招商引税”逐步走向“科技创新”转变。' },
    { text: '通过“清风云山”公众号上发布典型案例通报。' },
    { text: '以人民为中心的发展思想树的不牢。' },
    { text: '防止此类问题不再发生。' },
    { text: '本着实事求是为原则开展核查。' },
    {
      text: '区委召开会议。部署整改。\n修订制度。抓好落实。\n开展培训。提升能力。\n加强督查。压实责任。\n健全机制。巩固成效。\n强化担当。主动作为。\n严明纪律。转变作风。\n深入调研。解决难题。\n逐项对账。销号管理。\n举一反三。持续推进整改成',
      note: '最后一段没有写完',
    },
    {
      text: '区委召开会议。部署整改。\n修订制度。抓好落实。\n开展培训。提升能力。\n加强督查。压实责任。\n健全机制。巩固成效。\n强化担当。主动作为。\n区委坚决扛起整改主体责任，先后召开常委会会议五次、专题会议八次研究部署整\n严明纪律。转变作风。\n',
      note: '只有一句的长段没有写完',
    },
  ],
  check: (notice) => [...findSlips(notice), ...unfinishedParagraphs(notice)],
};

/** Where the anchor of a slip stands, its pattern is tried on what stands around it. Of slips that overlap the first is reported. */
function findSlips(notice: Notice): readonly Finding[] {
  const { folded } = notice.source;
  const findings: Finding[] = [];
  let taken = 0;
  for (const { start: at, end, value: slip } of soughtIn(notice.source).slips) {
    const from = Math.max(taken, at - slip.before);
    const around = folded.slice(from, end + slip.after);
    const match = slip.needs !== undefined && !around.includes(slip.needs) ? null : slip.pattern.exec(around);
    if (match === null) continue;
    const start = from + match.index;
    if (start > at || start + match[0].length < end) continue;
    taken = start + match[0].length;
    findings.push(describe(notice, slip, { start, match }));
  }
  return findings;
}

function describe(notice: Notice, slip: Slip, found: { readonly start: number; readonly match: RegExpExecArray }): Finding {
  const place = span(found.start, found.start + found.match[0].length);
  const written = notice.source.text.slice(place.start, place.end);
  const quoted = isQuotedInProblem(notice, place.start) ? '此处在问题标题的引号里，如照录反馈原文，请先核对原文。' : '';
  const edit = slip.fix?.(found.match) ?? null;
  const fix =
    edit === null
      ? {}
      : {
          fix: {
            title: edit.text === '' ? `删去“${edit.old}”` : `把“${edit.old}”改为“${edit.text}”`,
            kind: 'suggested' as const,
            edits: [{ span: span(place.start + edit.at, place.start + edit.at + edit.old.length), text: edit.text }],
          },
        };
  return {
    span: place,
    message: `“${written}”：${slip.message}${quoted}`,
    ...fix,
    ...(slip.atMost === undefined ? {} : { atMost: slip.atMost }),
  };
}
