import { fails, holds, left, type Topic } from './row';

/** Numbers that do not meet what they stand beside, for they meet something else. */
export const OTHERWISE: Topic = {
  name: 'explained otherwise',
  rows: [
    // a sum that is another number
    left(
      '各批之和是育成的数，没有全部发出',
      '育苗情况：第一批340万株，第二批410万株，第三批290万株，发出合计985万株，少于育成总数1040万株。',
    ),
    fails('parts-sum', '育苗情况：第一批340万株，第二批410万株，第三批290万株，发出合计1940万株。'),
    // by how much it is off is stated
    left('两样都行的五艘算了两次', '渡口停靠船只14艘，能载客的11艘、能载货的8艘，客货都能载的5艘。'),
    left('有人两处都算', '全所评为优秀的学员83人，其中理论班47人、实操班41人，因5人在两个班双重挂职，合计数少于分项之和。'),
    fails('parts-sum', '全所评为优秀的学员83人，其中理论班47人、实操班41人。'),
    left('一起事故可有两种原因', '全年事故52起，其中超速21起、疲劳驾驶16起、酒后驾驶24起，因一起事故可有两种原因。'),
    fails('parts-sum', '全年事故52起，其中超速21起、疲劳驾驶16起、酒后驾驶24起。'),
    left('合计前去掉了兼聘的', '护林员县聘58人，乡聘163人，村聘377人，去除兼聘的，共计571人。'),
    // the whole is one of the parts
    // a difference from another number
    left('比的是上年的数', '召开专题会31个，比计划数36个少5个，比上年实际召开的52个减少21个。'),
    fails('remainder', '召开专题会31个，比上年实际召开的52个减少24个。'),
    // a rate of other numbers
    left('中签率以报名户数为准', '公租房摇号，房源164套，报名2215户；优先房源48套，报名147户，中签率32.7%。'),
    fails('rate', '应缴租金380万元，已缴342万元，欠缴38万元，欠缴额占应缴额的11.1%。'),
    // shares in words
    left('各成对应后面的数', '补助资金90万元，中央承担五成即45万元、省三成即27万元。'),
    fails('rate', '花名册由2.4万人清理到1.4万人，清理掉三分之一。'),
    left('占的是市场，不是家数', '移动、电信、联通份额分别为51%、30%、19%，最大一家过半。'),
    // amounts and their numbers, in one order
    left('各是各队的合计', '一队金6、银4，共10枚；二队金5、银2，共7枚；三队金3、银1，共4枚。'),
    left('都是每年的标准', '寄存费由每年240元调为每年160元。'),
    // what is told to be in others, out of them, or taken off
    holds('done-within-total', '反馈的问题19个，已完成16个，立行立改的7个，均含在已完成的16个之内。', '立行立改的含在已完成之内'),
    holds('restated-figure', '秋季学期实到学员2147人，中途退出的8人已不在上述2147人内。', '退出的不在其中'),
    left('超编的要抵去', '空编28名，其中教育系统空编17名、卫生系统空编16名，另有两家单位超编5名，净数仍为28名。'),
    left('递补的补上了', '入围面试48人，其中6人放弃、递补5人，实际面试47人。'),
    fails('parts-sum', '空编28名，其中教育系统空编17名、卫生系统空编16名。'),
    // what is left goes by another number
    left('一类的全部改好', '一类旱厕74座、二类旱厕918座。年内改好963座：一类全部，二类889座，剩29座因户主外出。'),
    fails('remainder', '年内改造旱厕963座，已改好889座，剩余84座。'),
    holds('parts-sum', '查处的46个问题中，自行整改31个、查否5个，共36个，余下10个移交。', '加起来的数后面说了'),
    holds('parts-sum', '12人各退1300元，另有5人各退400元，共退17600元。', '几个是每人的数'),
    left('二至五层是四层', '考场设在二至五层，每层4个，共16个。'),
    left('占的是当选人数', '共选出代表248名，党员171名，差额124名，恰为当选人数的二分之一。'),
    // no part of a whole is what another is of
    fails('rate', '抽检茶样1820批次，合格1783批次，不合格37批次，不合格率2.1%。'),
  ],
};
