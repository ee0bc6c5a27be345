import { bitsAt, codeTable } from '../../text/codeTable';
import type { Marks } from '../../text/markPairs';
import { type Source, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { doubledCharacters } from './doubledCharacters';
import { followedMarks } from './markRuns';
import { repeatedPassages } from './repeatedPassages';

/** Points that never stand twice in a row. */
const POINTS = codeTable([[1, ',、。;:']]);

/** No mark doubled by accident (，，。。), no character tripled, no clause or paragraph pasted twice. */
export const repeated: Rule = {
  id: 'text/repeated',
  name: '误重复的标点和字句',
  norm: '点号不连用，同一个字不连写三次，同一句话、同一段话不误贴两遍。',
  source: 'GB/T 15834—2011《标点符号用法》；公文校对实务',
  exceptions: [
    '两个相同的字相连多是正常的词语（学习习近平、常委会会议、虹口区区管），只查从不叠用的字，以及别处只写一个的词。',
    '不足八个字的短句、不足二十四个字的段落可以重现。',
    '叹号、问号可以叠用；省略号“……”、破折号“——”是一个标点。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: '针对对方存在在线监测不足的问题，实实在在抓好整改，项项推动、件件落实。' },
    { text: '深入学习习近平总书记重要讲话精神，召开常委会会议……' },
    { text: '补充充实人员，供应应急物资，完善善后措施，构筑筑牢防线，一贯贯彻执行，从从业人员中选任，服从从严要求。' },
    { text: '完成了吗？！' },
  ],
  bad: [
    { text: '召开会议，，部署整改。' },
    { text: '召开会议、，部署整改。' },
    { text: '逐条逐项落实实实到位。' },
    { text: '加强对对干部的监督。' },
    { text: '整改改情况：组织学习8次。\n2.责任落实问题\n整改情况：修订制度3项。', note: '别处只写一个' },
    { text: '成立整改工作领导小组。逐条研究整改措施。逐条研究整改措施。', note: '一句贴了两遍' },
    {
      text: '区委召开常委会会议，专题研究巡视反馈问题的整改方案。\n压实各级责任。\n区委召开常委会会议，专题研究巡视反馈问题的整改方案。',
      note: '一段贴了两遍',
    },
  ],
  check: (notice) => {
    const { source, marks } = notice;
    return [...doubledPoints(source, marks), ...doubledCharacters(source), ...repeatedPassages(notice)];
  },
};

function doubledPoints(source: Source, marks: Marks): readonly Finding[] {
  const findings: Finding[] = [];
  let end = 0;
  for (const start of followedMarks(marks)) {
    if (start < end || !isPoint(source, start) || !isPoint(source, start + 1)) continue;
    end = start + 2;
    while (isPoint(source, end)) end++;
    if (!isWebAddress(source, end)) findings.push(describePoints(source, span(start, end)));
  }
  return findings;
}

function describePoints(source: Source, place: Span): Finding {
  const points = textOf(source, place);
  const folded = source.folded.slice(place.start, place.end);
  const isOne = [...folded].every((point) => point === folded.charAt(0));
  const message = `点号「${points}」连用了，请保留一个。`;
  if (!isOne) return { span: place, message };
  const text = points.charAt(0);
  return { span: place, message, fix: { title: `只留一个「${text}」`, kind: 'suggested', edits: [{ span: place, text }] } };
}

function isPoint(source: Source, at: number): boolean {
  return bitsAt(POINTS, source.folded, at) !== 0;
}

/** `::1`, `:8080`: what follows is no prose. */
function isWebAddress(source: Source, at: number): boolean {
  return /[\w/]/u.test(source.folded.charAt(at)) && source.folded.charAt(at - 1) === ':';
}
