/** Words before a number that sums up what stands before it. */

/** 总长, 总建筑面积达, 报名总人数: a noun that names all of it, up to the number. 总支, 总站 and 总书记 are other words. */
export const GRAND_TOTAL =
  '总(?![书经工局队站部公行会结体理裁监医务是归之要司算装统厂台编章指设目在共计决动教社府校]|支(?!出))[\\u4e00-\\u9fff]{1,4}(?:已?达到?|[为至约有是])?$';

/** 全县, 全年: wherever and whenever it is counted. */
export const ALL_OVER =
  '(?:目前|截至目前)?(?:全(?:公司|集团|系统|[年省市州县区旗镇乡村局院校系线域司厂馆所园场站港矿队库]|社(?!会)|行(?!业))|累计|合起来)';

/** 47座⟦桥梁均⟧已建档: all of the noun. */
export const ALL_OF_NOUN = /^(?<noun>[\u4e00-\u9fff]{2})[^,]{0,2}(?:[均都]|全部)/u;

/** 共, 三项合计: nothing but that it is the sum, of whatever units. */
export const NOTHING_BUT_SUM =
  /^[以上述等各类种项者样批年总物资一二两三四五六七八九十\d全累县市区镇乡]{0,6}(?:总共|共计?|合计|总计|累计)(?:[为有达约]|达到)?$/u;

/** ⟦合计⟧问题71个 at the start of a line: it sums up the lines above. */
export const SUMS_LINES = /^(?:以上|合计|总计|共计|总共)/u;

/** ⟦全县共⟧查摆, ⟦三批共⟧移交: behind a full stop it sums up sentences. */
export const SUMS_SENTENCES =
  /^(?:(?:调整|整改|整合|改革)后|目前|截至目前|至此|[现今])?(?:全[省市州县区旗镇乡村局院校系域]|(?:[两三四五六七八九十]|\d{1,2})[批年轮次期季月组片类项])[^,]{0,6}(?:总共|共计?|合计|总计|累计)/u;

/** ⟦两级共⟧查库点36个、发现问题115个: it sums up all of its list. */
export const SUMS_LIST =
  /^(?:全[年省市州县区旗镇乡村局院校系]|[两三四五六七八九十][\u4e00-\u9fff]{1,3}?)(?:总共|一?共|合计|总计|累计)|^(?:合计|总计|共计|总共)/u;

/** ⟦三个标段一共⟧审减, ⟦四类相加⟧撤销, ⟦两家⟧380万元: the sum of as many as it says. */
export const SUMS_COUNT =
  /(?:^|[^前])(?<count>[两三四五六七八九十]|(?<!\d)\d{1,2})[\u4e00-\u9fff]{1,5}?(?:总共|一共|共计?|合计|总计|累计|相加|加总|[加合]起来|加在一起)|^(?<plain>[两三四五六七八九十])(?:[家类级项地期批厂村校院组路片县镇科站者]|部分)$/u;

/** ⟦三项措施一年⟧节约, ⟦三项⟧压减, ⟦两项资金⟧: as many as it says, and the verb of each of them or a word for money. */
export const SUMS_EACH =
  /^(?<count>[两三四五六七八九十])(?:[项笔类批家级地方处期次轮件]|个[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}?(?:(?<money>资金|款项|收入|支出|费用|补贴|税费|金额)|(?<verb>[\u4e00-\u9fff]{2}))$/u;

/** ⟦上述⟧441.1万元均已缴入国库: what the sentence before states. */
export const SUMS_ABOVE = /^(?:上述|以上|前述)(?:各?项)?(?:资金|款项|收入|支出|费用|补贴|税费|金额)?$/u;

/** What happens, and those it happens to, are not summed with things: 会议11次、任务9项. */
export const NO_THINGS: ReadonlySet<string> = new Set(['人', '次', '场', '户']);

/** Units that things of several units may be counted in together. */
export const ANY_UNIT: ReadonlySet<string> = new Set(['件', '项', '份', '个', '处']);

/** 其中, 每户2件: what stands within another number or is shared out is no part of a total of several units. */
export const NO_PART = /其中|包[括含]|[每各]/u;

/** ⟦全年⟧存粮6000吨，轮换2140吨: what follows are totals. */
export const HEADS_TOTALS = new RegExp(
  `^(?:${ALL_OVER}|合计|共计?(?!同)|总计|[两三四五六七八九十][\\u4e00-\\u9fff]{1,3}?(?:共|合计|累计))`,
  'u',
);
