/** By how much two numbers differ, and which two they are. */

/** A quick look at whether a number may state a difference at all. */
export const MAY_DIFFER = /[拨支净比较差短缺减增浮让少节超多化溢值清还活收提低]/u;

/** 男职工⟦比⟧女职工⟦多⟧35人: the one and the other by name. */
export const NAMED_DIFFERENCE = /(?<one>[^,比较]{2,10})[比较](?<other>[^,比较]{2,10})(?<turn>[多少高低]|增加|减少)[了出有]?$/u;

/** What was before is held against what is by its changes. */
export const EARLIER = /^(?:[去上前]年?|同期|年初|以[往前]|原)/u;

/** What names of numbers end with and their numbers do not go by. */
export const OF_NAME = /(?:总?数量?|人数|金额|总额|面积|规模)$/u;

/** 两者⟦相差⟧26万元, ⟦还差⟧8台, ⟦超出计划⟧3个: how far the last two numbers are apart. */
export const APART =
  /^[比较](?:原[定来]|预[定期]|计划|任务|目标|定额|编制|标准|核定)数?(?:[多少超]|增加|减少)了?$|(?:相差|差额|差距|差异|缺口)[为是达有共计]?$|^[还尚仍]?(?:差|缺|短缺|短少)了?$|^多出来?的$|^[比较]?(?:超出|超过|超额|超|多出|少于)(?:计划|任务|目标|定额|编制|预算|标准|核定)[数量额]?(?:完成|[多少])?了?$|^超[出过]$|^[超空缺满]编了?$/u;

/** 由6.15亿元降至4.87亿元，⟦化解⟧1.28亿元: by how much, in the word for what was done, right behind both. */
export const TURNED_BY =
  /^(?:[这此]一?[年季月段]|全年|其间|期间)?(?:净|一?共|合计|累计|实际)?(?:拨付|支付|追[回缴]|收[回缴]|清[收缴]|化解|消化|清偿|偿还|归还|盘活|清退|核减|减编|压降|削减|裁撤|撤并|少用|少花|少支|多用|多收|节省|新增|增配|增收|溢价|增值|超配|[多少](?:支出|开支|花费|[花支用收拆建办查])|每(?:[年月日人户]|人次)(?:增加|提高|减少|降低))[了约]?$/u;

/** 控制价, 预算, 送审: what was to be paid. */
export const ASKED = /(?:控制价|拦标价|预算价?|概算|估算|报价|原价|标底|送审价?|申报|上报|计划投资|批复|限价)[^,]{0,6}$/u;
/** 中标, 审定, 决算: what came of it. */
export const SETTLED_AT = /(?:实付|中标价?|成交价?|[审核]定|决算|结算|实际[^,]{0,4}|合同价?|签约)[^,]{0,6}$/u;
/** 节约, 核减: by how much less. */
export const SAVED =
  /(?:(?:节[约省]|降低)[\u4e00-\u9fff]{0,2}成本|节[约省支]|[核审调压]减|下浮|让利|缺口|少[支付])(?:资金|投资|财政资金|成本|经费|金额|额)?[了为达是共计]?$/u;

/** 起始价, 评估价: what it was held to be worth. */
export const WORTH = /(?:起[始拍]价?|挂牌价?|底价|评估[价值]?|保留价)[^,]{0,6}$/u;
/** 溢价, 增值: by how much more. */
export const GAINED = /^(?:溢价|增值|高出)(?:[额了为达是共]|金额)?$/u;

/** 净增, 净减: what is left when what went is taken off what came. */
export const NET = /净(?<turn>增[加长]?|减少?|流[入出])(?:了|人数|数)?$/u;

/** 上年为, 2023年末为: when a rate was so, and no other word. */
export const END_OF_YEAR =
  /^[比较与]?(?:[去上前]年|同期|[年期]初|[去上]年同期|整改[前后]|此前|目前|\d{4}年)(?:[年期]?[末底初]|同期)?(?:的|[为是达]到?|仅为?)?$/u;

/** 不低于30%, 底线25%: what a rate is not to go below. */
export const BOUND = /(?:不[低少]于|不得[低少]于|底线|标准|要求|下限|目标)(?:值|线)?[为是达]?到?$/u;

/** 高出底线3个百分点. */
export const ABOVE_BOUND = /(?:高[出于]|超[出过])(?:底线|标准|要求|规定|下限|目标)(?:值|线|要求)?$/u;

/** ⟦达到⟧88.2%: what the rate just spoken of has come to. */
export const COME_TO = /^(?:现?已?达到?|[升降增]至|目前为)$/u;

/** ⟦保留⟧214个: what is left of those there were. */
export const KEPT = /(?:保留|留存|剩余?|余下|现有|实有|调整[为到至])[^,]{0,4}$/u;

/** ⟦较全县平均水平⟧高2个百分点: than another's, and not than before. */
export const THAN_OTHERS = /(?:较|(?<!占)比(?![例重率])|[高低]于)(?![去上前\d]|同期|[年期]初|整改|此前|以往|原来)/u;

/** ⟦相差⟧15.3个百分点: by how much two rates that were just named differ. */
export const GAP_OF_RATES = /(?:相差|差距|差值?)(?:缩小到|降[到至]|[为是达约])?$/u;
/** 两者⟦差距由⟧18.6个百分点. */
export const GAP_NAMED = /差[距值额]?[由从][^,]{0,10}$/u;
