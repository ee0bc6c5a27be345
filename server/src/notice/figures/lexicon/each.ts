/** Words for an amount that each of several has. */

/** 甲镇、乙镇⟦各⟧6处, ⟦各牵头⟧6条: what stands before 各 has as much each. */
export const EACH_OF = /(?:^|[,:;]|其中)(?<names>[^,:;]{2,40}?)各(?![约近超类级项种界地方部乡镇县市村社单位])[^,]{0,4}$/u;

/** ⟦每人每月⟧300元, 每组5人, 每个班购置图书: not 平均每人, which is what comes out. */
export const EACH = /(?<!平均)每[个名位]?(?<words>(?:(?![均共计])[\u4e00-\u9fff]){1,10})$/u;

/** ⟦每月⟧ of 每人每月: how often. */
export const OFTEN = /每(?<time>[月年天日]|学期|季度)/u;

/** ⟦每周⟧5次, ⟦每天⟧巡查2次: an amount for each stretch of time, and for nothing else. */
export const EACH_TIME = /^(?:[周月天日年]|季度)(?![均末底初级])/u;

/** The units of the times of `OFTEN` and `EACH_TIME`, by their first sign. */
export const TIME_UNITS: Readonly<Partial<Record<string, readonly string[]>>> = {
  周: ['周'],
  月: ['个月'],
  天: ['天', '日'],
  日: ['天', '日'],
  年: ['年'],
  季: ['个季度'],
};

/** 每周⟦不少于⟧2次: a bound and no number of times. */
export const AT_LEAST = /不[少低多高]于|至[少多]|最[少多低高]|[以超]/u;

/** 每个镇⟦各抽⟧2个村: the same for each, and no average. */
export const ALIKE = /每[^,]{1,8}各/u;

/** 5个镇⟦各设⟧2个点: each of those counted right before it. */
export const EACH_BEFORE = /^[^,]{0,8}各[^,]{0,4}$/u;

/** 共发放, 总额: what it all comes to. */
export const ALL_OF_EACH = /(?:共|总额|计)[^,每]{0,8}$|应[发付支补领缴拨]$/u;

/** 抽调人员⟦32人⟧，每组8人: what is shared out, named before. */
export const SHARED_OUT =
  /(?:抽调|选派|配备|派出|组织|聘[请用]|选聘|安排|投入|发放|补助|补贴|兑付|支付|奖励|慰问|组建|设[立置])[^,]{0,5}$/u;
/** 60名干部⟦编成⟧12个组: what is shared out goes by its verb behind it. */
export const SHARED_AS = /[编分组]成|分为|组建|[编分]作|分[成赴]?$|编入/u;
/** ⟦其余⟧5人机动: not all is shared out. */
export const NOT_SHARED = /首[批期次]|[第前][一二三两]|[先部]分?[行期]|其余|余下|剩余|另|机动|后备|以上|不[少低]于/u;

/** ⟦户均⟧2500元: an average of what stands before it, and of nothing else. */
export const BARE_AVERAGE = /^(?:[\u4e00-\u9fff]均|平均每[\u4e00-\u9fff]{1,3})(?:约?为)?$/u;
