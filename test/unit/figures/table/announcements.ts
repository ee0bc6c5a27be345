import { fails, holds, left, type Topic } from './row';

const two = '一是压实责任；二是严格督办。';
const three = '一是摸清底数；二是分类处置；三是健全台账。';
const four = '一是摸清底数；二是分类处置；三是健全台账；四是定期通报。';

/** Numbers before a list, and whether they announce it. */
export const ANNOUNCEMENTS: Topic = {
  name: 'numbers that announce a list',
  rows: [
    holds('announced-count', `主要从4个方面抓好整改：${four}`),
    fails('announced-count', `主要从4个方面抓好整改：${three}`),
    holds('announced-count', `从以下三个方面抓好整改。${three}`),
    fails('announced-count', `从以下四个方面抓好整改。${three}`),
    holds('announced-count', `局党组研究提出三点要求：${three}`),
    fails('announced-count', `局党组研究提出四点要求：${three}`),
    fails('announced-count', `局党组研究提出两点要求。${three}`),
    fails('announced-count', `全力办好三件实事：${four}`),
    fails('announced-count', `采取五项措施，${four}`),
    fails('announced-count', `谈了三点体会：${two}`),
    fails('announced-count', '提出三点意见：首先，摸清底数；其次，分类处置；再次，健全台账；最后，定期通报。'),
    holds('announced-count', '提出三点意见：首先，摸清底数；其次，分类处置；最后，定期通报。', '“最后”是第三点'),
    holds('announced-count', '提出四点希望：一要摸清底数；二要分类处置；三要健全台账；四是定期通报。', '“要”“是”混用，仍是四点'),
    holds('announced-count', `主要做法有三点：\n一是摸清底数。\n二是分类处置。\n三是健全台账。`, '前一段末尾所称'),
    fails('announced-count', `主要做法有四点：\n一是摸清底数。\n二是分类处置。\n三是健全台账。`),
    holds('announced-count', `对5个乡镇提出三点要求：${three}`, '最近的数是“三点”'),
    holds('announced-count', `县委对两个局党组谈了四点意见：${four}`, '“两个局”另有所指'),
    holds('announced-count', `围绕转作风、提效能两大主题，安排了三项工作：${three}`, '“两大主题”在前一分句'),
    holds('announced-count', `从三个方面入手，逐项抓好落实：${three}`),
    fails('announced-count', `从两个方面入手，逐项抓好落实：${three}`),
    left('引号里的是名称', `树牢“四个意识”、做到“两个维护”，做法是：${three}`),
    left('引号里的是名称', `深刻领悟“两个确立”，重点是：${four}`),
    left('会议名称不是项数', `学习贯彻党的二十大精神，重点是：${three}`),
    left('会议名称不是项数', `落实十九届六中全会部署，主要做法：${three}`),
    left('固定名称里的数', `规范“三重一大”决策，主要是：${two}`),
    left('问题的个数不是措施的个数', `针对巡察指出的5个问题，局党组分类施策：${three}`),
    left('问题的个数不是措施的个数', `针对反馈的四个方面问题，采取有力措施：${three}`),
    left('问题的类数不是措施的个数', `对照检查出的三大类问题，坚持立行立改：${two}`),
    left('单位的个数', `全县16个乡镇党委同步行动，主要做法：${three}`),
    left('单位的个数', `指导四个村党支部抓实整改：${three}`),
    left('上文说过的三个方面', `为落实上述四个方面，局党组狠抓推进：${three}`),
    left('第几项', `抓好第五项任务：${three}`),
    left('时间', `今后两个月集中发力：${three}`),
    left('两级数字，数的不是所列', `细化为6个方面24项举措：${three}`),
    left('条数不是要点数', `《办法》共28条，主要内容是：${three}`),
    left('概数', `推出10余项举措：${three}`),
    left('前面的要求是别人的', `市里提出五项要求，我局坚决落实：${three}`),
    left('只有一项的不是列举', '做好三件事：一是摸清底数，分类处置，健全台账。'),
    holds(
      'remainder',
      '从5个方面抓好整改：①优化流程，青溪镇危房改造计划实施5个点位，已完成4个，剩余1个正在推进。②压实责任。③严格考核。④强化督查。⑤加强宣传。',
      '5个方面不是点位的总数',
    ),
  ],
};
