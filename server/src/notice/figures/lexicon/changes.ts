/** More, and less: how verbs of change begin or end. */
export const MORE = /增|提[高升]|上升|上[涨调]|[延拉]长|升高|回升|扩大|净增|高了?$|多(?:[出办收查建接立报发]|完成)?了?$|翻|超额|超出/u;
/** ⟦是整改前的⟧3倍: the number just stated beside what it was, and no other number's. */
export const OF_FORMER =
  /^(?:总[量数额]|数量|现[在已])?[已约恰正]?好?(?:是|为|达到?了?|相当于|仅为?|[增升扩降减压缩][\u4e00-\u9fff]{0,3}[至到为成])(?:原[来先有]?|以[前往]|此前|[\u4e00-\u9fff]{0,3}前|[去上前]年(?:全年|同期)?|同期|[年期]初|\d{4}年(?:同期)?)的$/u;

/** ⟦为上年⟧94.5万元的4倍: what leads to the number that a multiple is of. */
export const OF_NAMED = /^(?:总[量数额]|数量)?[已约恰正]?(?:[是为]|达到?了?|相当于|接近)[^,]{0,14}$/u;
/** 3倍⟦多⟧. */
export const ROUGH_TIMES = /^倍?(?:多|有余|以[上下]|左右)/u;
/** 比⟦最高年份⟧减少四分之三: the most of several. */
export const FROM_MOST = /(?:最[高多大]|峰值|高峰)[^,。;\d]{0,8}$/u;

/** ⟦超计划⟧12%, ⟦比预算节约⟧12%: held against what was planned. */
export const OVER_PLAN =
  /^(?<more>超[额过出]?(?:完成)?|[比较])(?:原|年度|全年|年初)?(?:计划|目标|任务|预算|概算)数?(?<than>[多超少]|增加|节[约省支]|减少|降低|压减)?(?:完成|支出)?了?$/u;

/** Less. */
export const LESS =
  /减|下[降调]|降低|[降跌]幅|压[减降缩]|缩[短小减]|精简|回落|低了?$|[降减]了?$|(?:清理|[砍撤裁缩退腾剪])[掉去出]了?$|少(?:[出办收查建接立报发]|完成)?了?$|节约/u;

/** ⟦提速⟧60%: less time, or more speed. */
export const QUICKER = /提速$/u;

/** A change of a rate or a norm, not of the numbers beside it: 年均增长, 补贴标准提高. */
export const OTHER_CHANGE = /年均|月均|标准|占比|比重|面积?(?:下降|减少)|[^增降减]率(?:同比)?(?:下降|提高|上升|提升|增长)|增速|平均/u;

/** ⟦再⟧降至1346起: from what the number before it had become. */
export const ONCE_MORE = /[再又]|继续|进一步|随后|接着/u;

/** ⟦批次、人次⟧分别下降: what the changes are of, in their order. */
export const IN_ORDER = /^(?:[\u4e00-\u9fff]{1,6}[、和])+[\u4e00-\u9fff]{1,6}?(?=(?:同比|环比)?分别)/u;

/** 与整改前的67起⟦相比⟧: what comes behind is held against it. */
export const COMPARED = /^相?[比较]/u;

/** A change for each year or month, and that of a speed. */
export const EACH_YEAR = /[年月]均|平均每|增速/u;

/** A change that has no subject of its own: ⟦同比下降⟧12%, and not 物流费用同比降低15%. */
export const BARE_CHANGE =
  /^(?:其中|分别|同比|环比|总共|今年|[共净即,、]|合计|累计|[两三四五六七八九十\d]{1,2}年[来间共]?)*[比较与同]?(?:去年|上年|前年|[两三四五六七八九十\d]{1,2}年前|上一?(?:季度?|[月周届]|年度?)|前一?(?:[周月年日]|季度?)|同期|年初|期初|\d{4}年度?|上年底?|年底){0,2}(?:末|底|同期)?(?:相比)?(?:同比|环比|净|分别|仅)?(?:增[加长多幅]?|[多少](?:[出办收查建接立报发]|完成)?|[高低]|减少?|下降|上升|降低|提[高升]|[升降减]幅|净增|净减|新增|上[涨调]|下调|[延拉]长|升高|压[减降缩]|缩[短小减]|精简|节约|提速|超额完?成?|超出|回升|回落|扩大)(?:幅度?|比例|率)?(?:[了为是约]|达到?|至?到)?$/u;

/** 比上年增加5件, 同比少12件: how much more or less, and no part of anything. */
export const CHANGE = /(?:比|较|同比|环比)[^,]{0,16}(?:增[加长多]|减少|下降|上升|提[高升]|[多少])了?$/u;

/** 增加了, 下降 right before a number. */
export const CHANGED_RIGHT = /^(?:增[加长多]|减少|下降|上升|降低|提[高升])了?$/u;

/** The year of the text. */
export const THIS_YEAR = /[今本当]年度?/u;

/** The year before it. */
export const LAST_YEAR = /[去上]年度?|上一年度?/u;

/** What grows in real terms, so that its growth is not that of its amounts: 生产总值, 增加值. */
export const IN_REAL_TERMS = /生产总值|GDP|增加值|总产值|可支配收入/u;

/** ⟦达到⟧1452件: what the number before it has come to. */
export const REACHED = /^(?:总[数量额])?(?:已?达到?|[增升降减]至|[增降减]到)$/u;

/** ⟦合计⟧压减35户: several changes in one. */
export const SUMMED_CHANGE = /(?:合计|共计?|总共|累计|一共)[^,]{0,8}$/u;
