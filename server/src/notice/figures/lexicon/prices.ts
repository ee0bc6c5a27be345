/** Words of prices, and of the rates by which one lies below or above another. */

/** 节约率, 核减率: how much less it was, of what it was to be. */
export const LESS_RATE =
  /(?<all>总|综合|合计|平均)?(?:资金)?(?:节约|节支|节资|核减|审减|下浮|让利|优惠|折让)(?:资金)?(?:率|比例|幅度)(?:已?达到?|[为约是])*$/u;
/** 溢价率: how much more. */
export const MORE_RATE = /(?<all>总|综合|合计|平均)?(?:溢价|增值)(?:率|比例|幅度)(?:已?达到?|[为约是])*$/u;

/** ⟦预算⟧2600万元, 评估价: what a price is held against. */
export const ASKED = /(?:预算|概算|控制价|限价|送审|报审|申报|评估|底价|起[拍始]|原价|报价|估价|估值|挂牌)[^,]{0,6}$/u;
/** 698万元⟦的评估价⟧. */
export const ASKED_AFTER = /^的?(?:预算|概算|控制价|最高限价|送审价|评估价|底价|起[拍始]价|原价|报价|估价|挂牌价)/u;
/** ⟦中标⟧2498万元, 审定: what it came to. */
export const PAID = /(?:中标|成交|审定|核定|合同|签约|结算|竞得|拍出|落槌)[^,]{0,6}$/u;
/** ⟦溢价⟧44万元, 核减: the one without the other. */
export const GAP = /(?:节约|节支|节资|核减|审减|下浮|让利|优惠|溢价|增值)(?:资金|投资|造价|金额|额|了|约?为?)*$/u;
/** 以704万元⟦成交⟧. */
export const PAID_AFTER = /^(?:中标|成交|竞得|拍出|签约|摘牌)/u;
