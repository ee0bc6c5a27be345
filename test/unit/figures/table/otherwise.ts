import { fails, left, type Topic } from './row';

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
  ],
};
