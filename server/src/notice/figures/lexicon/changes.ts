/** More, and less: how verbs of change begin or end. */
export const MORE = /增|提[高升]|上升|上[涨调]|[延拉]长|升高|回升|扩大|净增|高了?$|多(?:[出办收查建接立报发]|完成)?了?$|翻|超额|超出/u;
/** ⟦是整改前的⟧3倍: the number just stated beside what it was, and no other number's. */
export const OF_FORMER =
  /^(?:总[量数额]|数量|现[在已])?[已约恰正]?好?(?:是|为|达到?了?|相当于|仅为?|[增升扩降减压缩][\u4e00-\u9fff]{0,3}[至到为成])(?:原[来先有]?|以[前往]|此前|[\u4e00-\u9fff]{0,3}前|[去上前]年(?:全年|同期)?|同期|[年期]初|\d{4}年(?:同期)?)的$/u;

/** 新开工数⟦是去年同期的⟧1.6倍: of a subject whose numbers are named behind. */
export const SUBJECT_OF_FORMER = /(?:[是为]|达到?|相当于)(?:[去上前]年(?:全年|同期)?|\d{4}年(?:同期)?|整改前|原来|同期)的$/u;

/** ⟦为上年⟧94.5万元的4倍: what leads to the number that a multiple is of. */
export const OF_NAMED = /^(?:总[量数额]|数量)?[已约恰正]?(?:[是为]|达到?了?|相当于|接近)[^,]{0,14}$/u;
/** ⟦现为⟧5个工作日: what it has become, behind a share of what it was. */
export const IS_NOW = /^(?:现[在已]?|目前|如今|即)(?:[仅只]?[为需有用是]|[降减压缩][\u4e00-\u9fff]{0,2}[至到为])?$/u;
/** 3倍⟦多⟧. */
export const ROUGH_TIMES = /^倍?(?:多|有余|以[上下]|左右)/u;
/** 比⟦最高年份⟧减少四分之三: the most of several. */
export const FROM_MOST = /(?:最[高多大]|峰值|高峰)[^,。;\d]{0,8}$/u;

/** ⟦超计划⟧12%, ⟦比预算节约⟧12%: held against what was planned. */
export const OVER_PLAN =
  /^(?<more>超[额过出]?(?:完成)?|[比较])(?:原|年度|全年|年初)?(?:计划|目标|任务|预算|概算)数?(?<than>[多超少]|增加|节[约省支]|减少|降低|压减)?(?:完成|支出)?了?$/u;

/** ⟦增速⟧15%. */
export const GROWTH = /^(?:同比)?增速[为达]?到?$/u;
/** ⟦余额为⟧35.7亿元, ⟦剩余⟧183个: what there is in all when it has changed. */
export const NOW_IN_ALL = /^(?:目前|现)?(?:总[数量额]|余额|存量|规模|剩余?|剩下|尚余|累计|现有|达到?|降[至到]|增[至到])+[为有是共到]?$/u;

/** ⟦全年为⟧252件: what it comes to. */
export const YEAR_COMES_TO = /^(?:全年|[上下]半年|本[年月季]|当[年月季])(?:共|总[数量])?[为有是达]到?$/u;

/** 18.6亿元，增长20%，⟦增收⟧3.1亿元: by how much more or less, in the word for what was more. */
export const GAINED_BY = /^(?:同比|[比较][去上]年(?:同期)?|相应|共|净)*[增减][收支产亏盈利税效售供负](?:了|额为?|约)?$/u;

/** ⟦高出⟧78.28万元，⟦超出⟧6.1%: by how much one is more or less than what was planned or named. */
export const EXCEEDS = /(?:[高超多]出|超过?|超支|[高低][了于]?|上浮|下浮|低出|少)(?:幅度?|比例)?[了为达约是]?$/u;

/** ⟦下降到上年的⟧60%: what is left of it. */
export const DOWN_TO_SHARE =
  /[降减压缩跌][\u4e00-\u9fff]{0,3}[至到为成](?:原[来先有]?|以[前往]|此前|[\u4e00-\u9fff]{0,3}前|[去上前]年(?:全年|同期)?|同期|[年期]初|\d{4}年(?:同期)?)的$/u;

/** ⟦上浮⟧两成. */
export const UPWARD = /上[浮涨调]$/u;

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
  /^(?:其中|分别|同比|环比|总共|今年|[共净即,、]|合计|累计|[两三四五六七八九十\d]{1,2}年[来间共]?)*[比较与同]?(?:去年|上年|前年|[两三四五六七八九十\d]{1,2}年前|上一?(?:季度?|[月周届]|年度?)|前一?(?:[周月年日]|季度?)|同期|年初|期初|\d{4}年度?|上年底?|年底|预算|概算|计划|定额){0,2}(?:[末底数]|同期)?(?:相比)?(?:同比|环比|净|分别|仅)?(?:增[加长多幅]?|[多少](?:[出办收查建接立报发]|完成)?|[高低]|减少?|下降|上升|降低|提[高升]|[升降减]幅|净增|净减|新增|上[涨调]|下调|[延拉]长|升高|压[减降缩]|缩[短小减]|精简|节约|提速|超额完?成?|超出|回升|回落|扩大)(?:幅度?|比例|率)?(?:[了为是约]|达到?|至?到)?$/u;

/** 比上年增加5件, 同比少12件: how much more or less, and no part of anything. */
export const CHANGE = /(?:比|较|同比|环比)[^,]{0,16}(?:增[加长多]|减少|下降|上升|提[高升]|[多少])了?$/u;

/** 增加了, 下降 right before a number. */
export const CHANGED_RIGHT = /^(?:增[加长多]|减少|下降|上升|降低|提[高升])了?$/u;

/** The year of the text. */
export const THIS_YEAR = /[今本当]年度?/u;

/** 年初⟦只有⟧520个, ⟦2020年底⟧: it was so before. */
export const WAS_SO = /只有|仅有?|年[初底末]|原[有来先]|此前|过去|曾|[去上前]年|整改前/u;

/** The year before it. */
export const LAST_YEAR = /[去上]年度?|上一年度?/u;

/** And the year before that. */
export const YEAR_BEFORE_LAST = /前年/u;

/** What grows in real terms, so that its growth is not that of its amounts: 生产总值, 增加值. */
export const IN_REAL_TERMS = /生产总值|GDP|增加值|总产值|可支配收入/u;

/** ⟦达到⟧1452件: what the number before it has come to. */
export const REACHED = /^(?:总[数量额])?(?:已?达到?|[增升降减]至|[增降减]到)$/u;

/** ⟦合计⟧压减35户: several changes in one. */
export const SUMMED_CHANGE = /(?:合计|共计?|总共|累计|一共)[^,]{0,8}$/u;
