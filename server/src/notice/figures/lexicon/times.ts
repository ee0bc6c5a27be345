/** Time from one day to another, how long it lasted, and how far one day is from the other. */

/** How long: 历时, 用时, 为期, 前后, 共; held against the words up to the number. */
export const LASTED =
  /(?:历时|历经|[用耗费]时|为期|前后|全程|长达|时长|跨度|相隔|间隔|时隔|整整|足足|[首头]尾|连头带尾|[用花]了?)[^,。;\d]{0,6}$/u;
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
export const EARLIER_OR_LATER =
  /(?:提前|超期|超时|逾期|延期|迟[缴报交付延到发拨]|推迟|延[迟误后]|滞后|拖延|晚|早)[了约达]?[^,。;\d]{0,3}$/u;
/** From the one to the other: 3月1日⟦至⟧5月31日. */
export const UP_TO_DATE = /^[^。;,\d]{0,10}?,?[至到—\-~]\s?$/u;
/** What is planned lasts as long as it is planned to; what goes on after the second date, longer. */
export const NOT_LASTED =
  /计划|预计|拟(?![任提录聘])|[再又]|原定|约定|要求|应[当在于]|不超过|工作日|直[到至]|(?:[近约逾]|超过?)\s?$|不[到足]/u;
/** ⟦租期3年⟧（⟦自⟧2021年9月至2024年8月）: what leads to dates behind a time. */
export const DATES_BEHIND = /^\s?[(,]?\s?(?:[自从即为]|时间为)?:?\s?$/u;
/** 到7月31日⟦期满⟧, 6月30日⟦止⟧: that a term ends there. */
export const ENDS_THERE = /^\s?(?:止|期满|到期|届满|截止|终止)(?!前)/u;
/** ⟦比计划⟧提前35天: what the second date is sooner or later than. */
export const THAN_PLANNED = /[比较]原?(?:计划|预[期计]|[约规]定|要求|合同|工期)[^,。;\d]{0,4}/u;
/** ⟦原定⟧10月31日完工，⟦实际⟧10月12日: that the first date is one to be kept to. */
export const PLANNED = /计划|[原预商约议]定|合同|规定|要求|应[当在于]|限[期时]|期限|截止|到期|实际|时限/u;
/** ⟦1986年5月出生⟧: the date that an age is reckoned from. */
export const BORN = /^\s?(?:出?生|诞生)/u;
/** ⟦生于⟧1965年3月. */
export const BORN_ON = /(?:生于|出生(?:日期|时间|年月)?[为是:]?)\s?$/u;
/** 次年, 当年: the year of the date after it. */
export const NEXT_YEAR = /[次翌来]年$/u;
/** ⟦扣除冬季停工⟧120天: days between two dates that are not counted. */
export const TAKEN_OFF = /(?:扣[除去减掉]|剔除|除去|刨[去除]|减去|不[含计算])[^,。;\d]{0,10}(?<days>\d{1,3})\s?天/u;
/** ⟦周一闭馆日除外⟧: some days between two dates are not counted. */
export const SOME_NOT_COUNTED = /除外|扣[除去减]|剔除|除去|刨[去除]|不[含计算]|顺延|节假日|法定|双休|轮休|工作日|周[一二三四五六日末]/u;
/** ⟦公示期⟧5天: that may be days of work. */
export const MAY_BE_WORKDAYS = /公[示告]|异议|征求意见|听证/u;
/** ⟦停运⟧60天, ⟦拖了⟧2年: what went on until something ended it. */
export const STATE =
  /^(?:停[运工产业办摆课水电气航诊机炉]|封[闭停锁控]|关[闭停]|滞[留压存港缴]|拖[欠延]?|耽[误搁]|延宕|[闲空搁]置|空[缺转]|中断|断[供水电网交航]|隔离|留置|羁押|住院|[占挪借]用|挂账|积压|驻[点村守扎]|在[\u4e00-\u9fff])/u;
/** What may stand before and behind its name: ⟦实际⟧驻点40天. */
export const BESIDE_STATE = /^(?:实际|前后|先后|[一总]?共|累计|[已仍竟])*|[了达长为]{1,2}$/gu;
/** ⟦恢复⟧供水, ⟦撤回⟧: what ends it. */
export const ENDED =
  /恢复|复[工产航课学业岗电]|重[启新]|通[车航水电气]|点火|并网|[启开]用|开[放闸馆]|[落关]闸|撤[回出离场]|离[开任岗港京]|返[回岗程]|回[国来]|归[还队位]|[退交送收]还|清退|腾退|收回|退[回出]|结束|终止|完[工成毕]|竣工|解[除封冻]|出院|[付结还补交缴]清|到期|期满|获释|释放|放行|拨[付出]|划[拨转]|下达|[支兑]付|[上解]缴|缴[库入纳]|入[库账]|销[号假]|上任|到[岗任]/u;
/** ⟦其中⟧8月10日恢复部分科室: not all of it. */
export const SOME_OF_IT = /其中|部分|首[批个期]|第一|陆续|分批|[每各]/u;
/** ⟦启动⟧, ⟦动员⟧: what begins it. */
export const BEGUN = /^[^,。;\d]{0,8}(?:启动|动员|部署|开[始工展幕赛馆]|进驻)/u;
/** ⟦总结⟧, ⟦收官⟧: what it ends with. */
export const OVER = /^[^,。;\d]{0,8}(?:总结|收官|结束|完[成工毕]|竣工|验收|闭幕|撤回|撤离|收尾)/u;
/** Signs that name no act: 4月2日⟦已⟧起. */
export const NO_ACT = /[日月年号起于自从由至到的了已经开始后即被将把在再正式:,、\s]/gu;
/** ⟦工期⟧210天, ⟦计划⟧用时: how long it was to take. */
export const SCHEDULED = /(?:工期|周期|时限|期限|计划|预[计定期]|合同|约定|原[定需来]|规定|法定|承诺|要求|定额|限[时期定])[^,]{0,6}$/u;
/** ⟦实际施工⟧148天, ⟦仅用⟧127天: how long it took. */
export const TAKEN = /(?:实际|实用|[只仅][用花需]?|[用花]了|最终|[用耗]时|历时|施工|完[成工]|竣工)[^,]{0,6}$/u;
/** ⟦提前⟧26天, ⟦延误⟧9天: how far the two are apart. */
export const SHIFTED =
  /^(?:[比较]?(?:原?计划|原?合同|原?约定|预期|规定|承诺|要求)(?:工期|时限|时间|期限)?)?(?:(?<less>提[前早]|缩短|压缩|节[约省]|少用|快)|(?<more>延[误期迟后长]|推迟|超[期时出]|逾期|拖[延后期]|滞后|多用))(?:了|工期|时间|用时)*$/u;
/** 14时25分发出指令，16时10分到位，⟦用时⟧1小时45分: how long it is from one time of day to another. */
export const TIMED = /(?:历时|[用耗费]时|持续|前后|全程|长达|时长|整整|足足|[用花]了|共计?|中断|滞留|[停断][电水气运机产航])[了约达为]*$/u;
/** 当晚, ⟦下午⟧3时: an hour behind noon. */
export const BEHIND_NOON = /下午|午后|傍晚|晚|夜间|深夜/u;
/** ⟦次日⟧2时: behind midnight. */
export const NEXT_DAY = /次[日晨]|翌[日晨]|第二天|隔[日天]/u;
