/** Time from one day to another, how long it lasted, and how far one day is from the other. */

/** How long: 历时, 用时, 为期, 前后, 共; held against the words up to the number. */
export const LASTED = /(?:历时|历经|[用耗费]时|为期|前后|全程|长达|时长|跨度|相隔|间隔|时隔|[用花]了?)[^,。;\d]{0,6}$/u;
/** How many of the days or months there were: 共, 连续; it may be of some of them that something is said. */
export const SO_MANY = /(?:持续|连续|共|合计)[^,。;\d]{0,6}$/u;
/** A term: what is agreed is full to the day. */
export const TERM = /(?:[期时年]限|[租工任学聘周服]期|合同期|有效期|保修期|试用期)[^。;,\d]{0,3}$/u;
/** ⟦公示期⟧7天, 集训期: how long something of that name lasts; not 分3期, 第一期, 为期. */
export const NAMED_TERM = /[\u4e00-\u9fff](?<![分每首末各同本上下前近长短定到逾超延过第一二三四五六七八九十两几])期[为共限是]?$/u;
/** ⟦已满⟧5年: and perhaps more. */
export const FULL = /(?<![不未])满$/u;
/** 3月1日至5月31日⟦（⟧3个月）, 2015年1月成立，到2023年1月⟦已运营⟧8年: nothing but a mark, or that it went on, between the dates and their time. */
export const RIGHT_BEHIND = /^\s?[(,]?\s?(?:已经?[\u4e00-\u9fff]{0,3})?$/u;
/** How much sooner or later than it was to be: 提前, 超期. */
export const EARLIER_OR_LATER = /(?:提前|超期|超时|逾期|延期|推迟|延[迟误后]|滞后|拖延|晚|早)[了约达]?[^,。;\d]{0,3}$/u;
/** From the one to the other: 3月1日⟦至⟧5月31日. */
export const UP_TO_DATE = /^[^。;,\d]{0,10}?,?[至到—\-~]\s?$/u;
/** What is planned lasts as long as it is planned to; what goes on after the second date, longer. */
export const NOT_LASTED = /计划|预计|[拟再又]|原定|约定|要求|应[当在于]|不超过|工作日|直[到至]/u;
/** ⟦租期3年⟧（⟦自⟧2021年9月至2024年8月）: what leads to dates behind a time. */
export const DATES_BEHIND = /^\s?[(,]?\s?(?:[自从即为]|时间为)?:?\s?$/u;
/** ⟦比计划⟧提前35天: what the second date is sooner or later than. */
export const THAN_PLANNED = /[比较]原?(?:计划|预[期计]|[约规]定|要求|合同|工期)[^,。;\d]{0,4}/u;
/** ⟦原定⟧10月31日完工，⟦实际⟧10月12日: that the first date is one to be kept to. */
export const PLANNED = /计划|[原预商约议]定|合同|规定|要求|应[当在于]|限[期时]|期限|截止|到期|实际|时限/u;
/** ⟦1986年5月出生⟧: the date that an age is reckoned from. */
export const BORN = /^\s?(?:出?生|诞生)/u;
/** 次年, 当年: the year of the date after it. */
export const NEXT_YEAR = /[次翌来]年$/u;
