/** Words of averages. */

/** ⟦平均年龄⟧45岁, ⟦平均每个年度⟧110万元: the mean of what was listed. */
export const MEAN = /^(?:[^,]{0,6}平均(?:每[个名期次年月]?[^,\d]{0,3})?(?:年龄|得分|成绩|分)?|[\u4e00-\u9fff]均)(?:[约为达]|收[取缴回])*$/u;

/** 年龄⟦分别为⟧31岁、36岁: all of them are named, and none is an average itself. */
export const LISTED_IN_FULL = /^(?![^,]*均)[^,]*(?:分别|依次|各)[^,均]{0,5}$/u;

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
/** The months of what an average is over. */
export const MONTHS_OF_TIME: Readonly<Partial<Record<string, number>>> = { 月: 1, 季: 3, 年: 12 };
