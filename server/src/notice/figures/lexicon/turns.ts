/** Words between what was and what has become of it, that say which of the two is more. */

/** ⟦件减少至⟧, ⟦降到目前的⟧, ⟦，今年增加到⟧: what is counted, the verb, and of when it is. */
export const TURNED =
  /^(?<noun>[^,;:。\d]{0,8}?),?(?:[去上今本当]年|\d{4}年|现在?|目前|[已又再]|逐[步年]|大幅)*(?:(?<down>降低?|下[降调跌]|减少?|[压缩削精裁核锐骤]减|压[缩降]|缩[短小]|精简|跌|回落|收窄)|(?<up>增[加长]?|[上攀]?升|(?<better>提[升高]?)|上[调涨]|涨|扩[大充容]|拓宽|延长|加宽))了?[至到为成](?<now>[^,;:。]{0,10})$/u;
/** ⟦减少到目前的⟧12人: of when it is, and nothing else. */
export const OF_NOW =
  /^(?:(?:目前|现[在有]?|当前|[今本当]年|\d{4}年|\d{1,2}月份?|全年|[年月季]?[末底初])+的?)?(?<each>每[\u4e00-\u9fff]{1,3})?$/u;
/** ⟦由每月⟧20吨, ⟦从2020年的⟧12件: what it came from, with no other number, change or bound between. */
export const CAME_FROM = /[由从](?![于此来])(?<words>[^,;:。\d]{0,16})$/u;
/** Not: ⟦未⟧减少到. */
export const NOT_TURNED = /[未没不非拟各增减升降超]|分别|依次|[顺逆]序/u;
/** Units of which the lower number is the higher place. */
export const PLACED_BY = /^[级类等档折岁]/u;
/** And of which it may be: 由9名⟦上升到⟧5名, but not 由9名增加到5名. */
export const [MAY_BE_PLACE, OF_AMOUNT] = [/^[名位]/u, /[增减压简][\u4e00-\u9fff]?$/u];
/** ⟦上年⟧接待217批: before the number that it was. */
export const IN_LAST_YEAR = /^(?:[去上前]年(?:同期)?|原来|此前|整改前)[\u4e00-\u9fff]{0,6}$/u;
/** ⟦-⟧5, ⟦零下⟧5, ⟦第⟧5, 1⟦:⟧18: signs that make something else of a number; and ⟦5至⟧8. */
export const OTHER_SIGN = /(?:[-−–—~±+/:∶×第负]|零下)$/u;
/** ⟦5至⟧8: the other end of a range. */
export const IN_RANGE = /[至到]$/u;
/** 5⟦至⟧8, 2000元⟦以下⟧, 20⟦、⟧12: and behind it. */
export const NO_SINGLE = /^(?:[至到—\-~/、和]|以[上下]|左右)/u;
