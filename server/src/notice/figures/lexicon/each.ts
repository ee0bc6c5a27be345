/** Words for an amount that each of several has. */

/** 甲镇、乙镇⟦各⟧6处, ⟦各牵头⟧6条: what stands before 各 has as much each. */
export const EACH_OF = /(?:^|[,:;]|其中)(?<names>[^,:;]{2,40}?)各(?![约近超类级项种界地方部乡镇县市村社单位])[^,]{0,4}$/u;

/** ⟦每人每月⟧300元, 每组5人, 每个班购置图书: not 平均每人, which is what comes out. */
export const EACH = /(?<!平均)每[个名位]?(?<words>(?:平均|(?![均共计])[\u4e00-\u9fff]){1,12})$/u;

/** ⟦每周⟧5次, ⟦每天⟧巡查2次: an amount for each stretch of time, and for nothing else. */
export const EACH_TIME = /^(?:[周月天日年]|季度)(?![均末底初级])/u;

/** The units of the times of `EACH_TIME`, by their first sign. */
export const TIME_UNITS: Readonly<Partial<Record<string, readonly string[]>>> = {
  周: ['周'],
  月: ['个月'],
  天: ['天', '日'],
  日: ['天', '日'],
  年: ['年'],
  季: ['个季度'],
};

/** 全年, 年租金: what is stated by month is so twelve times. */
export const ALL_OF_TIME = /全年(?!度?(?:目标|任务|计划|工作))|[一每]年|(?<!半)年(?:租金|支出|投入|[付补需可省节增减少多])/u;

/** ⟦日⟧巡查里程36公里, ⟦每月⟧共发放: a total of one such time. */
export const OF_TIME: Readonly<Partial<Record<string, RegExp>>> = {
  天: /(?:^|[每单全])[日天](?!均)/u,
  日: /(?:^|[每单全])[日天](?!均)/u,
  月: /(?:^|[每当全整])月(?!均)/u,
  年: /(?:^|[每当])年(?!均)/u,
};

/** 按⟦吨煤⟧30元: for each ton. */
export const BY_UNIT = /[按以](?<name>[吨亩][\u4e00-\u9fff]{0,2})$/u;

/** 每周⟦不少于⟧2次: a bound and no number of times. */
export const AT_LEAST = /不[少低多高超]|至[少多]|最[少多低高]|超|上限|核[载定]|容纳|限/u;

/** ⟦亩产⟧410公斤, 单产: what each 亩 has. */
export const BY_FIELD = /(?:亩|单)产量?(?:[约为达是]到?)*$/u;

/** ⟦日处理⟧180吨, 日均产生量: what each day has, and not 次日, 生日. */
export const BY_DAY =
  /^(?![^,]*(?:能力|规模|设计|上限|峰值|最[高大多]|[可能]日))(?:.*[^每一二三四五六七八九十次当今明昨前节假生近即同终末早周\d])?日均?(?:处[理置]|[产供运排耗销输采]|加工|生产|发电|消耗)[^,日]{0,5}$/u;

/** ⟦加上⟧过渡费108万元: what comes on top of the product. */
export const ON_TOP = /^(?:再?加上|另加|外加|连同|再加|加)[^,]{0,10}$/u;

/** 每个镇⟦各抽⟧2个村: the same for each, and no average. */
export const ALIKE = /每[^,]{1,8}各/u;

/** 5个镇⟦各设⟧2个点, 5家社⟦各扣减绩效⟧3万元: each of those counted right before it. */
export const EACH_BEFORE = /^[^,]{0,8}各[^,]{0,8}$/u;

/** 9名责任人⟦分别罚款⟧2000元, and no other amount beside it: as much for each. */
export const EACH_ALONE = /^[^,]{0,8}分别[^,为占]{0,6}$/u;

/** ⟦单价⟧685元: the price of one of what was counted. */
export const PIECE_PRICE = /单价[约为是由从]*$/u;
/** 以3600元⟦单价⟧购置. */
export const BY_PIECE = /^的?单价(?!的?\d|[约为是])/u;
/** 600元⟦/人·月⟧. */
export const PER = /^\/(?<names>[\u4e00-\u9fff]{1,3}(?:[/·][\u4e00-\u9fff]{1,2})?)(?![\u4e00-\u9fff]*\/)(?=[,;。)的标计补]|$)/u;

/** 共发放, 总额: what it all comes to. */
export const ALL_OF_EACH =
  /(?:共|总[额价数量产]|合同[价金总款]|计)[^,每]{0,8}$|应[收退发付支补领缴拨还提](?:[付放助取缴]|补助|资金)?$|所?需要?(?:资金|经费|投入)$|[发兑营]\S?额$/u;

/** ⟦全部建成后⟧新增336个, 每周⟦合计⟧: what several products come to. */
export const IN_ALL = /(?:全部|合起来|加起来|每周|一周|累计)[^,]{0,10}$/u;
/** 当年⟦筹集⟧3.37亿元: what was given from several sides. */
export const RAISED = /(?:筹集|筹措|投入|到位)(?:资金)?[为达]?\s?$/u;
/** ⟦每周⟧31小时. */
export const WEEKLY = /[每一]周[^,]{0,6}$/u;
/** How many days a week has of each kind. */
export const WORKDAYS: readonly (readonly [words: RegExp, days: number])[] = [
  [/工作日|周一[至到—~-]周五/u, 5],
  [/周末|双休日|周六[、和至到]?周?日/u, 2],
];

/** 每期5天，每天6学时，每人⟦完成⟧30学时: what it comes to for one. */
export const COMPLETED = /(?:完成|学满|修满|结业|时长)[^,]{0,4}$/u;

/** 每人走访⟦不少于⟧5户: a rule, and no average. */
export const NO_LESS = /不[少低多高]于|至[少多]|最[少多低高]/u;

/** 抽调人员⟦32人⟧，每组8人: what is shared out, named before. */
export const SHARED_OUT =
  /(?:抽调|选派|配备|派出|组织|聘[请用]|选聘|安排|投入|发放|补助|组成|补贴|兑付|支付|奖励|慰问金?|组建|设[立置]|花费|支出|金额|价款|货款|租金|节[约省支])[^,]{0,5}$/u;
/** 60名干部⟦编成⟧12个组: what is shared out goes by its verb behind it. */
export const SHARED_AS = /[编分组]成|分为|组建|[编分]作|分[成赴]?$|编入/u;
/** ⟦其余⟧5人机动: not all is shared out. */
export const NOT_SHARED = /首[批期次]|[第前][一二三两]|[先部]分?[行期]|其余|余下|剩余|另|个别|机动|后备|以上|不[少低]于/u;

/** ⟦户均⟧2500元: an average of what stands before it, and of nothing else. */
export const BARE_AVERAGE = /^(?:[\u4e00-\u9fff]均|平均每[\u4e00-\u9fff]{1,3})(?:约?为)?$/u;

/** 由每吨420元⟦降至⟧385元: what each has from now on. */
export const BECOME = /^(?:统一|逐步)?[降减压缩提增涨升上下调][低少缩减高加长升至到涨调]?[至到为成](?:每[\u4e00-\u9fff]{1,4})?$/u;
/** ⟦节约⟧9.1万元, 多支出: what a change comes to. */
export const CHANGED = /(?:节[约省支]|[多少增减][收支付发缴出用加]|降低|腾[退出]|压减|新增|让利)[^,]{0,6}$/u;

/** ⟦加上⟧组长，⟦含⟧交通费: more than the product is in the total. */
export const MORE = /加上|连同|^\s?(?:[含另]|包括|其中包)|以及其他|等费用/u;

/** ⟦新增⟧126名, ⟦其中⟧58户: some of those that have it. */
export const SOME = /新增|增加|其中|另|首批|部分/u;
