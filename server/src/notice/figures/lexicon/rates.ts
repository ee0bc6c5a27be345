/** What names a rate, its base, or says that its base is another one. */

/** 办结率, 完成进度, 整改完成率: the words whose rate it is. */
export const RATE_NAME =
  /(?<name>[^,，、:的]{0,10}?)(?:比率|率|进度|比例|比重|占比|满意度)(?:已?达到?|[为是有约均]|分别|提升到|提高到|\([^)]*\)){0,3}$/u;

/** 占⟦处分总人数⟧的, 占比. */
export const SHARE = /占(?<base>[^,占]{0,24}?)的?(?:比例?|比重)?(?:已?达到?|[约为超近仅])?$/u;

/** 完成年度计划的, 为年度计划的, 是…的. */
export const OF_BASE = /(?:完成|为|是|达到?)(?<base>[^,]{2,14})的$/u;

/** A base that is all of what the text speaks of. */
export const ALL_OF_IT = /^其?(?:总|全部|登记|所有|处分总|承办|问题总|比$|$)|^[^,]{0,2}总[数量额人体件次]/u;

/** A base beyond what the text speaks of: 全省总数. */
export const WIDER = /全[省市国州盟]|同期|同类|全行业|辖区|全[县区](?!直)/u;

/** A rate that a survey, a plan or another number gives. */
export const ELSEWHERE =
  /知晓|满意|参会|上座|覆盖|普及|联网|女|亏损|城镇化|入学|接通|就业|空置|签约|贫困|森林|绿化|利率|税率|费率|汇率|误码|概率|点击/u;

/** Not, and the opposite of what a verb says. */
export const NEGATION = /^[不未没非无]/u;

/** 未办结, 没有办结: a verb that is denied. */
export const NEGATED_VERB = /(?:未|不|没有?)[^,]{0,4}$/u;

/** 日均, 年均: an average over time may be held against others of its kind. */
export const TIME_AVERAGE = /[日月年周]均/u;

/** 已全部办结, 均已整改: all of them. */
export const ALL = /全部|均已|均[完办整]|都已/u;
