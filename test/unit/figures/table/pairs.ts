import { fails, holds, left, type Topic } from './row';

/** Two parts that leave no third: one kind and its partner. */
export const PAIRS: Topic = {
  name: 'pairs',
  rows: [
    holds('parts-sum', '全系统现有职工128人，局机关31人，所属单位97人。'),
    fails('parts-sum', '全系统现有职工128人，局机关31人，所属单位87人。'),
    fails('parts-sum', '竞聘上岗26人，新提任15人，平级交流13人。'),
    fails('parts-sum', '整理意见163条，线上92条、实地座谈81条。'),
    fails('parts-sum', '排查问题47个，共性问题19个，个性问题38个。'),
    left('总数自己就是一边', '解决共性问题47个，个性问题19个，疑难问题38个。'),
    fails('parts-sum', '环境监测点45处，园区内28处，园区外19处。'),
    fails('parts-sum', '理事会共有理事64名，党员38名、非党员24名。'),
    fails('parts-sum', '追缴各类款项176万元，本金152万元，滞纳金14万元。'),
    fails('parts-sum', '新进人员53人，应届毕业生36人，社会招聘19人。'),
    fails('parts-sum', '移交档案520卷，纸质档案310卷，电子档案220卷。'),
    left('另有第三类', '开展培训64期，线上培训25期，理论授课居多。'),
    holds('done-within-total', '全院党员96名，其中女党员47名、非公企业党员21名。', '不是党员的两类'),
    left('一批是集体访，148是人', '接待来访260人次，集体访11批，个人访148批次。'),
    holds('parts-sum', '年初库存28.6万册，采购2.4万册，接受捐赠0.6万册，剔除1.2万册，年末库存30.4万册。'),
  ],
};
