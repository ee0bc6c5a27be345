/** Words of averages. */

/** ⟦平均年龄⟧45岁, ⟦平均每个年度⟧110万元: the mean of what was listed. */
export const MEAN = /^(?:[^,]{0,6}平均(?:每[个名期次年月]?[^,\d]{0,3})?(?:年龄|得分|成绩|分)?|[\u4e00-\u9fff]均)(?:[约为达]|收[取缴回])*$/u;

/** 年龄⟦分别为⟧31岁、36岁: all of them are named, and none is an average itself. */
export const LISTED_IN_FULL = /^(?![^,]*均)[^,]*(?:分别|依次|各)[^,均]{0,5}$/u;

/** What an average is over: ⟦人⟧均, 均⟦次⟧费用, 单⟦笔⟧平均, 平均每⟦村⟧. */
export const OVER_EACH =
  /(?<over>[人户村场家组班镇县校套亩店所站厂企床栋笔件台辆次例])均|均(?<behind>次)|单(?<single>[笔件户台个])平均|平均单(?<one>[笔件户台个])|(?:平均)?每(?<scale>[百千万])?[名个位]?(?<each>[\u4e00-\u9fff]{1,4})/u;
/** ⟦百公里⟧油耗, ⟦千人⟧拥有: what a norm is stated for. */
export const OVER_RATIO =
  /(?<scale>[百千万])(?<unit>(?<=百)公里|(?<=[千万])人(?=拥有|床位|医师|发案|警情|信访)|(?<=万)元(?=产值|增加值|营业?收|GDP))[^,]{1,10}$/u;
/** 平均3.1人⟦争一岗⟧: what each of so many is for. */
export const FOR_ONE =
  /^[\u4e00-\u9fff]{0,3}?(?:竞?争|竞聘|角逐|抢|共?用|服务|管理?|包保?|负责|照[看护]|配[备有]|拥?有|供养)[一1](?:[个名位]|(?<unit>[台辆套间处所]))?(?<each>岗位?|床位?|[\u4e00-\u9fff]{1,2}(?=[\u4e00-\u9fff]?(?:[,。;]|$)))/u;
/** ⟦每10万人⟧拥有: what a norm is stated for. */
export const PER_NUMBER = /^每(?<per>\d{2,})(?<unit>[\u4e00-\u9fff])/u;
/** ⟦均价⟧8.9元: over whatever is counted beside it. */
export const OVER_THING = /[均单]价[^,]{0,4}$/u;
/** 24.8元⟦/公斤⟧. */
export const OVER_UNIT = /^\/(?<unit>[\u4e00-\u9fff]{1,3})(?![\u4e00-\u9fff/·])/u;

/** 人均⟦收入⟧, GDP: what a survey finds out. */
export const OF_SURVEY = /收入|产值|GDP|生产总值|储蓄|存款|住房|面积/u;

/** 户均⟦自付⟧80元: what each pays himself, and no share of what was spent. */
export const OWN_SHARE = /自[付缴筹费]|个人/u;

/** ⟦平均每月⟧3次, ⟦年均⟧: the time that an average is over. */
export const OVER_TIME =
  /(?:平均每一?个?(?<each>[年月周]|季度?)度?|每个?(?<own>[年月]|季度)平均|(?:^|[^\u4e00-\u9fff])(?<bare>[月年])均)[^,\d]{0,6}$/u;

/** How many months or quarters a stretch of time has that is named, and no part of a longer one. */
export const MONTHS_OF: readonly (readonly [words: RegExp, months: number])[] = [
  [/全年|(?:年度|一年)(?:[内来共]|累计|[^,]{0,8}共)/u, 12],
  [/[上下]半年/u, 6],
  [/前三季度/u, 9],
  [/(?<!前)[一二三四]季度/u, 3],
];
/** ⟦1至8⟧月. */
export const MONTHS_FROM_TO = /(?<!\d)(?<from>\d{1,2})月?份?[至到—~-](?<to>\d{1,2})月(?!\d)/u;
/** ⟦5年⟧累计, ⟦三年⟧共: so many years. */
export const YEARS = /(?<![\d第])(?<years>\d{1,2}|[两二三四五六七八九十])年(?:[来间内共里]|累计|(?=[\u4e00-\u9fff]))(?![度级底初末前后])/u;
/** ⟦2021年至2023年⟧. */
export const YEARS_FROM_TO = /(?<from>20\d\d)年?[至到—~-](?<to>20\d\d)年(?!\d{1,2}月)/u;
/** 日均3.4万单，⟦整月共⟧105.4万单. */
export const ALL_OF_SPAN = /^(?:[整全当]月|全年|全季|期间|其间)[^,]{0,4}[共合总累]计?$|^(?:[整全]月|全年|全季)[为是]?$/u;
/** ⟦按此测算⟧，940户累计投入235万元: of the average just stated. */
export const RECKONED_BY_IT = /^\s?[按据照以]此/u;
/** ⟦28天⟧, ⟦5个工作日⟧: days that are counted. */
export const COUNTED_DAYS = /(?<![\d.第])(?<days>\d{1,3})(?:天|个(?:工作|自然)?日)(?![均内前后])/gu;
/** 3月⟦底⟧, 3月⟦以来⟧: no whole month. */
export const NO_WHOLE_MONTH = /^(?:[底初末中前后起]|[上中下]旬|以[来前后]|份?以来|份?起)/u;
/** How many days a part of a year has, in this year or that. */
export const DAYS_OF: readonly (readonly [words: RegExp, days: readonly number[]])[] = [
  [/全年|(?:年度|一年)(?:[内来共]|累计)/u, [365, 366, 360]],
  [/(?:^|\D)[上本当这]一?周(?!年)|一周|第\d+周/u, [7]],
  [/上半年/u, [181, 182]],
  [/下半年/u, [184]],
  [/前三季度/u, [273, 274]],
  [/(?<!前)一季度/u, [90, 91]],
  [/二季度/u, [91]],
  [/(?<!前)[三四]季度/u, [92]],
];
/** ⟦6个月⟧, ⟦26周⟧: how many of the time that an average is over are counted. */
export const COUNTED_TIMES =
  /(?<![\d第])(?<times>\d{1,2}|[两三四五六七八九十]{1,2})个?(?<time>(?<=个)[月季]|周|年(?=[来间内共里累]))(?![均份底初末前后\d])/gu;
/** The months of what an average is over. */
export const MONTHS_OF_TIME: Readonly<Partial<Record<string, number>>> = { 月: 1, 季: 3, 年: 12 };
