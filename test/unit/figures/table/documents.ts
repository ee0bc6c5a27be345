import { fails, holds, left, type Topic } from './row';

const PARTS = [
  '二、集中整改进展情况',
  '（一）关于落实决策部署方面的问题',
  '1.针对学习不深入问题',
  '健全学习制度，开展专题研讨。',
  '2.针对落实不到位问题',
  '加强督查督办，逐项对账销号。',
  '（二）关于管党治党方面的问题',
  '1.针对责任不实问题',
  '压实各级责任，定期分析研判。',
].join('\n');
/** The second group has no heading below it, and counts as one problem. */
const CHILDLESS = PARTS.replace('1.针对责任不实问题\n', '');
/** The aspects are the parts themselves. */
const AT_THE_TOP = PARTS.replace('二、集中整改进展情况\n', '')
  .replace('（一）', '一、')
  .replace('（二）', '二、')
  .replace(/^\d(?=\.)/gmu, '（$&）')
  .replaceAll('）.', '）');
const CLUES = `${PARTS}\n（三）关于巡视移交问题线索和信访件办理情况\n均已办结。`;

/** Aspects, classes and problems, the last class a problem itself. */
const THREE_LEVELS = [
  '二、集中整改进展情况',
  '（一）决策部署方面',
  '1.学习不深入',
  '（1）研讨少。',
  '加密研讨。',
  '（2）笔记抄。',
  '抽查笔记。',
  '2.落实不到位',
  '（1）台账虚。',
  '重建台账。',
  '（2）督办软。',
  '加强督办。',
  '（二）管党治党方面',
  '1.责任不实。',
  '压实责任。',
].join('\n');
/** Titles that note how many problems stand under them. */
const NOTED = [
  '二、立行立改问题整改情况（2个）',
  '（一）会风不实。',
  '改进会风。',
  '（二）文风不短。',
  '压减文件。',
  '三、集中整改问题整改情况（3个）',
  '（三）台账不全。',
  '重建台账。',
  '（四）督办不严。',
  '加强督办。',
  '（五）考核不细。',
  '细化考核。',
].join('\n');
/** Opinions by the number of their group. */
const CODED = ['1—1', '1—2', '2—1', '2—2', '2—3'].map((code) => `反馈意见${code}：台账不全。\n整改情况：重建台账。`).join('\n');

/** Claims that take more than one line: items counted off, headings, the same quantity elsewhere. */
export const DOCUMENTS: Topic = {
  name: 'counts of items and headings, and the same quantity elsewhere',
  rows: [
    holds('announced-count', '主要从3个方面抓好整改：①加强学习。②完善制度。③强化督查。'),
    fails('announced-count', '主要从4个方面抓好整改：①加强学习。②完善制度。③强化督查。'),
    fails('announced-count', '主要从2个方面抓好整改：①加强学习。②完善制度。③强化督查。'),
    holds('announced-count', '从两个方面抓好整改：一是加强学习。二是完善制度。'),
    fails('announced-count', '从两个方面抓好整改：一是加强学习。二是完善制度。三是强化督查。'),
    holds('announced-count', '采取以下3项措施：一是加强学习；二是完善制度；三是强化督查。'),
    holds('announced-count', '采取以下3项措施：（1）加强学习；（2）完善制度；（3）强化督查。'),
    fails('announced-count', '采取以下4项措施：（1）加强学习；（2）完善制度；（3）强化督查。'),
    left('附件和条款的序号', '完善3项制度：学习制度，附件（1）；督查制度，第（2）、（4）项。'),
    left('序号不连续，先理顺序号', '主要从3个方面抓好整改：①加强学习。③完善制度。④强化督查。⑤狠抓落实。'),
    left('“3个方面”之后没有列举', '从3个方面抓好整改，成效明显。'),
    left('统一是、之一是不是序号', '把思想统一是前提。学习是任务之一是共识。'),
    holds('declared-structure', `一、组织情况\n将反馈的2个方面3个问题逐项分解。\n${PARTS}`),
    fails('declared-structure', `一、组织情况\n将反馈的3个方面3个问题逐项分解。\n${PARTS}`),
    fails('declared-structure', `一、组织情况\n将反馈的2个方面4个问题逐项分解。\n${PARTS}`),
    holds('declared-structure', `一、组织情况\n将反馈的2方面、3大类问题逐项分解。\n${CHILDLESS}`, '没有下级标题的自成一类'),
    holds('declared-structure', `一、组织情况\n将反馈的2个方面3个问题逐项分解。\n${CLUES}`, '线索信访件专节不算一个方面'),
    holds('declared-structure', `一、组织情况\n将反馈的2个方面36个问题逐项分解。\n${PARTS}`, '36个问题比标题更细'),
    holds('declared-structure', `将反馈的2个方面3个问题逐项分解。\n${AT_THE_TOP}`),
    fails('declared-structure', `将反馈的3个方面3个问题逐项分解。\n${AT_THE_TOP}`),
    holds('declared-structure', `一、组织情况\n将反馈的2个方面3类5个问题逐项分解。\n${THREE_LEVELS}`),
    fails('declared-structure', `一、组织情况\n将反馈的2个方面4类5个问题逐项分解。\n${THREE_LEVELS}`),
    fails('declared-structure', `一、组织情况\n将反馈的2个方面3类6个问题逐项分解。\n${THREE_LEVELS}`),
    holds('declared-structure', `一、组织情况\n将反馈的2个方面、具体问题5个逐项分解。\n${THREE_LEVELS}`),
    holds('declared-structure', `一、组织情况\n反馈问题：5个\n${THREE_LEVELS}`),
    fails('declared-structure', `一、组织情况\n反馈问题：6个\n${THREE_LEVELS}`),
    fails('declared-structure', `一、组织情况\n反馈意见指出问题8个。5个问题已整改4个。\n${THREE_LEVELS}`),
    fails('declared-structure', `一、组织情况\n反馈意见涉及整改任务6项。5项整改任务均已启动。\n${THREE_LEVELS}`),
    holds(
      'declared-structure',
      `一、组织情况\n1.召开会议10次，对5个问题逐一研究，明确责任单位和时限。\n${THREE_LEVELS}`,
      '编号的一行就是一句话',
    ),
    fails('declared-structure', `一、组织情况\n1.召开会议10次，对6个问题逐一研究，明确责任单位和时限。\n${THREE_LEVELS}`),
    left('没有别处印证，整改任务可能更细', `一、组织情况\n反馈意见涉及整改任务6项。\n${THREE_LEVELS}`),
    left('书记领办的只是一部分', `一、组织情况\n书记领办整改任务6项，5个问题由班子成员督办。\n${THREE_LEVELS}`),
    left('带头领办的只是一部分', `一、组织情况\n镇长带头领办涉及面广的整改任务6项，5个问题由班子成员督办。\n${THREE_LEVELS}`),
    holds('declared-structure', NOTED),
    fails('declared-structure', NOTED.replace('3个', '4个')),
    left('标题后注的是份数，不是问题数', NOTED.replace('（2个）', '（2份）').replace('（3个）', '（6份）')),
    holds('declared-structure', `一、组织情况\n反馈意见共2个方面、5个具体问题。\n二、整改情况\n${CODED}`),
    fails('declared-structure', `一、组织情况\n反馈意见共2个方面、6个具体问题。\n二、整改情况\n${CODED}`),
    left('249条措施没有对应标题', `一、组织情况\n制定249条整改措施。\n${PARTS}`),
    left('另一专项行动的口径', `一、组织情况\n针对4个方面12类突出问题开展专项行动。\n${PARTS}`),
    holds('restated-figure', '区委将反馈的36个问题逐项分解。\n截至目前，巡视反馈的36个问题已整改30个。'),
    fails('restated-figure', '区委将反馈的36个问题逐项分解。\n截至目前，巡视反馈的37个问题已整改30个。'),
    fails('restated-figure', '细化为249条整改措施。\n截至目前，248条整改措施已完成240条。'),
    holds(
      'done-within-total',
      '区委将反馈的34个问题逐项分解。\n对巡视反馈的28个问题（区纪委牵头的除外）已完成26个。',
      '括注已排除，不与34个比',
    ),
    left('专项的问题是另一口径', '区委将反馈的36个问题逐项分解。\n专项检查反馈的35个问题纳入台账。'),
    left('上一轮的问题是另一口径', '区委将反馈的36个问题逐项分解。\n上一轮巡视反馈的37个问题纳入台账。'),
    left('相差较大的视为另一口径', '区委将反馈的36个问题逐项分解。\n自查反馈的12个问题纳入台账。'),
    left('主体不同', '查处全区形式主义问题10起。\n查处社区形式主义问题5起。'),
    left('时段不同', '9—12月开展研讨2次、报告会2场。\n全年开展研讨6次、报告会4场。'),
    left('巡视移交与全部线索不同', '受理巡视移交线索9件。\n梳理区管干部线索26件。'),
    left('条款的序号', '依据办法第（1）、（2）、（3）项，完善制度2项。'),
  ],
};
