/** By how much two numbers differ, and which two they are. */

/** A quick look at whether a number may state a difference at all. */
export const MAY_DIFFER = /[净比较差短缺减增浮让少节超多]/u;

/** 男职工⟦比⟧女职工⟦多⟧35人: the one and the other by name. */
export const NAMED_DIFFERENCE = /(?<one>[^,比较]{2,10})[比较](?<other>[^,比较]{2,10})(?<turn>[多少高低]|增加|减少)[了出有]?$/u;

/** What was before is held against what is by its changes. */
export const EARLIER = /^(?:[去上前]年?|同期|年初|以[往前]|原)/u;

/** What names of numbers end with and their numbers do not go by. */
export const OF_NAME = /(?:总?数量?|人数|金额|总额|面积|规模)$/u;

/** 两者⟦相差⟧26万元, ⟦还差⟧8台, ⟦超出计划⟧3个: how far the last two numbers are apart. */
export const APART =
  /(?:相差|差额|差距|差异|缺口)[为是达有共计]?$|^[还尚仍]?(?:差|缺|短缺)$|^[比较]?(?:超出|超过|超额|超|多出|少于)(?:计划|任务|目标|定额|编制|预算|标准|核定)[数量额]?(?:完成|[多少])?了?$|^超[出过]$/u;

/** 控制价, 预算, 送审: what was to be paid. */
export const ASKED = /(?:控制价|拦标价|预算价?|概算|估算|报价|原价|标底|送审价?|申报|上报|计划投资|批复|限价)[^,]{0,6}$/u;
/** 中标, 审定, 决算: what came of it. */
export const SETTLED_AT = /(?:中标价?|成交价?|[审核]定|决算|结算|实际[^,]{0,4}|合同价?|签约)[^,]{0,6}$/u;
/** 节约, 核减: by how much less. */
export const SAVED = /(?:节[约省支]|[核审调压]减|下浮|让利|缺口|少[支付])(?:资金|投资|财政资金|成本|经费|金额|额)?[了为达是共计]?$/u;

/** 净增, 净减: what is left when what went is taken off what came. */
export const NET = /净(?<turn>增[加长]?|减少?|流[入出])(?:了|人数|数)?$/u;
