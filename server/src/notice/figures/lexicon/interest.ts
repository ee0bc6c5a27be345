/** Words of interest and of what is paid for each day of delay. */

/** ⟦应付利息⟧21.6万元. */
export const INTEREST = /(?:利息|滞纳金|违约金|罚息|占用费|逾期费)(?:共计?|合计|总?额|[为约计达是收])*$/u;
/** 15万元⟦滞纳金⟧. */
export const INTEREST_AFTER = /^的?(?:利息|滞纳金|违约金|罚息|占用费)/u;
/** ⟦按日万分之五⟧, ⟦年利率3.6%⟧, ⟦日加收千分之三⟧, 每日0.05%: a rate by the day, the month or the year. */
export const RATE_BY_TIME =
  /(?<per>[年月日天])(?:[化息]|利率|费率|综合|加收|[加按为以是的约计收]|征收)*\s?(?:(?<share>[百千万])分之\s?(?<numeral>[\d.]+|[一二三四五六七八九十]+(?:点[一二三四五六七八九零]+)?)|(?<number>\d+(?:\.\d+)?)\s?(?<sign>[%‰]))/gu;
/** ⟦已付⟧利息: it may be that of some of the time. */
export const SO_FAR = /[已首先]|累计|每[年月季]|年(?!利率|化)|部分|截[至止]/u;
/** ⟦期限⟧3年: how long it may be owed, and not how long it was. */
export const TERM_OF_LOAN = /(?:期限|[借贷]款?期|为期)[为共]?\s?$/u;
