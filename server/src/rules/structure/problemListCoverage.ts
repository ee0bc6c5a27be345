import { describeChange } from '../../notice/coverage/changes';
import { readCoverage, type Coverage, type CoveredItem } from '../../notice/coverage/coverage';
import { wordsOfTarget, type Target } from '../../notice/coverage/targets';
import type { Notice } from '../../notice/model';
import { describePlace, type ProblemList } from '../../notice/problemList';
import { shortened } from '../../text/characters';
import { span, type Span } from '../../text/span';
import { withBoundedFixes } from '../numbering/boundedFixes';
import type { Finding, ListRelated, Rule } from '../rule';
import { insertListed } from './insertListed';

/** 与问题清单一致: every problem of the inspectors' list is answered, in order, in its own words. */
export const problemListCoverage: Rule = {
  id: 'structure/problem-list-coverage',
  name: '与问题清单一致',
  norm: '反馈问题清单上的每个问题都有回应，次序、表述与清单一致。',
  source: '《中国共产党巡视工作条例》关于逐条整改的规定；公文写作实务',
  exceptions: [
    '没有关联问题清单时不检查。',
    '标题只引清单问题的前几个分句，不算改动。',
    '几个问题合并作答、一个问题分几处作答，算已回应，只作说明。',
    '按公开要求隐去名称、数字，或改成“有的单位”“个别干部”，只作提示。',
    '清单比通报粗，问题写在上一级标题里的，由其下各问题共同回应。',
  ],
  severity: { draft: 'information', review: 'error', publish: 'error' },
  options: { order: { description: '检查问题的次序是否与清单一致；按内容另行归类的单位可设为 false。', default: true } },
  fix: 'suggested',
  good: [
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。\n2.针对“压力传导不够”问题。\n整改情况：约谈有关负责人5人。',
      list: ['学习不够深入，研讨交流少', '压力传导不够'],
    },
    {
      text: '1.针对“学习不够深入”“压力传导不够”问题。\n整改情况：组织专题学习8次，约谈有关负责人5人。\n2.针对“作风不够扎实”问题。\n整改情况：开展检查3次。',
      note: '没有关联问题清单，不检查',
    },
  ],
  bad: [
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。\n2.针对“压力传导不够”问题。\n整改情况：约谈有关负责人5人。',
      list: ['学习不够深入', '监督检查流于形式', '压力传导不够'],
      note: '清单上的第二个问题没有写',
    },
    {
      text: '1.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。\n2.针对“压力传递不够”问题。\n整改情况：约谈有关负责人5人。',
      list: ['学习不够深入', '压力传导不够'],
      note: '与清单差一个字',
    },
    {
      text: '1.针对“压力传导不够”问题。\n整改情况：约谈有关负责人5人。\n2.针对“学习不够深入”问题。\n整改情况：组织专题学习8次。',
      list: ['学习不够深入', '压力传导不够'],
      note: '两个问题次序对调',
    },
  ],
  check: (notice, { problemList, options }) => {
    if (problemList === undefined || problemList.problems.length === 0) return [];
    const coverage = readCoverage(notice, problemList);
    if (coverage.isForeign) return [foreignList(notice, problemList, coverage)];
    return [
      ...droppedProblems(notice, coverage),
      ...coverage.items.flatMap((item) => checkItem(coverage, item)),
      ...(options.order === false ? [] : checkOrder(coverage)),
      ...coverage.extra.map((target) => extraProblem(notice, target)),
    ];
  },
};

const LONGEST_QUOTE = 30;
/** More of the problems than this stand elsewhere: then the notice has an order of its own. */
const MOST_MOVES = 0.3;
const FEWEST_MOVES = 3;

function foreignList({ source, title }: Notice, { name, problems }: ProblemList, { items }: Coverage): Finding {
  const common = items.filter(({ state }) => state !== 'dropped').length;
  return {
    span: title?.span ?? span(0, Math.min(source.text.length, 1)),
    message: `问题清单“${name}”与本篇对不上：清单上${problems.length}个问题，本篇里只找到${common}个，请核对是否关联错了清单。`,
    atMost: 'warning',
    aspect: 'foreign list',
  };
}

function droppedProblems(notice: Notice, coverage: Coverage): readonly Finding[] {
  const dropped = coverage.items.filter(({ state }) => state === 'dropped');
  return withBoundedFixes(dropped, (item, offersFix) => {
    const { text, place } = item.listed;
    const { span: where, fix } = insertListed(notice, coverage, coverage.items.indexOf(item));
    const quote = shortened(text, LONGEST_QUOTE);
    return {
      span: where,
      message: `清单${describePlace(place)}的问题“${quote}”在本篇里没有找到，请补写，或核对是否漏了、改了说法。`,
      inList: inListOf(item),
      aspect: `dropped ${text}`,
      ...(fix === null || !offersFix ? {} : { fix }),
    };
  });
}

function checkItem(coverage: Coverage, item: CoveredItem): readonly Finding[] {
  const { listed, state, targets, changes } = item;
  const [target] = targets;
  const inList = inListOf(item);
  if (target === undefined) return [];
  if (state === 'reworded' || state === 'for-public') {
    const differences = changes.slice(0, MOST_CHANGES).map(describeChange).join('、');
    const more = changes.length > MOST_CHANGES ? `等${changes.length}处` : '';
    const isNote = state === 'for-public';
    const advice = isNote ? '如系公开时隐去，可不改' : '请与清单核对';
    const message = `与清单${describePlace(listed.place)}的表述不同：${differences}${more}，${advice}。`;
    return [{ span: target.span, message, inList, atMost: isNote ? 'hint' : 'warning', aspect: 'reworded' }];
  }
  if (state === 'split') return [splitProblem(item, targets)];
  return state === 'merged' ? mergedProblems(coverage, item, target) : [];
}

const MOST_CHANGES = 3;

function splitProblem(item: CoveredItem, [first, ...others]: readonly Target[]): Finding {
  const { listed } = item;
  return {
    span: first?.span ?? span(0, 0),
    message: `清单${describePlace(listed.place)}的一个问题在本篇里分成${others.length + 1}个问题作答；如非有意，请与清单核对。`,
    related: others.map((other) => ({ span: other.span, message: '同一个问题的另一处' })),
    inList: inListOf(item),
    atMost: 'information',
    aspect: 'split',
  };
}

/** Said once, at the first of the problems that share an answer. */
function mergedProblems({ items }: Coverage, item: CoveredItem, target: Target): readonly Finding[] {
  const together = items.filter(({ targets: [first], state }) => state === 'merged' && first === target);
  if (together[0] !== item) return [];
  const places = together.map(({ listed }) => describePlace(listed.place)).join('、');
  const message = `清单${places}的${together.length}个问题在这里合并作答；如非有意，请分开写。`;
  return [{ span: target.span, message, inList: together.flatMap(inListOf), atMost: 'information', aspect: 'merged' }];
}

function checkOrder({ items, moves }: Coverage): readonly Finding[] {
  const isOwnOrder = moves.length > Math.max(FEWEST_MOVES, items.length * MOST_MOVES);
  const [first] = moves;
  if (isOwnOrder && first !== undefined) {
    const place = placeOf(items[first.item]);
    const inList = moves.slice(0, 10).flatMap(({ item }) => (items[item] === undefined ? [] : inListOf(items[item])));
    const message = `本篇的问题次序与清单不同（${moves.length}个问题换了位置）；如按内容另行归类，可不改。`;
    return place === null ? [] : [{ span: place, message, inList, atMost: 'information', aspect: 'order' }];
  }
  return moves.flatMap(({ item, other }): readonly Finding[] => {
    const [moved, exchanged] = [items[item], other === null ? undefined : items[other]];
    const place = placeOf(moved);
    if (moved === undefined || place === null) return [];
    const where = describePlace(moved.listed.place);
    const otherPlace = placeOf(exchanged);
    if (exchanged !== undefined && otherPlace !== null) {
      const message = `清单${where}与${describePlace(exchanged.listed.place)}的问题在本篇里次序对调了，请与清单核对。`;
      const related = [{ span: otherPlace, message: '与它对调的问题' }];
      return [{ span: place, message, related, inList: [...inListOf(moved), ...inListOf(exchanged)], atMost: 'warning', aspect: 'order' }];
    }
    const message = `清单${where}的问题在本篇里换了位置，与清单次序不同，请核对。`;
    return [{ span: place, message, inList: inListOf(moved), atMost: 'warning', aspect: 'order' }];
  });
}

function placeOf(item: CoveredItem | undefined): Span | null {
  return item?.targets[0]?.span ?? null;
}

function extraProblem({ source }: Notice, target: Target): Finding {
  const quote = shortened(wordsOfTarget(source, target), LONGEST_QUOTE);
  return {
    span: target.span,
    message: `问题“${quote}”不在问题清单上；如系自查发现，可不改，否则请与清单核对。`,
    atMost: 'information',
    aspect: 'extra',
  };
}

function inListOf({ listed }: CoveredItem): readonly ListRelated[] {
  return [{ place: listed.place, message: `清单：${shortened(listed.text, LONGEST_QUOTE)}` }];
}
